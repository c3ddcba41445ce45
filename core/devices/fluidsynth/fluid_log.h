#pragma once

#include <string>

namespace inventio::devices {

/// FluidSynth and the libraries it uses tell on stderr what its callers are told by results anyway: from now on they are
/// quiet. [Any]
void quietFluidSynth();

/// The last warning that FluidSynth gave in this thread since it was forgotten; empty if there was none. [Off]
std::string lastFluidWarning();
void forgetFluidWarning();

} // namespace inventio::devices
