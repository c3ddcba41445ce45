#include "core/formats/printed_voice.h"

#include <algorithm>
#include <array>

namespace inventio::formats {

namespace {

/// A chord, or a rest, within the bar.
struct Segment {
    const NotationChord* chord = nullptr;
    int from = 0; ///< units after the start of the bar
    int to = 0;
};

/// A stretch of the bar that is one tuplet, or plain.
struct Window {
    int from = 0;
    int to = 0;
    Tuplet tuplet;
};

std::vector<Segment> segmentsOf(const NotationVoice& voice, const NotationBar& bar)
{
    const int end = bar.start + bar.length;
    std::vector<Segment> segments;
    int done = 0;
    const auto add = [&](const NotationChord* chord, int to) {
        if (to > done)
            segments.push_back({chord, done, to});
        done = std::max(done, to);
    };
    auto chord = std::ranges::upper_bound(voice, bar.start, {}, &NotationChord::end);
    for (; chord != voice.end() && chord->start < end; ++chord) {
        add(nullptr, chord->start - bar.start);
        add(&*chord, std::min(chord->end(), end) - bar.start);
    }
    if (!segments.empty())
        add(nullptr, bar.length);
    return segments;
}

/// Whether all that begins or ends within the stretch lies on multiples of `step` from its start; false if nothing does.
bool areOn(const std::vector<Segment>& segments, int from, int to, int step)
{
    bool areThere = false;
    for (const Segment& segment : segments) {
        if (segment.to <= from || segment.to >= to)
            continue;
        areThere = true;
        if ((segment.to - from) % step != 0)
            return false;
    }
    return areThere;
}

/// The window that begins at `from`: triplets of quarters over two beats, or else one beat.
Window windowAt(const std::vector<Segment>& segments, int from, int barLength)
{
    constexpr int kTwoBeats = 2 * kUnitsPerQuarter;
    constexpr Tuplet kTriplet{3, 2};
    if (from % kTwoBeats == 0 && from + kTwoBeats <= barLength
        && areOn(segments, from, from + kTwoBeats, kTwoBeats / 3))
        return {from, from + kTwoBeats, kTriplet};
    const int to = std::min(from + kUnitsPerQuarter, barLength);
    if (areOn(segments, from, to, 1) && !areOn(segments, from, to, kUnitsPer64th))
        for (const Tuplet tuplet : {kTriplet, Tuplet{5, 4}, Tuplet{7, 4}})
            if (areOn(segments, from, to, kUnitsPer64th * tuplet.normal / tuplet.actual))
                return {from, to, tuplet};
    return {from, to, {}};
}

/// Plain stretches as long as can be, and tuplets between them.
std::vector<Window> windowsOf(const std::vector<Segment>& segments, int barLength)
{
    std::vector<Window> windows;
    for (int from = 0; from < barLength; from = windows.back().to) {
        const Window window = windowAt(segments, from, barLength);
        if (!windows.empty() && windows.back().tuplet.isPlain() && window.tuplet.isPlain())
            windows.back().to = window.to;
        else
            windows.push_back(window);
    }
    return windows;
}

void print(const Segment& segment, const Window& window, const NotationBar& bar, PrintedVoice& voice)
{
    const int from = std::max(segment.from, window.from);
    const int to = std::min(segment.to, window.to);
    if (from >= to)
        return;
    const auto printed64ths
        = [&](int units) { return units * window.tuplet.actual / (window.tuplet.normal * kUnitsPer64th); };
    // In a plain window values begin as they lie in the bar, in a tuplet as they lie in it.
    const int origin = window.tuplet.isPlain() ? 0 : window.from;
    int position = from;
    for (const PrintedValue& value : printedValues(printed64ths(from - origin), printed64ths(to - from))) {
        Printed printed;
        printed.chord = segment.chord;
        printed.position = position;
        printed.length = value.length * kUnitsPer64th * window.tuplet.normal / window.tuplet.actual;
        printed.value = value;
        printed.tuplet = window.tuplet;
        printed.beginsTuplet = !window.tuplet.isPlain() && position == window.from;
        position += printed.length;
        printed.endsTuplet = !window.tuplet.isPlain() && position == window.to;
        printed.isTiedBack = segment.chord != nullptr && bar.start + printed.position > segment.chord->start;
        printed.isTiedOn = segment.chord != nullptr && bar.start + position < segment.chord->end();
        voice.push_back(printed);
    }
}

} // namespace

std::vector<PrintedValue> printedValues(int position, int length)
{
    constexpr int kBreve = 128;
    const auto fits = [&](PrintedValue value) {
        // A value begins where at least its half would: a quarter after an eighth, but none after a sixteenth.
        return value.length <= length && position % std::max(value.base / 2, 1) == 0;
    };
    std::vector<PrintedValue> values;
    while (length > 0) {
        PrintedValue next{1, 1, false};
        for (int base = kBreve; base >= 1 && next.length == 1; base /= 2) {
            if (base > 1 && fits({base + base / 2, base, true}))
                next = {base + base / 2, base, true};
            else if (fits({base, base, false}))
                next = {base, base, false};
        }
        values.push_back(next);
        position += next.length;
        length -= next.length;
    }
    return values;
}

PrintedVoice printedVoice(const NotationVoice& voice, const NotationBar& bar)
{
    PrintedVoice printed;
    const std::vector<Segment> segments = segmentsOf(voice, bar);
    if (segments.empty())
        return printed;
    for (const Window& window : windowsOf(segments, bar.length))
        for (const Segment& segment : segments)
            print(segment, window, bar, printed);
    return printed;
}

} // namespace inventio::formats
