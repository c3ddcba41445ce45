#pragma once

#include <filesystem>
#include <memory>

#include "core/accompany/accompaniment_model.h"
#include "core/base/result.h"
#include "core/model/accompaniment/accompaniment_file.h"
#include "core/model/accompaniment/network.h"

namespace inventio::model {

struct AccompanimentModelOptions {
    std::filesystem::path weights; ///< a file with a generator
    int threads = 1;               ///< 0: all cores
};

/// The generator as an AccompanimentModel: views to numbers, numbers to logits.
class GeneratorModel final : public accompany::AccompanimentModel {
public:
    /// `info` names a style that the program knows and has its layout.
    GeneratorModel(AccompanimentInfo info, std::unique_ptr<AccompanimentNetwork> network);

    base::Result<std::vector<float>> logits(const accompany::ModelView& view) override;
    accompany::Style style() const override { return m_style; }
    accompany::NoiseSize noiseSize() const override { return {m_info.shape.spanNoise, m_info.shape.pieceNoise}; }
    std::string identity() const override;
    std::string device() const { return m_network->device(); }

private:
    AccompanimentInfo m_info;
    accompany::Style m_style;
    std::unique_ptr<AccompanimentNetwork> m_network;
};

/// Reads the file, then opens the module in `moduleFolder` and makes the net: what is cheap to refuse is refused first. To be
/// called in the thread that will run it. [Worker]
base::Result<std::unique_ptr<GeneratorModel>> loadAccompanimentModel(
    const std::filesystem::path& moduleFolder, const AccompanimentModelOptions& options);

} // namespace inventio::model
