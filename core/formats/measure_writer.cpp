#include "core/formats/measure_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <pugixml.hpp>

#include "core/formats/part_list_writer.h"
#include "core/formats/xml_build.h"

namespace inventio::formats {

namespace {

using music::Ticks;

constexpr int kUsualVelocity = 80;

const char* typeOf(int base)
{
    constexpr std::array<const char*, 8> kTypes{"64th", "32nd", "16th", "eighth", "quarter", "half", "whole", "breve"};
    std::size_t type = 0;
    while ((1 << type) < base)
        ++type;
    return kTypes[type];
}

std::string letterOf(const analysis::Spelling& spelling)
{
    constexpr std::array<const char*, 7> kLetters{"C", "D", "E", "F", "G", "A", "B"};
    return kLetters[static_cast<std::size_t>(spelling.letter)];
}

const char* accidentalOf(int alter)
{
    constexpr std::array<const char*, 5> kAccidentals{"flat-flat", "flat", "natural", "sharp", "double-sharp"};
    return kAccidentals[static_cast<std::size_t>(std::clamp(alter + 2, 0, 4))];
}

/// Where a drum stands on its staff: higher ones higher, in no octave that notation does not know.
analysis::Spelling drumPlace(int pitch)
{
    constexpr int kLetters = 7;
    constexpr int kBassDrum = 36; // General MIDI's first; F in the lowest space
    const int place = std::clamp(pitch - kBassDrum + 4 * kLetters + 3, 0, 9 * kLetters);
    return {place % kLetters, 0, place / kLetters};
}

} // namespace

MeasureWriter::MeasureWriter(const WrittenScore& score, std::size_t part)
    : m_score(score)
    , m_part(score.notation.parts[part])
    , m_index(part)
{
    if (m_part.track < 0)
        return;
    m_lyrics = writtenLyrics(score.trackOf(m_part));
    m_fermatas = writtenFermatas(score.trackOf(m_part));
}

void MeasureWriter::write(pugi::xml_node measure, std::size_t bar)
{
    const NotationBar& at = m_score.notation.bars[bar];
    writeAttributes(measure, bar);
    if (m_index == 0)
        writeTempos(measure, at);
    bool isFirst = true;
    for (std::size_t staff = 0; staff < m_part.staves.size(); ++staff) {
        const PrintedStaff printed(m_part.staves[staff], at, m_score.writtenFifths(m_part, at), m_score.names);
        for (std::size_t voice = 0; voice < printed.voices().size(); ++voice) {
            if (voice > 0 && printed.voices()[voice].empty())
                continue; // the first voice rests, others are not there
            if (!isFirst)
                writeDuration(measure.append_child("backup"), at.length);
            isFirst = false;
            writeVoice(measure, printed, at, {staff, voice, at.start});
        }
    }
}

void MeasureWriter::writeAttributes(pugi::xml_node measure, std::size_t bar) const
{
    const NotationBar& at = m_score.notation.bars[bar];
    const NotationBar* const before = bar == 0 ? nullptr : &m_score.notation.bars[bar - 1];
    pugi::xml_node attributes = measure.append_child("attributes");
    if (before == nullptr)
        add(attributes, "divisions", m_score.divisions);
    const analysis::KeySignature& key = m_score.keyAt(at);
    if (!isDrums() && (before == nullptr || m_score.keyAt(*before) != key)) {
        pugi::xml_node element = attributes.append_child("key");
        add(element, "fifths", m_score.writtenFifths(m_part, at));
        add(element, "mode", key.mode == analysis::Mode::Major ? "major" : "minor");
    }
    if (before == nullptr || before->metre.numerator != at.metre.numerator
        || before->metre.denominator != at.metre.denominator) {
        pugi::xml_node time = attributes.append_child("time");
        add(time, "beats", at.metre.numerator);
        add(time, "beat-type", at.metre.denominator);
    }
    if (before == nullptr)
        writeClefs(attributes);
    if (attributes.first_child().empty())
        measure.remove_child(attributes);
}

void MeasureWriter::writeClefs(pugi::xml_node attributes) const
{
    const bool isNumbered = m_part.staves.size() > 1;
    if (isNumbered)
        add(attributes, "staves", static_cast<std::int64_t>(m_part.staves.size()));
    for (std::size_t staff = 0; staff < m_part.staves.size(); ++staff) {
        const Clef sign = m_part.staves[staff].clef;
        pugi::xml_node clef = attributes.append_child("clef");
        if (isNumbered)
            setAttribute(clef, "number", std::to_string(staff + 1));
        add(clef, "sign", sign == Clef::Treble ? "G" : sign == Clef::Bass ? "F" : "percussion");
        if (sign != Clef::Percussion)
            add(clef, "line", sign == Clef::Treble ? 2 : 4);
    }
    const WrittenPitch written
        = m_part.track < 0 || isDrums() ? WrittenPitch() : m_score.names.transpositionOf(m_part.track);
    if (written == WrittenPitch())
        return;
    pugi::xml_node transpose = attributes.append_child("transpose");
    add(transpose, "diatonic", written.diatonic);
    add(transpose, "chromatic", written.chromatic);
    if (written.octaves != 0)
        add(transpose, "octave-change", written.octaves);
}

/// The tempo at the start of a piece that has one, and the changes in a bar. Small ones, as played music has them by the
/// hundred, are heard and not shown.
void MeasureWriter::writeTempos(pugi::xml_node measure, const NotationBar& bar)
{
    const auto& changes = m_score.sequence.tempo.changes();
    const Ticks from = m_score.tickOf(bar.start);
    const Ticks to = m_score.tickOf(bar.start + bar.length);
    if (bar.start == 0 && !changes.empty() && changes.front().at > Ticks{0})
        writeTempo(measure, {}, bar);
    for (auto change = std::ranges::lower_bound(changes, from, {}, &music::TempoChange::at);
         change != changes.end() && change->at < to; ++change)
        writeTempo(measure, change->at, bar);
}

void MeasureWriter::writeTempo(pugi::xml_node measure, Ticks at, const NotationBar& bar)
{
    constexpr double kNotableChange = 0.05;
    const double tempo = m_score.sequence.tempo.beatsPerMinuteAt(at);
    const double units = unitsAt(at, m_score.sequence.ticksPerQuarter) - bar.start;
    const std::string offset = decimal(m_score.divisionsOf(std::clamp<double>(units, 0, bar.length - 1)));
    const bool isShown = std::abs(tempo - m_shownTempo) > m_shownTempo * kNotableChange;
    pugi::xml_node parent = measure;
    if (isShown) {
        m_shownTempo = tempo;
        parent = measure.append_child("direction");
        setAttribute(parent, "placement", "above");
        pugi::xml_node metronome = parent.append_child("direction-type").append_child("metronome");
        add(metronome, "beat-unit", "quarter");
        constexpr double kHundredth = 100;
        add(metronome, "per-minute", decimal(std::round(tempo * kHundredth) / kHundredth));
        if (offset != "0")
            setAttribute(add(parent, "offset", offset), "sound", "yes");
    }
    pugi::xml_node sound = parent.append_child("sound");
    setAttribute(sound, "tempo", decimal(tempo));
    if (!isShown && offset != "0")
        add(sound, "offset", offset);
}

void MeasureWriter::writeVoice(pugi::xml_node measure, const PrintedStaff& printed, const NotationBar& bar, Where where)
{
    const PrintedVoice& voice = printed.voices()[where.voice];
    if (voice.empty()) {
        pugi::xml_node rest = measure.append_child("note");
        setAttribute(rest.append_child("rest"), "measure", "yes");
        writeDuration(rest, bar.length);
        add(rest, "voice", static_cast<std::int64_t>(where.staff * kMaxVoicesOfStaff + where.voice) + 1);
        writeStaff(rest, where);
        return;
    }
    for (const Printed& each : voice) {
        if (each.chord == nullptr)
            writeRest(measure, each, where);
        else
            for (std::size_t head = 0; head < each.chord->heads.size(); ++head)
                writeHead(measure, printed, each, head, where);
    }
}

void MeasureWriter::writeRest(pugi::xml_node measure, const Printed& printed, Where where) const
{
    pugi::xml_node note = measure.append_child("note");
    note.append_child("rest");
    writeDuration(note, printed.length);
    add(note, "voice", static_cast<std::int64_t>(where.staff * kMaxVoicesOfStaff + where.voice) + 1);
    writeValue(note, printed);
    writeStaff(note, where);
    writeNotations(note, printed, true);
}

/// Elements stand in the order that the format asks for.
void MeasureWriter::writeHead(
    pugi::xml_node measure, const PrintedStaff& staff, const Printed& printed, std::size_t place, Where where) const
{
    const NotationChord::Head& head = printed.chord->heads[place];
    pugi::xml_node note = measure.append_child("note");
    writePlaying(note, printed, head);
    if (place > 0)
        note.append_child("chord");
    writePitch(note, head);
    writeDuration(note, printed.length);
    if (printed.isTiedBack)
        setAttribute(note.append_child("tie"), "type", "stop");
    if (printed.isTiedOn)
        setAttribute(note.append_child("tie"), "type", "start");
    if (isDrums())
        setAttribute(note.append_child("instrument"), "id", drumId(m_index, head.pitch));
    add(note, "voice", static_cast<std::int64_t>(where.staff * kMaxVoicesOfStaff + where.voice) + 1);
    writeValue(note, printed);
    if (staff.showsAccidental(printed, head.pitch))
        note.insert_child_after("accidental", note.child("dot") ? note.child("dot") : note.child("type"))
            .text()
            .set(accidentalOf(m_score.names.of(head).alter));
    writeStaff(note, where);
    writeNotations(note, printed, place == 0);
    if (place == 0)
        writeFermata(note, printed, where);
    if (place == 0 && where.voice == 0 && !printed.isTiedBack)
        writeLyric(note, head);
}

void MeasureWriter::writePitch(pugi::xml_node note, const NotationChord::Head& head) const
{
    if (isDrums()) {
        const analysis::Spelling place = drumPlace(head.pitch);
        pugi::xml_node unpitched = note.append_child("unpitched");
        add(unpitched, "display-step", letterOf(place));
        add(unpitched, "display-octave", place.octave);
        return;
    }
    const analysis::Spelling name = m_score.names.of(head);
    pugi::xml_node pitch = note.append_child("pitch");
    add(pitch, "step", letterOf(name));
    if (name.alter != 0)
        add(pitch, "alter", name.alter);
    add(pitch, "octave", name.octave);
}

/// How the note is played beside what is printed: its velocity, its exact onset and end, and its colour.
void MeasureWriter::writePlaying(pugi::xml_node element, const Printed& printed, const NotationChord::Head& head) const
{
    constexpr double kForte = 90;
    constexpr double kPercent = 100;
    constexpr double kLeast = 0.01; // divisions that are no more than rounding
    const music::Note& note = m_score.noteOf(head);
    if (note.velocity != kUsualVelocity)
        setAttribute(element, "dynamics", decimal(note.velocity * kPercent / kForte));
    const auto shift = [&](const char* name, Ticks tick, int units) {
        const double divisions = m_score.divisionsOf(unitsAt(tick, m_score.sequence.ticksPerQuarter) - units);
        const double ticks = divisions * m_score.sequence.ticksPerQuarter / m_score.divisions;
        if (std::abs(divisions) > kLeast && std::abs(ticks) >= 0.99)
            setAttribute(element, name, decimal(divisions));
    };
    if (!printed.isTiedBack)
        shift("attack", note.onset, printed.chord->start);
    if (!printed.isTiedOn)
        shift("release", note.end(), printed.chord->end());
    if (!m_score.options.colourOf)
        return;
    if (const std::string colour = m_score.options.colourOf(head.note); !colour.empty())
        setAttribute(element, "color", xmlText(colour));
}

void MeasureWriter::writeValue(pugi::xml_node note, const Printed& printed) const
{
    add(note, "type", typeOf(printed.value.base));
    if (printed.value.isDotted)
        note.append_child("dot");
    if (printed.tuplet.isPlain())
        return;
    pugi::xml_node modification = note.append_child("time-modification");
    add(modification, "actual-notes", printed.tuplet.actual);
    add(modification, "normal-notes", printed.tuplet.normal);
}

void MeasureWriter::writeNotations(pugi::xml_node note, const Printed& printed, bool isFirstHead) const
{
    pugi::xml_node notations = note.append_child("notations");
    if (printed.isTiedBack)
        setAttribute(notations.append_child("tied"), "type", "stop");
    if (printed.isTiedOn)
        setAttribute(notations.append_child("tied"), "type", "start");
    if (isFirstHead && printed.beginsTuplet)
        setAttribute(notations.append_child("tuplet"), "type", "start");
    if (isFirstHead && printed.endsTuplet)
        setAttribute(notations.append_child("tuplet"), "type", "stop");
    if (notations.first_child().empty())
        note.remove_child(notations);
}

void MeasureWriter::writeFermata(pugi::xml_node note, const Printed& printed, Where where) const
{
    if (!m_fermatas.contains(m_score.tickOf(where.barStart + printed.position)))
        return;
    pugi::xml_node notations = note.child("notations");
    (notations ? notations : note.append_child("notations")).append_child("fermata");
}

void MeasureWriter::writeLyric(pugi::xml_node note, const NotationChord::Head& head) const
{
    const auto found = m_lyrics.find(m_score.noteOf(head).onset);
    if (found == m_lyrics.end())
        return;
    for (std::size_t verse = 0; verse < found->second.size(); ++verse) {
        const WrittenSyllable& syllable = found->second[verse];
        if (syllable.text.empty())
            continue;
        pugi::xml_node lyric = note.append_child("lyric");
        if (verse > 0)
            setAttribute(lyric, "number", std::to_string(verse + 1));
        add(lyric, "syllabic", syllable.syllabic);
        add(lyric, "text", syllable.text);
    }
}

void MeasureWriter::writeDuration(pugi::xml_node element, int units) const
{
    add(element, "duration", std::llround(m_score.divisionsOf(units)));
}

void MeasureWriter::writeStaff(pugi::xml_node note, Where where) const
{
    if (m_part.staves.size() > 1)
        add(note, "staff", static_cast<std::int64_t>(where.staff) + 1);
}

} // namespace inventio::formats
