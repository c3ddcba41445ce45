#include "core/model/model_file.h"

#include <cmath>
#include <cstring>

#include <gtest/gtest.h>

#include "tests/core/model/small_model.h"

namespace inventio::model {
namespace {

std::vector<std::byte> goodFile()
{
    return formatModel("small", smallShape(), {{"licence", "CC0-1.0"}}, randomWeights(smallShape()));
}

std::string refusal(std::span<const std::byte> bytes)
{
    const auto model = parseModel(bytes, "some.safetensors");
    return model ? "" : model.error().message;
}

/// The file with one text replaced by another of the same length.
std::vector<std::byte> edited(const std::string& from, const std::string& to)
{
    std::vector<std::byte> bytes = goodFile();
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    text.replace(text.find(from), from.size(), to);
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

TEST(ModelFileTest, ComesBackAsItWasToSixteenBits)
{
    const auto model = parseModel(goodFile(), "small.safetensors");
    ASSERT_TRUE(model) << model.error().message;
    EXPECT_EQ(model->info.name, "small");
    EXPECT_EQ(model->info.metadata.at("licence"), "CC0-1.0");
    EXPECT_EQ(model->info.shape.toText(), smallShape().toText());
    EXPECT_EQ(model->info.parameters, parameterCount(smallShape()));
    EXPECT_EQ(model->info.sha256.size(), 64U);
    const auto weights = randomWeights(smallShape());
    ASSERT_EQ(model->weights.size(), weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        EXPECT_EQ(model->weights[i].name, weights[i].name);
        for (std::size_t k = 0; k < weights[i].values.size(); ++k)
            ASSERT_NEAR(
                model->weights[i].values[k], weights[i].values[k], std::abs(weights[i].values[k]) / 1024.0F + 1e-7F);
    }
}

TEST(ModelFileTest, SameWeightsMakeTheSameBytes)
{
    EXPECT_EQ(goodFile(), goodFile());
}

TEST(ModelFileTest, RefusesEveryTruncation)
{
    const auto bytes = goodFile();
    for (std::size_t length = 0; length < bytes.size(); length += length < 4000 ? 1 : 97)
        ASSERT_NE(refusal(std::span(bytes).first(length)), "") << length;
}

TEST(ModelFileTest, RefusesAChangedWeight)
{
    auto bytes = goodFile();
    bytes.back() ^= std::byte{1};
    EXPECT_NE(refusal(bytes).find("checksum"), std::string::npos);
}

TEST(ModelFileTest, RefusesOtherFormats)
{
    const std::string text = "This is a poem about a model, and long enough for a header.";
    EXPECT_NE(refusal(std::as_bytes(std::span(text))).find("safetensors"), std::string::npos);
    EXPECT_NE(refusal({}), "");
}

TEST(ModelFileTest, RefusesAnotherProgramsSafetensors)
{
    const std::string header = R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    file += header + "abcd";
    EXPECT_NE(refusal(std::as_bytes(std::span(file))).find("another program"), std::string::npos);
}

TEST(ModelFileTest, RefusesPlanesThisProgramDoesNotMake)
{
    EXPECT_NE(refusal(edited("roll-17", "roll-99")).find("another version"), std::string::npos);
}

TEST(ModelFileTest, RefusesShapesThatItsWeightsDoNotHave)
{
    EXPECT_NE(refusal(edited("channels 4,8", "channels 4,9")), "");
    EXPECT_NE(refusal(edited("channels 4,8", "channels 8,8")), "");
    EXPECT_NE(refusal(edited("in 17", "in 16")), "");
}

TEST(ModelFileTest, ReadsModelsMadeBeforeTheIdiomWasAmongThePlanes)
{
    NetworkShape shape = smallShape();
    shape.inputPlanes = kPlanesWithoutIdiom;
    const auto bytes = formatModel("old", shape, {}, randomWeights(shape));
    const auto model = parseModel(bytes, "old.safetensors");
    ASSERT_TRUE(model) << model.error().message;
    EXPECT_EQ(model->info.shape.inputPlanes, kPlanesWithoutIdiom);

    const ModelFile widened = withIdiomPlane(*model);
    EXPECT_EQ(widened.info.shape.toText(), smallShape().toText());
    const auto asked = randomWeights(smallShape());
    ASSERT_EQ(widened.weights.size(), asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        EXPECT_EQ(widened.weights[i].sizes, asked[i].sizes) << asked[i].name;
}

TEST(ModelFileTest, NamesAMissingFile)
{
    const auto model = readModelFile("/no/such/weights.safetensors");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(model.error().message.find("weights.safetensors"), std::string::npos);
}

} // namespace
} // namespace inventio::model
