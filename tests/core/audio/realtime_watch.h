#pragma once

#include <cstdint>

namespace inventio::audio::testing {

/// What the calling thread did that an audio thread must not do.
struct Offences {
    std::uint64_t allocations = 0; ///< and releases of memory
    std::uint64_t locks = 0;       ///< and waits

    friend bool operator==(const Offences&, const Offences&) = default;
};

/// Watches the calling thread while it lives. Only in programs that are linked with realtime_watch.cpp, which takes the
/// place of the C library's functions, also for the libraries that the program uses.
class RealtimeWatch {
public:
    RealtimeWatch();
    ~RealtimeWatch();
    RealtimeWatch(const RealtimeWatch&) = delete;
    RealtimeWatch& operator=(const RealtimeWatch&) = delete;

    Offences offences() const;
};

} // namespace inventio::audio::testing
