#include "ui/manual/manual.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include "ui/actions/actions.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

namespace {

constexpr int kExcerpt = 120; ///< letters

/// The context of the texts here.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

QString folder()
{
    return QStringLiteral(":/manual/");
}

const QRegularExpression& anchorMark()
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\{#([\\w.-]+)\\}\\s*$"));
    return mark;
}

/// The text without what only the reader of a source needs.
QString plain(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression marks(QStringLiteral("[*`|#]+"));
    text.replace(link, QStringLiteral("\\1"));
    return text.remove(marks).simplified();
}

/// Above headings, below paragraphs and in tables, in shares of a line.
void giveRoom(QTextDocument& document)
{
    const double line = QFontMetricsF(document.defaultFont()).height();
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (cursor.currentTable() == nullptr) {
            const bool isHeading = format.headingLevel() > 0;
            format.setTopMargin(isHeading && block.blockNumber() > 0 ? line : 0.0);
            format.setBottomMargin(block.textList() != nullptr ? line / 4.0 : line / 2.0);
        }
        cursor.setBlockFormat(format);
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0.0);
        format.setCellPadding(line / 6.0);
        format.setCellSpacing(0.0);
        format.setBottomMargin(line / 2.0);
        table->setFormat(format);
    }
}

} // namespace

Manual::Manual(const Actions& actions, const QString& language)
    : m_actions(actions)
    , m_language(language)
{
}

QStringList Manual::pages() const
{
    QStringList names{QString::fromLatin1(kFirstTopic)};
    for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        if (!names.contains(name))
            names << name;
    }
    return names << QStringLiteral("keys");
}

QString Manual::file(const QString& page) const
{
    const QString own = folder() + page + QLatin1Char('.') + m_language + QStringLiteral(".md");
    return QFile::exists(own) ? own : folder() + page + QStringLiteral(".md");
}

QString Manual::text(const QString& page) const
{
    if (page == QLatin1String("keys"))
        return keysPage();
    QFile file(this->file(page));
    return file.open(QIODevice::ReadOnly) ? withKeys(QString::fromUtf8(file.readAll())) : QString();
}

QString Manual::withKeys(QString text) const
{
    static const QRegularExpression mark(QStringLiteral("\\{key:([\\w.]+)\\}"));
    for (auto found = mark.match(text); found.hasMatch(); found = mark.match(text)) {
        const auto action = ActionId::find(found.captured(1).toStdString());
        const QString key = action ? m_actions.keyText(*action) : QString();
        const QString shown = key.isEmpty() && action ? Actions::plainText(*action) : key;
        text.replace(found.capturedStart(), found.capturedLength(), QStringLiteral("**%1**").arg(shown));
    }
    return text;
}

QString Manual::keysPage() const
{
    QString text = QStringLiteral("# %1 {#keys}\n\n%2\n")
                       .arg(Words::tr("All actions and their keys"),
                           Words::tr("Keys can be changed under Help, Keys and Gestures. Those of the roll work while "
                                     "it has the focus."));
    const char* none = "–";
    std::optional<Menu> menu;
    for (const ActionId action : allActions()) {
        if (menu != action.info().menu) {
            menu = action.info().menu;
            const QString title = Actions::menuTitle(*menu).remove(QLatin1Char('&'));
            text += QStringLiteral("\n## %1 {#menu-%2}\n\n| %3 | %4 | |\n|---|---|---|\n")
                        .arg(title)
                        .arg(static_cast<int>(*menu))
                        .arg(Words::tr("Key"), Words::tr("Action"));
        }
        QString key = m_actions.keyText(action);
        if (key.isEmpty())
            key = QString::fromUtf8(none);
        text += QStringLiteral("| **%1** | %2 | %3 |\n")
                    .arg(key.replace(QLatin1Char('|'), QLatin1String("\\|")), Actions::plainText(action),
                        Actions::hint(action));
    }
    return text;
}

void Manual::fill(QTextDocument& document, const QString& page) const
{
    document.setMarkdown(text(page));
    giveRoom(document);
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const auto mark = anchorMark().match(block.text());
        if (!mark.hasMatch())
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + static_cast<int>(mark.capturedStart()));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorNames({mark.captured(1)});
        cursor.mergeCharFormat(format);
    }
}

std::vector<Manual::Section> Manual::sections(const QString& page) const
{
    std::vector<Section> sections;
    for (const QString& line : text(page).split(QLatin1Char('\n'))) {
        const auto mark = anchorMark().match(line);
        if (line.startsWith(QLatin1Char('#')) && mark.hasMatch())
            sections.push_back(
                {page + QLatin1Char('#') + mark.captured(1), plain(line.left(mark.capturedStart())), {}});
        else if (!sections.empty())
            sections.back().text += line + QLatin1Char('\n');
    }
    for (Section& section : sections)
        section.text = plain(section.text);
    return sections;
}

std::vector<ManualHit> Manual::find(const QString& words) const
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<ManualHit> inHeading;
    std::vector<ManualHit> inText;
    if (wanted.isEmpty())
        return inText;
    for (const QString& page : pages())
        for (const Section& section : sections(page)) {
            const QString whole = section.title + QLatin1Char(' ') + section.text;
            const auto isIn = [](const QString& text) {
                return [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); };
            };
            if (!std::ranges::all_of(wanted, isIn(whole)))
                continue;
            const auto at = std::max<qsizetype>(0, section.text.indexOf(wanted.front(), 0, Qt::CaseInsensitive));
            const auto from = std::max<qsizetype>(0, at - kExcerpt / 2);
            QString excerpt = section.text.mid(from, kExcerpt);
            excerpt = (from > 0 ? QStringLiteral("…") : QString()) + excerpt
                + (from + kExcerpt < section.text.size() ? QStringLiteral("…") : QString());
            auto& hits = std::ranges::any_of(wanted, isIn(section.title)) ? inHeading : inText;
            hits.push_back({section.topic, section.title, excerpt});
        }
    inHeading.insert(inHeading.end(), inText.begin(), inText.end());
    return inHeading;
}

} // namespace inventio::ui
