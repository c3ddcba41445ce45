#include "core/formats/written_names.h"

namespace inventio::formats {

WrittenNames::WrittenNames(const music::Sequence& sequence)
    : m_names(analysis::spellNotes(sequence))
{
    for (const music::Track& track : sequence.tracks)
        m_written.push_back(writtenPitchOf(track).value_or(WrittenPitch()));
}

analysis::Spelling WrittenNames::of(const NotationChord::Head& head) const
{
    constexpr int kEnharmonic = 12; // fifths from one name of a pitch to the next
    constexpr int kSharpest = 19;   // B double sharp; beyond there are no names in use
    constexpr int kFlattest = -15;  // F double flat
    const auto track = static_cast<std::size_t>(head.note.track);
    const WrittenPitch& written = m_written[track];
    int fifths = m_names[track][static_cast<std::size_t>(head.note.note)].fifths() + written.fifths();
    while (fifths > kSharpest)
        fifths -= kEnharmonic;
    while (fifths < kFlattest)
        fifths += kEnharmonic;
    return analysis::spellingAt(head.pitch - written.semitones(), fifths);
}

} // namespace inventio::formats
