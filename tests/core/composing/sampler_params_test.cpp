#include "core/composing/sampler_params.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::composing {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string complaint(const SamplerParams& params)
{
    const auto valid = validate(params);
    return valid ? "" : valid.error().message;
}

TEST(SamplerParamsTest, TakesTheDefaults)
{
    EXPECT_EQ(validate({}).value(), SamplerParams{});
}

TEST(SamplerParamsTest, TakesTheEndsOfAllRanges)
{
    for (const int iterations : {1, 1000, 1'000'000})
        EXPECT_EQ(complaint({.iterations = iterations}), "");
    for (const double percent : {0.0, 100.0})
        EXPECT_EQ(complaint({.maxRemovePercent = percent}), "");
    for (const double risk : {0.1, 10.0})
        EXPECT_EQ(complaint({.creativeRisk = risk}), "");
    EXPECT_EQ(complaint({.maxAdd = 0}), "");
}

TEST(SamplerParamsTest, NamesIterationsRangeAndWhatWasGiven)
{
    EXPECT_THAT(complaint({.iterations = 0}), AllOf(HasSubstr("iterations"), HasSubstr("1 to 1000"), HasSubstr("0")));
    EXPECT_THAT(complaint({.iterations = 1'000'001}), HasSubstr("1000001"));
}

TEST(SamplerParamsTest, WithoutANumberTheIterationsGrowWithThePiece)
{
    EXPECT_EQ(mostIterations({}, 16), 100);
    EXPECT_EQ(mostIterations({}, 128 * 16), 12'800);
    EXPECT_EQ(mostIterations({}, 1), 100);
    EXPECT_EQ(mostIterations({}, 1 << 20), 1'000'000);
    EXPECT_EQ(mostIterations({.iterations = 7}, 1 << 20), 7);
}

TEST(SamplerParamsTest, RefusesPercentagesBeyondTheirRange)
{
    for (const double percent : {-0.001, 100.001, kNotANumber, kInfinity, -kInfinity})
        EXPECT_THAT(complaint({.maxRemovePercent = percent}), AllOf(HasSubstr("max-remove"), HasSubstr("0 to 100")));
}

TEST(SamplerParamsTest, RefusesRisksBeyondTheirRange)
{
    for (const double risk : {0.0, 0.0999, 10.001, -1.0, kNotANumber, kInfinity})
        EXPECT_THAT(complaint({.creativeRisk = risk}), AllOf(HasSubstr("creative-risk"), HasSubstr("0.1 to 10")));
    EXPECT_THAT(complaint({.creativeRisk = 12.5}), HasSubstr("12.5"));
    EXPECT_THAT(complaint({.creativeRisk = kNotANumber}), HasSubstr("nan"));
}

TEST(SamplerParamsTest, EveryRiskOfACurveIsInRange)
{
    EXPECT_EQ(complaint({.creativeRisk = *creativeRiskOf("10..0.1")}), "");
    EXPECT_THAT(complaint({.creativeRisk = *creativeRiskOf("2..11")}), HasSubstr("11"));
    EXPECT_THAT(complaint({.creativeRisk = *creativeRiskOf("0..1")}), HasSubstr("creative-risk"));
}

TEST(SamplerParamsTest, RefusesANegativeNumberOfNotes)
{
    EXPECT_THAT(complaint({.maxAdd = -1}), AllOf(HasSubstr("max-add"), HasSubstr("0 or more"), HasSubstr("-1")));
}

TEST(SamplerParamsTest, BlamesTheInput)
{
    EXPECT_EQ(validate({.iterations = 0}).error().code, base::ErrorCode::BadInput);
}

} // namespace
} // namespace inventio::composing
