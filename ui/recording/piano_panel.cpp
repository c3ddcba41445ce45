#include "ui/recording/piano_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/roll/scene/note_names.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kMiddleC = 60;
constexpr int kSemitones = 12;

QToolButton* buttonFor(QAction* action, const QString& sign, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setText(sign);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->toolTip());
    return button;
}

QString nameOfC(int pitch)
{
    return pitchName(analysis::spellingAt(pitch, 0));
}

} // namespace

PianoPanel::PianoPanel(const Theme& theme, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_keys(new PianoKeys(theme, this))
    , m_banner(new QLabel(this))
    , m_range(new QLabel(this))
{
    setRole(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setRole(m_range, "muted");
    m_range->setAlignment(Qt::AlignCenter);
    setRoomFor(m_range, QStringLiteral("C−1–C10"));
    m_banner->setContentsMargins(token::kMedium, token::kTight, token::kMedium, token::kTight);
    m_banner->setText(tr("The letters of your keyboard play notes, and are no shortcuts; %1 ends it.")
                          .arg(actions["record.typing"]->shortcut().toString(QKeySequence::NativeText)));
    m_banner->hide();
    auto* octaves = new QHBoxLayout;
    octaves->setSpacing(token::kTight);
    octaves->addWidget(buttonFor(actions["record.octaveLower"], QStringLiteral("−"), this));
    octaves->addWidget(m_range);
    octaves->addWidget(buttonFor(actions["record.octaveHigher"], QStringLiteral("+"), this));
    auto* switches = new QHBoxLayout;
    switches->setSpacing(token::kTight);
    switches->addStretch(1);
    for (const auto what : {ActionId("record.typing"), ActionId("view.piano")}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(actions[what]);
        switches->addWidget(button);
    }
    switches->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addStretch(1);
    left->addLayout(octaves);
    left->addLayout(switches);
    left->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(token::kSmall, token::kSmall, token::kSmall, token::kSmall);
    row->setSpacing(token::kSmall);
    row->addLayout(left);
    row->addWidget(m_keys, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addLayout(row);
    showOctave();
}

void PianoPanel::setTheme(const Theme& theme)
{
    m_keys->setTheme(theme);
}

void PianoPanel::setOctave(int octave)
{
    m_octave = std::clamp(octave, -kMaxOctaves, kMaxOctaves);
    showOctave();
}

void PianoPanel::setTyping(bool typing)
{
    m_banner->setVisible(typing);
}

void PianoPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showOctave();
}

void PianoPanel::showOctave()
{
    m_keys->setLowest(kMiddleC + (m_octave - m_keys->octaves() / 2) * kSemitones);
    const int highest = std::min(m_keys->lowest() + m_keys->octaves() * kSemitones, kPianoKeys - 1);
    m_range->setText(QStringLiteral("%1–%2").arg(nameOfC(m_keys->lowest()), nameOfC(highest)));
    m_actions["record.octaveLower"]->setEnabled(m_octave > -kMaxOctaves);
    m_actions["record.octaveHigher"]->setEnabled(m_octave < kMaxOctaves);
}

} // namespace inventio::ui
