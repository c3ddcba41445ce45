#include "ui/widgets/notice_bar.h"

#include <utility>

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "ui/actions/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/help_topic.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new WrappedLabel(this))
    , m_answer(new QPushButton(this))
    , m_help(new QPushButton(tr("Help"), this))
{
    setRole(this, "notice");
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(close->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kSmall, token::kSmall, token::kSmall);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_answer);
    layout->addWidget(m_help);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(helpTopicOf(this)); });
    connect(m_answer, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    hide();
}

void NoticeBar::showSentence(const QString& sentence)
{
    offer(sentence, {}, {});
}

void NoticeBar::offer(const QString& sentence, const QString& answer, std::function<void()> then)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
    m_then = std::move(then);
    setHelp("");
    show();
}

void NoticeBar::setHelp(const char* topic)
{
    setHelpTopic(this, topic);
    m_help->setVisible(*topic != '\0');
}

void NoticeBar::withdraw(const QString& sentence)
{
    if (sentence == this->sentence())
        hide();
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace inventio::ui
