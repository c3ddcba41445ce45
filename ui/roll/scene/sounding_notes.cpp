#include "ui/roll/scene/sounding_notes.h"

#include <algorithm>

namespace inventio::ui {

bool SoundingNotes::isHeard(const project::Piece& piece, int track)
{
    const auto& mix = piece.tracks[static_cast<std::size_t>(track)].mix;
    const bool anySolo = std::ranges::any_of(piece.tracks, [](const auto& each) { return each.mix.soloed; });
    return !mix.muted && (mix.soloed || !anySolo);
}

void SoundingNotes::light(const std::vector<music::Note>& now, double ms)
{
    const double faded = m_fadeMs > 0 ? std::max(0.0, ms - m_lastMs) / m_fadeMs : 1.0;
    m_lastMs = ms;
    for (Light& light : m_lights)
        light.strength = std::ranges::find(now, light.note) != now.end() ? 1.0 : light.strength - faded;
    std::erase_if(m_lights, [](const Light& light) { return light.strength <= 0; });
    for (const music::Note& note : now)
        if (std::ranges::find(m_lights, note, &Light::note) == m_lights.end())
            m_lights.push_back({note});
}

std::bitset<kAllPitches> SoundingNotes::pitches() const
{
    std::bitset<kAllPitches> result;
    for (const Light& light : m_lights)
        if (light.strength == 1.0)
            result.set(static_cast<std::size_t>(light.note.pitch));
    return result;
}

bool SoundingNotes::isFading() const
{
    return std::ranges::any_of(m_lights, [](const Light& light) { return light.strength < 1.0; });
}

} // namespace inventio::ui
