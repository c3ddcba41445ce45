#include "ui/insight/edit_words.h"

#include <QCoreApplication>

#include "ui/roll/scene/note_names.h"

namespace inventio::ui {

namespace {

/// The context of the texts here.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

} // namespace

EditWords::EditWords(const session::InsightReading& reading)
    : m_reading(reading)
    , m_spelling(project::sequenceOf(*reading.request.piece))
{
}

QString EditWords::step(int step) const
{
    return spokenTime(m_reading.grid.tickOf(step), m_reading.request.piece->metre);
}

QString EditWords::pitch(int row) const
{
    return pitchName(m_spelling.at({0}, m_reading.grid.pitchOf(row)));
}

QString EditWords::note(const grid::GridNote& note) const
{
    const auto spelling = m_spelling.at(m_reading.grid.tickOf(note.step), m_reading.grid.pitchOf(note.pitch));
    return QStringLiteral("%1, %2").arg(pitchName(spelling), step(note.step));
}

QString EditWords::edit(composing::EditKind kind, const grid::GridNote& note) const
{
    const auto ticks = m_reading.grid.tickOf(note.end()) - m_reading.grid.tickOf(note.step);
    const QString length = spokenLength(ticks, m_reading.request.piece->ticksPerQuarter);
    const QString text = kind == composing::EditKind::Add ? Words::tr("Add %1, %2") : Words::tr("Remove %1, %2");
    return text.arg(this->note(note), length);
}

} // namespace inventio::ui
