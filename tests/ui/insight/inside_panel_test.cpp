#include "ui/insight/inside_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDir>
#include <QLabel>

#include "core/project/enhance.h"
#include "core/project/piece_edits.h"
#include "tests/core/composing/acting_scorers.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/theme_keeper.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {
namespace {

using Page = InsidePanel::Page;

class NoPrompts final : public UserPrompts {
public:
    Unsaved confirmSave(const QString&) override { return Unsaved::Cancel; }
    bool confirmStopExport(const QString&) override { return false; }
    QString chooseFileToOpen(const QString&, const QString&) override { return {}; }
    QString chooseFolder(const QString&) override { return {}; }
    QString chooseFileToWrite(const QString&, const QString&, const QString&, const QString&) override { return {}; }
    std::optional<composing::Timing> confirmImport(
        const QString&, const formats::MidiFile&, const ImportFindings&) override
    {
        return {};
    }
    std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>&) override { return {}; }
    QString askName(const QString&, const QString&) override { return {}; }
    void showFailure(const QString&) override { }
};

/// A tune of quarters over so many bars.
std::shared_ptr<const project::Piece> tune(int bars, int lowest = 67)
{
    project::Piece piece;
    piece.tracks.emplace_back();
    for (int beat = 0; beat < 4 * bars; ++beat)
        piece = project::withNote(piece, 0, {.onset = {beat * 480}, .pitch = lowest + beat % 5, .length = {480}});
    return std::make_shared<const project::Piece>(std::move(piece));
}

class InsidePanelTest : public ::testing::Test {
protected:
    InsidePanelTest()
        : panel(prompts)
        , edits(*panel.findChild<BarPlot*>(QStringLiteral("edits")))
        , support(*panel.findChild<BarPlot*>(QStringLiteral("support")))
        , left(*panel.findChild<LinePlot*>(QStringLiteral("left")))
    {
    }

    std::shared_ptr<const session::InsightReading> read(const session::InsightRequest& request)
    {
        auto reading = session::readInsight(request, scorer);
        EXPECT_TRUE(reading);
        return std::make_shared<const session::InsightReading>(std::move(*reading));
    }
    session::InsightRequest request(int barsOfTune, int lowest = 67) { return {tune(barsOfTune, lowest), {}, {0}}; }

    NoPrompts prompts;
    composing::testing::BassScorer scorer;
    InsidePanel panel;
    BarPlot& edits;
    BarPlot& support;
    LinePlot& left;
};

TEST_F(InsidePanelTest, ShowsTheLikeliestEditsAtBothRisks)
{
    panel.show(read(request(2)), 1.0);
    ASSERT_EQ(edits.bars().size(), 8U) << "one at each beat";
    EXPECT_TRUE(edits.bars()[0].label.startsWith(QStringLiteral("Add C3, bar 1 beat 1")))
        << edits.bars()[0].label.toStdString();
    EXPECT_GT(edits.bars()[0].value, *edits.bars()[0].second) << "risk 6 flattens";
}

TEST_F(InsidePanelTest, OtherPiecesHaveOtherNumbers)
{
    panel.show(read(request(2)), 1.0);
    const double before = edits.bars()[0].value;
    panel.show(read(request(4)), 1.0);
    EXPECT_NE(edits.bars()[0].value, before);
}

TEST_F(InsidePanelTest, FollowsTheRiskWithoutAskingTheModel)
{
    panel.show(read(request(2)), 1.0);
    const double before = edits.bars()[0].value;
    panel.setRisk(0.5);
    EXPECT_GT(edits.bars()[0].value, before);
    panel.setRisk(1.0);
    EXPECT_EQ(edits.bars()[0].value, before);
}

TEST_F(InsidePanelTest, ShowsWhatTheModelIsShownAndAnswers)
{
    panel.show(read(request(2)), 1.0);
    auto* map = panel.findChild<HeatMap*>();
    auto* plane = panel.findChild<QComboBox*>(QStringLiteral("plane"));
    ASSERT_EQ(map->cells().columns, 32);
    EXPECT_NEAR(map->cells().at(0, composing::testing::BassScorer::kPitch - grid::kLowestPitch), 0.9F, 1e-6F);
    EXPECT_EQ(map->axes().values, QStringLiteral("probability"));
    ASSERT_EQ(map->axes().columnMarks.size(), 2U);
    EXPECT_EQ(map->axes().columnMarks[1].at, 16);
    EXPECT_EQ(map->axes().columnMarks[1].text, QStringLiteral("2")) << "the second bar";
    ASSERT_EQ(map->axes().rowMarks.size(), 4U);
    EXPECT_EQ(map->axes().rowMarks[1].text, QStringLiteral("C3"));
    plane->setCurrentIndex(2); // where notes start
    EXPECT_EQ(map->axes().values, QStringLiteral("1: yes, 0: no"));
    EXPECT_EQ(map->cells().at(0, 67 - grid::kLowestPitch), 1.0F);
    EXPECT_EQ(map->cells().at(1, 67 - grid::kLowestPitch), 0.0F);
}

TEST_F(InsidePanelTest, ShowsHowAnEnhanceWent)
{
    const auto job = project::prepareEnhance(tune(2), {});
    auto made = project::enhance(*job, scorer, "inventio test");
    ASSERT_TRUE(made);
    auto asked = request(2);
    asked.enhance = std::make_shared<const project::EnhanceRecord>(*made->version.enhance);
    panel.show(read(asked), 1.0);
    ASSERT_GT(left.points().size(), 2U);
    EXPECT_GT(left.points().front().y(), left.points().back().y());
    EXPECT_EQ(left.points().back().x(), asked.enhance->log.back().iteration);
}

TEST_F(InsidePanelTest, ShowsTheNeighboursOfTheSelectedNote)
{
    auto asked = request(2);
    asked.note = asked.piece->tracks[0].notes[1].note;
    panel.show(read(asked), 1.0);
    EXPECT_EQ(support.bars().size(), 7U);
    asked.note->pitch = 30; // nothing is there
    panel.show(read(asked), 1.0);
    EXPECT_TRUE(support.bars().empty());
    EXPECT_FALSE(support.summary().isEmpty()) << "says why";
}

TEST_F(InsidePanelTest, SaysWhyThereIsNothing)
{
    panel.show(read(request(2)), 1.0);
    panel.showSentence(QStringLiteral("There is no model."));
    for (const Plot* plot : panel.findChildren<Plot*>())
        EXPECT_EQ(plot->summary(), QStringLiteral("There is no model."));
    EXPECT_EQ(panel.reading(), nullptr);
}

TEST_F(InsidePanelTest, LeavesPicturesOfAllPagesInEveryTheme)
{
    ThemeKeeper keeper;
    auto asked = request(8);
    const auto job = project::prepareEnhance(tune(8), {});
    composing::testing::WildScorer wild;
    asked.enhance = std::make_shared<const project::EnhanceRecord>(
        *project::enhance(*job, wild, "inventio test", {}, {}, 1)->version.enhance);
    asked.note = asked.piece->tracks[0].notes[5].note;
    auto reading = session::readInsight(asked, wild);
    ASSERT_TRUE(reading);
    panel.show(std::make_shared<const session::InsightReading>(std::move(*reading)), 1.0);
    QDir().mkpath(QStringLiteral("inside"));
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        keeper.choose(theme);
        for (const auto page : {Page::NextEdit, Page::Course, Page::Planes, Page::Support}) {
            panel.showPage(page);
            EXPECT_TRUE(panel.grab().save(
                QStringLiteral("inside/%1_%2.png").arg(static_cast<int>(page)).arg(static_cast<int>(theme))));
        }
    }
    keeper.choose(ThemeChoice::Light);
}

} // namespace
} // namespace inventio::ui
