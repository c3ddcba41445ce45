#pragma once

#include <memory>
#include <string>

#include "tests/process.h"

namespace inventio::tests {

/// A JACK server without hardware that only this process knows; it ends with this object, or with the process.
class JackServer {
public:
    /// In real time it and its clients go before everything else on the machine, where that is allowed, as on the machine
    /// of a musician.
    enum class Priority { Usual, RealTime };

    /// `rate` in hertz, `period` in frames. Null, with the reason in `whyNot`, where no such server can run.
    static std::unique_ptr<JackServer> start(
        int rate, int period, std::string& whyNot, Priority priority = Priority::Usual);

private:
    explicit JackServer(const std::vector<std::string>& command)
        : m_server(command)
    {
    }
    Process m_server;
};

} // namespace inventio::tests
