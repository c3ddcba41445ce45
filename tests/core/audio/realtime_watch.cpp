#include "tests/core/audio/realtime_watch.h"

#include <cerrno>
#include <cstddef>
#include <ctime>

#include <dlfcn.h>
#include <pthread.h>

namespace {

// Of the initial-exec kind: the first use in a thread would allocate otherwise.
__attribute__((tls_model("initial-exec"))) thread_local bool isWatched = false;
__attribute__((tls_model("initial-exec"))) thread_local inventio::audio::testing::Offences seen;

void countAllocation()
{
    if (isWatched)
        ++seen.allocations;
}

/// The C library's own function, after it was counted.
template <class Function> Function* locking(Function*& known, const char* name)
{
    if (isWatched)
        ++seen.locks;
    if (!known)
        known = reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
    return known;
}

} // namespace

extern "C" {

void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);

void* malloc(std::size_t size)
{
    countAllocation();
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size)
{
    countAllocation();
    return __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size)
{
    countAllocation();
    return __libc_realloc(memory, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    countAllocation();
    return __libc_memalign(alignment, size);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size)
{
    countAllocation();
    *memory = __libc_memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}
void free(void* memory)
{
    countAllocation();
    __libc_free(memory);
}

int pthread_mutex_lock(pthread_mutex_t* mutex)
{
    static int (*known)(pthread_mutex_t*) = nullptr;
    return locking(known, "pthread_mutex_lock")(mutex);
}
int pthread_mutex_trylock(pthread_mutex_t* mutex)
{
    static int (*known)(pthread_mutex_t*) = nullptr;
    return locking(known, "pthread_mutex_trylock")(mutex);
}
int pthread_rwlock_rdlock(pthread_rwlock_t* lock)
{
    static int (*known)(pthread_rwlock_t*) = nullptr;
    return locking(known, "pthread_rwlock_rdlock")(lock);
}
int pthread_rwlock_wrlock(pthread_rwlock_t* lock)
{
    static int (*known)(pthread_rwlock_t*) = nullptr;
    return locking(known, "pthread_rwlock_wrlock")(lock);
}
int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex)
{
    static int (*known)(pthread_cond_t*, pthread_mutex_t*) = nullptr;
    return locking(known, "pthread_cond_wait")(condition, mutex);
}
int nanosleep(const timespec* time, timespec* rest)
{
    static int (*known)(const timespec*, timespec*) = nullptr;
    return locking(known, "nanosleep")(time, rest);
}

} // extern "C"

namespace inventio::audio::testing {

RealtimeWatch::RealtimeWatch()
{
    seen = {};
    isWatched = true;
}

RealtimeWatch::~RealtimeWatch()
{
    isWatched = false;
}

Offences RealtimeWatch::offences() const
{
    return seen;
}

} // namespace inventio::audio::testing
