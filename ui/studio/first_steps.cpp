#include "ui/studio/first_steps.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr std::array kActions{
    ActionId("play.play"), ActionId("model.enhance"), ActionId("compare.other"), ActionId("variation.keep")};

/// A button for an action, as long as that can be done.
QPushButton* chipFor(QAction* action, QWidget* parent)
{
    auto* chip = new QPushButton(parent);
    setRole(chip, "chip");
    chip->setToolTip(action->toolTip());
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::enabledChanged, chip, &QPushButton::setEnabled);
    QObject::connect(chip, &QPushButton::clicked, action, &QAction::trigger);
    return chip;
}

} // namespace

FirstSteps::FirstSteps(const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_row(new QHBoxLayout(this))
    , m_export(chipFor(actions["file.export.midi"], this))
    , m_learn(chipFor(actions["learn.start"], this))
{
    setRole(this, "notice");
    m_row->setContentsMargins(token::kMedium, token::kTight, token::kTight, token::kTight);
    m_row->setSpacing(token::kSmall);
    for (std::size_t i = 0; i < kSteps; ++i) {
        m_chips[i] = chipFor(actions[kActions[i]], this);
        m_row->addWidget(m_chips[i]);
    }
    m_export->setText(tr("Export MIDI…"));
    m_row->addWidget(m_export);
    m_learn->setText(tr("Learn how it works…"));
    m_row->addWidget(m_learn);
    m_row->addStretch(1);
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close the first steps; the help menu has them"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    m_row->addWidget(close);
    connect(&actions, &Actions::keysChanged, this, &FirstSteps::fit);
    fit();
    hide();
}

void FirstSteps::begin()
{
    for (auto* chip : m_chips)
        chip->setProperty("done", false);
    fit();
    show();
}

void FirstSteps::tick(Step step)
{
    if (isHidden() || isDone(step))
        return;
    m_chips[static_cast<std::size_t>(step)]->setProperty("done", true);
    fit();
}

bool FirstSteps::isDone(Step step) const
{
    return m_chips[static_cast<std::size_t>(step)]->property("done").toBool();
}

void FirstSteps::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void FirstSteps::fit()
{
    for (const Words words : {Words::WithKeys, Words::Alone, Words::OfTheNextStep}) {
        setWords(words);
        m_row->invalidate();
        if (m_row->sizeHint().width() <= width())
            return;
    }
}

/// What is to be done, by which key, or that it is done. The way out shows when nothing is left.
void FirstSteps::setWords(Words words)
{
    const std::array names{tr("Play"), tr("Enhance"), tr("Compare"), tr("Keep")};
    const auto next = std::ranges::find_if(m_chips, [](const auto* chip) { return !chip->property("done").toBool(); });
    const bool isAllDone = next == m_chips.end();
    for (std::size_t i = 0; i < kSteps; ++i) {
        const bool done = isDone(static_cast<Step>(i));
        const QString key = words == Words::WithKeys ? m_actions.keyText(kActions[i]) : QString();
        m_chips[i]->setText(done ? QStringLiteral("✓ ") + names[i]
                : key.isEmpty()  ? names[i]
                                 : key + QStringLiteral(" · ") + names[i]);
        m_chips[i]->setAccessibleName(done ? tr("%1, done").arg(names[i]) : names[i]);
        m_chips[i]->setVisible(words != Words::OfTheNextStep || (!isAllDone && m_chips[i] == *next));
    }
    m_export->setVisible(isAllDone);
    m_learn->setVisible(isAllDone);
}

} // namespace inventio::ui
