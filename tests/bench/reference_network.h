#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace inventio::bench {

inline constexpr int kReferenceSide = 128; ///< steps, and as many pitches
inline constexpr std::size_t kReferenceCells = std::size_t{kReferenceSide} * kReferenceSide;

/// How tensors lie in memory between layers: LibTorch's own way, or oneDNN's, which saves reordering at every layer.
enum class ReferenceLayout { Plain, Blocked };

/// The topology that Inventio measures itself against: the U-Net of the public AR-CNN on a roll of 128 x 128 cells. Five
/// levels of 32 to 512 filters above a bottleneck of 1024, two 3 x 3 convolutions a level, halved by max-pooling and
/// doubled by repeating cells, and a 1 x 1 head. It makes no music: its weights are random. Batch norm, which folds into
/// the convolutions, and dropout are left out.
class ReferenceNetwork {
public:
    /// To be called in the thread that runs it, which uses `threads` cores from then on.
    ReferenceNetwork(int threads, ReferenceLayout layout);
    ~ReferenceNetwork();
    ReferenceNetwork(const ReferenceNetwork&) = delete;
    ReferenceNetwork& operator=(const ReferenceNetwork&) = delete;

    /// `roll` [steps, pitches], 1 where a note sounds, to `logits` of the same shape.
    void run(const float* roll, float* logits);

    std::int64_t parameters() const;
    std::int64_t multiplyAccumulates() const; ///< of one run

private:
    class Layers;
    std::unique_ptr<Layers> m_layers;
};

} // namespace inventio::bench
