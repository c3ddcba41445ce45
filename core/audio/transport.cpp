#include "core/audio/transport.h"

#include <algorithm>
#include <cmath>

namespace inventio::audio {

namespace {

/// The first whole frame at or after a position.
Frames frameFrom(double position)
{
    return {static_cast<std::int64_t>(std::ceil(position))};
}

double number(Frames frames)
{
    return static_cast<double>(frames.value);
}

} // namespace

void Transport::play(const CountIn& countIn)
{
    if (m_state != State::Stopped)
        return;
    m_hasJumped = true;
    m_countIn = countIn;
    m_counted = 0.0;
    m_nextBeat = 0;
    m_passes = 0;
    m_state = countIn.beats > 0 ? State::CountingIn : State::Playing;
}

void Transport::pause()
{
    m_state = State::Stopped;
}

void Transport::seek(Frames to)
{
    m_position = number(std::max(to, Frames{0}));
    m_hasJumped = true;
    if (m_state == State::CountingIn)
        m_state = State::Playing;
}

void Transport::shift(Frames by)
{
    m_position = std::max(m_position + number(by), 0.0);
}

void Transport::setLoop(std::optional<FrameRange> loop)
{
    m_loop = loop && loop->to - loop->from >= kShortestLoop ? loop : std::nullopt;
}

void Transport::setSpeed(double speed)
{
    m_speed = std::clamp(speed, kSlowest, kFastest);
}

Transport::Block Transport::advance()
{
    Block block;
    const double step = kBlockFrames * m_speed;
    if (m_state == State::CountingIn)
        countIn(block, step);
    else if (m_state == State::Playing)
        play(block, step);
    return block;
}

double Transport::position() const
{
    return m_state == State::CountingIn ? m_position - (number(m_countIn.length) - m_counted) : m_position;
}

void Transport::countIn(Block& block, double step)
{
    const double after = m_counted + step;
    while (m_nextBeat < m_countIn.beats && number(m_countIn.at(m_nextBeat).at) < after)
        block.countInClick = m_countIn.at(m_nextBeat++);
    m_counted = after;
    if (m_counted < number(m_countIn.length))
        return;
    m_state = State::Playing;
    play(block, m_counted - number(m_countIn.length));
}

void Transport::play(Block& block, double step)
{
    const double to = m_position + step;
    const bool isBeforeLoopEnd = m_loop && m_position < number(m_loop->to);
    if (isBeforeLoopEnd && to >= number(m_loop->to)) {
        addStretch(block, m_position, number(m_loop->to));
        const double rest = to - number(m_loop->to);
        m_hasJumped = true;
        ++m_passes;
        addStretch(block, number(m_loop->from), number(m_loop->from) + rest);
        return;
    }
    addStretch(block, m_position, to);
    if (m_end && !isBeforeLoopEnd && to >= number(*m_end)) {
        m_state = State::Stopped;
        block.hasEnded = true;
    }
}

void Transport::addStretch(Block& block, double from, double to)
{
    block.stretches[static_cast<std::size_t>(block.count++)] = {{frameFrom(from), frameFrom(to)}, m_hasJumped};
    m_hasJumped = false;
    m_position = to;
}

} // namespace inventio::audio
