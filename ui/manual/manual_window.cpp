#include "ui/manual/manual_window.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/actions/icons.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

namespace {

constexpr int kWidth = 680;
constexpr int kHeight = 720;

} // namespace

ManualWindow::ManualWindow(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_manual(actions, QLocale().name().left(2))
    , m_text(new QTextBrowser(this))
    , m_search(new QLineEdit(this))
    , m_back(new QToolButton(this))
{
    setWindowTitle(tr("Manual"));
    m_back->setIcon(icon(QStringLiteral("previous")));
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    auto* first = new QToolButton(this);
    first->setText(tr("Contents"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Page of the manual"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(first);
    row->addWidget(m_search, 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(token::kSmall);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    resize(scaled(kWidth), scaled(kHeight));
    connect(m_back, &QToolButton::clicked, this, &ManualWindow::goBack);
    connect(first, &QToolButton::clicked, this, [this] { showTopic(QString::fromLatin1(kFirstTopic)); });
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QString page = url.path().isEmpty() ? m_topic.section(QLatin1Char('#'), 0, 0)
                                                  : url.path().section(QLatin1Char('.'), 0, 0);
        showTopic(url.hasFragment() ? page + QLatin1Char('#') + url.fragment() : page);
    });
    go(QString::fromLatin1(kFirstTopic));
}

void ManualWindow::showTopic(const QString& topic)
{
    if (!m_topic.isEmpty() && topic != m_topic)
        m_before << m_topic;
    go(topic);
}

void ManualWindow::go(const QString& topic)
{
    const QString page = topic.section(QLatin1Char('#'), 0, 0);
    const bool isThere = m_manual.pages().contains(page);
    m_topic = isThere ? topic : QString::fromLatin1(kFirstTopic);
    auto* document = newDocument();
    m_manual.fill(*document, isThere ? page : m_topic);
    showDocument(document);
    const QString anchor = topic.section(QLatin1Char('#'), 1);
    if (!anchor.isEmpty())
        m_text->scrollToAnchor(anchor);
    else
        m_text->moveCursor(QTextCursor::Start);
    m_back->setEnabled(!m_before.isEmpty());
}

/// Filled before it is shown, or each of its changes would be laid out.
QTextDocument* ManualWindow::newDocument() const
{
    auto* document = new QTextDocument(m_text);
    document->setDefaultFont(font());
    document->setDocumentMargin(scaled(token::kMedium));
    return document;
}

void ManualWindow::showDocument(QTextDocument* document)
{
    const QPointer<QTextDocument> before = m_text->document(); // its first one it deletes itself
    m_text->setDocument(document);
    delete before;
}

void ManualWindow::goBack()
{
    if (!m_before.isEmpty())
        go(m_before.takeLast());
}

void ManualWindow::search(const QString& words)
{
    if (words.trimmed().isEmpty())
        return;
    if (!m_topic.isEmpty())
        m_before << m_topic;
    m_topic.clear();
    const auto hits = m_manual.find(words);
    QString text = hits.empty() ? tr("Nothing was found. Try a single word, or another one for the same thing.")
                                : QStringLiteral("# %1\n").arg(tr("Found"));
    for (const ManualHit& hit : hits) {
        const QString page = hit.topic.section(QLatin1Char('#'), 0, 0);
        const QString anchor = hit.topic.section(QLatin1Char('#'), 1);
        text += QStringLiteral("\n**[%1](%2.md#%3)**\n\n%4\n").arg(hit.title, page, anchor, hit.excerpt);
    }
    auto* document = newDocument();
    document->setMarkdown(text);
    showDocument(document);
    m_back->setEnabled(true);
}

} // namespace inventio::ui
