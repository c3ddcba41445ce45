#include "core/formats/part_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include <pugixml.hpp>

#include "core/formats/road_signs.h"
#include "core/formats/sheet_elements.h"

namespace inventio::formats {

namespace {

using music::Ticks;

constexpr double kMaxQuarters = 1e6; ///< of a bar
constexpr int kSnareDrum = 38;       ///< for a beat on no known drum

int withinMidi(int pitch)
{
    while (pitch < 0)
        pitch += 12;
    while (pitch > 127)
        pitch -= 12;
    return pitch;
}

/// Whether a grace note is played as short as can be: only eighths with a stroke are.
bool isCrushed(const pugi::xml_node& note, const pugi::xml_node& grace)
{
    constexpr double kEighth = 0.5;
    return isYes(grace.attribute("slash").value()) && printedQuarters(note).value_or(kEighth) == kEighth;
}

/// Walks through the measures of one part. Time within a measure is counted in quarter notes.
class PartReader {
public:
    PartReader(Sheet& sheet, std::size_t place, Leaders& leaders)
        : m_sheet(sheet)
        , m_part(sheet.parts[place])
        , m_place(place)
        , m_leaders(leaders)
    {
    }

    void read(const pugi::xml_node& part)
    {
        for (const pugi::xml_node measure : part.children("measure"))
            readMeasure(measure);
    }

private:
    void readMeasure(const pugi::xml_node& measure)
    {
        m_index = m_part.measures.size();
        m_part.measures.emplace_back();
        if (m_sheet.bars.size() <= m_index)
            m_sheet.bars.emplace_back();
        m_cursor = 0;
        m_longest = 0;
        m_last = {};
        m_endings.beginBar(bar().road);
        for (const pugi::xml_node element : measure.children())
            readElement(element);
        bar().length = std::max(bar().length, ticks(m_longest));
        m_endings.endBar(bar().road);
    }

    void readElement(const pugi::xml_node& element)
    {
        const std::string_view name = element.name();
        if (name == "note")
            readNote(element);
        else if (name == "backup")
            moveBy(-durationOf(element).value_or(0));
        else if (name == "forward")
            moveBy(durationOf(element).value_or(0));
        else if (name == "attributes")
            readAttributes(element);
        else if (name == "direction")
            readDirection(element);
        else if (name == "sound")
            readSound(element, offsetOf(element));
        else if (name == "barline")
            m_endings.readBarline(element, m_cursor <= 0, m_sheet.bars, m_index);
    }

    SheetBar& bar() { return m_sheet.bars[m_index]; }
    SheetMeasure& measure() { return m_part.measures.back(); }

    Ticks ticks(double quarters) const
    {
        return {static_cast<std::int64_t>(std::llround(quarters * m_sheet.ticksPerQuarter))};
    }

    void moveBy(double quarters)
    {
        const double target = m_cursor + quarters;
        m_sheet.isTooLong = m_sheet.isTooLong || target > kMaxQuarters;
        m_cursor = std::clamp(target, 0.0, kMaxQuarters);
        m_longest = std::max(m_longest, m_cursor);
    }

    /// In quarter notes, not below 0.
    std::optional<double> durationOf(const pugi::xml_node& element) const
    {
        const auto duration = numberIn(element.child("duration").text().get());
        if (!duration)
            return std::nullopt;
        return std::clamp(*duration / m_divisions, 0.0, kMaxQuarters);
    }

    /// Where a file says nothing, or that it takes no time, what is printed counts.
    double lengthOf(const pugi::xml_node& note) const
    {
        const auto duration = durationOf(note);
        if (duration && *duration > 0.0)
            return *duration;
        if (const auto printed = printedQuarters(note))
            return *printed;
        return note.child("rest") && !duration ? m_fullBar : 0.0;
    }

    double offsetOf(const pugi::xml_node& element) const
    {
        return std::clamp(
            numberIn(element.child("offset").text().get()).value_or(0) / m_divisions, -kMaxQuarters, kMaxQuarters);
    }

    Ticks ticksAt(double offset) const { return ticks(std::clamp(m_cursor + offset, 0.0, kMaxQuarters)); }

    // Attributes

    void readAttributes(const pugi::xml_node& attributes)
    {
        if (const auto divisions = numberIn(attributes.child("divisions").text().get()); divisions && *divisions > 0)
            m_divisions = *divisions;
        // The transposition first: the key depends on it.
        if (const pugi::xml_node transpose = attributes.child("transpose")) {
            m_written = transpositionIn(transpose);
            if (!m_hasNotes)
                m_part.written = m_written;
        }
        if (const pugi::xml_node time = attributes.child("time"))
            readTime(time);
        if (const pugi::xml_node key = attributes.child("key"))
            readKey(key);
    }

    /// The first that asks leads.
    bool leads(std::optional<std::size_t>& leader) const
    {
        leader = leader.value_or(m_place);
        return leader == m_place;
    }

    void readTime(const pugi::xml_node& element)
    {
        const auto time = timeIn(element, m_sheet.ticksPerQuarter);
        if (!time)
            return;
        if (time->full > Ticks{0})
            m_fullBar = static_cast<double>(time->full.value) / m_sheet.ticksPerQuarter;
        if (leads(m_leaders.ofTime))
            bar().time = time;
    }

    void readKey(const pugi::xml_node& element)
    {
        constexpr int kAllFifths = 12;
        constexpr int kMaxAccidentals = 7;
        auto key = keyIn(element);
        if (!key)
            return;
        key->fifths -= m_written.fifths();
        while (key->fifths > kMaxAccidentals)
            key->fifths -= kAllFifths;
        while (key->fifths < -kMaxAccidentals)
            key->fifths += kAllFifths;
        if (leads(m_leaders.ofKey))
            bar().key = key;
    }

    // Directions

    void readDirection(const pugi::xml_node& direction)
    {
        // An offset says where a direction is printed, unless it says more.
        const pugi::xml_node offset = direction.child("offset");
        const double shift = isYes(offset.attribute("sound").value()) ? offsetOf(direction) : 0.0;
        const pugi::xml_node sound = direction.child("sound");
        std::optional<double> tempo;
        for (const pugi::xml_node type : direction.children("direction-type"))
            for (const pugi::xml_node mark : type.children()) {
                const std::string_view name = mark.name();
                if (name == "metronome")
                    tempo = metronomeIn(mark);
                else if (name == "dynamics")
                    readDynamics(mark, ticksAt(shift));
                else if (!readRoadSign(sound, bar().road))
                    readRoadWords(name, lineOf(mark), bar().road);
            }
        if (sound)
            readSound(sound, shift + offsetOf(sound));
        if (tempo && numberIn(sound.attribute("tempo").value()).value_or(0) <= 0)
            addTempo(*tempo, shift);
    }

    void readSound(const pugi::xml_node& sound, double shift)
    {
        readRoadSign(sound, bar().road);
        if (const auto tempo = numberIn(sound.attribute("tempo").value()); tempo && *tempo > 0)
            addTempo(*tempo, shift);
        if (const auto velocity = velocityOfPercentage(sound.attribute("dynamics").value()))
            measure().dynamics.push_back({ticksAt(shift), *velocity});
    }

    void addTempo(double quartersPerMinute, double shift)
    {
        bar().tempos.push_back({ticksAt(shift), quartersPerMinute});
    }

    void readDynamics(const pugi::xml_node& dynamics, Ticks at)
    {
        for (const pugi::xml_node mark : dynamics.children())
            if (const auto velocity = velocityOfMark(mark.name()))
                measure().dynamics.push_back({at, *velocity});
    }

    // Notes

    /// What the note before was, for the members of its chord.
    struct LastNote {
        bool isThere = false;
        bool isGrace = false;
        double at = 0;
        double length = 0;
    };

    void readNote(const pugi::xml_node& element)
    {
        const bool isGrace = static_cast<bool>(element.child("grace"));
        const bool joins = element.child("chord") && m_last.isThere && m_last.isGrace == isGrace;
        if (!joins)
            m_last = {true, isGrace, m_cursor, isGrace ? 0.0 : lengthOf(element)};
        if (!element.child("rest"))
            addNote(element, joins);
        if (!joins)
            moveBy(m_last.length);
    }

    void addNote(const pugi::xml_node& element, bool joins)
    {
        SheetNote note;
        note.instrument = instrumentOf(element);
        if (!readPitch(element, note)) {
            ++m_sheet.notesWithoutPitch;
            return;
        }
        m_hasNotes = true;
        note.at = ticks(m_last.at);
        note.length = ticks(m_last.at + m_last.length) - note.at;
        note.isDotted = static_cast<bool>(element.child("dot"));
        note.isChordMember = joins;
        note.voice = voiceOf(element.child("voice").text().get());
        if (const pugi::xml_node grace = element.child("grace"))
            note.grace = isCrushed(element, grace) ? Grace::Slashed : Grace::Plain;
        readTies(element, note);
        note.velocity = velocityOfPercentage(element.attribute("dynamics").value()).value_or(0);
        note.attack = shiftOf(element.attribute("attack").value());
        note.release = shiftOf(element.attribute("release").value());
        readLyrics(element, note.at);
        for (const pugi::xml_node notations : element.children("notations")) {
            note.hasFermata = note.hasFermata || notations.child("fermata");
            for (const pugi::xml_node dynamics : notations.children("dynamics"))
                readDynamics(dynamics, note.at);
        }
        measure().notes.push_back(note);
    }

    Ticks shiftOf(std::string_view divisions) const
    {
        return ticks(std::clamp(numberIn(divisions).value_or(0) / m_divisions, -kMaxQuarters, kMaxQuarters));
    }

    int instrumentOf(const pugi::xml_node& note) const
    {
        const pugi::xml_node named = note.child("instrument");
        const auto found = std::ranges::find(
            m_part.instruments, std::string_view(named.attribute("id").value()), &SheetInstrument::id);
        return named && found != m_part.instruments.end() ? static_cast<int>(found - m_part.instruments.begin()) : 0;
    }

    bool readPitch(const pugi::xml_node& element, SheetNote& note)
    {
        const SheetInstrument& instrument = m_part.instruments[static_cast<std::size_t>(note.instrument)];
        if (const pugi::xml_node unpitched = element.child("unpitched")) {
            note.isDrum = true;
            const auto place = pitchIn(unpitched);
            note.pitch = withinMidi(instrument.drum.value_or(place ? place->pitch : kSnareDrum));
            return true;
        }
        const auto pitch = pitchIn(element.child("pitch"));
        if (!pitch)
            return false;
        m_sheet.hasQuarterTones = m_sheet.hasQuarterTones || pitch->hasQuarterTone;
        note.isDrum = instrument.channel == music::kDrumChannel;
        note.pitch = withinMidi(pitch->pitch + m_written.semitones());
        return true;
    }

    int voiceOf(const std::string& name)
    {
        return m_voices.try_emplace(name, static_cast<int>(m_voices.size())).first->second;
    }

    static void readTies(const pugi::xml_node& element, SheetNote& note)
    {
        const auto read = [&note](const pugi::xml_node& tie) {
            const std::string_view type = tie.attribute("type").value();
            note.tiesOn = note.tiesOn || type == "start" || type == "continue";
            note.tiesBack = note.tiesBack || type == "stop" || type == "continue";
        };
        for (const pugi::xml_node tie : element.children("tie"))
            read(tie);
        for (const pugi::xml_node notations : element.children("notations"))
            for (const pugi::xml_node tied : notations.children("tied"))
                read(tied);
    }

    void readLyrics(const pugi::xml_node& element, Ticks at)
    {
        for (const pugi::xml_node lyric : element.children("lyric")) {
            std::string text;
            std::string_view syllabic;
            for (const pugi::xml_node part : lyric.children()) {
                const std::string_view name = part.name();
                if (name == "text")
                    text += part.text().get();
                else if (name == "elision")
                    text += part.text().empty() ? " " : part.text().get();
                else if (name == "syllabic")
                    syllabic = part.text().get();
            }
            if (text.empty())
                continue;
            if (syllabic == "begin" || syllabic == "middle")
                text += '-';
            measure().lyrics.push_back({at, wholeNumberIn(lyric.attribute("number").value()).value_or(1), text});
        }
    }

    Sheet& m_sheet;
    SheetPart& m_part;
    std::size_t m_place;
    Leaders& m_leaders;
    EndingReader m_endings;
    std::map<std::string, int> m_voices;
    std::size_t m_index = 0; ///< of the measure
    double m_divisions = 1;  ///< of a quarter note
    double m_fullBar = 4;    ///< quarter notes
    double m_cursor = 0;
    double m_longest = 0;
    LastNote m_last;
    WrittenPitch m_written;
    bool m_hasNotes = false;
};

} // namespace

void readPart(const pugi::xml_node& element, Sheet& sheet, std::size_t place, Leaders& leaders)
{
    PartReader(sheet, place, leaders).read(element);
}

} // namespace inventio::formats
