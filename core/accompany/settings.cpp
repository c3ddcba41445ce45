#include "core/accompany/settings.h"

#include <cmath>

namespace inventio::accompany {

std::optional<std::string> validate(const Settings& settings)
{
    if (!(settings.density >= 1.0 / kMaxDensity && settings.density <= kMaxDensity))
        return "The density must be from 0.25 to 4.";
    if (settings.registerShift < -kMaxRegister || settings.registerShift > kMaxRegister)
        return "The register must be from -12 to 12 semitones.";
    if (!(settings.creativeRisk >= 0.0 && settings.creativeRisk <= kMaxCreativeRisk))
        return "The creative risk must be from 0 to 6.";
    return std::nullopt;
}

} // namespace inventio::accompany
