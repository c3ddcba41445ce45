#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace inventio::tests {

/// A program that runs beside the test, and ends with this object or with the test.
class Process {
public:
    /// Its output is thrown away.
    explicit Process(const std::vector<std::string>& command);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Ends it by `signal` and waits until it has gone.
    void end(int signal);
    /// Waits until it has gone by itself; true if it says that all went well.
    bool succeeds();

private:
    pid_t m_id;
    int m_status = -1;
};

/// Runs the command to its end.
bool succeeds(const std::vector<std::string>& command);

/// Runs it again and again until it succeeds, for ten seconds at most.
bool comesToSucceed(const std::vector<std::string>& command);

/// Whether all programs are found; if not, `whyNot` names one that is missing, and the Debian packages they are in.
bool areInstalled(const std::vector<std::string>& programs, const std::string& packages, std::string& whyNot);

} // namespace inventio::tests
