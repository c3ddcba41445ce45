#include "core/base/sha256.h"

#include <string_view>

#include <gtest/gtest.h>

namespace inventio::base {
namespace {

std::string hashOf(std::string_view text)
{
    return sha256Hex(std::as_bytes(std::span(text)));
}

// The examples of FIPS 180-2, appendix B.
TEST(Sha256Test, KnowsTheHashOfThreeLetters)
{
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256Test, KnowsTheHashOfTwoBlocks)
{
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256Test, KnowsTheHashOfNothing)
{
    EXPECT_EQ(sha256Hex({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

} // namespace
} // namespace inventio::base
