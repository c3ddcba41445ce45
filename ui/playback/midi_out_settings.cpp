#include "ui/playback/midi_out_settings.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>

#include "ui/playback/midi_out.h"
#include "ui/settings/settings.h"
#include "ui/theme/style.h"
#include "ui/widgets/core_sentences.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

MidiOutSettings::MidiOutSettings(Settings& settings, MidiOut& out, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_out(out)
    , m_ports(new QComboBox(this))
    , m_problem(new WrappedLabel(this))
{
    setRole(m_problem, "muted");
    m_ports->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ports->setMinimumContentsLength(24);
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
    const QString chosen = m_settings.midiOutPort();
    m_ports->clear();
    m_ports->addItem(tr("None"), QString());
    for (const auto& port : status.ports)
        m_ports->addItem(QString::fromStdString(port), QString::fromStdString(port));
    if (!chosen.isEmpty() && m_ports->findData(chosen) < 0)
        m_ports->addItem(tr("%1 (not plugged in)").arg(chosen), chosen);
    m_ports->setCurrentIndex(std::max(0, m_ports->findData(chosen)));
    m_problem->setText(inOurWords(status.problem));
    m_problem->setVisible(!status.problem.empty());
}

void MidiOutSettings::choosePort()
{
    const QString port = m_ports->currentData().toString();
    m_settings.setMidiOutPort(port);
    m_out.choose(port);
}

} // namespace inventio::ui
