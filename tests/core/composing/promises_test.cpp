// What enhance() promises its user, checked from outside over many seeds with a model that wants anything at all.

#include <algorithm>
#include <array>
#include <iterator>

#include <gtest/gtest.h>

#include "core/composing/locks.h"
#include "core/composing/sampler.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/seeds.h"

namespace inventio::composing {
namespace {

using grid::GridNote;

constexpr std::array kRisks{0.1, 0.3, 1.0, 3.0, 10.0};

/// The input's notes in a file: a note of the roll several times where voices meet on a unison.
int fileNotes(const std::vector<GridNote>& notes, const InputNotes& input)
{
    int count = 0;
    for (const GridNote& note : notes)
        count += input.sourceCount({note.step, note.pitch});
    return count;
}

std::vector<GridNote> without(const std::vector<GridNote>& notes, const std::vector<GridNote>& others)
{
    std::vector<GridNote> rest;
    std::ranges::set_difference(notes, others, std::back_inserter(rest));
    return rest;
}

/// Follows the log edit by edit and checks everything that was promised after each.
void expectPromisesKept(const EnhanceInput& input, const SamplerParams& params, const Enhancement& result)
{
    ASSERT_LE(static_cast<int>(result.log.size()), params.iterations);
    const int maxRemoved = static_cast<int>(params.maxRemovePercent * input.notes.count / 100.0 + 1e-9);
    const auto given = input.canvas.roll.notes();
    grid::Roll roll = input.canvas.roll;
    for (const Edit& edit : result.log) {
        const grid::Cell cell{edit.note.step, edit.note.pitch};
        ASSERT_FALSE(input.canvas.locked.test(cell));
        ASSERT_TRUE(
            edit.kind == EditKind::Remove ? roll.lengthAt(cell) == edit.note.length : roll.hasRoomFor(edit.note));
        apply(edit, roll);
        const auto now = roll.notes();
        const int removed = fileNotes(without(given, now), input.notes);
        const int added = static_cast<int>(without(now, given).size());
        ASSERT_LE(removed, maxRemoved);
        ASSERT_LE(removed + added, params.iterations);
        if (params.maxAdd) {
            ASSERT_LE(added - removed, std::max(*params.maxAdd, 0));
        }
    }
    ASSERT_EQ(roll, result.roll);
}

EnhanceInput withUnisons(Canvas canvas, std::uint64_t seed)
{
    base::Random random(seed);
    EnhanceInput input = EnhanceInput::of(std::move(canvas));
    for (const GridNote& note : input.canvas.roll.notes())
        if (random.chance(0.2)) {
            const int behind = random.between(2, 4);
            input.notes.behind[{note.step, note.pitch}] = behind;
            input.notes.count += behind - 1;
        }
    input.notes.count += 5; // drums
    return input;
}

/// Rules of the craft only ever refuse: once in every so many seeds is enough for them.
SamplingRules rulesFor(std::uint64_t seed)
{
    return seed % 4 == 0 ? SamplingRules() : withoutCraft();
}

template <class Value, std::size_t kCount> Value oneOf(const std::array<Value, kCount>& values, base::Random& random)
{
    return values[static_cast<std::size_t>(random.between(0, static_cast<int>(kCount) - 1))];
}

TEST(PromisesTest, BudgetsHoldAfterEveryEdit)
{
    constexpr std::array kPercents{0.0, 7.0, 50.0, 100.0};
    constexpr std::array<std::optional<int>, 3> kMaxAdds{0, 10, std::nullopt};
    for (std::uint64_t seed = 0; seed < seeds(12); ++seed) {
        base::Random random(seed);
        const SamplerParams params{.iterations = random.between(1, 80),
            .maxRemovePercent = oneOf(kPercents, random),
            .maxAdd = oneOf(kMaxAdds, random),
            .creativeRisk = oneOf(kRisks, random),
            .seed = seed};
        const auto input = withUnisons(fourVoices(200, seed), seed);
        auto scorer = noiseScorer(seed);
        expectPromisesKept(input, params, enhance(input, params, scorer, {}, {}, rulesFor(seed)).value());
        ASSERT_FALSE(HasFatalFailure()) << "seed " << seed;
    }
}

TEST(PromisesTest, LockedCellsNeverDiffer)
{
    for (std::uint64_t seed = 0; seed < seeds(2); ++seed)
        for (const double risk : kRisks) {
            auto input = EnhanceInput::of(fourVoices(200, seed));
            base::Random random(seed);
            for (int step = 0; step < 200; ++step)
                for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
                    input.canvas.locked.set({step, pitch}, random.chance(0.5));
            const SamplerParams params{.iterations = 100, .creativeRisk = risk, .seed = seed};
            auto scorer = noiseScorer(seed);
            const auto result = enhance(input, params, scorer, {}, {}, rulesFor(seed)).value();
            for (int step = 0; step < 200; ++step)
                for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
                    if (input.canvas.locked.test({step, pitch})) {
                        ASSERT_EQ(result.roll.lengthAt({step, pitch}), input.canvas.roll.lengthAt({step, pitch}));
                    }
        }
}

TEST(PromisesTest, NothingStartsOrVanishesOutsideTheRegion)
{
    for (std::uint64_t seed = 0; seed < seeds(2); ++seed)
        for (const double risk : kRisks)
            for (const StepRange region : {StepRange{48, 80}, StepRange{112, 128}, StepRange{0, 16}}) {
                auto input = EnhanceInput::of(fourVoices(200, seed));
                lockOutside(input.canvas.locked, region);
                const SamplerParams params{.iterations = 60, .creativeRisk = risk, .seed = seed};
                auto scorer = noiseScorer(seed);
                const auto result = enhance(input, params, scorer, {}, {}, rulesFor(seed)).value();
                ASSERT_FALSE(result.log.empty());
                for (const Edit& edit : result.log)
                    ASSERT_TRUE(region.contains(edit.note.step));
            }
}

TEST(PromisesTest, InputNotesStayAtZeroPercent)
{
    for (std::uint64_t seed = 0; seed < seeds(2); ++seed)
        for (const double risk : kRisks) {
            const auto input = EnhanceInput::of(fourVoices(100, seed));
            const SamplerParams params{.iterations = 20, .maxRemovePercent = 0.0, .creativeRisk = risk, .seed = seed};
            auto scorer = noiseScorer(seed);
            const auto result = enhance(input, params, scorer, {}, {}, rulesFor(seed)).value();
            ASSERT_TRUE(without(input.canvas.roll.notes(), result.roll.notes()).empty());
        }
}

TEST(PromisesTest, AFullBudgetIsUsed)
{
    const auto input = EnhanceInput::of(fourVoices(128, 1));
    const SamplerParams params{.iterations = 400,
        .maxRemovePercent = 10.0,
        .maxAdd = 30,
        .creativeRisk = 3.0,
        .voices = *voiceChoiceOf("any")};
    auto scorer = noiseScorer(1);
    const auto result = enhance(input, params, scorer, {}, {}, withoutCraft()).value();
    const auto given = input.canvas.roll.notes();
    const auto removed = without(given, result.roll.notes()).size();
    EXPECT_EQ(static_cast<int>(removed), input.notes.count / 10);
    EXPECT_GE(result.roll.noteCount(), input.notes.count + 20);
}

} // namespace
} // namespace inventio::composing
