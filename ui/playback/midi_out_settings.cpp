#include "ui/playback/midi_out_settings.h"

#include <QFormLayout>

#include "ui/playback/midi_out.h"
#include "ui/settings/settings.h"
#include "ui/theme/style.h"
#include "ui/widgets/core_sentences.h"
#include "ui/widgets/port_combo_box.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

MidiOutSettings::MidiOutSettings(Settings& settings, MidiOut& out, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_out(out)
    , m_ports(new PortComboBox(tr("None"), this))
    , m_problem(new WrappedLabel(this))
{
    setRole(m_problem, "muted");
    m_ports->setToolTip(tr("What is played goes to this instrument as well"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("MIDI o&utput"), m_ports);
    form->addRow(QString(), m_problem);
    connect(m_ports, &QComboBox::activated, this, &MidiOutSettings::choosePort);
    connect(&m_out, &MidiOut::statusChanged, this, &MidiOutSettings::fillPorts);
    fillPorts();
}

void MidiOutSettings::fillPorts()
{
    const auto& status = m_out.status();
    m_ports->offer(status.ports, m_settings.midiOutPort());
    m_problem->setText(inOurWords(status.problem));
    m_problem->setVisible(!status.problem.empty());
}

void MidiOutSettings::choosePort()
{
    m_settings.setMidiOutPort(m_ports->port());
    m_out.choose(m_ports->port());
}

} // namespace inventio::ui
