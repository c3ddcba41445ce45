#pragma once

#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

#include "core/midi/midi_input.h"

namespace inventio::midi::testing {

/// The cables of a machine, to be plugged in and out while its MidiInput is watched.
class Cables {
public:
    void plugIn(const std::string& port)
    {
        const std::lock_guard lock(m_mutex);
        m_ports.names.push_back(port);
    }
    void unplug(const std::string& port)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_ports.names, port);
    }
    void setProblem(const std::string& problem)
    {
        const std::lock_guard lock(m_mutex);
        m_ports.problem = problem;
    }
    void refuseToOpen(bool refuse)
    {
        const std::lock_guard lock(m_mutex);
        m_refuses = refuse;
    }
    /// As the player of `port` does; nothing when it is not open.
    void play(const std::string& port, const MidiEvent& event)
    {
        const std::lock_guard lock(m_mutex);
        if (m_sink != nullptr && m_open == port)
            m_sink->receive(event);
    }
    std::string open() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open;
    }

private:
    friend class ScriptedInput;

    mutable std::mutex m_mutex;
    PortList m_ports;
    std::string m_open;
    MidiSink* m_sink = nullptr;
    bool m_refuses = false;
};

class ScriptedInput final : public MidiInput {
public:
    explicit ScriptedInput(Cables& cables)
        : m_cables(cables)
    {
    }

    PortList ports() override
    {
        const std::lock_guard lock(m_cables.m_mutex);
        return m_cables.m_ports;
    }
    base::Result<void> open(const std::string& port, MidiSink& sink) override
    {
        const std::lock_guard lock(m_cables.m_mutex);
        if (m_cables.m_refuses)
            return base::failure(base::ErrorCode::NotFound, "It cannot be opened.");
        m_cables.m_open = port;
        m_cables.m_sink = &sink;
        return {};
    }
    void close() override
    {
        const std::lock_guard lock(m_cables.m_mutex);
        m_cables.m_open.clear();
        m_cables.m_sink = nullptr;
    }

private:
    Cables& m_cables;
};

} // namespace inventio::midi::testing
