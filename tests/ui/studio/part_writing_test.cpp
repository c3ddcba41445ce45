// The inspector of part-writing in the window: what it lists, marks and mends.
#include <gmock/gmock.h>

#include "core/project/piece_edits.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/inspector/part_writing_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

namespace {

class PartWritingTest : public StudioTest {
protected:
    PartWritingController& inspector() { return studio->partWriting(); }
    PartWritingPanel& panel() { return inspector().panel(); }

    void untilLooked(const std::function<void()>& cause)
    {
        QSignalSpy looked(&inspector(), &PartWritingController::looked);
        cause();
        ASSERT_TRUE(looked.wait(kWaitMs));
    }
    void openPanel()
    {
        untilLooked([this] { studio->actions()["view.partWriting"]->trigger(); });
    }
    /// A fifth below every note of the tune by the model, so that there is something to find.
    void writeFifths()
    {
        auto piece = project().piece();
        piece.tracks.emplace_back();
        for (const auto& note : piece.tracks[0].notes) {
            auto below = note;
            below.note.pitch -= 7;
            below.id = piece.newId();
            below.provenance = project::Provenance::Added;
            piece.tracks.back().notes.push_back(below);
        }
        piece.tracks.back().end = piece.tracks[0].end;
        studio->document().commit(QStringLiteral("Fifths"), std::move(piece));
    }
};

TEST_F(PartWritingTest, FindsMarksAndShowsFaultsWhileItIsOpen)
{
    writeFifths();
    EXPECT_TRUE(studio->roll().overlays().faults().empty());
    openPanel();
    ASSERT_FALSE(panel().faults().empty());
    EXPECT_EQ(studio->roll().overlays().faults().size(), panel().faults().size());
    panel().choose(0);
    EXPECT_THAT(studio->document().selection(), ::testing::UnorderedElementsAreArray(panel().faults()[0].notes));
    EXPECT_EQ(studio->roll().overlays().chosenFault(), 0);
    panel().close();
    EXPECT_TRUE(studio->roll().overlays().faults().empty());
    EXPECT_FALSE(studio->actions()["view.partWriting"]->isChecked());
}

TEST_F(PartWritingTest, ARuleThatIsSwitchedOffMarksNothingAndIsRemembered)
{
    writeFifths();
    openPanel();
    std::set<analysis::FaultKind> all;
    for (int kind = 0; kind < analysis::kFaultKinds; ++kind)
        all.insert(static_cast<analysis::FaultKind>(kind));
    panel().setIgnored(all);
    Q_EMIT panel().ignoredChanged();
    EXPECT_TRUE(studio->roll().overlays().faults().empty());
    EXPECT_EQ(studio->settings().ignoredFaults().size(), analysis::kFaultKinds);
}

TEST_F(PartWritingTest, CountsWhatTheModelChanged)
{
    openPanel();
    untilLooked([this] { enhance(); });
    ASSERT_TRUE(project().currentVersion().enhance.has_value());
    const auto labels = panel().findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("before")); }));
}

TEST_F(PartWritingTest, MendingAsksTheModelForTheseBarsWithoutItsOwnNotes)
{
    writeFifths();
    openPanel();
    panel().choose(0);
    const auto parent = project().current;
    const auto fault = panel().faults()[0];
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    panel().mendRequested(0);
    ASSERT_TRUE(stopped.wait(kWaitMs));
    const auto& made = project().currentVersion();
    ASSERT_NE(made.id, parent);
    EXPECT_EQ(made.parent, parent);
    for (const auto& note : project().version(parent).piece->tracks[0].notes)
        EXPECT_NE(project::findNote(*made.piece, note.id), nullptr) << "yours stay";
    EXPECT_TRUE(std::ranges::any_of(
        fault.notes, [&](project::NoteId id) { return project::findNote(*made.piece, id) == nullptr; }));
}

} // namespace

} // namespace inventio::ui
