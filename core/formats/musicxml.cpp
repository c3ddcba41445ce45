#include "core/formats/musicxml.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>
#include <utility>

#include "core/analysis/key_signature.h"
#include "core/base/atomic_file.h"
#include "core/formats/notation.h"
#include "core/formats/printed_staff.h"
#include "core/formats/xml_text.h"
#include "core/music/midi_protocol.h"
#include "core/music/sorted_changes.h"

namespace inventio::formats {

namespace {

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

std::string tagged(const std::string& tag, const std::string& content)
{
    return "<" + tag + ">" + content + "</" + tag + ">";
}

/// Two decimals at most, whatever the locale.
std::string decimal(double value)
{
    const auto hundredths = std::llround(value * 100);
    std::string text = number(hundredths / 100);
    if (hundredths % 100 != 0)
        text += (hundredths % 100 < 10 ? ".0" : ".") + number(hundredths % 100);
    return text;
}

std::string typeOf(int base)
{
    constexpr std::array<const char*, 8> kTypes{"64th", "32nd", "16th", "eighth", "quarter", "half", "whole", "breve"};
    std::size_t type = 0;
    while ((1 << type) < base)
        ++type;
    return kTypes[type];
}

std::string letterOf(const Spelling& spelling)
{
    constexpr std::array<const char*, 7> kLetters{"C", "D", "E", "F", "G", "A", "B"};
    return kLetters[static_cast<std::size_t>(spelling.letter)];
}

std::string accidentalOf(int alter)
{
    constexpr std::array<const char*, 5> kAccidentals{"flat-flat", "flat", "natural", "sharp", "double-sharp"};
    return kAccidentals[static_cast<std::size_t>(std::clamp(alter + 2, 0, 4))];
}

/// The first one holds from the start.
const analysis::KeySignature& keyAt(const std::vector<analysis::KeySignature>& keys, music::Ticks tick)
{
    const std::size_t begun = music::changesUntil(keys, tick);
    return keys[begun == 0 ? 0 : begun - 1];
}

/// Where a drum stands on its staff: higher ones higher, in no octave that notation does not know.
Spelling drumPlace(int pitch)
{
    constexpr int kLetters = 7;
    constexpr int kBassDrum = 36; // General MIDI's first; F in the lowest space
    const int place = std::clamp(pitch - kBassDrum + 4 * kLetters + 3, 0, 9 * kLetters);
    return {place % kLetters, 0, place / kLetters};
}

/// One call of formatMusicXml().
class Writer {
public:
    Writer(const music::Sequence& sequence, const MusicXmlOptions& options, Notation notation)
        : m_sequence(sequence)
        , m_options(options)
        , m_notation(std::move(notation))
        , m_keys(analysis::keySignatures(sequence))
    {
    }

    std::string all()
    {
        m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" "
                "\"http://www.musicxml.org/dtds/partwise.dtd\">\n"
                "<score-partwise version=\"4.0\">\n";
        if (!m_options.title.empty())
            line(tagged("work", tagged("work-title", xmlText(m_options.title))));
        if (!m_options.software.empty())
            line(tagged("identification", tagged("encoding", tagged("software", xmlText(m_options.software)))));
        // Without any note there is an empty part, for there must be one.
        if (m_notation.parts.empty())
            m_notation.parts.push_back({-1, {{Clef::Treble, {{}}}}});
        line("<part-list>");
        for (std::size_t part = 0; part < m_notation.parts.size(); ++part)
            addToPartList(part);
        line("</part-list>");
        for (std::size_t part = 0; part < m_notation.parts.size(); ++part)
            addPart(part);
        line("</score-partwise>");
        return std::move(m_out);
    }

private:
    void line(const std::string& text) { m_out += text + '\n'; }

    static std::string idOf(std::size_t part) { return "P" + number(static_cast<std::int64_t>(part) + 1); }
    static std::string drumId(std::size_t part, int pitch) { return idOf(part) + "-I" + number(pitch + 1); }
    static const NotationStaff& firstStaff(const NotationPart& part) { return part.staves.front(); }

    const music::Track* trackOf(const NotationPart& part) const
    {
        return part.track < 0 ? nullptr : &m_sequence.tracks[static_cast<std::size_t>(part.track)];
    }

    void addToPartList(std::size_t index)
    {
        const NotationPart& part = m_notation.parts[index];
        const music::Track* track = trackOf(part);
        const bool isNamed = track != nullptr && !xmlText(track->name).empty();
        line("<score-part id=\"" + idOf(index) + "\">");
        line(tagged(
            "part-name", isNamed ? xmlText(track->name) : "Part " + number(static_cast<std::int64_t>(index) + 1)));
        std::string instruments;
        std::string sounds;
        const auto add = [&](const std::string& id, const std::string& name, const std::string& sound) {
            instruments
                += "<score-instrument id=\"" + id + "\">" + tagged("instrument-name", name) + "</score-instrument>\n";
            sounds += "<midi-instrument id=\"" + id + "\">" + sound + "</midi-instrument>\n";
        };
        const std::string channel = tagged("midi-channel", number(track == nullptr ? 1 : track->channel + 1));
        if (track != nullptr && track->isDrums()) {
            for (const int pitch : pitchesOf(*track))
                add(drumId(index, pitch), "Drum " + number(pitch),
                    channel + tagged("midi-unpitched", number(pitch + 1)));
        } else {
            add(idOf(index) + "-I1", "Instrument", channel + tagged("midi-program", number(programOf(track) + 1)));
        }
        m_out += instruments + sounds;
        line("</score-part>");
    }

    static std::set<int> pitchesOf(const music::Track& track)
    {
        std::set<int> pitches;
        for (const music::Note& note : track.notes)
            pitches.insert(note.pitch);
        return pitches;
    }

    static int programOf(const music::Track* track)
    {
        if (track != nullptr)
            for (const music::RawEvent& event : track->events)
                if (event.bytes.size() > 1
                    && music::protocol::kindOf(event.bytes[0]) == music::protocol::kProgramChange)
                    return event.bytes[1];
        return 0;
    }

    void addPart(std::size_t index)
    {
        line("<part id=\"" + idOf(index) + "\">");
        m_shownTempo = 0.0;
        // A pickup is bar 0.
        const bool hasPickup = m_notation.bars.size() > 1 && m_notation.bars.front().isShort;
        for (std::size_t bar = 0; bar < m_notation.bars.size(); ++bar) {
            const bool isPickup = bar == 0 && hasPickup;
            line("<measure number=\"" + number(static_cast<std::int64_t>(bar) + (hasPickup ? 0 : 1)) + "\""
                + (isPickup ? " implicit=\"yes\">" : ">"));
            addMeasure(index, bar);
            line("</measure>");
        }
        line("</part>");
    }

    music::Ticks tickOf(int unit) const
    {
        const std::int64_t doubled = std::int64_t{2} * unit * m_sequence.ticksPerQuarter;
        return {(doubled + kUnitsPerQuarter) / (2 * kUnitsPerQuarter)};
    }

    void addMeasure(std::size_t index, std::size_t place)
    {
        const NotationPart& part = m_notation.parts[index];
        const NotationBar& bar = m_notation.bars[place];
        const analysis::KeySignature& key = keyAt(m_keys, tickOf(bar.start));
        addAttributes(part, place, key);
        if (index == 0)
            addTempos(bar);
        bool isFirst = true;
        for (std::size_t staff = 0; staff < part.staves.size(); ++staff) {
            const PrintedStaff printed(part.staves[staff], bar, key);
            for (std::size_t voice = 0; voice < printed.voices().size(); ++voice) {
                if (voice > 0 && printed.voices()[voice].empty())
                    continue; // the first voice rests, others are not there
                if (!std::exchange(isFirst, false))
                    line(tagged("backup", duration(bar.length)));
                addVoice(index, staff, voice, printed, bar, key);
            }
        }
        if (place + 1 == m_notation.bars.size())
            line("<barline location=\"right\"><bar-style>light-heavy</bar-style></barline>");
    }

    static std::string duration(int units) { return tagged("duration", number(units)); }

    void addAttributes(const NotationPart& part, std::size_t place, const analysis::KeySignature& key)
    {
        const NotationBar& bar = m_notation.bars[place];
        const NotationBar* before = place == 0 ? nullptr : &m_notation.bars[place - 1];
        std::string attributes;
        if (before == nullptr)
            attributes += tagged("divisions", number(kUnitsPerQuarter));
        const bool isDrums = firstStaff(part).clef == Clef::Percussion;
        if (!isDrums && (before == nullptr || keyAt(m_keys, tickOf(before->start)) != key))
            attributes += tagged("key",
                tagged("fifths", number(key.fifths))
                    + tagged("mode", key.mode == analysis::Mode::Major ? "major" : "minor"));
        if (before == nullptr || before->metre.numerator != bar.metre.numerator
            || before->metre.denominator != bar.metre.denominator)
            attributes += tagged("time",
                tagged("beats", number(bar.metre.numerator)) + tagged("beat-type", number(bar.metre.denominator)));
        if (before == nullptr)
            attributes += clefs(part);
        if (!attributes.empty())
            line(tagged("attributes", attributes));
    }

    static std::string clefs(const NotationPart& part)
    {
        std::string out;
        if (part.staves.size() > 1)
            out += tagged("staves", number(static_cast<std::int64_t>(part.staves.size())));
        for (std::size_t staff = 0; staff < part.staves.size(); ++staff) {
            const Clef clef = part.staves[staff].clef;
            out += part.staves.size() > 1 ? "<clef number=\"" + number(static_cast<std::int64_t>(staff) + 1) + "\">"
                                          : "<clef>";
            out += clef == Clef::Treble ? "<sign>G</sign><line>2</line>"
                : clef == Clef::Bass    ? "<sign>F</sign><line>4</line>"
                                        : "<sign>percussion</sign>";
            out += "</clef>";
        }
        return out;
    }

    /// The tempo at the start of the piece, and the changes in a bar. Small ones, as played music has them by the hundred,
    /// are heard and not shown.
    void addTempos(const NotationBar& bar)
    {
        const music::Ticks from = tickOf(bar.start);
        const music::Ticks to = tickOf(bar.start + bar.length);
        if (bar.start == 0
            && (m_sequence.tempo.changes().empty() || m_sequence.tempo.changes().front().at > music::Ticks{0}))
            addTempo({}, bar);
        for (const music::TempoChange& change : m_sequence.tempo.changes())
            if (change.at >= from && change.at < to)
                addTempo(change.at, bar);
    }

    void addTempo(music::Ticks at, const NotationBar& bar)
    {
        constexpr double kNotableChange = 0.05;
        const double tempo = m_sequence.tempo.beatsPerMinuteAt(at);
        const std::int64_t offset = std::clamp<std::int64_t>(
            at.value * kUnitsPerQuarter / m_sequence.ticksPerQuarter - bar.start, 0, bar.length - 1);
        const std::string place = offset == 0 ? std::string() : "<offset sound=\"yes\">" + number(offset) + "</offset>";
        const std::string sound = "<sound tempo=\"" + decimal(tempo) + "\"";
        if (std::abs(tempo - m_shownTempo) <= m_shownTempo * kNotableChange) {
            line(sound + (place.empty() ? "/>" : ">" + tagged("offset", number(offset)) + "</sound>"));
            return;
        }
        m_shownTempo = tempo;
        line("<direction placement=\"above\">"
            + tagged("direction-type",
                tagged("metronome", tagged("beat-unit", "quarter") + tagged("per-minute", decimal(tempo))))
            + place + sound + "/></direction>");
    }

    void addVoice(std::size_t index, std::size_t staff, std::size_t voice, const PrintedStaff& printed,
        const NotationBar& bar, const analysis::KeySignature& key)
    {
        const NotationPart& part = m_notation.parts[index];
        const std::string where
            = tagged("voice", number(static_cast<std::int64_t>(staff * kMaxVoicesOfStaff + voice) + 1));
        const std::string onStaff
            = part.staves.size() > 1 ? tagged("staff", number(static_cast<std::int64_t>(staff) + 1)) : std::string();
        const PrintedVoice& values = printed.voices()[voice];
        if (values.empty())
            line(tagged("note", "<rest measure=\"yes\"/>" + duration(bar.length) + where + onStaff));
        for (const Printed& each : values) {
            const std::string type = tagged("type", typeOf(each.value.base)) + (each.value.isDotted ? "<dot/>" : "");
            if (each.chord == nullptr) {
                std::string rest = "<rest/>";
                rest += duration(each.value.units);
                rest += where;
                rest += type;
                rest += onStaff;
                line(tagged("note", rest));
                continue;
            }
            for (std::size_t head = 0; head < each.chord->heads.size(); ++head)
                addHead(index, each, each.chord->heads[head], key,
                    {head > 0 ? "<chord/>" : "", where + type, onStaff,
                        printed.showsAccidental(each, each.chord->heads[head].pitch)});
        }
    }

    struct HeadMarks {
        std::string chord;
        std::string voiceAndType;
        std::string staff;
        bool showsAccidental = false;
    };

    void addHead(std::size_t index, const Printed& printed, const NotationChord::Head& head,
        const analysis::KeySignature& key, const HeadMarks& marks)
    {
        const bool isDrum = firstStaff(m_notation.parts[index]).clef == Clef::Percussion;
        const Spelling spelling = isDrum ? drumPlace(head.pitch) : spellingOf(head.pitch, key);
        std::string note = marks.chord;
        if (isDrum)
            note += tagged("unpitched",
                tagged("display-step", letterOf(spelling)) + tagged("display-octave", number(spelling.octave)));
        else
            note += tagged("pitch",
                tagged("step", letterOf(spelling))
                    + (spelling.alter == 0 ? "" : tagged("alter", number(spelling.alter)))
                    + tagged("octave", number(spelling.octave)));
        note += duration(printed.value.units);
        std::string tied;
        if (printed.isTiedBack) {
            note += "<tie type=\"stop\"/>";
            tied += "<tied type=\"stop\"/>";
        }
        if (printed.isTiedOn) {
            note += "<tie type=\"start\"/>";
            tied += "<tied type=\"start\"/>";
        }
        if (isDrum)
            note += "<instrument id=\"" + drumId(index, head.pitch) + "\"/>";
        note += marks.voiceAndType;
        if (marks.showsAccidental)
            note += tagged("accidental", accidentalOf(spelling.alter));
        note += marks.staff;
        if (!tied.empty())
            note += tagged("notations", tied);
        const std::string colour = m_options.colourOf ? m_options.colourOf(head.note) : std::string();
        line((colour.empty() ? "<note>" : "<note color=\"" + xmlText(colour) + "\">") + note + "</note>");
    }

    const music::Sequence& m_sequence;
    const MusicXmlOptions& m_options;
    Notation m_notation;
    std::vector<analysis::KeySignature> m_keys;
    double m_shownTempo = 0.0; ///< quarters a minute
    std::string m_out;
};

} // namespace

base::Result<std::string> formatMusicXml(const music::Sequence& sequence, const MusicXmlOptions& options)
{
    auto notation = notate(sequence);
    if (!notation)
        return base::failure(notation.error());
    return Writer(sequence, options, std::move(*notation)).all();
}

base::Result<void> writeMusicXml(
    const std::filesystem::path& path, const music::Sequence& sequence, const MusicXmlOptions& options)
{
    const auto text = formatMusicXml(sequence, options);
    if (!text)
        return base::failure(text.error());
    return base::writeFileAtomically(path, std::as_bytes(std::span(*text)));
}

} // namespace inventio::formats
