#include "ui/learn/facts.h"

#include <QLocale>

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"

namespace inventio::ui {

namespace {

/// Three quarters of C4, E4 and, beyond the model's pitches, C7; the first two together.
project::Piece smallPiece()
{
    project::Piece piece;
    piece.tracks.emplace_back();
    piece = project::withNote(std::move(piece), 0, {{0}, 60, {480}, 80, 64});
    piece = project::withNote(std::move(piece), 0, {{0}, 64, {480}, 80, 64});
    return project::withNote(std::move(piece), 0, {{480}, 96, {480}, 80, 64});
}

class FactsTest : public ::testing::Test {
protected:
    std::optional<double> value(std::string_view name)
    {
        const auto fact = factOf(name, sources);
        return fact ? std::optional(fact->value) : std::nullopt;
    }

    /// The piece as the model has made it from itself.
    void enhance(composing::EditLog log)
    {
        auto& version = project.versions.front();
        version.enhance = project::EnhanceRecord{version.piece, std::move(log), {}};
        version.enhance->shownIterations = static_cast<int>(version.enhance->log.size());
    }

    project::Project project = project::newProject(smallPiece(), "First");
    std::vector<project::NoteId> selection;
    FactSources sources{project, selection, {}};
};

TEST_F(FactsTest, CountWhatIsInThePiece)
{
    EXPECT_EQ(value("notes"), 3.0);
    EXPECT_EQ(value("bars"), 1.0);
    EXPECT_EQ(value("steps"), 8.0);
    EXPECT_EQ(value("cells"), 8.0 * 48.0);
    EXPECT_DOUBLE_EQ(value("filled").value(), 100.0 * 2.0 / (8.0 * 48.0));
    EXPECT_EQ(value("pitches"), 3.0);
    EXPECT_EQ(value("voices"), 2.0) << "a note that follows another does not sound with it";
    EXPECT_EQ(value("outside"), 1.0);
    EXPECT_EQ(value("locked"), 0.0);
    EXPECT_EQ(value("region"), 0.0);
    selection = {{1}, {2}};
    EXPECT_EQ(value("selected"), 2.0);
}

TEST_F(FactsTest, OfTheModelsWorkAreNotKnownWhereItDidNone)
{
    for (const auto* name :
        {"added", "removed", "kept", "iterations", "iteration", "surest", "jumps", "entropy", "faults", "damaged"})
        EXPECT_FALSE(value(name)) << name;
    EXPECT_FALSE(value("fame")) << "no fact";
}

TEST_F(FactsTest, TellTheModelsWorkFromItsLog)
{
    using composing::EditKind;
    enhance({{1, EditKind::Add, {4, 48, 4}, 0.5F}, {2, EditKind::Add, {0, 48, 4}, 0.25F},
        {3, EditKind::Remove, {4, 48, 4}, 0.75F}});
    EXPECT_EQ(value("iterations"), 3.0);
    EXPECT_EQ(value("iteration"), 3.0);
    EXPECT_EQ(value("additions"), 2.0);
    EXPECT_EQ(value("removals"), 1.0);
    EXPECT_EQ(value("surest"), 75.0);
    EXPECT_EQ(value("unsurest"), 25.0);
    EXPECT_EQ(value("jumps"), 1.0);
    EXPECT_EQ(value("kept"), 100.0);
    sources.iteration = 2;
    EXPECT_EQ(value("iteration"), 2.0);
}

TEST_F(FactsTest, MeasureHowOpenTheNextDrawIs)
{
    auto reading = std::make_shared<project::LensReading>();
    for (const double draw : {1.0, 0.5, 0.25, 0.25}) // of two zones, whose sum is 2
        reading->edits.push_back({.note = {}, .probability = draw / 2.0, .drawProbability = draw, .faults = {}});
    sources.lens = reading;
    EXPECT_EQ(value("edits"), 4.0);
    EXPECT_EQ(value("best"), 50.0);
    EXPECT_EQ(value("likeliest"), 50.0);
    EXPECT_DOUBLE_EQ(value("entropy").value(), 1.75);
    EXPECT_DOUBLE_EQ(value("choices").value(), std::exp2(1.75));
    reading->edits.clear();
    EXPECT_FALSE(value("entropy"));
}

TEST_F(FactsTest, EveryNameIsAFact)
{
    const auto names = factNames();
    EXPECT_GT(names.size(), 25U);
    EXPECT_TRUE(names.contains("notes"));
}

TEST_F(FactsTest, AreWrittenAsPeopleWriteNumbers)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(textOf({1234.0, FactUnit::Count}), QStringLiteral("1.234"));
    EXPECT_EQ(textOf({2.04, FactUnit::Decimal}), QStringLiteral("2,0"));
    EXPECT_EQ(textOf({33.4, FactUnit::Percent}), QStringLiteral("33\u00a0%"));
    EXPECT_EQ(textOf({0.44, FactUnit::Percent}), QStringLiteral("0,4\u00a0%"));
    QLocale::setDefault(before);
}

} // namespace

} // namespace inventio::ui
