#include "tests/core/devices/rtmidi/fake_keyboard.h"

#include <chrono>
#include <thread>

#include <RtMidi.h>

#include "core/devices/jack/jack_server.h"

namespace inventio::midi::testing {

using namespace std::chrono_literals;

struct FakeKeyboard::Output {
    RtMidiOut rtMidi{RtMidi::UNIX_JACK, "FakeKeyboard"};
};

FakeKeyboard::FakeKeyboard()
    : m_output(std::make_shared<Output>())
{
    m_output->rtMidi.openVirtualPort("keys");
}

FakeKeyboard::~FakeKeyboard() = default;

void FakeKeyboard::play(const MidiEvent& event)
{
    m_output->rtMidi.sendMessage(event.bytes.data(), event.bytes.size());
}

void FakeKeyboard::send(const std::vector<std::uint8_t>& bytes)
{
    m_output->rtMidi.sendMessage(&bytes);
}

bool awaitConnection(FakeKeyboard& keyboard, MidiStream& stream)
{
    // A wheel is turned up until that is heard, and then to its end: what comes after that is no longer ours.
    constexpr std::uint8_t kEnd = 127;
    std::uint8_t turn = 0;
    for (int tries = 0; tries < 1000; ++tries, std::this_thread::sleep_for(5ms)) {
        const auto heard = stream.next();
        if (heard && heard->bytes[2] == kEnd)
            return true;
        if (turn == kEnd)
            continue;
        turn = heard ? kEnd : 1;
        keyboard.send({0xb0, 1, turn});
    }
    return false;
}

void FakeKeyboard::abandon()
{
    devices::keepForever(std::move(m_output));
}

} // namespace inventio::midi::testing
