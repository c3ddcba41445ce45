#pragma once

// Included before every source of core/model that clang-tidy 14 reads; no compiler sees it.
//
// libstdc++ makes std::vector constexpr in C++20. clang 14 then instantiates the members of vectors early, and those that
// LibTorch declares of types still incomplete do not compile ("incomplete type 'c10::IValue'"). So vectors are read here
// without constexpr. vector<bool> overloads std::__fill_a1, which is declared constexpr earlier; under another name the two
// do not disagree.

#include <memory>
#include <string>

#pragma push_macro("_GLIBCXX20_CONSTEXPR")
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 inventio_fill_a1
#include <vector>
#undef __fill_a1
#pragma pop_macro("_GLIBCXX20_CONSTEXPR")
