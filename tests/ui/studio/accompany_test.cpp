#include <algorithm>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "core/formats/midi_file.h"
#include "core/project/receipts.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/accompaniment/accompany_controller.h"
#include "ui/accompaniment/accompany_panel.h"
#include "ui/accompaniment/model_tabs.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/scrubber.h"
#include "ui/enhance/variation_strip.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/version_controller.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {
namespace {

using accompany::GatedModel;
using accompany::Style;

/// The studio with a model that accompanies as the seed draws.
class AccompanyTest : public StudioTest {
protected:
    void openWith(const MakeAccompanimentModel& make)
    {
        studio.reset();
        auto parts = studioParts(makeBassScorer, folder.path(), &prompts);
        parts.makeAccompaniment = make;
        studio = std::make_unique<TestStudio>(parts);
        studio->show();
        studio->begin({});
    }

    std::shared_ptr<GatedModel::Gate> openGated()
    {
        const auto gate = std::make_shared<GatedModel::Gate>();
        openWith([gate](Style style) { return accompany::makeGatedModel(style, gate); });
        return gate;
    }

    void accompany()
    {
        QSignalSpy stopped(&studio->accompanying(), &AccompanyController::stopped);
        trigger("model.accompany");
        ASSERT_TRUE(stopped.wait(kWaitMs));
    }

    void trigger(ActionId action) { studio->actions()[action]->trigger(); }
    bool isEnabled(ActionId action) { return studio->actions()[action]->isEnabled(); }

    void choose(Style style)
    {
        auto settings = studio->accompanyPanel().settings();
        settings.style = style;
        studio->accompanyPanel().setSettings(settings);
    }

    static std::vector<project::PieceNote> melodyOf(const project::Piece& piece) { return piece.tracks.at(0).notes; }

    QString sentenceIn(QWidget& panel) const
    {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            text += label->text() + QLatin1Char('\n');
        return text;
    }
};

TEST_F(AccompanyTest, MakesAChildWithATrackForEachVoiceAndChangesNoNoteOfTheMelody)
{
    const auto before = project().currentVersion();
    accompany();
    const auto& made = project().currentVersion();
    EXPECT_EQ(made.parent, before.id);
    EXPECT_EQ(made.name, "Accompaniment 1");
    ASSERT_TRUE(made.accompaniment);
    ASSERT_EQ(made.piece->tracks.size(), before.piece->tracks.size() + 3);
    EXPECT_EQ(melodyOf(*made.piece), melodyOf(*before.piece));
    EXPECT_EQ(made.piece->tracks.back().name, "Bass");
    for (std::size_t track = before.piece->tracks.size(); track < made.piece->tracks.size(); ++track)
        for (const auto& note : made.piece->tracks[track].notes)
            EXPECT_EQ(note.provenance, project::Provenance::Added);
    EXPECT_EQ(studio->versions().other(), before.id) << "it is compared with what it was made from";
    EXPECT_TRUE(sentenceIn(studio->accompanyPanel()).contains(QStringLiteral("notes added.")));
}

TEST_F(AccompanyTest, TheScrubberSaysThatThereAreNoIterations)
{
    const auto says = [this](const QString& words) {
        const auto labels = studio->scrubber().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(says(QStringLiteral("Your own notes")));
    accompany();
    EXPECT_FALSE(says(QStringLiteral("Your own notes")));
    EXPECT_TRUE(says(QStringLiteral("Written in one go")));
    EXPECT_TRUE(says(QStringLiteral("+")));
}

TEST_F(AccompanyTest, IsTakenBackInOneStep)
{
    const auto before = project();
    accompany();
    trigger("edit.undo");
    EXPECT_EQ(project(), before);
    trigger("edit.redo");
    EXPECT_TRUE(project().currentVersion().accompaniment);
}

TEST_F(AccompanyTest, ShowsItsTabAndEnhanceShowsTheOther)
{
    EXPECT_EQ(studio->modelTabs().shown(), &studio->enhancePanel());
    accompany();
    EXPECT_EQ(studio->modelTabs().shown(), &studio->accompanyPanel());
    enhance();
    EXPECT_EQ(studio->modelTabs().shown(), &studio->enhancePanel());
}

TEST_F(AccompanyTest, ThePieceGrowsInTheRollAndCanBeStopped)
{
    const auto gate = openGated();
    const auto before = project();
    QSignalSpy stopped(&studio->accompanying(), &AccompanyController::stopped);
    trigger("model.accompany");
    EXPECT_FALSE(isEnabled("model.accompany"));
    EXPECT_FALSE(isEnabled("model.enhance"));
    EXPECT_TRUE(isEnabled("model.stop"));
    gate->open.release(4); // one window
    ASSERT_TRUE(QTest::qWaitFor([this] { return studio->roll().preview().piece() != nullptr; }, kWaitMs));
    EXPECT_GT(studio->roll().preview().piece()->noteCount(), project().piece().noteCount());
    EXPECT_EQ(project(), before);
    trigger("model.stop");
    gate->open.release();
    ASSERT_TRUE(stopped.wait(kWaitMs));
    EXPECT_EQ(project(), before);
    EXPECT_EQ(studio->roll().preview().piece(), nullptr);
    EXPECT_TRUE(isEnabled("model.accompany"));
    EXPECT_FALSE(isEnabled("model.stop"));
    EXPECT_TRUE(sentenceIn(studio->accompanyPanel()).contains(QStringLiteral("Stopped by you")));
}

TEST_F(AccompanyTest, TheUserGoesOnWhileItIsWritten)
{
    const auto gate = openGated();
    QSignalSpy stopped(&studio->accompanying(), &AccompanyController::stopped);
    trigger("model.accompany");
    trigger("edit.selectAll");
    trigger("edit.delete");
    gate->open.release(900);
    ASSERT_TRUE(stopped.wait(kWaitMs));
    EXPECT_EQ(project().versions.size(), 2U) << "what was edited, and what was made";
    EXPECT_EQ(project().piece().noteCount(), 0);
    EXPECT_TRUE(std::ranges::any_of(project().versions, [](const auto& version) { return version.isMade(); }));
}

TEST_F(AccompanyTest, AnotherOneIsASiblingWithAnotherSeed)
{
    accompany();
    const auto first = project().currentVersion();
    QSignalSpy stopped(&studio->accompanying(), &AccompanyController::stopped);
    trigger("model.accompanyAgain");
    ASSERT_TRUE(stopped.wait(kWaitMs));
    const auto& second = project().currentVersion();
    EXPECT_EQ(second.parent, first.parent);
    EXPECT_EQ(second.name, "Accompaniment 2");
    EXPECT_NE(second.accompaniment->receipt.settings.seed, first.accompaniment->receipt.settings.seed);
    EXPECT_NE(*second.piece, *first.piece);
    EXPECT_EQ(melodyOf(*second.piece), melodyOf(*first.piece));
    EXPECT_EQ(familyOnShow(project()).size(), 3U);
}

TEST_F(AccompanyTest, IsKeptOrRejectedAsAVariation)
{
    const auto original = project().current;
    accompany();
    trigger("variation.keep");
    EXPECT_TRUE(project().currentVersion().favourite);
    trigger("variation.reject");
    EXPECT_EQ(project().current, original);
    EXPECT_EQ(project().versions.size(), 1U);
}

TEST_F(AccompanyTest, WhatItWroteCanBeEnhancedAndTheMelodyStays)
{
    EXPECT_FALSE(isEnabled("model.enhanceAccompaniment"));
    const auto melody = melodyOf(project().piece());
    accompany();
    const auto accompanied = project().current;
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    trigger("model.enhanceAccompaniment");
    ASSERT_TRUE(stopped.wait(kWaitMs));
    const auto& version = project().currentVersion();
    EXPECT_TRUE(version.id == accompanied || version.parent == accompanied) << "there may be nothing to change";
    EXPECT_EQ(melodyOf(*version.piece), melody);
    choose(Style::Song);
    accompany();
    EXPECT_FALSE(isEnabled("model.enhanceAccompaniment"));
}

TEST_F(AccompanyTest, AnEnhancedPieceIsAccompaniedInPlaceOfWhatWasAddedOrBesideIt)
{
    const auto melody = melodyOf(project().piece());
    enhance();
    const auto enhanced = project().currentVersion();
    choose(Style::Song);
    accompany();
    EXPECT_EQ(project().piece().tracks.size(), 3U) << "the melody and two hands";
    EXPECT_EQ(melodyOf(project().piece()), melody);
    trigger("edit.undo");
    auto settings = studio->accompanyPanel().settings();
    settings.keepsAdded = true;
    studio->accompanyPanel().setSettings(settings);
    accompany();
    EXPECT_EQ(project().piece().tracks.size(), enhanced.piece->tracks.size() + 2);
}

TEST_F(AccompanyTest, ReplaysWhatMadeTheVersionOnShow)
{
    accompany();
    ASSERT_TRUE(isEnabled("version.replay"));
    trigger("version.replay");
    const auto& notices = studio->notices();
    EXPECT_TRUE(QTest::qWaitFor(
        [&notices] { return notices.sentence().contains(QStringLiteral("makes the same notes again")); }, kWaitMs));
}

TEST_F(AccompanyTest, ExportsItsReceipt)
{
    accompany();
    prompts.written = folder.filePath(QStringLiteral("choir.mid"));
    trigger("file.export.midi");
    const auto file = formats::readMidiFile(prompts.written.toStdString());
    ASSERT_TRUE(file);
    const auto receipts = project::receiptsIn(file->sequence);
    ASSERT_EQ(receipts.size(), 1U);
    EXPECT_EQ(receipts[0], project::AnyReceipt(project().currentVersion().accompaniment->receipt));
}

TEST_F(AccompanyTest, SaysWhyThereIsNoModel)
{
    openWith({});
    const auto before = project();
    accompany();
    EXPECT_EQ(project(), before);
    EXPECT_TRUE(sentenceIn(studio->accompanyPanel()).contains(QStringLiteral("There is no model")));
}

TEST_F(AccompanyTest, ThePanelGivesBackItsSettings)
{
    project::AccompanySettings settings;
    settings.style = Style::Song;
    settings.melody = 0;
    settings.keepsAdded = true;
    settings.music = {123456, 2.0, -5, 0.5};
    studio->accompanyPanel().setSettings(settings);
    const auto read = studio->accompanyPanel().settings();
    EXPECT_EQ(read.style, settings.style);
    EXPECT_EQ(read.melody, settings.melody);
    EXPECT_EQ(read.keepsAdded, settings.keepsAdded);
    EXPECT_EQ(read.music.seed, settings.music.seed);
    EXPECT_NEAR(read.music.density, 2.0, 1e-6);
    EXPECT_EQ(read.music.registerShift, -5);
    EXPECT_NEAR(read.music.creativeRisk, 0.5, 1e-6);
}

} // namespace
} // namespace inventio::ui
