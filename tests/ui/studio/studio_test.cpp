#include "tests/ui/studio/test_studio.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QSet>
#include <QtTest/QTest>

#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"
#include "core/project/enhance_request.h"
#include "core/project/owners.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/review_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/files/melodies.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/version_controller.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

TEST_F(StudioTest, BeginsWithASampleMelody)
{
    EXPECT_EQ(project().versions.size(), 1U);
    EXPECT_GT(project().piece().noteCount(), 30);
    EXPECT_TRUE(studio->document().isSaved());
}

TEST_F(StudioTest, ReadsEveryMelodyItOffers)
{
    for (const auto& melody : melodies()) {
        const auto read = readMelody(melody.id);
        ASSERT_TRUE(read) << melody.id.toStdString();
        EXPECT_TRUE(read->warnings.empty()) << melody.id.toStdString();
        EXPECT_GT(read->sequence.noteCount(), 15) << melody.id.toStdString();
    }
    EXPECT_GE(melodies().size(), 11U);
}

TEST_F(StudioTest, DoesEveryActionOfTheTable)
{
    for (const ActionId action : allActions())
        EXPECT_TRUE(studio->actions().isHandled(action)) << action.info().id;
}

TEST_F(StudioTest, ShowsBeforeOverAfterWhereThereIsSomethingToCompare)
{
    auto* above = studio->findChild<OtherRoll*>();
    ASSERT_NE(above, nullptr);
    studio->actions()["view.beforeOverAfter"]->trigger();
    EXPECT_FALSE(above->isVisible()) << "one version alone";
    const QString name = QString::fromStdString(project().currentVersion().name);
    enhance();
    EXPECT_TRUE(above->isVisible());
    EXPECT_EQ(above->accessibleName(), QStringLiteral("Before · ") + name);
    EXPECT_NEAR(above->width(), studio->roll().view().width(), 1);
    studio->versions().showOther(true);
    EXPECT_TRUE(above->accessibleName().startsWith(QStringLiteral("After")));
    studio->actions()["view.beforeOverAfter"]->trigger();
    EXPECT_FALSE(above->isVisible());
}

TEST_F(StudioTest, BothRollsShowAllTheirNotes)
{
    studio->resize(1280, 800);
    enhance();
    const auto& geometry = studio->roll().viewport().geometry();
    const auto settle = [] {
        for (int i = 0; i < 8; ++i)
            QTest::qWait(1);
    };
    settle();
    const double row = geometry.rowHeight();
    const double top = geometry.top();
    studio->actions()["view.beforeOverAfter"]->trigger();
    settle();
    for (const auto id : {project().current, studio->versions().other()})
        for (const auto& track : project().version(id).piece->tracks)
            for (const auto& note : track.notes) {
                EXPECT_GE(note.note.pitch, geometry.lowestPitch());
                EXPECT_LE(note.note.pitch, geometry.highestPitch());
            }
    EXPECT_LE(geometry.rowHeight(), row);
    studio->actions()["view.beforeOverAfter"]->trigger();
    settle();
    EXPECT_EQ(geometry.rowHeight(), row);
    EXPECT_NEAR(geometry.top(), top, 0.01) << "as before";
    EXPECT_EQ(studio->roll().lanes().lane(), LowerLane::Score);
}

TEST_F(StudioTest, RemembersWhatColoursTell)
{
    ASSERT_FALSE(studio->roll().overlays().coloursByVoice());
    studio->actions()["view.colourByVoice"]->trigger();
    open(makeBassScorer);
    EXPECT_TRUE(studio->roll().overlays().coloursByVoice());
    EXPECT_TRUE(studio->actions()["view.colourByVoice"]->isChecked());
    studio->actions()["view.colourByVoice"]->trigger();
    open(makeBassScorer);
    EXPECT_FALSE(studio->roll().overlays().coloursByVoice());
}

TEST_F(StudioTest, KeepsTheKeysThatTheUserChose)
{
    auto keys = studio->actions().keys();
    keys.assign("edit.quantise", QKeySequence(QStringLiteral("Ctrl+,")));
    studio->actions().setKeys(keys);
    open(makeBassScorer);
    EXPECT_EQ(studio->actions().keys(), keys);
    EXPECT_EQ(studio->actions()["edit.quantise"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+,")));
    studio->actions().setKeys(KeyMap());
    open(makeBassScorer);
    EXPECT_EQ(studio->actions().keys(), KeyMap());
}

TEST_F(StudioTest, EnhancesIntoAChildThatIsComparedWithItsParent)
{
    const auto parent = project().current;
    const int before = project().piece().noteCount();
    enhance();
    ASSERT_GE(project().versions.size(), 2U) << "the best of several variations first";
    EXPECT_EQ(project().current, project().versions[1].id);
    EXPECT_EQ(project().currentVersion().parent, parent);
    EXPECT_GT(project().piece().noteCount(), before);
    EXPECT_EQ(studio->versions().other(), parent);
}

TEST_F(StudioTest, TakesAnEnhanceBackInOneStep)
{
    const auto before = project();
    enhance();
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(project(), before);
    EXPECT_FALSE(studio->document().canUndo());
}

TEST_F(StudioTest, ShowsTheOtherVersionWithoutChangingAnything)
{
    enhance();
    const auto before = project();
    studio->actions()["compare.other"]->trigger();
    EXPECT_TRUE(studio->versions().showsOther());
    EXPECT_EQ(studio->roll().content().piece(), *before.version(before.currentVersion().parent).piece);
    studio->actions()["compare.other"]->trigger();
    EXPECT_EQ(studio->roll().content().piece(), before.piece());
    EXPECT_EQ(project(), before);
}

TEST_F(StudioTest, ScrubsToAnyIterationExactly)
{
    enhance();
    const auto made = project().currentVersion();
    for (const int iteration : {0, 1, 5}) {
        Q_EMIT studio->scrubber().settled(iteration);
        EXPECT_TRUE(
            project::sequenceOf(project().piece()) == project::sequenceOf(*project::versionAt(made, iteration).piece))
            << iteration;
    }
}

TEST_F(StudioTest, TakesOneChangeBack)
{
    enhance();
    const int after = project().piece().noteCount();
    studio->actions()["model.nextChange"]->trigger();
    ASSERT_EQ(studio->document().selection().size(), 1U);
    studio->actions()["model.takeBackChange"]->trigger();
    EXPECT_EQ(project().piece().noteCount(), after - 1);
}

TEST_F(StudioTest, ExportsMidiWithItsReceipt)
{
    enhance();
    const QString file = folder.filePath(QStringLiteral("out.mid"));
    ASSERT_TRUE(studio->exports().exportScore(file));
    const auto read = formats::readMidiFile(file.toStdString());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->sequence.noteCount(), project().piece().noteCount());
    const auto holdsReceipt = [](const music::RawEvent& event) {
        return std::string(event.bytes.begin(), event.bytes.end()).find("inventio-receipt") != std::string::npos;
    };
    EXPECT_TRUE(std::ranges::any_of(read->sequence.conductor, holdsReceipt));
}

TEST_F(StudioTest, ExportsSheetMusicWithTheColoursOfWhoseNotesTheyAre)
{
    enhance();
    const QString file = folder.filePath(QStringLiteral("out.musicxml"));
    ASSERT_TRUE(studio->exports().exportScore(file));
    const auto read = formats::readMusicXmlFile(file.toStdString());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->sequence.noteCount(), project().piece().noteCount());
    QFile text(file);
    ASSERT_TRUE(text.open(QIODevice::ReadOnly));
    EXPECT_TRUE(text.readAll().contains("#B35A00"));

    EXPECT_FALSE(studio->exports().exportScore(folder.filePath(QStringLiteral("out.docx"))));
    ASSERT_EQ(prompts.failures.size(), 1);
    EXPECT_TRUE(prompts.failures[0].contains(QStringLiteral("out.docx")));
}

TEST_F(StudioTest, PrintsOrTellsWhyNot)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    const QString file = folder.filePath(QStringLiteral("roll.pdf"));
    printer.setOutputFileName(file);
    EXPECT_TRUE(studio->exports().printOn(printer));
    EXPECT_GT(QFileInfo(file).size(), 1000);
    EXPECT_TRUE(prompts.failures.isEmpty());
    QPrinter nowhere;
    nowhere.setOutputFormat(QPrinter::PdfFormat);
    nowhere.setOutputFileName(folder.filePath(QStringLiteral("missing/roll.pdf")));
    EXPECT_FALSE(studio->exports().printOn(nowhere));
    ASSERT_EQ(prompts.failures.size(), 1);
    EXPECT_TRUE(prompts.failures.front().endsWith(QLatin1Char('.')));
}

TEST_F(StudioTest, ExportsPagesOfSheetMusicOrTellsWhyNot)
{
    for (const char* name : {"piece.pdf", "piece.svg", "piece.png"}) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(studio->exports().exportPages(file));
        EXPECT_GT(QFileInfo(file).size(), 1000);
    }
    EXPECT_TRUE(prompts.failures.isEmpty());
    EXPECT_FALSE(studio->exports().exportPages(folder.filePath(QStringLiteral("piece.doc"))));
    EXPECT_FALSE(studio->exports().exportPages(folder.filePath(QStringLiteral("missing/piece.pdf"))));
    EXPECT_EQ(prompts.failures.size(), 2);
}

TEST_F(StudioTest, APictureShowsThePieceAndNothingOfTheWindow)
{
    const QString svg = folder.filePath(QStringLiteral("roll.svg"));
    const auto picture = [this](const char* name) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(studio->exports().exportPicture(file));
        return QImage(file);
    };
    const QImage before = picture("before.png");
    studio->resize(1000, 640);
    studio->roll().viewport().zoomInTime(3, 0);
    studio->actions()["edit.selectAll"]->trigger();
    EXPECT_EQ(picture("after.png"), before) << "whatever the window shows of it";
    EXPECT_GT(before.width(), 2000);
    ASSERT_TRUE(studio->exports().exportPicture(svg));
    QFile file(svg);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    EXPECT_FALSE(drawing.contains("<image")) << "shapes, for any resolution";
    EXPECT_GE(drawing.count("<path"), project().piece().noteCount());
}

TEST_F(StudioTest, PrintsALongPieceOnSeveralPages)
{
    auto piece = project().piece();
    auto& notes = piece.tracks.front().notes;
    notes.back().note.onset = piece.metre.barStart(300);
    piece.tracks.front().end = notes.back().note.end();
    studio->document().commit(QStringLiteral("Lengthen"), piece);
    const QString name = folder.filePath(QStringLiteral("roll.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(name);
    ASSERT_TRUE(studio->exports().printOn(printer));
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray paper = file.readAll();
    EXPECT_GE(paper.count("/Type /Page\n") + paper.count("/Type /Page\r"), 2);
}

TEST_F(StudioTest, ExportsSayWhatTheyWriteAndRememberTheFolder)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("out")));
    prompts.written = folder.filePath(QStringLiteral("out/piece.mid"));
    studio->actions()["file.export.midi"]->trigger();
    prompts.written.clear();
    for (const auto what :
        {ActionId("file.exportAudio"), ActionId("file.exportPicture"), ActionId("file.export.musicxml")})
        studio->actions()[what]->trigger();
    ASSERT_EQ(prompts.titles.size(), 4);
    EXPECT_EQ(QSet<QString>(prompts.titles.begin(), prompts.titles.end()).size(), 4) << "a title of its own for each";
    for (const QString& suggestion : prompts.suggestions.mid(1))
        EXPECT_EQ(QFileInfo(suggestion).absolutePath(), folder.filePath(QStringLiteral("out")));
}

TEST_F(StudioTest, TellsThatAPictureCannotBeWritten)
{
    for (const char* name : {"missing/roll.png", "missing/roll.svg"})
        EXPECT_FALSE(studio->exports().exportPicture(folder.filePath(QString::fromLatin1(name))));
    EXPECT_EQ(prompts.failures.size(), 2);
}

TEST_F(StudioTest, SavesAndOpensAProjectWithItsVersions)
{
    enhance();
    const auto before = project();
    const QString file = folder.filePath(QStringLiteral("piece.inventio"));
    ASSERT_TRUE(studio->files().saveTo(file));
    EXPECT_TRUE(studio->document().isSaved());
    studio->actions()["file.new"]->trigger();
    ASSERT_TRUE(studio->files().open(file));
    EXPECT_EQ(project(), before);
}

TEST_F(StudioTest, KnowsInAFileOfItsOwnWhatWasAddedAndWhatIsYours)
{
    enhance();
    const int added = project::countAdded(project().piece());
    const int yours = project().piece().noteCount() - added;
    ASSERT_GT(added, 0);
    const QString file = folder.filePath(QStringLiteral("result.mid"));
    ASSERT_TRUE(studio->exports().exportScore(file));
    ASSERT_TRUE(studio->files().open(file));
    const auto& opened = project().piece();
    EXPECT_EQ(project::countAdded(opened), added);
    EXPECT_EQ(opened.noteCount() - project::countAdded(opened), yours);
    EXPECT_TRUE(studio->notices().sentence().contains(QStringLiteral("%1 notes were added").arg(added)))
        << studio->notices().sentence().toStdString();
    const auto labels = studio->enhancePanel().findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [added](auto* label) { return label->text() == QStringLiteral("%1 notes added.").arg(added); }));

    auto settings = studio->enhancePanel().settings();
    settings.melody = project::MelodyRole::Leads;
    const auto asked = project::pieceForModel(opened, {}, settings); // only what is yours stays whatever happens
    int locked = 0;
    for (const auto& track : asked.tracks)
        locked += static_cast<int>(std::ranges::count(track.notes, true, &project::PieceNote::locked));
    EXPECT_EQ(locked, yours);
}

TEST_F(StudioTest, TellsInOneSentenceWhatIsWrongWithAFile)
{
    const auto before = project();
    const QString file = folder.filePath(QStringLiteral("broken.inventio"));
    QFile broken(file);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"inventio\": ");
    broken.close();
    EXPECT_FALSE(studio->files().open(file));
    EXPECT_FALSE(studio->files().open(folder.filePath(QStringLiteral("missing.mid"))));
    ASSERT_EQ(prompts.failures.size(), 2);
    for (const auto& sentence : prompts.failures)
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << sentence.toStdString();
    EXPECT_EQ(project(), before);
}

TEST_F(StudioTest, LetsTheUserGoOnWhileTheModelWorks)
{
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    studio->actions()["model.enhance"]->trigger();
    auto edited = project().piece();
    edited.tracks.front().name = "Mine";
    studio->document().commit(QStringLiteral("Rename"), edited);
    ASSERT_TRUE(stopped.wait(kWaitMs));
    EXPECT_EQ(project().piece().tracks.front().name, "Mine");
    EXPECT_GE(project().versions.size(), 2U);
    EXPECT_FALSE(studio->notices().sentence().isEmpty());
}

TEST_F(StudioTest, EnhancesAgainWhereItWasAskedTo)
{
    auto settings = studio->enhancePanel().settings();
    settings.scope = project::EnhanceScope::Selection;
    studio->enhancePanel().setSettings(settings);
    studio->document().select({project().piece().tracks.front().notes.front().id});
    enhance();
    const auto first = project().currentVersion();
    studio->document().select({});
    QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
    studio->actions()["model.enhanceAgain"]->trigger();
    ASSERT_TRUE(stopped.wait(kWaitMs));
    ASSERT_EQ(project().versions.size(), 3U);
    const auto& again = project().currentVersion();
    EXPECT_EQ(again.parent, first.parent);
    EXPECT_EQ(again.enhance->before->region, first.enhance->before->region);
    EXPECT_NE(again.enhance->receipt.params.seed, first.enhance->receipt.params.seed);
}

TEST_F(StudioTest, ReplaysWhatMadeTheVersionOnShow)
{
    const QAction* replay = studio->actions()["version.replay"];
    EXPECT_FALSE(replay->isEnabled()) << "no model made the melody";
    enhance();
    ASSERT_TRUE(replay->isEnabled());
    const auto& notices = studio->notices();
    const auto sentence = [&] {
        studio->actions()["version.replay"]->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return notices.sentence().contains(QStringLiteral("notes")); }, kWaitMs));
        return notices.sentence();
    };
    EXPECT_TRUE(sentence().contains(QStringLiteral("makes the same notes again"))) << qPrintable(sentence());
}

TEST_F(StudioTest, EditsWithoutAModel)
{
    studio.reset();
    open(makeNoScorer);
    enhance();
    EXPECT_EQ(project().versions.size(), 1U);
    studio->actions()["edit.selectAll"]->trigger();
    studio->actions()["edit.octaveUp"]->trigger();
    EXPECT_TRUE(studio->document().canUndo());
}

TEST_F(StudioTest, KeepsEveryStepOnDiskUntilItIsClosed)
{
    enhance();
    const auto journals = std::filesystem::path(folder.path().toStdString()) / "journals";
    EXPECT_FALSE(std::filesystem::is_empty(journals));
    studio->close();
    EXPECT_TRUE(std::filesystem::is_empty(journals));
}

} // namespace

} // namespace inventio::ui
