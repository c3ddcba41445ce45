#include "core/audio/player.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <type_traits>

#include "core/audio/limiter.h"

namespace inventio::audio {

namespace {

constexpr std::size_t kCommands = 1024;
constexpr std::size_t kLiveEvents = 1024;
constexpr int kMaxCommandsPerBlock = 256; // bounds the work of a block; the rest waits 1.3 ms
constexpr int kMaxLiveEventsPerBlock = 256;

std::int64_t nanosecondsNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

std::size_t indexOf(DeckName deck)
{
    return deck == DeckName::A ? 0 : 1;
}

} // namespace

Player::Player(int rate)
    : m_rate(rate)
    , m_commands(kCommands)
    , m_liveEvents(kLiveEvents)
    , m_crossfade(rate)
    , m_metronome(rate)
{
}

Player::~Player() = default;

// The GUI's side.

void Player::setSynths(SynthSet synths)
{
    for (auto& old : m_synths)
        retire(std::move(old));
    m_synths = {std::move(synths.a), std::move(synths.b), std::move(synths.live)};
    send(SetSynths{{m_synths[0].get(), m_synths[1].get()}, m_synths[2].get()});
}

void Player::setPlan(DeckName deck, std::shared_ptr<const PlaybackPlan> plan)
{
    auto& current = m_plans[indexOf(deck)];
    retire(std::exchange(current, std::move(plan)));
    send(SetPlan{indexOf(deck), current.get()});
}

void Player::listenTo(Listen listen)
{
    send(listen);
}

void Player::setLevels(float a, float b)
{
    send(SetLevels{{std::clamp(a, 0.0f, 1.0f), std::clamp(b, 0.0f, 1.0f)}});
}

void Player::setVolume(float volume)
{
    send(SetVolume{std::clamp(volume, 0.0f, 1.0f)});
}

void Player::play(int countInBars)
{
    CountIn countIn;
    const auto& plan = m_plans[0] ? m_plans[0] : m_plans[1];
    if (plan && countInBars > 0) {
        const Frames start{std::llround(commanded().position)};
        countIn = countInFor(plan->metre(), plan->timeline(), plan->timeline().tickAt(start), countInBars);
    }
    send(countIn);
    m_isToMove = true;
    m_movedBy = m_sent;
}

void Player::pause()
{
    send(Pause{});
    m_isToMove = false;
    m_movedBy = m_sent;
}

void Player::seek(Frames to)
{
    m_soughtLast = std::max(to, Frames{0});
    send(Seek{m_soughtLast});
    m_soughtBy = m_sent;
}

void Player::setLoop(std::optional<FrameRange> loop)
{
    send(SetLoop{loop});
}

void Player::setSpeed(double speed)
{
    send(SetSpeed{speed});
}

void Player::setMetronome(bool isOn)
{
    send(SetMetronome{isOn});
}

void Player::setEndless(bool isEndless)
{
    send(SetEndless{isEndless});
}

void Player::playKey(const SynthEvent& event)
{
    send(event);
}

bool Player::playLive(const SynthEvent& event)
{
    if (m_liveEvents.push(event))
        return true;
    m_lostLiveEvents.fetch_add(1, std::memory_order_relaxed);
    return false;
}

void Player::releaseKeys()
{
    send(ReleaseKeys{});
}

void Player::panic()
{
    send(Panic{});
}

Playhead Player::commanded() const
{
    const std::uint64_t obeyed = m_obeyed.load(std::memory_order_acquire);
    Playhead head = playhead();
    if (obeyed < m_soughtBy) {
        head.position = static_cast<double>(m_soughtLast.value);
        if (const auto& plan = m_plans[0] ? m_plans[0] : m_plans[1])
            head.tick = plan->timeline().tickAt(m_soughtLast);
    }
    if (obeyed < m_movedBy)
        head.state = m_isToMove ? Transport::State::Playing : Transport::State::Stopped;
    return head;
}

bool Player::hasObeyed() const
{
    return m_obeyed.load(std::memory_order_acquire) >= std::max(m_soughtBy, m_movedBy);
}

Peaks Player::takePeaks()
{
    return {
        m_peakLeft.exchange(0.0f, std::memory_order_relaxed), m_peakRight.exchange(0.0f, std::memory_order_relaxed)};
}

void Player::tidy()
{
    while (!m_waiting.empty() && m_commands.push(m_waiting.front()))
        m_waiting.pop_front();
    const std::uint64_t obeyed = m_obeyed.load(std::memory_order_acquire);
    std::erase_if(m_retired, [obeyed](const auto& old) { return old.first <= obeyed; });
}

void Player::send(const Command& command)
{
    static_assert(std::is_trivially_copyable_v<Command>);
    m_waiting.push_back(command);
    ++m_sent;
    tidy();
}

/// To be called before the command that takes its place is sent.
void Player::retire(std::shared_ptr<const void> old)
{
    if (old)
        m_retired.emplace_back(m_sent + 1, std::move(old));
}

// The audio thread's side.

void Player::render(float* left, float* right, int frames)
{
    for (int done = 0; done < frames;) {
        if (m_ready == 0)
            renderBlock();
        if (done == 0) {
            publish(m_ready);
            m_obeyed.store(m_obeyedHere, std::memory_order_release);
        }
        const int count = std::min(m_ready, frames - done);
        std::copy_n(m_left.end() - m_ready, count, left + done);
        std::copy_n(m_right.end() - m_ready, count, right + done);
        m_ready -= count;
        done += count;
    }
    m_framesRendered.fetch_add(static_cast<std::uint64_t>(frames), std::memory_order_relaxed);
}

void Player::renderBlock()
{
    for (int i = 0; i < kMaxCommandsPerBlock; ++i) {
        const auto command = m_commands.pop();
        if (!command)
            break;
        obey(*command);
        ++m_obeyedHere;
    }
    for (int i = 0; i < kMaxLiveEventsPerBlock; ++i) {
        const auto event = m_liveEvents.pop();
        if (!event)
            break;
        sendLive(*event);
    }
    const auto block = m_transport.advance();
    if (block.countInClick)
        m_metronome.click(block.countInClick->isAccent);
    for (int i = 0; i < block.count; ++i)
        playStretch(block.stretches[static_cast<std::size_t>(i)]);
    if (block.hasEnded)
        stopDecks();
    fillBlock();
    finishBlock();
    m_ready = kBlockFrames;
}

void Player::playStretch(const Transport::Block::Stretch& stretch)
{
    for (Deck& deck : m_decks) {
        if (stretch.isJump) {
            deck.stop();
            deck.start(stretch.range.from);
        }
        deck.playUntil(stretch.range.to);
    }
    if (m_metronomeIsOn)
        clickIn(stretch.range);
}

void Player::clickIn(const FrameRange& range)
{
    const PlaybackPlan* plan = leadingPlan();
    if (!plan)
        return;
    const Click next = plan->clickTrack().at(plan->clickTrack().firstFrom(range.from));
    if (next.at < range.to)
        m_metronome.click(next.isAccent);
}

void Player::fillBlock()
{
    std::array<Ear, 2 * kDecks> ears{};
    std::array<Stereo, kDecks> decks;
    for (std::size_t i = 0; i < decks.size(); ++i) {
        decks[i] = {ears[2 * i].data(), ears[2 * i + 1].data()};
        m_decks[i].render(decks[i].left, decks[i].right, kBlockFrames);
    }
    m_crossfade.mix(decks, {m_left.data(), m_right.data()}, kBlockFrames);
    if (m_live) {
        m_live->render(ears[0].data(), ears[1].data(), kBlockFrames);
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            m_left[i] += ears[0][i];
            m_right[i] += ears[1][i];
        }
    }
    m_metronome.add(m_left.data(), m_right.data(), kBlockFrames);
}

/// Volume, limiter and meters.
void Player::finishBlock()
{
    const float step = (m_volumeWanted - m_volume) / kBlockFrames;
    float peakLeft = m_peakLeft.load(std::memory_order_relaxed);
    float peakRight = m_peakRight.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < m_left.size(); ++i) {
        m_volume += step;
        m_left[i] *= m_volume;
        m_right[i] *= m_volume;
        peakLeft = std::max(peakLeft, std::abs(m_left[i]));
        peakRight = std::max(peakRight, std::abs(m_right[i]));
        m_left[i] = limited(m_left[i]);
        m_right[i] = limited(m_right[i]);
    }
    m_volume = m_volumeWanted;
    // A meter read in between may show a peak twice, never none.
    m_peakLeft.store(peakLeft, std::memory_order_relaxed);
    m_peakRight.store(peakRight, std::memory_order_relaxed);
}

/// The playhead of the next frame to be handed out, `waiting` frames before the end of the block.
void Player::publish(int waiting)
{
    const bool isMoving = m_transport.state() != Transport::State::Stopped;
    Playhead head{.state = m_transport.state(),
        .position = m_transport.position() - (isMoving ? waiting * m_transport.speed() : 0.0),
        .speed = m_transport.speed(),
        .passes = m_transport.passes(),
        .nanoseconds = nanosecondsNow()};
    if (const PlaybackPlan* plan = leadingPlan()) {
        const auto& timeline = plan->timeline();
        head.tick = timeline.tickAt({std::llround(head.position)});
        head.framesPerTick = timeline.framesPerTick(head.tick);
    }
    m_board.write(head);
}

void Player::obey(const Command& command)
{
    std::visit(
        [this](const auto& given) {
            using Given = std::decay_t<decltype(given)>;
            if constexpr (std::is_same_v<Given, Listen>)
                m_crossfade.listenTo(given);
            else if constexpr (std::is_same_v<Given, SetLevels>)
                m_crossfade.setLevels(given.levels);
            else if constexpr (std::is_same_v<Given, SetVolume>)
                m_volumeWanted = given.volume;
            else if constexpr (std::is_same_v<Given, Pause>)
                onPause();
            else if constexpr (std::is_same_v<Given, SetLoop>)
                m_transport.setLoop(given.loop);
            else if constexpr (std::is_same_v<Given, SetSpeed>)
                m_transport.setSpeed(given.speed);
            else if constexpr (std::is_same_v<Given, SetMetronome>)
                m_metronomeIsOn = given.isOn;
            else if constexpr (std::is_same_v<Given, SetEndless>) {
                m_isEndless = given.isEndless;
                updateEnd();
            } else if constexpr (std::is_same_v<Given, SynthEvent>)
                sendLive(given);
            else if constexpr (std::is_same_v<Given, ReleaseKeys>)
                releaseLive();
            else if constexpr (std::is_same_v<Given, Panic>)
                onPanic();
            else
                on(given);
        },
        command);
}

void Player::on(const SetSynths& synths)
{
    const Frames here = nextFrame();
    for (std::size_t i = 0; i < m_decks.size(); ++i) {
        m_decks[i].setSynth(synths.decks[i]);
        if (m_transport.state() == Transport::State::Playing)
            m_decks[i].start(here);
    }
    m_live = synths.live;
}

void Player::on(const SetPlan& change)
{
    if (change.deck == 0)
        keepTick(m_decks[0].plan(), change.plan);
    if (m_transport.state() == Transport::State::Playing)
        m_decks[change.deck].exchangePlan(change.plan, nextFrame());
    else
        m_decks[change.deck].setPlan(change.plan);
    updateEnd();
}

/// The first whole frame that is still to be played.
Frames Player::nextFrame() const
{
    return {static_cast<std::int64_t>(std::ceil(m_transport.position()))};
}

/// What says where clicks and ticks are, or nullptr.
const PlaybackPlan* Player::leadingPlan() const
{
    return m_decks[0].plan() ? m_decks[0].plan() : m_decks[1].plan();
}

/// Moves the playhead to where the tick it is at lies in another plan.
void Player::keepTick(const PlaybackPlan* before, const PlaybackPlan* after)
{
    if (!before || !after)
        return;
    const Frames here{std::llround(m_transport.place())};
    const music::Ticks tick = before->timeline().tickAt(here);
    const Frames by = after->timeline().frameAt(tick) - before->timeline().frameAt(tick);
    if (by == Frames{0})
        return;
    m_transport.shift(by);
    // Until it gets a plan in the same tempo, the other deck goes on from there, too.
    if (m_transport.state() == Transport::State::Playing && m_decks[1].plan())
        m_decks[1].exchangePlan(m_decks[1].plan(), nextFrame());
}

void Player::on(const CountIn& countIn)
{
    m_transport.play(countIn);
}

void Player::on(const Seek& seek)
{
    stopDecks();
    m_transport.seek(seek.to);
}

void Player::onPause()
{
    m_transport.pause();
    stopDecks();
}

void Player::onPanic()
{
    for (Deck& deck : m_decks)
        deck.silence();
    releaseLive();
    if (m_live)
        m_live->silence();
}

void Player::updateEnd()
{
    Frames end;
    for (const Deck& deck : m_decks) {
        if (deck.plan())
            end = std::max(end, deck.plan()->end());
    }
    m_transport.setEnd(m_isEndless ? std::nullopt : std::optional(end));
}

void Player::stopDecks()
{
    for (Deck& deck : m_decks)
        deck.stop();
}

void Player::releaseLive()
{
    if (!m_live)
        return;
    constexpr int kLiveChannels = 16; // as many as a keyboard can name
    for (int channel = 0; channel < kLiveChannels; ++channel)
        m_live->send({SynthEvent::Kind::Controller, static_cast<std::uint8_t>(channel), kSustainController, 0});
    m_live->releaseAll();
}

void Player::sendLive(const SynthEvent& event)
{
    if (m_live)
        m_live->send(event);
}

} // namespace inventio::audio
