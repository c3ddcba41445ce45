#include "core/audio/click_track.h"

#include <algorithm>
#include <cmath>

namespace inventio::audio {

namespace {

using music::Ticks;

// Far more than any piece for people has; it bounds what a file with an event years away costs.
constexpr std::size_t kMaxListed = 200'000;

std::int64_t beatsPerBar(const music::TimeSignatureMap::Position& place)
{
    return (place.barLength.value + place.beatLength.value - 1) / place.beatLength.value;
}

Frames rounded(double frames)
{
    return {std::llround(frames)};
}

} // namespace

ClickTrack::ClickTrack(const music::TimeSignatureMap& metre, const Timeline& timeline, Ticks end)
{
    Ticks barStart;
    auto place = metre.at(barStart);
    for (int bar = 0; barStart < end && m_listed.size() < kMaxListed; ++bar) {
        const Ticks next = metre.barStart(bar + 1);
        for (Ticks beat = barStart; beat < next; beat += place.beatLength)
            m_listed.push_back({timeline.frameAt(beat), beat == barStart});
        barStart = next;
        place = metre.at(barStart);
    }
    m_tailStart = timeline.frameAt(barStart);
    m_framesPerBeat = timeline.framesPerTick(barStart) * static_cast<double>(place.beatLength.value);
    m_beatsPerBar = beatsPerBar(place);
}

std::int64_t ClickTrack::firstFrom(Frames frame) const
{
    const auto listed = std::ranges::lower_bound(m_listed, frame, {}, &Click::at);
    if (listed != m_listed.end() || frame <= m_tailStart)
        return listed - m_listed.begin();
    const auto since = static_cast<double>((frame - m_tailStart).value);
    auto beat = std::max<std::int64_t>(0, static_cast<std::int64_t>(since / m_framesPerBeat) - 1);
    while (m_tailStart + rounded(static_cast<double>(beat) * m_framesPerBeat) < frame)
        ++beat;
    return std::ssize(m_listed) + beat;
}

Click ClickTrack::at(std::int64_t number) const
{
    if (number < std::ssize(m_listed))
        return m_listed[static_cast<std::size_t>(number)];
    const std::int64_t beat = number - std::ssize(m_listed);
    return {m_tailStart + rounded(static_cast<double>(beat) * m_framesPerBeat), beat % m_beatsPerBar == 0};
}

Click CountIn::at(std::int64_t beat) const
{
    return {firstBeat + rounded(static_cast<double>(beat) * framesPerBeat), (firstNumber + beat) % beatsPerBar == 0};
}

CountIn countInFor(const music::TimeSignatureMap& metre, const Timeline& timeline, Ticks place, int bars)
{
    if (bars <= 0)
        return {};
    const auto position = metre.at(place);
    const double framesPerTick = timeline.framesPerTick(place);
    const auto frames = [framesPerTick](std::int64_t ticks) { return static_cast<double>(ticks) * framesPerTick; };
    const std::int64_t beat = position.beatLength.value;
    const std::int64_t length = position.barLength.value * bars;
    // The beats of the place's bar before it, then those of the bars counted; what is left of a beat comes first.
    const std::int64_t beats = (position.inBar.value + beat - 1) / beat + (length - position.inBar.value) / beat;
    const std::int64_t firstTick = position.inBar.value - length; // since the place's bar began, below 0
    const std::int64_t untilBeat = (beat - (firstTick + length * beat) % beat) % beat;
    CountIn countIn;
    countIn.beats = beats;
    countIn.firstBeat = rounded(frames(untilBeat));
    countIn.framesPerBeat = frames(beat);
    countIn.beatsPerBar = beatsPerBar(position);
    countIn.firstNumber = (firstTick + untilBeat + length) / beat % countIn.beatsPerBar;
    countIn.length = rounded(frames(length));
    return countIn;
}

} // namespace inventio::audio
