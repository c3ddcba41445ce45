#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/jack_server.h"
#include "tests/process.h"

namespace inventio::audio::testing {

/// What was heard: the left ear.
using Recording = std::vector<float>;

/// A PulseAudio server without hardware that only this test knows.
class PulseServer {
public:
    /// Null, with the reason in `whyNot`, where no such server can run.
    static std::unique_ptr<PulseServer> start(const std::filesystem::path& folder, std::string& whyNot);

    /// Dies as if it had crashed.
    void crash();
    /// Records what it plays, from now on until stopRecording().
    void record();
    std::int64_t recordedFrames() const;
    Recording stopRecording();

private:
    explicit PulseServer(std::filesystem::path folder);
    std::filesystem::path m_folder;
    std::unique_ptr<tests::Process> m_server;
    std::unique_ptr<tests::Process> m_recorder;
};

/// What a JACK server plays, recorded by a client of its own.
class JackRecorder {
public:
    /// Records the studio into a file in `folder` for so many seconds, from now on.
    JackRecorder(const std::filesystem::path& folder, int seconds);

    /// Null, with the reason in `whyNot`, where no server or no recorder can run.
    static std::unique_ptr<tests::JackServer> startServer(
        int rate, std::string& whyNot, tests::JackServer::Priority priority = tests::JackServer::Priority::Usual);
    /// Waits until it is all there; empty if recording failed.
    Recording recording();

private:
    std::filesystem::path m_file;
    tests::Process m_recorder;
};

} // namespace inventio::audio::testing
