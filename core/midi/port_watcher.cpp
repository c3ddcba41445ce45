#include "core/midi/port_watcher.h"

#include <algorithm>
#include <utility>

namespace inventio::midi {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Those of `names` that are not among `others`.
std::vector<std::string> missing(const std::vector<std::string>& names, const std::vector<std::string>& others)
{
    std::vector<std::string> result;
    std::ranges::copy_if(
        names, std::back_inserter(result), [&](const std::string& name) { return !contains(others, name); });
    return result;
}

} // namespace

PortChanges portChanges(const std::vector<std::string>& before, const std::vector<std::string>& now)
{
    return {.appeared = missing(now, before), .vanished = missing(before, now)};
}

PortWatcher::PortWatcher(std::unique_ptr<MidiInput> input, MidiStream& stream, Options options)
    : m_input(std::move(input))
    , m_stream(stream)
    , m_options(std::move(options))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

PortWatcher::~PortWatcher() = default;

void PortWatcher::choose(std::string port)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = std::move(port);
    m_wantedChanged = true;
    m_wake.notify_one();
}

KeyboardStatus PortWatcher::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void PortWatcher::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        m_wantedChanged = false;
        const std::string wanted = m_wanted;
        lock.unlock();
        checkPorts(wanted);
        lock.lock();
        const auto interval = m_open.empty() ? m_options.otherwise : m_options.whileOpen;
        m_wake.wait_for(lock, stop, interval, [this] { return m_wantedChanged; });
    }
    close();
}

void PortWatcher::checkPorts(const std::string& wanted)
{
    const PortList ports = m_input->ports();
    KeyboardStatus status{.ports = ports.names, .chosen = wanted, .problem = ports.problem};
    keepOpen(wanted, ports, status);
    publish(status);
}

void PortWatcher::keepOpen(const std::string& wanted, const PortList& ports, KeyboardStatus& status)
{
    if (m_open != wanted || !contains(ports.names, m_open))
        close();
    if (m_open.empty() && contains(ports.names, wanted)) {
        if (const auto opened = m_input->open(wanted, m_stream))
            m_open = wanted;
        else
            status.problem = opened.error().message;
    }
    status.isOpen = !m_open.empty();
}

void PortWatcher::close()
{
    if (m_open.empty())
        return;
    m_open.clear();
    m_input->close();
    m_stream.releaseAll(monotonicNow());
}

void PortWatcher::publish(const KeyboardStatus& status)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_announced && status == m_status)
            return;
        m_status = status;
    }
    m_announced = true;
    if (m_options.announce)
        m_options.announce(status);
}

} // namespace inventio::midi
