#include "core/devices/fluidsynth/fluid_log.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

#include <dlfcn.h>
#include <fluidsynth.h>

namespace inventio::devices {

namespace {

// Of a fixed size: the audio thread warns too, when it is asked for an instrument that is not there.
constexpr std::size_t kLongestWarning = 256;
thread_local std::array<char, kLongestWarning> lastWarning{};

void keepWarning(int, const char* message, void*)
{
    const std::size_t size = std::min(std::strlen(message), kLongestWarning - 1);
    std::copy_n(message, size, lastWarning.begin());
    lastWarning[size] = '\0';
}

void sayNothing(const char*) { }
void sayNothingOfAlsa(const char*, int, const char*, int, const char*, ...) { }
void sayNothingOfGlib(const char*, int, const char*, void*) { }

/// FluidSynth brings JACK, ALSA and GLib with it; they are silenced by their own calls, without asking for their headers.
template <class Function> void callIfLoaded(const char* setter, Function* handler)
{
    using Setter = void (*)(Function*);
    if (auto set = reinterpret_cast<Setter>(::dlsym(RTLD_DEFAULT, setter)))
        set(handler);
}

/// What reads fonts of another kind when FluidSynth cannot read one complains as if it were the program itself.
void quietFontLibrary()
{
    using Handler = void(const char*, int, const char*, void*);
    using SetHandler = unsigned (*)(const char* domain, int levels, Handler*, void*);
    constexpr const char* kProgramItself = nullptr;
    constexpr int kCriticalAndBelow = 0x7fffffff & ~(1 << 2); // errors end the program, and may say so
    if (auto set = reinterpret_cast<SetHandler>(::dlsym(RTLD_DEFAULT, "g_log_set_handler")))
        set(kProgramItself, kCriticalAndBelow, sayNothingOfGlib, nullptr);
}

} // namespace

void quietFluidSynth()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const int level : {FLUID_PANIC, FLUID_ERR, FLUID_INFO, FLUID_DBG})
            fluid_set_log_function(level, nullptr, nullptr);
        fluid_set_log_function(FLUID_WARN, keepWarning, nullptr);
        callIfLoaded("jack_set_error_function", sayNothing);
        callIfLoaded("jack_set_info_function", sayNothing);
        callIfLoaded("snd_lib_error_set_handler", sayNothingOfAlsa);
        quietFontLibrary();
    });
}

std::string lastFluidWarning()
{
    return lastWarning.data();
}

void forgetFluidWarning()
{
    lastWarning[0] = '\0';
}

} // namespace inventio::devices
