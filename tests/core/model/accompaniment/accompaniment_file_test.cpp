#include "core/model/accompaniment/accompaniment_file.h"

#include <set>

#include <gtest/gtest.h>

namespace inventio::model {
namespace {

AccompanimentShape choraleShape()
{
    AccompanimentShape shape;
    shape.parts = 3;
    shape.slotsPerPart = 1;
    return shape;
}

std::vector<std::byte> smallFile()
{
    return formatAccompaniment("tune", "chorale", choraleShape(), {{"training_seed", "7"}},
        {{"stem.weight", {2, 2}, {0.5F, -1.0F, 0.25F, 2.0F}}, {"stem.bias", {2}, {1.0F, 0.0F}}});
}

std::multiset<float> numbersOf(const AccompanimentFile& file)
{
    std::multiset<float> numbers;
    for (const WeightTensor& weight : file.weights)
        numbers.insert(weight.values.begin(), weight.values.end());
    return numbers;
}

TEST(AccompanimentShapeTest, ComesBackFromItsText)
{
    AccompanimentShape shape = choraleShape();
    shape.channels = {8, 16, 24, 32};
    EXPECT_EQ(shape.toText(), "parts 3 slots 1 channels 8,16,24,32 noise 16,16");
    EXPECT_EQ(AccompanimentShape::fromText(shape.toText()).toText(), shape.toText());
}

TEST(AccompanimentShapeTest, AnythingElseIsNoShape)
{
    for (const char* text :
        {"", "parts 3", "parts 3 slots 1 channels 8 noise 16", "parts 3  slots 1 channels 8 noise 1,1"})
        EXPECT_EQ(AccompanimentShape::fromText(text).parts, 0) << text;
}

TEST(AccompanimentFileTest, ComesBackAsItWasWritten)
{
    const auto file = parseAccompaniment(smallFile(), "tune.safetensors");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->info.name, "tune");
    EXPECT_EQ(file->info.style, "chorale");
    EXPECT_EQ(file->info.metadata, (std::map<std::string, std::string>{{"training_seed", "7"}}));
    EXPECT_EQ(file->info.parameters, 6);
    ASSERT_EQ(file->weights.size(), 2U);
    EXPECT_EQ(file->weights[1].values, (std::vector{0.5F, -1.0F, 0.25F, 2.0F}));
}

TEST(AccompanimentFileTest, DamageIsSeenWhereverItIs)
{
    const auto whole = smallFile();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto damaged = whole;
        damaged[i] ^= std::byte{0x10};
        const auto file = parseAccompaniment(damaged, "tune.safetensors");
        if (file) // a letter of a name, or of what its maker wrote into it; numbers stay what they were
            EXPECT_EQ(numbersOf(*file), (std::multiset{0.5F, -1.0F, 0.25F, 2.0F, 1.0F, 0.0F})) << i;
        else
            EXPECT_NE(file.error().message.find("not a usable model file"), std::string::npos) << i;
    }
}

TEST(AccompanimentFileTest, ForgedShapesAreRefused)
{
    AccompanimentShape shape = choraleShape();
    shape.channels = {8, 8, 8, 1'000'000};
    EXPECT_FALSE(parseAccompaniment(formatAccompaniment("x", "chorale", shape, {}, {}), "x"));
    shape = choraleShape();
    shape.parts = 99;
    EXPECT_FALSE(parseAccompaniment(formatAccompaniment("x", "chorale", shape, {}, {}), "x"));
}

} // namespace
} // namespace inventio::model
