#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Read by the sources that see LibTorch, which the code checker reads as C++17: no newer language here.

namespace inventio::model {

/// The sizes of an AR-CNN: a residual U-Net that looks at the roll in blocks of 2 steps x 2 pitches.
struct NetworkShape {
    int inputPlanes = 0;
    int outputPlanes = 0;
    std::vector<int> channels;      ///< of each level, finest first; each level halves steps and pitches
    std::vector<int> encoderBlocks; ///< residual blocks on the way down, one number a level
    std::vector<int> decoderBlocks; ///< on the way up, one number a level but the coarsest
    int headChannels = 0;           ///< at full resolution

    /// One line that fromText() reads back: "in 16 out 9 channels 32,96 encoder 2,2 decoder 1 head 16".
    std::string toText() const;
    /// An empty `channels` says that the text was no shape.
    static NetworkShape fromText(const std::string& text);
};

enum class Operation {
    Input,
    SpaceToDepth, ///< [C, S, P] to [4C, S/2, P/2]
    DepthToSpace, ///< the reverse
    Convolution,
    Sum,          ///< of two nodes, then ReLU
    Upsample,     ///< each cell becomes 2 x 2 equal ones
    Concatenation ///< along the channels
};

/// One step of the computation. Results of earlier nodes come in by index.
struct Node {
    Operation operation = Operation::Input;
    std::vector<int> inputs;
    std::string name; ///< of a convolution; its tensors are NAME.weight [out, in, kernel, kernel] and NAME.bias [out]
    int inChannels = 0;
    int outChannels = 0;
    int kernel = 1;
    int stride = 1;
    bool normalised = false; ///< batch norm follows in training; it is folded into the convolution afterwards
    bool relu = false;
};

/// The whole computation; the last node is the output, logits [outputPlanes, steps, pitches].
std::vector<Node> topology(const NetworkShape& shape);

/// Multiply-accumulates of one forward on a grid of `steps` x `pitches`.
std::int64_t multiplyAccumulates(const NetworkShape& shape, int steps, int pitches);
/// Trained numbers once batch norm is folded.
std::int64_t parameterCount(const NetworkShape& shape);

} // namespace inventio::model
