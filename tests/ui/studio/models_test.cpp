// Another model, from a file or trained here, in the window.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/composer.h"
#include "ui/models/loss_lines.h"
#include "ui/models/model_controller.h"
#include "ui/models/training_dialog.h"
#include "ui/plots/line_plot.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

namespace fs = std::filesystem;

void touch(const fs::path& file)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "weights";
}

class ModelsTest : public StudioTest {
protected:
    void openWith(session::Train train = {})
    {
        studio.reset();
        auto parts = studioParts(makeBassScorer, folder.path(), &prompts);
        parts.makeScorerFrom = [](const fs::path& weights) -> MakeScorer {
            return weights.filename() == "broken.safetensors" ? MakeScorer(makeNoScorer) : MakeScorer(makeWildScorer);
        };
        parts.train = std::move(train);
        studio = std::make_unique<TestStudio>(parts);
        studio->show();
        studio->begin({});
    }

    /// The model there is after the action.
    QString modelAfter(ActionId action)
    {
        QSignalSpy loaded(&studio->composer(), &Composer::modelLoaded);
        studio->actions()[action]->trigger();
        EXPECT_TRUE(loaded.wait(kWaitMs));
        return loaded.isEmpty() ? QString() : loaded.last().first().toString();
    }

    TrainingDialog& dialog()
    {
        studio->actions()["model.train"]->trigger();
        return *studio->findChild<TrainingDialog*>();
    }

    QPushButton& button(const QString& text)
    {
        for (auto* found : dialog().findChildren<QPushButton*>())
            if (found->text().remove(QLatin1Char('&')) == text)
                return *found;
        throw std::logic_error("There is no such button.");
    }
};

TEST_F(ModelsTest, AChosenFileWorksAndIsRemembered)
{
    openWith();
    prompts.fileToOpen = QStringLiteral("/mine/wild.safetensors");
    EXPECT_EQ(modelAfter("model.choose"), QStringLiteral("wild 0000"));
    openWith();
    QSignalSpy loaded(&studio->composer(), &Composer::modelLoaded);
    studio->composer().loadModel();
    ASSERT_TRUE(loaded.wait(kWaitMs));
    EXPECT_EQ(loaded.first().first().toString(), QStringLiteral("wild 0000"));
    EXPECT_EQ(modelAfter("model.useShipped"), QStringLiteral("bass 0000"));
    EXPECT_TRUE(studio->settings().modelFile().isEmpty());
}

TEST_F(ModelsTest, AFileThatCannotBeUsedLeavesTheModelThereIs)
{
    openWith();
    QSignalSpy refused(&studio->composer(), &Composer::modelRefused);
    prompts.fileToOpen = QStringLiteral("/mine/broken.safetensors");
    studio->actions()["model.choose"]->trigger();
    ASSERT_TRUE(refused.wait(kWaitMs));
    EXPECT_TRUE(studio->settings().modelFile().isEmpty());
    enhance();
    EXPECT_EQ(project().currentVersion().enhance->receipt.model, "bass 0000");
}

TEST_F(ModelsTest, WhatWasTrainedIsUsedAtOnce)
{
    std::optional<session::TrainingRequest> asked;
    openWith([&asked](const session::TrainingRequest& request, const std::stop_token&, const auto& tell) {
        asked = request;
        tell({.seconds = 30.0, .secondsLeft = 30.0, .loss = 2.0});
        tell({.seconds = 60.0, .loss = 1.5, .validationLoss = 1.75});
        touch(request.output);
        return base::Result<session::TrainingEnd>({.isFinished = true, .pieces = 3, .validationLoss = 1.75});
    });
    dialog().setFolder(QStringLiteral("/songs"));
    dialog().setMinutes(1);
    EXPECT_FALSE(button(QStringLiteral("Use This Model")).isEnabled());
    QSignalSpy ended(&dialog(), &TrainingDialog::ended);
    button(QStringLiteral("Begin")).click();
    ASSERT_TRUE(ended.wait(kWaitMs));
    EXPECT_EQ(asked->folder, "/songs");
    EXPECT_EQ(asked->minutes, 1.0);
    EXPECT_FALSE(asked->goesOn);
    const auto& lines = dialog().findChild<LinePlot*>(QStringLiteral("running"))->lines();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].points, (std::vector<QPointF>{{0.5, 2.0}, {1.0, 1.5}}));
    EXPECT_EQ(lines[1].points, (std::vector<QPointF>{{1.0, 1.75}})) << "measured once, on other pieces";
    QSignalSpy loaded(&studio->composer(), &Composer::modelLoaded);
    button(QStringLiteral("Use This Model")).click();
    ASSERT_TRUE(loaded.wait(kWaitMs));
    EXPECT_EQ(studio->settings().modelFile().toStdString(), asked->output.string());
}

TEST_F(ModelsTest, ReturnInAFieldOfTheTrainingOpensAndBeginsNothing)
{
    openWith([](const session::TrainingRequest&, const std::stop_token&, const auto&) {
        return base::Result<session::TrainingEnd>({.pieces = 3});
    });
    for (const auto* one : dialog().findChildren<QPushButton*>())
        EXPECT_FALSE(one->isDefault() || one->autoDefault()) << one->text().toStdString();
}

TEST_F(ModelsTest, ATrainingIsShownBesideThatOfTheShippedModel)
{
    openWith([](const session::TrainingRequest&, const std::stop_token&, const auto&) {
        return base::Result<session::TrainingEnd>({.pieces = 3});
    });
    const auto& shipped = dialog().findChild<LinePlot*>(QStringLiteral("shipped"))->lines();
    ASSERT_EQ(shipped.size(), 2U);
    ASSERT_EQ(shipped[1].points.size(), 4U);
    EXPECT_EQ(shipped[1].points.back().y(), 14.63) << "as resources/models/bach.md says";
    EXPECT_NEAR(shipped[1].points.back().x(), 9.35, 1e-6) << "minutes";
    EXPECT_TRUE(dialog().findChild<LinePlot*>(QStringLiteral("running"))->points().empty());
}

TEST(LossLinesTest, ACurveAlwaysTakesMoreThanHalfOfItsAxis)
{
    EXPECT_EQ(endOfAxis(0.4, 60.0), 60.0 / 128.0);
    EXPECT_EQ(endOfAxis(15.0, 60.0), 15.0);
    EXPECT_EQ(endOfAxis(29.0, 60.0), 30.0);
    EXPECT_EQ(endOfAxis(31.0, 60.0), 60.0);
    EXPECT_EQ(endOfAxis(61.0, 60.0), 60.0);
    EXPECT_EQ(endOfAxis(0.0, 60.0), 60.0) << "nothing is known yet";
}

TEST(LossLinesTest, KeepTheWholeOfALongTraining)
{
    LossLines lines;
    constexpr int kSteps = 100'000;
    for (int step = 0; step <= kSteps; ++step)
        lines.add(step, 20.0 - step * 1e-4, std::nullopt);
    LinePlot plot;
    lines.showOn(plot);
    EXPECT_LE(plot.points().size(), 4000U);
    EXPECT_GT(plot.points().size(), 1000U);
    EXPECT_EQ(plot.points().front().y(), 20.0);
    EXPECT_NEAR(plot.points().back().y(), 10.0, 0.01);
}

TEST_F(ModelsTest, ATrainingStopsAndGoesOn)
{
    std::atomic<int> runs = 0;
    std::atomic<bool> wentOn = false;
    openWith([&](const session::TrainingRequest& request, const std::stop_token& stop, const auto& tell) {
        ++runs;
        wentOn = request.goesOn;
        touch(request.output.string() + ".checkpoint");
        tell({.seconds = 1.0, .secondsLeft = 59.0, .loss = 2.0});
        while (!stop.stop_requested())
            std::this_thread::yield();
        return base::Result<session::TrainingEnd>({.pieces = 3});
    });
    dialog().setFolder(QStringLiteral("/songs"));
    for (const auto& text : {QStringLiteral("Begin"), QStringLiteral("Go On")}) {
        QSignalSpy ended(&dialog(), &TrainingDialog::ended);
        button(text).click();
        button(QStringLiteral("Stop")).click();
        ASSERT_TRUE(ended.wait(kWaitMs));
    }
    EXPECT_EQ(runs, 2);
    EXPECT_TRUE(wentOn);
}

TEST_F(ModelsTest, WhyATrainingFailedIsTold)
{
    openWith([](const session::TrainingRequest&, const std::stop_token&, const auto&) {
        return base::Result<session::TrainingEnd>(base::failure(base::ErrorCode::BadInput, "The folder is empty."));
    });
    dialog().setFolder(QStringLiteral("/songs"));
    QSignalSpy ended(&dialog(), &TrainingDialog::ended);
    button(QStringLiteral("Begin")).click();
    ASSERT_TRUE(ended.wait(kWaitMs));
    bool isTold = false;
    for (const auto* label : dialog().findChildren<QLabel*>())
        isTold = isTold || label->text() == QStringLiteral("The folder is empty.");
    EXPECT_TRUE(isTold);
    EXPECT_TRUE(button(QStringLiteral("Begin")).isEnabled());
}

} // namespace
} // namespace inventio::ui
