#include "tests/core/devices/fluidsynth/sound_server.h"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <sndfile.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace inventio::audio::testing {

using tests::Process;

PulseServer::PulseServer(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
    const std::string socket = (m_folder / "pulse.socket").string();
    ::setenv("PULSE_SERVER", ("unix:" + socket).c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", m_folder.c_str(), 1);
    ::setenv("PULSE_COOKIE", (m_folder / "cookie").c_str(), 1);
    m_server = std::make_unique<Process>(std::vector<std::string>{"pulseaudio", "-n", "--daemonize=no",
        "--exit-idle-time=-1", "--use-pid-file=no", "--realtime=no", "--high-priority=no", "-L",
        "module-native-protocol-unix auth-anonymous=1 socket=" + socket, "-L",
        "module-null-sink sink_name=test rate=48000"});
}

std::unique_ptr<PulseServer> PulseServer::start(const std::filesystem::path& folder, std::string& whyNot)
{
    if (!tests::areInstalled({"pulseaudio", "pactl", "parec"}, "pulseaudio, pulseaudio-utils", whyNot))
        return nullptr;
    std::unique_ptr<PulseServer> server(new PulseServer(folder));
    if (tests::comesToSucceed({"pactl", "info"}))
        return server;
    whyNot = "pulseaudio cannot run on this machine";
    return nullptr;
}

void PulseServer::crash()
{
    m_server->end(SIGKILL);
    std::filesystem::remove(m_folder / "pulse.socket");
}

void PulseServer::record()
{
    const std::string file = (m_folder / "heard.raw").string();
    m_recorder = std::make_unique<Process>(std::vector<std::string>{
        "parec", "-d", "test.monitor", "--format=float32le", "--rate=48000", "--channels=2", file});
}

std::int64_t PulseServer::recordedFrames() const
{
    std::error_code error;
    const auto bytes = std::filesystem::file_size(m_folder / "heard.raw", error);
    return error ? 0 : static_cast<std::int64_t>(bytes / (2 * sizeof(float)));
}

Recording PulseServer::stopRecording()
{
    m_recorder->end(SIGTERM);
    std::ifstream file(m_folder / "heard.raw", std::ios::binary);
    Recording left;
    float frame[2];
    while (file.read(reinterpret_cast<char*>(frame), sizeof frame))
        left.push_back(frame[0]);
    return left;
}

JackRecorder::JackRecorder(const std::filesystem::path& folder, int seconds)
    : m_file(folder / "heard.wav")
    , m_recorder({"jack_rec", "-f", m_file.string(), "-d", std::to_string(seconds), "-b", "24", "Inventio:left",
          "Inventio:right"})
{
}

std::unique_ptr<tests::JackServer> JackRecorder::startServer(
    int rate, std::string& whyNot, tests::JackServer::Priority priority)
{
    constexpr int kPeriod = 256;
    return tests::areInstalled({"jack_rec"}, "jackd2", whyNot)
        ? tests::JackServer::start(rate, kPeriod, whyNot, priority)
        : nullptr;
}

Recording JackRecorder::recording()
{
    m_recorder.succeeds();
    SF_INFO info{};
    SNDFILE* sound = sf_open(m_file.c_str(), SFM_READ, &info);
    if (!sound)
        return {};
    std::vector<float> frames(static_cast<std::size_t>(info.frames * info.channels));
    sf_readf_float(sound, frames.data(), info.frames);
    sf_close(sound);
    Recording left;
    for (std::size_t i = 0; i < frames.size(); i += static_cast<std::size_t>(info.channels))
        left.push_back(frames[i]);
    return left;
}

} // namespace inventio::audio::testing
