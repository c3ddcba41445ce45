#include "ui/enhance/work_box.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

QPushButton* buttonFor(QAction* action, const char* role, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    setRole(button, role);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

QVBoxLayout* stacked(QWidget* box)
{
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    return layout;
}

void addChoices(QWidget* box, const std::vector<std::pair<QString, QComboBox*>>& choices)
{
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(token::kTight);
    layout->setHorizontalSpacing(token::kSmall);
    layout->setColumnStretch(1, 1);
    for (const auto& [name, choice] : choices) {
        auto* label = new QLabel(name, box);
        label->setBuddy(choice);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6); // the panel says how wide it is
        const int row = layout->rowCount();
        layout->addWidget(label, row, 0);
        layout->addWidget(choice, row, 1);
    }
}

QString timeLeft(double seconds)
{
    if (seconds < 1.5)
        return WorkBox::tr("about a second");
    if (seconds < 90.0)
        return WorkBox::tr("about %n seconds", nullptr, qRound(seconds));
    return WorkBox::tr("about %n minutes", nullptr, qRound(seconds / 60.0));
}

WorkBox::WorkBox(QAction* begin, QAction* stop, const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_begin(buttonFor(begin, "primary", this))
    , m_stop(buttonFor(stop, "stop", this))
    , m_bar(new QProgressBar(this))
    , m_state(new QLabel(this))
{
    m_begin->setObjectName(words.button);
    m_stop->setText(tr("Stop"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(words.progress);
    auto policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is below must not jump
    m_bar->setSizePolicy(policy);
    setRole(m_state, "muted");
    m_state->setWordWrap(true);
    setRoomForLines(m_state, words.lines);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* layout = stacked(this);
    layout->addWidget(m_begin);
    layout->addWidget(m_stop);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
}

void WorkBox::setTitle(const QString& title)
{
    m_begin->setText(title);
}

void WorkBox::setRunning(bool running)
{
    m_begin->setVisible(!running);
    m_stop->setVisible(running);
    m_bar->setVisible(running);
    m_bar->setRange(0, 0);
    if (running)
        showSentence(tr("The model listens…"));
}

void WorkBox::showProgress(double share, const QString& sentence)
{
    m_bar->setRange(0, 1000);
    m_bar->setValue(qRound(1000.0 * share));
    showSentence(sentence);
}

void WorkBox::showSentence(const QString& sentence)
{
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence); // screen readers speak a changed name
}

} // namespace inventio::ui
