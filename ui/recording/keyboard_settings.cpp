#include "ui/recording/keyboard_settings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSlider>

#include "ui/recording/live_keyboard.h"
#include "ui/settings/settings.h"
#include "ui/theme/style.h"
#include "ui/widgets/core_sentences.h"
#include "ui/widgets/port_combo_box.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

KeyboardSettings::KeyboardSettings(Settings& settings, LiveKeyboard& live, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_live(live)
    , m_ports(new PortComboBox(tr("First available"), this))
    , m_problem(new WrappedLabel(this))
    , m_countIn(new QComboBox(this))
    , m_strength(new QSlider(Qt::Horizontal, this))
{
    setRole(m_problem, "muted");
    for (const auto& bars : {tr("None"), tr("One bar"), tr("Two bars")})
        m_countIn->addItem(bars);
    m_countIn->setCurrentIndex(m_settings.countInBars());
    m_strength->setRange(0, 100);
    m_strength->setValue(m_settings.rhythmStrength());
    m_strength->setAccessibleName(tr("Strength of the rhythm assist"));
    auto* percent = new QLabel(this);
    percent->setBuddy(m_strength);
    const auto showStrength
        = [this, percent] { percent->setText(tr("Rhythm &assist: %1 %").arg(m_strength->value())); };
    showStrength();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("MIDI &keyboard"), m_ports);
    form->addRow(QString(), m_problem);
    form->addRow(tr("&Count-in"), m_countIn);
    form->addRow(percent, m_strength);
    connect(m_ports, &QComboBox::activated, this, &KeyboardSettings::choosePort);
    connect(m_countIn, &QComboBox::activated, this, [this](int bars) { m_settings.setCountInBars(bars); });
    connect(m_strength, &QSlider::valueChanged, percent, showStrength);
    connect(m_strength, &QSlider::valueChanged, this, [this](int strength) {
        m_settings.setRhythmStrength(strength);
        if (!m_strength->isSliderDown())
            Q_EMIT strengthChanged();
    });
    connect(m_strength, &QSlider::sliderReleased, this, &KeyboardSettings::strengthChanged);
    connect(&m_live, &LiveKeyboard::statusChanged, this, &KeyboardSettings::fillPorts);
    fillPorts();
}

void KeyboardSettings::fillPorts()
{
    const auto& status = m_live.status();
    m_ports->offer(status.ports, m_settings.midiPort());
    m_problem->setText(inOurWords(status.problem));
    m_problem->setVisible(!status.problem.empty());
}

void KeyboardSettings::choosePort()
{
    m_settings.setMidiPort(m_ports->port());
    m_live.choose(m_ports->port());
}

} // namespace inventio::ui
