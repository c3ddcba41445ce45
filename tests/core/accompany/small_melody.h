#pragma once

#include <functional>

#include "core/accompany/accompaniment_model.h"
#include "core/music/sequence.h"

namespace inventio::accompany {

/// Quarters going up and down from middle C in one track, `bars` bars of 4/4.
inline music::Sequence quarters(int bars, int lowest = 60)
{
    music::Sequence sequence;
    sequence.tracks.emplace_back();
    sequence.tracks[0].name = "Melody";
    for (int i = 0; i < 4 * bars; ++i)
        sequence.tracks[0].notes.push_back({music::Ticks{480 * i}, lowest + i % 8, music::Ticks{480}});
    sequence.tracks[0].end = music::Ticks{480 * 4 * bars};
    return sequence;
}

/// A model whose logits a test writes: `write` is given a view and all logits, which are 0.
class ScriptedModel final : public AccompanimentModel {
public:
    using Write = std::function<void(const ModelView& view, std::vector<float>& logits)>;

    ScriptedModel(Style style, Write write)
        : m_style(style)
        , m_write(std::move(write))
    {
    }

    base::Result<std::vector<float>> logits(const ModelView& view) override
    {
        seen.push_back(view);
        std::vector<float> all(view.slots.size() * view.spans.size() * kSymbols, 0.0F);
        m_write(view, all);
        return all;
    }
    Style style() const override { return m_style; }
    NoiseSize noiseSize() const override { return {4, 2}; }
    std::string identity() const override { return "scripted"; }

    std::vector<ModelView> seen;

private:
    Style m_style;
    Write m_write;
};

/// The logit of a symbol.
inline float& logitOf(std::vector<float>& logits, const ModelView& view, std::size_t slot, std::size_t step, int symbol)
{
    return logits[(slot * view.spans.size() + step) * kSymbols + static_cast<std::size_t>(symbol)];
}

} // namespace inventio::accompany
