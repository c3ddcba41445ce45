// How late and how unevenly a key arrives, and how soon a keyboard is noticed: RtMidi out, a JACK server without hardware,
// and the studio's own way in.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>
#include <vector>

#include "core/base/random.h"
#include "core/devices/rtmidi/rt_midi.h"
#include "core/midi/port_watcher.h"
#include "tests/core/devices/rtmidi/fake_keyboard.h"
#include "tests/core/midi/announcements.h"
#include "tests/jack_server.h"

namespace {

using namespace inventio;
using namespace inventio::midi;
using namespace inventio::midi::testing;
using namespace std::chrono_literals;

constexpr int kNotes = 1000;
constexpr int kReplugs = 10;

double millisecondsOf(Nanoseconds span)
{
    return 1e3 * toSeconds(span).value;
}

void print(const char* what, std::vector<double> values)
{
    std::ranges::sort(values);
    const auto part = [&](double share) { return values[static_cast<std::size_t>(share * double(values.size() - 1))]; };
    std::printf("  %-34s %8.2f %8.2f %8.2f ms\n", what, part(0.5), part(0.95), values.back());
}

/// A keyboard and the studio's way to it.
struct Loop {
    Announcements announced;
    MidiStream stream;
    FakeKeyboard keyboard;
    PortWatcher watcher{
        devices::createRtMidiInput(devices::MidiSystem::Jack), stream, {.announce = announced.listener()}};

    bool isOpen()
    {
        return announced.wait([](const KeyboardStatus& status) { return status.isOpen; });
    }
};

void measureNotes(Loop& loop)
{
    base::Random random(1);
    std::vector<Nanoseconds> sent;
    for (int count = 0; count < kNotes; ++count) {
        sent.push_back(monotonicNow());
        loop.keyboard.play(eventOf(NoteOn{.pitch = 36 + count % 48}, sent.back()));
        std::this_thread::sleep_for(std::chrono::microseconds(random.between(2'000, 10'000)));
    }
    std::this_thread::sleep_for(100ms);

    std::vector<double> delays;
    std::vector<double> jitters;
    Nanoseconds before;
    for (std::size_t index = 0; const auto event = loop.stream.next(); ++index) {
        delays.push_back(millisecondsOf(event->at - sent.at(index)));
        if (index > 0)
            jitters.push_back(std::abs(millisecondsOf((event->at - before) - (sent[index] - sent[index - 1]))));
        before = event->at;
    }
    std::printf("  %zu of %d notes heard\n", delays.size(), kNotes);
    print("key to stamp", delays);
    print("error of the time between two keys", jitters);
}

void measureHotPlug(PortWatcher& watcher, Announcements& announced)
{
    std::vector<double> gone;
    std::vector<double> back;
    for (int count = 0; count < kReplugs; ++count) {
        Nanoseconds begin = monotonicNow();
        {
            FakeKeyboard keyboard;
            begin = monotonicNow();
            announced.wait([](const KeyboardStatus& status) { return status.isOpen; });
            back.push_back(millisecondsOf(monotonicNow() - begin));
            std::this_thread::sleep_for(std::chrono::milliseconds(37 * count)); // anywhere between two looks
        }
        begin = monotonicNow();
        announced.wait([](const KeyboardStatus& status) { return !status.isOpen; });
        gone.push_back(millisecondsOf(monotonicNow() - begin));
    }
    watcher.choose("");
    print("unplugged to notes released", gone);
    print("plugged in to open", back);
}

int measure(int period)
{
    constexpr int kRate = 48'000;
    std::string whyNot;
    const auto server = tests::JackServer::start(kRate, period, whyNot);
    if (server == nullptr) {
        std::fprintf(stderr, "Nothing is measured: %s.\n", whyNot.c_str());
        return 1;
    }
    std::printf("period %d frames, %.2f ms: %22s %8s %8s\n", period, 1e3 * period / kRate, "median", "95 %", "most");
    {
        Loop loop;
        loop.watcher.choose(FakeKeyboard::kPort);
        if (!loop.isOpen() || !awaitConnection(loop.keyboard, loop.stream))
            return 1;
        measureNotes(loop);
    }
    Announcements announced;
    MidiStream stream;
    PortWatcher watcher(
        devices::createRtMidiInput(devices::MidiSystem::Jack), stream, {.announce = announced.listener()});
    watcher.choose(FakeKeyboard::kPort);
    measureHotPlug(watcher, announced);
    return 0;
}

} // namespace

int main()
{
    for (const int period : {64, 128, 256})
        if (const int failure = measure(period))
            return failure;
    return 0;
}
