#include "ui/playback/transport_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/playback/clock_text.h"
#include "ui/playback/compare_switch.h"
#include "ui/playback/peak_meter.h"
#include "ui/playback/timing_box.h"
#include "ui/roll/content/roll_tools.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figure_label.h"

namespace inventio::ui {

TransportBar::TransportBar(const Actions& actions, QWidget* parent)
    : QToolBar(tr("Transport"), parent)
    , m_play(actions["play.play"])
{
    setObjectName(QStringLiteral("transport"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [&](std::initializer_list<ActionId> group) {
        for (const auto what : group)
            addAction(actions[what]);
        addSeparator();
    };
    // What is needed least stands at the end, from where a narrow window moves it behind a button.
    add({"play.play", "play.toStart", "record.record", "play.loop", "play.metronome", "play.panic"});
    setRole(widgetForAction(actions["record.record"]), "record");
    addWidget(makeClock(actions));
    m_compare = new CompareSwitch(actions, this);
    addWidget(m_compare);
    addSeparator();
    for (const Tool tool : allTools())
        addAction(actions[tool.action]);
    addSeparator();
    addWidget(makeSnap());
    addSeparator();
    add({"edit.undo", "edit.redo"});
    add({"view.ghost", "view.lens", "view.followPlayhead"});
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addWidget(makeVolume());
}

QWidget* TransportBar::makeClock(const Actions& actions)
{
    auto* box = new QWidget(this);
    m_clock = new FigureLabel(QStringLiteral("01:1:1"), box);
    setRole(m_clock, "clock");
    setRoomFor(m_clock, QStringLiteral("888:88:8"));
    m_clock->setAlignment(Qt::AlignCenter);
    m_clock->setToolTip(tr("Bar, beat and sixteenth"));
    m_timing = new TimingBox(actions, box);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    layout->addWidget(m_clock);
    layout->addWidget(m_timing);
    return box;
}

QWidget* TransportBar::makeSnap()
{
    m_snap = new QComboBox(this);
    m_snap->setAccessibleName(tr("Grid"));
    m_snap->setToolTip(tr("Grid that notes snap to; hold Alt to ignore it"));
    const auto add = [this](const QString& name, SnapUnit unit) { m_snap->addItem(name, int(unit)); };
    add(tr("No grid"), SnapUnit::Off);
    add(tr("Bar"), SnapUnit::Bar);
    add(tr("Beat"), SnapUnit::Beat);
    add(QStringLiteral("1/2"), SnapUnit::Half);
    add(QStringLiteral("1/4"), SnapUnit::Quarter);
    add(QStringLiteral("1/8"), SnapUnit::Eighth);
    add(QStringLiteral("1/8 T"), SnapUnit::EighthTriplet);
    add(QStringLiteral("1/16"), SnapUnit::Sixteenth);
    add(QStringLiteral("1/16 T"), SnapUnit::SixteenthTriplet);
    add(QStringLiteral("1/32"), SnapUnit::ThirtySecond);
    m_snap->setFocusPolicy(Qt::TabFocus);
    connect(m_snap, &QComboBox::activated, this,
        [this] { Q_EMIT snapChosen(static_cast<SnapUnit>(m_snap->currentData().toInt())); });
    return m_snap;
}

QWidget* TransportBar::makeVolume()
{
    constexpr int kWidth = 60;
    auto* box = new QWidget(this);
    m_volume = new QSlider(Qt::Horizontal, box);
    m_volume->setRange(0, 100);
    setScaledFixedWidth(m_volume, kWidth);
    m_volume->setToolTip(tr("Master volume"));
    m_volume->setAccessibleName(m_volume->toolTip());
    m_volume->setFocusPolicy(Qt::TabFocus);
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) { Q_EMIT volumeChosen(percent / 100.0); });
    m_peaks = new PeakMeter(box);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(token::kTight, 0, token::kTight, 0);
    layout->setSpacing(token::kSmall);
    layout->addWidget(m_volume);
    layout->addWidget(m_peaks);
    return box;
}

void TransportBar::setVolume(double volume)
{
    m_volume->setValue(qRound(volume * 100.0));
}

void TransportBar::showPeaks(float left, float right)
{
    m_peaks->show(left, right);
}

void TransportBar::setTheme(const Theme& theme)
{
    m_peaks->setTheme(theme);
}

void TransportBar::showTime(const project::Piece& piece, music::Ticks at)
{
    const QString clock = clockText(piece, at);
    if (clock != m_shownClock) {
        m_shownClock = clock;
        m_clock->setText(clock);
    }
    m_timing->showTiming(piece, at);
}

void TransportBar::showPlaying(bool playing)
{
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
}

void TransportBar::setSnap(SnapUnit unit)
{
    m_snap->setCurrentIndex(m_snap->findData(int(unit)));
}

} // namespace inventio::ui
