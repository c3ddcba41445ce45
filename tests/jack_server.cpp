#include "tests/jack_server.h"

#include <cstdlib>

#include <unistd.h>

namespace inventio::tests {

std::unique_ptr<JackServer> JackServer::start(int rate, int period, std::string& whyNot, Priority priority)
{
    if (!areInstalled({"jackd", "jack_wait"}, "jackd2", whyNot))
        return nullptr;
    const std::string name = "inventio-test-" + std::to_string(::getpid());
    ::setenv("JACK_DEFAULT_SERVER", name.c_str(), 1);
    ::setenv("JACK_NO_AUDIO_RESERVATION", "1", 1);
    const std::string scheduling = priority == Priority::RealTime ? "-R" : "-r";
    // In step with its clients, and patient: what they play in a cycle that it gives up is lost.
    std::unique_ptr<JackServer> server(new JackServer({"jackd", "-n", name, scheduling, "-S", "-t", "10000", "-d",
        "dummy", "-r", std::to_string(rate), "-p", std::to_string(period)}));
    if (comesToSucceed({"jack_wait", "-w", "-t", "1"}))
        return server;
    whyNot = "jackd cannot run on this machine";
    return nullptr;
}

} // namespace inventio::tests
