#pragma once

#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

#include "core/midi/midi_output.h"

namespace inventio::midi::testing {

/// A rack of instruments, to be plugged in and out while a MidiSender plays on it. Any thread.
class Rack {
public:
    using Message = std::vector<std::uint8_t>;

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
    std::vector<Message> heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }
    bool hasHeard(const Message& message) const
    {
        const auto all = heard();
        return std::ranges::count(all, message) > 0;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_heard.clear();
    }

private:
    friend class ScriptedOutput;

    mutable std::mutex m_mutex;
    PortList m_ports;
    std::vector<Message> m_heard;
};

class ScriptedOutput final : public MidiOutput {
public:
    explicit ScriptedOutput(Rack& rack)
        : m_rack(rack)
    {
    }

    PortList ports() override
    {
        const std::lock_guard lock(m_rack.m_mutex);
        return m_rack.m_ports;
    }
    base::Result<void> open(const std::string&) override { return {}; }
    void send(std::span<const std::uint8_t> message) override
    {
        const std::lock_guard lock(m_rack.m_mutex);
        m_rack.m_heard.emplace_back(message.begin(), message.end());
    }
    void close() override { }

private:
    Rack& m_rack;
};

} // namespace inventio::midi::testing
