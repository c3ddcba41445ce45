#pragma once

#include <memory>
#include <string>

namespace inventio::devices {

/// Never destroys `what`, nor loses it: for what others may still use, or may have destroyed. [Off]
void keepForever(std::shared_ptr<void> what);

/// A silent connection to a running JACK server, held to learn when that server is gone: RtMidi's own would go on
/// listing its ports. It never starts a server. One thread. [Off]
///
/// When a server is gone, the next client that anything in the process opens makes JACK's library delete all clients
/// that are left from it, a fault of jack2. Whoever holds one must either have closed it by then or never touch it again,
/// not even to close it: this connection does the latter.
class JackServer {
public:
    /// To the server of that name; empty: the usual one. Null when it does not run. JACK's own messages are kept from the
    /// terminal from then on.
    static std::unique_ptr<JackServer> connect(const std::string& clientName, const std::string& server = {});
    ~JackServer();
    JackServer(const JackServer&) = delete;
    JackServer& operator=(const JackServer&) = delete;

    bool isRunning() const;

private:
    struct Connection;
    explicit JackServer(std::shared_ptr<Connection> connection);

    std::shared_ptr<Connection> m_connection;
};

} // namespace inventio::devices
