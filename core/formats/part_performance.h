#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/formats/part_channels.h"
#include "core/formats/play_order.h"
#include "core/formats/sheet.h"

namespace inventio::formats {

/// One part while its bars are played one after the other. Looks at the sheet. One thread. [Off]
class PartPerformance {
public:
    PartPerformance(const Sheet& sheet, const SheetPart& part, MidiPlace place);

    /// `start`: when the bar begins; `quartersPerMinute`: how long grace notes last depends on it. All verses of a bar that
    /// `isOnce` are kept; one that is played again is sung to another verse each time.
    void playBar(const PlayedBar& played, music::Ticks start, double quartersPerMinute, bool isOnce);
    std::size_t noteCount() const { return m_pitched.notes.size() + m_drums.notes.size(); }
    /// The part's tracks, which end at `end`: one, or a second one for its drums. Nothing may follow.
    std::vector<music::Track> finish(music::Ticks end);

private:
    /// A note that is tied on: what goes on with it where it ends is no new one.
    struct OpenTie {
        music::Ticks end;
        std::size_t bar = 0; ///< that it is written in
        int voice = 0;
        std::size_t note = 0; ///< in its track
    };

    void playNote(const SheetNote& note, std::size_t bar, music::Ticks start);
    bool goesOn(const SheetNote& note, std::size_t bar, music::Ticks at);
    void changeInstrument(const SheetNote& note, music::Ticks at);
    void singLyrics(const SheetMeasure& measure, int pass, music::Ticks start);
    void singAllVerses(const SheetMeasure& measure, music::Ticks start);
    int velocityOf(const SheetNote& note, const SheetMeasure& measure, std::size_t bar) const;
    void writeHead(music::Track& track, int channel) const;
    void writeInstrument(music::Track& track, const SheetInstrument& instrument, music::Ticks at) const;

    const Sheet& m_sheet;
    const SheetPart& m_part;
    MidiPlace m_place;
    std::vector<int> m_velocities; ///< at the beginning of each written bar
    music::Track m_pitched;
    music::Track m_drums;
    std::map<std::pair<bool, int>, std::vector<OpenTie>> m_openTies; ///< by drum or not, and pitch
    std::set<music::Ticks> m_fermatas;
    int m_firstVerse = 1;
    std::optional<int> m_instrument; ///< that the pitched track has
};

} // namespace inventio::formats
