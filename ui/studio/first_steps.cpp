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
    connect(&actions, &Actions::keysChanged, this, &FirstSteps::showKeys);
    showKeys();
    hide();
}

void FirstSteps::begin()
{
    for (auto* chip : m_chips)
        chip->setProperty("done", false);
    showKeys();
    show();
}

void FirstSteps::tick(Step step)
{
    if (isHidden() || isDone(step))
        return;
    m_chips[static_cast<std::size_t>(step)]->setProperty("done", true);
    showKeys();
}

bool FirstSteps::isDone(Step step) const
{
    return m_chips[static_cast<std::size_t>(step)]->property("done").toBool();
}

/// What is to be done, by which key, or that it is done. The way out shows when nothing is left.
void FirstSteps::showKeys()
{
    const std::array words{tr("Play"), tr("Enhance"), tr("Compare"), tr("Keep")};
    for (std::size_t i = 0; i < kSteps; ++i) {
        const bool done = isDone(static_cast<Step>(i));
        const QString key = m_actions.keyText(kActions[i]);
        m_chips[i]->setText(done ? QStringLiteral("✓ ") + words[i]
                : key.isEmpty()  ? words[i]
                                 : key + QStringLiteral(" · ") + words[i]);
        m_chips[i]->setAccessibleName(done ? tr("%1, done").arg(words[i]) : words[i]);
    }
    const bool isAllDone
        = std::ranges::all_of(m_chips, [](const auto* chip) { return chip->property("done").toBool(); });
    m_export->setVisible(isAllDone);
    m_learn->setVisible(isAllDone);
}

} // namespace inventio::ui
