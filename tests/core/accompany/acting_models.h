#pragma once

#include <atomic>
#include <memory>
#include <semaphore>

#include "core/accompany/accompaniment_model.h"

namespace inventio::accompany {

/// Knows nothing: the seed alone says what is written.
class FreeModel : public AccompanimentModel {
public:
    explicit FreeModel(Style style)
        : m_style(style)
    {
    }

    base::Result<std::vector<float>> logits(const ModelView& view) override
    {
        return std::vector<float>(view.slots.size() * view.spans.size() * kSymbols, 0.0F);
    }
    Style style() const override { return m_style; }
    NoiseSize noiseSize() const override { return {4, 2}; }
    std::string identity() const override { return "free"; }

private:
    Style m_style;
};

/// Lets a test decide when each run of the model may go on.
class GatedModel final : public FreeModel {
public:
    struct Gate {
        std::counting_semaphore<1000> open{0};
        std::atomic<int> asked = 0;
    };
    GatedModel(Style style, std::shared_ptr<Gate> gate)
        : FreeModel(style)
        , m_gate(std::move(gate))
    {
    }

    base::Result<std::vector<float>> logits(const ModelView& view) override
    {
        ++m_gate->asked;
        m_gate->open.acquire();
        return FreeModel::logits(view);
    }

private:
    std::shared_ptr<Gate> m_gate;
};

inline base::Result<std::unique_ptr<AccompanimentModel>> makeFreeModel(Style style)
{
    return std::make_unique<FreeModel>(style);
}

inline base::Result<std::unique_ptr<AccompanimentModel>> makeGatedModel(
    Style style, const std::shared_ptr<GatedModel::Gate>& gate)
{
    return std::make_unique<GatedModel>(style, gate);
}

} // namespace inventio::accompany
