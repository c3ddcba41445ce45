#include "core/model/runtime.h"

#include <algorithm>
#include <thread>

#include <ATen/Context.h>
#include <ATen/Parallel.h>

namespace inventio::model {

std::string prepareRuntime(int threads)
{
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    // LibTorch's own default may be one thread; more threads than cores only wait for each other.
    at::set_num_threads(threads <= 0 ? cores : std::min(threads, cores));
    return at::hasCUDA() ? "cuda" : "cpu";
}

bool multipliesBfloat16()
{
#if defined(__x86_64__)
    return at::hasMKLDNN() && __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

std::string describeRuntime(const std::string& device)
{
    if (device == "cuda")
        return "CUDA";
    const int threads = at::get_num_threads();
    return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

std::string firstLine(const std::exception& exception)
{
    const std::string text = exception.what();
    return text.substr(0, text.find('\n'));
}

} // namespace inventio::model
