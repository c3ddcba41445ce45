#include "tests/core/engraving/golden_pieces.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <utility>

#include "core/formats/written_abbreviation.h"
#include "core/formats/written_lyrics.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving::testing {

namespace {

using music::Note;
using music::Sequence;
using music::TimeSignatureMap;
using music::testing::noteAt;
using music::testing::pieceOf;
using music::testing::trackOf;

constexpr std::int64_t kQuarter = 480;

struct Written {
    int pitch = 0;     ///< 0: a rest
    double length = 1; ///< quarters
};

music::Track voice(const std::vector<Written>& line)
{
    std::vector<Note> notes;
    double at = 0;
    for (const Written& written : line) {
        const auto tick = static_cast<std::int64_t>(std::llround(at * kQuarter));
        if (written.pitch > 0)
            notes.push_back(
                noteAt(tick, written.pitch, static_cast<std::int64_t>(std::llround(written.length * kQuarter))));
        at += written.length;
    }
    return trackOf(std::move(notes));
}

Sequence melody(const std::vector<Written>& line, int numerator, int denominator, int fifths)
{
    Sequence piece = pieceOf({voice(line)});
    piece.metre = TimeSignatureMap(480, {{{}, numerator, denominator}});
    piece.conductor = {{{}, {0xff, 0x59, static_cast<std::uint8_t>(fifths), 0}}};
    return piece;
}

Sequence choir(std::vector<std::vector<Written>> lines, int fifths)
{
    std::vector<music::Track> tracks;
    constexpr std::array kNames{"Soprano", "Alto", "Tenor", "Bass"};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        music::Track& track = tracks.emplace_back(voice(lines[i]));
        track.name = kNames.at(i);
        track.events.push_back(formats::abbreviationEvent(track.name.substr(0, 1) + '.'));
    }
    Sequence piece = pieceOf(std::move(tracks));
    piece.metre = TimeSignatureMap(480, {{{}, 4, 4}});
    piece.conductor = {{{}, {0xff, 0x59, static_cast<std::uint8_t>(fifths), 0}}};
    return piece;
}

Sequence pickup()
{
    Sequence piece = melody({{67, 1}, {72, 1}, {71, 1}, {72, 1}, {74, 1}, {76, 2}, {72, 1}, {79, 1}, {77, 1}, {76, 1},
                                {74, 1}, {72, 1}, {72, 3}},
        4, 4, 0);
    piece.metre = TimeSignatureMap(480, {{{}, 4, 4}, {music::Ticks{kQuarter}, 4, 4}});
    return piece;
}

Sequence seconds()
{
    std::vector<Note> notes;
    const std::vector<std::vector<int>> chords{
        {64, 65}, {71, 72, 74}, {60, 62, 64, 65}, {77, 79, 81}, {67, 69, 71, 72}};
    std::int64_t at = 0;
    for (const auto& chord : chords) {
        for (const int pitch : chord)
            notes.push_back(noteAt(at, pitch, at == 4 * kQuarter ? 4 * kQuarter : kQuarter));
        at += kQuarter;
    }
    Sequence piece = pieceOf(std::move(notes));
    piece.conductor = {{{}, {0xff, 0x59, 0, 0}}};
    return piece;
}

Sequence hymn()
{
    Sequence piece = choir({{{67, 1}, {67, 1}, {69, 1}, {71, 1}, {72, 2}, {71, 2}}, {{62, 4}, {64, 2}, {62, 2}},
                               {{59, 4}, {60, 2}, {59, 2}}, {{43, 4}, {48, 2}, {43, 2}}},
        1);
    std::int64_t at = 0;
    const std::vector<std::vector<std::string>> verses{
        {"Wa-", "Zi-"}, {"chet", "on"}, {"auf,", "hört"}, {"ruft", "die"}, {"uns", "Wäch-"}, {"die", "ter"}};
    for (const auto& syllables : verses) {
        std::ranges::copy(
            formats::lyricEvents(music::Ticks{at}, syllables), std::back_inserter(piece.tracks[0].events));
        at += at < 4 * kQuarter ? kQuarter : 2 * kQuarter;
    }
    return piece;
}

} // namespace

std::vector<GoldenPiece> goldenPieces()
{
    return {
        {"four-four",
            choir({{{67, 1}, {67, .5}, {69, .5}, {71, 1}, {72, 1}, {74, .5}, {72, .5}, {71, 1}, {69, 2}},
                      {{62, 1}, {64, 1}, {62, 1}, {64, 1}, {66, 1}, {67, 1}, {66, 2}},
                      {{59, 1}, {60, 1}, {55, 1}, {55, .5}, {57, .5}, {57, 1}, {62, 1}, {62, 2}},
                      {{43, 1}, {48, 1}, {47, 1}, {45, 1}, {50, 1}, {43, 1}, {50, 2}}},
                1)},
        {"three-four",
            melody({{67, 1}, {71, .5}, {72, .5}, {74, 1}, {74, 2}, {72, 1}, {71, 1.5}, {69, .5}, {67, 1}, {67, 3}}, 3,
                4, 1)},
        {"six-eight",
            melody({{67, .5}, {69, .5}, {71, .5}, {72, 1}, {71, .5}, {69, 1.5}, {67, .25}, {69, .25}, {71, .25},
                       {69, .25}, {67, .5}, {67, 3}},
                6, 8, 1)},
        {"two-two",
            melody({{72, 2}, {74, 1}, {76, 1}, {77, .5}, {76, .5}, {74, .5}, {72, .5}, {71, 2}, {72, 4}}, 2, 2, 0)},
        {"pickup", pickup()},
        {"ties",
            choir({{{72, 3}, {74, 2}, {76, 3}, {72, 4}}, {{67, 4.5}, {65, 1.5}, {64, 2}, {64, 4}},
                      {{60, 2}, {59, 4}, {60, 2}, {55, 4}}, {{48, 7}, {43, 1}, {48, 4}}},
                0)},
        {"five-flats",
            melody({{73, 1}, {72, .5}, {70, .5}, {68, 1}, {69, 1}, {70, 1}, {74, 1}, {73, 1}, {71, 1}, {72, .5},
                       {71, .5}, {70, 1}, {68, 2}},
                4, 4, -5)},
        {"five-sharps",
            melody({{71, 1}, {73, .5}, {75, .5}, {76, 1}, {77, 1}, {78, 1}, {74, 1}, {75, 1}, {79, 1}, {80, .5},
                       {81, .5}, {82, 1}, {83, 2}},
                4, 4, 5)},
        {"dotted",
            melody({{67, 1.5}, {69, .5}, {71, .75}, {72, .25}, {74, 1}, {76, 1.75}, {74, .25}, {72, .5}, {71, 1.5},
                       {69, .25}, {67, .75}, {66, 3}, {67, 4}},
                4, 4, 1)},
        {"seconds", seconds()},
        {"crossed",
            choir({{{67, 1}, {64, 1}, {67, 1}, {69, 1}, {67, 4}}, {{64, 1}, {67, 1}, {67, 1}, {68, 1}, {67, 4}},
                      {{55, 1}, {50, 1}, {52, 1}, {53, 1}, {52, 4}}, {{48, 1}, {52, 1}, {52, 1}, {52, 1}, {48, 4}}},
                0)},
        {"rests",
            choir({{{72, 1}, {0, 1}, {74, .5}, {0, .5}, {0, .5}, {76, .5}, {0, 4}, {72, 2}, {0, 2}},
                      {{0, 1}, {67, 1}, {0, 1}, {65, 1}, {0, 4}, {0, 2}, {67, 2}},
                      {{60, .25}, {0, .25}, {59, .5}, {0, 1}, {57, 2}, {0, 4}, {0, 1}, {60, 3}},
                      {{48, 4}, {0, 4}, {48, 1.5}, {0, .5}, {43, 2}}},
                0)},
        {"lyrics", hymn()},
        {"triplets",
            melody({{67, 1. / 3}, {69, 1. / 3}, {71, 1. / 3}, {72, 2. / 3}, {74, 1. / 3}, {76, 1}, {79, 1. / 3},
                       {77, 1. / 3}, {76, 1. / 3}, {74, 2. / 3}, {72, 2. / 3}, {71, 2. / 3}, {72, 2}},
                4, 4, 0)},
    };
}

std::string textOf(const EngravedScore& score)
{
    constexpr std::array kRoles{"staff-line", "barline", "clef", "key", "time", "head", "accidental", "dot", "rest",
        "stem", "flag", "beam", "tie", "ledger-line", "fermata", "brace", "tuplet"};
    std::string text;
    const auto add = [&text](double value) {
        std::array<char, 32> buffer{};
        const double rounded = std::round(value * 100) / 100;
        std::snprintf(buffer.data(), buffer.size(), " %.2f", rounded == 0 ? 0 : rounded);
        text += buffer.data();
    };
    for (const EngravedSystem& system : score.systems) {
        text += "system of " + std::to_string(system.bars) + " bars from " + std::to_string(system.firstBar) + '\n';
        for (const Symbol& symbol : system.symbols) {
            if (symbol.role == Role::StaffLine)
                continue;
            text += kRoles.at(static_cast<std::size_t>(symbol.role));
            if (symbol.shape == Shape::Sign)
                text.append(" ").append(infoOf(symbol.glyph).name);
            add(symbol.x);
            add(symbol.y);
            if (symbol.shape != Shape::Sign) {
                add(symbol.x2);
                add(symbol.y2);
            }
            text += '\n';
        }
        for (const TupletNumber& tuplet : system.tuplets) {
            text += "tuplet " + std::to_string(tuplet.number);
            add(tuplet.x);
            add(tuplet.y);
            text += '\n';
        }
        for (const NameLine& name : system.names) {
            text += "name " + name.text;
            add(name.x);
            add(name.y);
            text += '\n';
        }
        for (const Lyric& lyric : system.lyrics) {
            text += "lyric " + lyric.text + (lyric.goesOn ? "-" : "");
            add(lyric.x);
            add(lyric.y);
            text += '\n';
        }
    }
    return text;
}

} // namespace inventio::engraving::testing
