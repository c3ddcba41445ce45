#pragma once

#include <vector>

#include "core/analysis/key_signature.h"
#include "core/formats/musicxml_options.h"
#include "core/formats/notation.h"
#include "core/formats/written_names.h"

namespace inventio::formats {

/// What the writers of MusicXML work on: a sequence as sheet music. Looks at the sequence and the options.
struct WrittenScore {
    const music::Sequence& sequence;
    const MusicXmlOptions& options;
    Notation notation;
    WrittenNames names;
    std::vector<analysis::KeySignature> keys; ///< as they sound; the first one holds from the start
    int divisions = 1;                        ///< of a quarter note; what is printed has whole numbers of them

    /// Fails as notate() does.
    static base::Result<WrittenScore> create(const music::Sequence& sequence, const MusicXmlOptions& options);

    const music::Track& trackOf(const NotationPart& part) const
    {
        return sequence.tracks[static_cast<std::size_t>(part.track)];
    }
    const music::Note& noteOf(const NotationChord::Head& head) const
    {
        return sequence.tracks[static_cast<std::size_t>(head.note.track)]
            .notes[static_cast<std::size_t>(head.note.note)];
    }
    const analysis::KeySignature& keyAt(const NotationBar& bar) const;
    /// How many sharps, or flats below 0, the part's key signature shows.
    int writtenFifths(const NotationPart& part, const NotationBar& bar) const;
    /// A time in units as divisions.
    double divisionsOf(double units) const { return units * divisions / kUnitsPerQuarter; }
    music::Ticks tickOf(int unit) const;
};

} // namespace inventio::formats
