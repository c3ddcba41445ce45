#include "core/devices/jack/jack_server.h"

#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

#include <jack/jack.h>

namespace inventio::devices {

struct JackServer::Connection {
    explicit Connection(jack_client_t* openClient)
        : client(openClient)
    {
    }
    jack_client_t* const client;
    std::atomic<bool> isLost = false; // written by a thread of JACK's
};

void keepForever(std::shared_ptr<void> what)
{
    static auto& mutex = *new std::mutex;
    static auto& kept = *new std::vector<std::shared_ptr<void>>;
    const std::lock_guard lock(mutex);
    kept.push_back(std::move(what));
}

std::unique_ptr<JackServer> JackServer::connect(const std::string& clientName, const std::string& server)
{
    jack_set_error_function([](const char*) {});
    jack_set_info_function([](const char*) {});
    jack_client_t* const client = server.empty()
        ? jack_client_open(clientName.c_str(), JackNoStartServer, nullptr)
        : jack_client_open(clientName.c_str(), static_cast<jack_options_t>(JackNoStartServer | JackServerName), nullptr,
            server.c_str());
    if (client == nullptr)
        return nullptr;
    auto connection = std::make_shared<Connection>(client);
    jack_on_shutdown(
        client, [](void* lost) { static_cast<std::atomic<bool>*>(lost)->store(true); }, &connection->isLost);
    // Only an active client is told by every implementation of JACK. Without ports or a process call it costs nothing.
    jack_activate(client);
    return std::unique_ptr<JackServer>(new JackServer(std::move(connection)));
}

JackServer::JackServer(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

JackServer::~JackServer()
{
    if (isRunning())
        jack_client_close(m_connection->client);
    else
        keepForever(std::move(m_connection)); // JACK's threads may still tell it that the server is gone
}

bool JackServer::isRunning() const
{
    return !m_connection->isLost.load();
}

} // namespace inventio::devices
