#pragma once

#include <cstddef>
#include <map>

#include "core/formats/printed_staff.h"
#include "core/formats/written_fermatas.h"
#include "core/formats/written_lyrics.h"
#include "core/formats/written_score.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// Writes the bars of one part, in order. Looks at the score.
class MeasureWriter {
public:
    MeasureWriter(const WrittenScore& score, std::size_t part);

    /// Fills the <measure> of a bar with attributes, notes and rests. Tempo marks stand in the first part.
    void write(pugi::xml_node measure, std::size_t bar);

private:
    struct Where {
        std::size_t staff = 0;
        std::size_t voice = 0;
        int barStart = 0; ///< units
    };

    void writeAttributes(pugi::xml_node measure, std::size_t bar) const;
    void writeClefs(pugi::xml_node attributes) const;
    void writeTempos(pugi::xml_node measure, const NotationBar& bar);
    void writeTempo(pugi::xml_node measure, music::Ticks at, const NotationBar& bar);
    void writeVoice(pugi::xml_node measure, const PrintedStaff& printed, const NotationBar& bar, Where where);
    void writeRest(pugi::xml_node measure, const Printed& printed, Where where) const;
    void writeHead(pugi::xml_node measure, const PrintedStaff& staff, const Printed& printed, std::size_t place,
        Where where) const;
    void writePitch(pugi::xml_node note, const NotationChord::Head& head) const;
    void writePlaying(pugi::xml_node element, const Printed& printed, const NotationChord::Head& head) const;
    void writeValue(pugi::xml_node note, const Printed& printed) const;
    void writeNotations(pugi::xml_node note, const Printed& printed, bool isFirstHead) const;
    void writeFermata(pugi::xml_node note, const Printed& printed, Where where) const;
    void writeLyric(pugi::xml_node note, const NotationChord::Head& head) const;
    void writeDuration(pugi::xml_node element, int units) const;
    void writeStaff(pugi::xml_node note, Where where) const;

    bool isDrums() const { return m_part.staves.front().clef == Clef::Percussion; }

    const WrittenScore& m_score;
    const NotationPart& m_part;
    std::size_t m_index; ///< of the part
    std::map<music::Ticks, std::vector<WrittenSyllable>> m_lyrics;
    std::set<music::Ticks> m_fermatas;
    double m_shownTempo = 0.0; ///< quarter notes a minute
};

} // namespace inventio::formats
