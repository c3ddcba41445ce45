#pragma once

#include <exception>
#include <string>

// What both networks need of LibTorch, without its types.

namespace inventio::model {

/// Picks where to compute, "cuda" if LibTorch finds it, else "cpu", and how many threads the calling thread's forwards
/// use there (0: all cores). To be called in the thread that runs the net. [Worker]
std::string prepareRuntime(int threads);

/// Whether this processor computes with bfloat16 itself; without that it is many times slower than 32-bit numbers.
bool multipliesBfloat16();

/// "CUDA" or "CPU, 2 threads".
std::string describeRuntime(const std::string& device);

/// LibTorch appends a stack trace to its messages; this is the sentence before it.
std::string firstLine(const std::exception& exception);

} // namespace inventio::model
