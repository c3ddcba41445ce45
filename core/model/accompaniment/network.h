#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/network.h"

// The wall around LibTorch for the nets that accompany: plain numbers in, plain numbers out. Read by sources that the code
// checker reads as C++17: no newer language here.

namespace inventio::model {

inline constexpr int kSymbolPitches = 64; ///< a symbol below this is the onset of a pitch, 0 the lowest
inline constexpr int kHoldSymbol = 64;    ///< what sounds goes on
inline constexpr int kRestSymbol = 65;
inline constexpr int kSymbols = 66;
inline constexpr int kMaxSpans = 8; ///< most spans that a window of the training may touch

/// The sizes of the nets. A part is one voice or one hand: a few slots, one note at a time in each.
struct AccompanimentShape {
    int parts = 0;
    int slotsPerPart = 0;
    std::vector<int> channels = {32, 64, 96, 128}; ///< of each level of the generator, finest first
    int spanNoise = 16;                            ///< numbers of noise for every span, about a bar
    int pieceNoise = 16;                           ///< and for the whole piece

    int slotCount() const { return parts * slotsPerPart; }
    int noise() const { return spanNoise + pieceNoise; }
    /// One line that fromText() reads back: "parts 3 slots 1 channels 32,64,96,128 noise 16,16".
    std::string toText() const;
    /// No parts say that the text was no shape.
    static AccompanimentShape fromText(const std::string& text);
};

/// Steps of pieces, as the nets see them. [steps], or row-major with the steps last.
struct AccompanimentSteps {
    std::vector<std::int8_t> melody;         ///< [steps] symbols
    std::vector<std::int8_t> melodySounding; ///< [steps] the pitch that sounds, -1 for none
    std::vector<std::int8_t> slots;          ///< [slots, steps] symbols of the accompaniment
    std::vector<std::int8_t> places;         ///< [4, steps]: step in bar, steps a bar, step in beat, steps a beat
    std::vector<std::int32_t> spans;         ///< [steps] number of the span, rising; -1 outside a piece
    std::vector<std::int8_t> idiom;          ///< [steps] 1: the style that counts, 0: another one

    std::size_t steps() const { return spans.size(); }
};

/// A generator ready to run. Not copied, used by one thread. [Worker]
class AccompanimentNetwork {
public:
    virtual ~AccompanimentNetwork() = default;
    /// From `window`, whose steps are a multiple of eight and whose spans count from 0, `known` [parts, steps] (1: what the
    /// slots of a part hold there is given) and `noise` [spans, noise] to `logits` [slots, steps, kSymbols]. Spans may be
    /// any number. Same input, same logits.
    virtual base::Result<void> run(const AccompanimentSteps& window, const std::vector<std::uint8_t>& known,
        const std::vector<float>& noise, std::vector<float>& logits)
        = 0;
    virtual std::string device() const = 0;
};

/// Which windows of the pieces to learn from.
struct AccompanimentBatch {
    int size = 0;
    std::vector<std::int32_t> first;          ///< [size] first step
    std::vector<std::int32_t> length;         ///< [size] steps that count, at most those of the window
    std::vector<std::int32_t> semitones;      ///< [size] shown that much higher; every pitch stays in range
    std::vector<std::int32_t> otherFirst;     ///< [size] a window whose accompaniment does not belong to the melody
    std::vector<std::int32_t> otherSemitones; ///< [size]
    std::vector<std::uint8_t> known;          ///< [size, parts, windowSteps]
};

enum class AccompanimentStage : std::uint8_t {
    Likelihood, ///< cross-entropy and divergence from the prior alone
    Critic,     ///< only the critic learns
    Adversarial ///< generator and critic in turn
};

struct AccompanimentLesson {
    AccompanimentStage stage = AccompanimentStage::Likelihood;
    double learningRate = 2e-3; ///< of generator and encoder
    double criticRate = 4e-4;
    double likelihoodWeight = 1.0; ///< w of the adversarial stage: 4 w (cross-entropy + divergence)
    double criticWeight = 0.2;
    double noiseWeight = 0.2; ///< of finding the noise again in what was made of it
    double gumbelScale = 0.5; ///< of the noise with which symbols are drawn for the critic
    std::uint64_t seed = 1;   ///< of everything drawn in this step
};

/// Means since they were last asked for; nats a symbol, nats a span, nats a piece.
struct AccompanimentLosses {
    double crossEntropy = 0.0;
    double spanDivergence = 0.0;
    double pieceDivergence = 0.0;
    double criticReal = 0.0; ///< the critic's score of what is real, made, and real under another melody
    double criticMade = 0.0;
    double criticOther = 0.0;
    double noiseError = 0.0;
};

struct AccompanimentValidation {
    double crossEntropy = 0.0;      ///< nats a symbol, noise from the real accompaniment
    double priorCrossEntropy = 0.0; ///< noise from nowhere
    double spanDivergence = 0.0;
    double pieceDivergence = 0.0;
    double bound = 0.0; ///< nats a symbol: cross-entropy and divergence together
};

/// Generator, encoder and critic that learn. Used by one thread. [Worker]
class TrainableAccompaniment {
public:
    virtual ~TrainableAccompaniment() = default;

    /// The pieces that batches refer to. They stay where the net computes.
    virtual base::Result<void> setPieces(const AccompanimentSteps& training, const AccompanimentSteps& validation) = 0;
    /// One step. Waits for nothing on a device that computes beside the processor.
    virtual base::Result<void> learn(const AccompanimentBatch& batch, const AccompanimentLesson& lesson) = 0;
    /// Waits for the device.
    virtual base::Result<AccompanimentLosses> losses() = 0;
    /// The averaged weights on windows of the validation pieces.
    virtual base::Result<AccompanimentValidation> validate(const AccompanimentBatch& batch, std::uint64_t seed) = 0;

    /// Averaged weights of the generator, with batch norm's measures: what an AccompanimentNetwork runs.
    virtual base::Result<std::vector<WeightTensor>> weights() const = 0;
    /// Everything needed to go on learning, and the caller's own notes beside it.
    virtual base::Result<std::vector<std::byte>> checkpoint(const std::string& notes) const = 0;
    /// Back to a checkpoint of the same shape; returns the notes.
    virtual base::Result<std::string> restore(const std::vector<std::byte>& checkpoint) = 0;
    virtual std::string device() const = 0;
};

struct AccompanimentLearning {
    std::uint64_t seed = 1; ///< of the first weights
    int threads = 0;        ///< 0: all cores
    int windowSteps = 64;   ///< a multiple of eight
    double dropout = 0.05;  ///< 0..1, chance that a step leaves out a plane that a residual block would add
};

using MakeAccompanimentNetwork = base::Result<std::unique_ptr<AccompanimentNetwork>>(
    const AccompanimentShape& shape, const std::vector<WeightTensor>& weights, int threads);
using MakeTrainableAccompaniment = base::Result<std::unique_ptr<TrainableAccompaniment>>(
    const AccompanimentShape& shape, const AccompanimentLearning& settings);

/// What the module exports under the name kAccompanimentEntry.
struct AccompanimentModule {
    MakeAccompanimentNetwork* makeNetwork = nullptr;
    MakeTrainableAccompaniment* makeTrainable = nullptr;
};
inline constexpr char kAccompanimentEntry[] = "inventio_accompaniment";

} // namespace inventio::model
