#include "tests/process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace inventio::tests {

using namespace std::chrono_literals;

Process::Process(const std::vector<std::string>& command)
{
    std::vector<char*> words;
    for (const auto& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    m_id = ::fork();
    if (m_id != 0)
        return;
    // A milder signal would leave a JACK server waiting for clients that died in the middle of a cycle.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, stream);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

Process::~Process()
{
    end(SIGTERM);
}

void Process::end(int signal)
{
    if (m_id <= 0)
        return;
    ::kill(m_id, signal);
    for (int tries = 0; tries < 200 && m_id > 0; ++tries) {
        if (::waitpid(m_id, &m_status, WNOHANG) == m_id)
            m_id = -1;
        else
            std::this_thread::sleep_for(20ms);
    }
    if (m_id > 0) {
        ::kill(m_id, SIGKILL);
        ::waitpid(m_id, &m_status, 0);
        m_id = -1;
    }
}

bool Process::succeeds()
{
    if (m_id > 0 && ::waitpid(m_id, &m_status, 0) == m_id)
        m_id = -1;
    return WIFEXITED(m_status) && WEXITSTATUS(m_status) == 0;
}

bool succeeds(const std::vector<std::string>& command)
{
    return Process(command).succeeds();
}

bool comesToSucceed(const std::vector<std::string>& command)
{
    for (int tries = 0; tries < 100; ++tries) {
        if (succeeds(command))
            return true;
        std::this_thread::sleep_for(100ms);
    }
    return false;
}

bool areInstalled(const std::vector<std::string>& programs, const std::string& packages, std::string& whyNot)
{
    const auto isMissing = [](const std::string& program) { return !succeeds({"sh", "-c", "command -v " + program}); };
    const auto missing = std::ranges::find_if(programs, isMissing);
    if (missing == programs.end())
        return true;
    whyNot = *missing + " is not installed (Debian: " + packages + ")";
    return false;
}

} // namespace inventio::tests
