// The lessons in the window: each is worked through on two pieces, and what it says is true of the piece it is said of.
#include "ui/learn/learn_controller.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QPushButton>
#include <QSlider>

#include "tests/ui/studio/recording_studio.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/scrubber.h"
#include "ui/learn/capsule_card.h"
#include "ui/learn/learn_panel.h"
#include "ui/learn/step_view.h"
#include "ui/studio/first_steps.h"
#include "ui/studio/translations.h"

namespace inventio::ui {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A window with lessons in it, over the tune of the first start or over what was recorded.
class LearnTest : public RecordingStudio {
protected:
    LearnTest()
    {
        makeScorer = makeBassScorer;
        openSample();
    }

    void openSample()
    {
        reopen();
        studio->begin({});
        openSilence();
    }

    /// A scale, a little uneven, as one plays it.
    void recordPiece()
    {
        reopen();
        act("file.new");
        hear(0.1);
        ASSERT_TRUE(waitForKeyboard(true));
        record(9.0);
        for (int i = 0; i < 16; ++i)
            play(60 + 2 * (i % 5), music::Ticks{480 * i + i}, music::Ticks{480 * i + 440});
        act("record.record");
        ASSERT_EQ(notes().size(), 16U);
        openSilence();
    }

    void reopen()
    {
        open([this] { return std::make_unique<midi::testing::ScriptedInput>(cables); });
    }

    /// A device that nobody hears, so that something can be played. It asks for sound by itself: nothing may hear() then.
    void openSilence()
    {
        if (const auto small = testFont())
            studio->settings().setSoundFont(QString::fromStdString(small->string()));
        studio->settings().setAudioDriver(QString::fromLatin1(audio::kSilentBackend));
        studio->sound().start();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->sound().system().isOpening(); }, kWaitMs));
    }

    LearnController& lessons() { return *studio->findChild<LearnController*>(); }
    LearnPanel& panel() { return *studio->findChild<LearnPanel*>(); }
    std::string reaction() { return panel().step().reaction().toStdString(); }
    HighlightFrame& frame() { return *studio->findChild<HighlightFrame*>(); }
    bool untilDone()
    {
        return QTest::qWaitFor([this] { return lessons().isDone() && !studio->composer().isWorking(); }, kWaitMs);
    }
    const LibraryEntry& entry(const QString& id)
    {
        return *std::ranges::find(lessons().library(), id, &LibraryEntry::id);
    }

    /// Opens a lesson at the beginning.
    void begin(const QString& id)
    {
        studio->settings().setLessons({});
        lessons().open(id);
        ASSERT_EQ(lessons().lesson(), id);
    }

    /// All of a lesson, with the button that does it for people.
    void workThrough(const QString& id)
    {
        begin(id);
        const auto steps = entry(id).capsule.steps;
        for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
            SCOPED_TRACE(id.toStdString() + ": " + steps[static_cast<std::size_t>(i)].title);
            ASSERT_EQ(lessons().step(), i);
            workOn(steps[static_cast<std::size_t>(i)]);
            act("learn.next");
        }
        EXPECT_EQ(lessons().lesson(), QString()) << "done, and back in the list";
        EXPECT_EQ(studio->settings().lessons().value(id), static_cast<int>(steps.size()) + 1);
    }

    void workOn(const learn::CapsuleStep& step)
    {
        EXPECT_EQ(frame().isVisible(), !step.place.empty());
        if (!lessons().isDone()) {
            ASSERT_FALSE(step.deeds.empty());
            act("learn.doIt");
            ASSERT_TRUE(untilDone());
        }
        QTest::qWait(1); // what is read anew is told
        EXPECT_EQ(reaction().empty(), step.reactions.empty());
        for (const auto& text : {reaction(), panel().step().text().toStdString()}) {
            EXPECT_THAT(text, Not(HasSubstr("{")));
            EXPECT_THAT(text, Not(HasSubstr("–"))) << "a number that is not known";
        }
    }
};

QStringList shippedLessons()
{
    QStringList ids;
    for (const auto& entry : readLibrary({}, QStringLiteral("en")))
        if (isPossible(entry.capsule))
            ids << entry.id;
    return ids;
}

class ShippedLesson : public LearnTest, public ::testing::WithParamInterface<std::string> { };

TEST_P(ShippedLesson, IsWorkedThroughOnATuneAndOnWhatWasRecorded)
{
    const QString id = QString::fromStdString(GetParam());
    workThrough(id);
    recordPiece();
    workThrough(id);
}

std::vector<std::string> shippedNames()
{
    std::vector<std::string> names;
    for (const auto& id : shippedLessons())
        names.push_back(id.toStdString());
    return names;
}

std::string testName(const ::testing::TestParamInfo<std::string>& lesson)
{
    return QString::fromStdString(lesson.param).remove(QLatin1Char('-')).toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, ShippedLesson, ::testing::ValuesIn(shippedNames()), testName);

TEST_F(LearnTest, SaysWhatIsTrueOfThisPieceAlone)
{
    begin(QStringLiteral("edits"));
    act("learn.doIt");
    ASSERT_TRUE(untilDone());
    const auto log = project().currentVersion().enhance->log;
    EXPECT_THAT(reaction(), HasSubstr(std::to_string(log.size()) + " edits"));
    EXPECT_THAT(reaction(), HasSubstr(std::to_string(project().piece().noteCount()) + " notes now"));
    const auto first = reaction();
    recordPiece();
    begin(QStringLiteral("edits"));
    act("learn.doIt");
    ASSERT_TRUE(untilDone());
    EXPECT_THAT(reaction(), HasSubstr(std::to_string(project().piece().noteCount()) + " notes now"));
    EXPECT_THAT(reaction(), HasSubstr("before there were 16"));
    EXPECT_NE(reaction(), first);
}

TEST_F(LearnTest, SaysThatNothingWasChangedThoughOlderChangesAreThere)
{
    begin(QStringLiteral("limits"));
    act("learn.next");
    act("learn.next");
    act("learn.doIt");
    ASSERT_TRUE(untilDone());
    EXPECT_THAT(reaction(), HasSubstr("It added "));
    const auto versions = project().versions.size();
    act("learn.back");
    act("learn.next");
    act("learn.doIt"); // of what is whole already
    ASSERT_TRUE(untilDone());
    ASSERT_EQ(project().versions.size(), versions);
    EXPECT_THAT(reaction(), HasSubstr("Nothing was changed"));
}

TEST_F(LearnTest, NumbersFollowThePieceWhileItIsChanged)
{
    begin(QStringLiteral("piano-roll"));
    act("learn.next"); // to the table of cells, whose reaction is there at once
    const auto before = reaction();
    act("edit.selectAll");
    act("edit.delete");
    EXPECT_THAT(reaction(), Not(HasSubstr(before)));
    act("edit.undo");
    EXPECT_EQ(reaction(), before);
}

TEST_F(LearnTest, WaitsForTheUsersOwnHandAtTheRealControl)
{
    begin(QStringLiteral("edits"));
    EXPECT_FALSE(lessons().isDone());
    auto* button = studio->findChild<QPushButton*>(QStringLiteral("model.enhance"));
    EXPECT_EQ(frame().target(), button);
    EXPECT_TRUE(frame().geometry().contains(QRect(button->mapTo(studio.get(), QPoint()), button->size())));
    button->click();
    ASSERT_TRUE(untilDone());
    act("learn.next");
    auto* slider = studio->scrubber().findChild<QSlider*>();
    slider->setValue(1);
    ASSERT_TRUE(lessons().isDone());
    EXPECT_THAT(reaction(), HasSubstr("after 1 edit of "));
    EXPECT_EQ(project().currentVersion().enhance->shownIterations, 1);
}

TEST_F(LearnTest, TheDistributionFlattensAsTheRiskGrows)
{
    begin(QStringLiteral("risk"));
    std::vector<double> entropies;
    for (int i = 0; i < 5; ++i) {
        act("learn.doIt");
        ASSERT_TRUE(untilDone());
        const auto known = [this] { return reaction().find("bits") != std::string::npos || lessons().step() == 0; };
        ASSERT_TRUE(QTest::qWaitFor(known, kWaitMs)) << reaction();
        if (i > 0)
            entropies.push_back(QString::fromStdString(reaction())
                                    .section(QStringLiteral(" is "), 1)
                                    .section(QLatin1Char(' '), 0, 0)
                                    .toDouble());
        act("learn.next");
    }
    EXPECT_TRUE(std::ranges::is_sorted(entropies));
    EXPECT_LT(entropies.front(), entropies.back());
}

TEST_F(LearnTest, ProgressIsRememberedFromStartToStart)
{
    begin(QStringLiteral("limits"));
    act("learn.next");
    act("learn.next");
    const auto steps = entry(QStringLiteral("limits")).capsule.steps.size();
    reopen();
    lessons().open(QStringLiteral("limits"));
    EXPECT_EQ(lessons().step(), 2);
    for (std::size_t i = 2; i < steps; ++i)
        act("learn.next");
    lessons().open(QStringLiteral("limits"));
    EXPECT_EQ(lessons().step(), 0) << "done: it begins anew";
}

TEST_F(LearnTest, AShorterLessonFollowsALongerOne)
{
    const QDir own(folder.filePath(QStringLiteral("lessons")));
    ASSERT_TRUE(own.mkpath(QStringLiteral(".")));
    QFile file(own.filePath(QStringLiteral("short.md")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: Short\n---\n## One\nWords.\n\n- point: roll\n");
    file.close();
    begin(QStringLiteral("risk"));
    for (int i = 0; i < 5; ++i)
        act("learn.next");
    lessons().open(QStringLiteral("own/short"));
    EXPECT_EQ(lessons().step(), 0);
    EXPECT_EQ(frame().target(), &studio->roll());
}

TEST_F(LearnTest, LessonsOfOnesOwnAreReadAndABrokenOneIsToldWithItsLine)
{
    const QDir own(folder.filePath(QStringLiteral("lessons")));
    ASSERT_TRUE(own.mkpath(QStringLiteral(".")));
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(own.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("mine.md"), "---\ntitle: Mine\n---\n## One\nYou have {notes|note|notes}.\n");
    write(QStringLiteral("broken.md"), "---\ntitle: Broken\n---\n## One\nWords.\n\n- wait: applause\n");
    act("learn.open");
    ASSERT_TRUE(panel().isVisible());
    QStringList shown;
    for (const auto* card : panel().findChildren<CapsuleCard*>())
        shown << card->accessibleName() + QStringLiteral(": ") + card->accessibleDescription();
    EXPECT_TRUE(shown.contains(QStringLiteral("Mine: ")));
    EXPECT_THAT(shown.join(QLatin1Char('\n')).toStdString(), HasSubstr("broken: broken.md, line 7: There is no"));
    lessons().open(QStringLiteral("own/broken"));
    EXPECT_EQ(lessons().lesson(), QString());
    lessons().open(QStringLiteral("own/mine"));
    EXPECT_EQ(panel().step().text(), QStringLiteral("You have %1 notes.").arg(project().piece().noteCount()));
}

TEST_F(LearnTest, CoversNothingOfTheRollAndGivesItsRoomBack)
{
    studio->resize(1280, 800);
    const int before = studio->roll().width();
    act("learn.open");
    QTest::qWait(1);
    const QRect panelPlace(panel().mapTo(studio.get(), QPoint()), panel().size());
    const QRect rollPlace(studio->roll().mapTo(studio.get(), QPoint()), studio->roll().size());
    EXPECT_FALSE(panelPlace.intersects(rollPlace));
    EXPECT_LE(panelPlace.right(), studio->width());
    EXPECT_GT(rollPlace.width(), 500);
    act("learn.open");
    QTest::qWait(1);
    EXPECT_EQ(studio->roll().width(), before);
    EXPECT_FALSE(studio->actions()["learn.next"]->isEnabled());
}

TEST_F(LearnTest, SaysWhatCannotBeDoneNow)
{
    begin(QStringLiteral("edits"));
    act("learn.next"); // to the scrubber, which has nothing to go through yet
    act("learn.doIt");
    EXPECT_FALSE(lessons().isDone());
    const auto labels = panel().step().findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels,
        [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("just now")); }));
}

TEST_F(LearnTest, TheFirstStepsLeadIntoTheFirstLesson)
{
    act("help.firstSteps");
    auto* steps = studio->findChild<FirstSteps*>();
    const auto learnChip = [&] {
        const auto chips = steps->findChildren<QPushButton*>();
        return *std::ranges::find_if(
            chips, [](const QPushButton* chip) { return chip->text().contains(QStringLiteral("Learn")); });
    };
    EXPECT_FALSE(learnChip()->isVisible());
    for (const auto step :
        {FirstSteps::Step::Play, FirstSteps::Step::Enhance, FirstSteps::Step::Compare, FirstSteps::Step::Keep})
        steps->tick(step);
    ASSERT_TRUE(learnChip()->isVisible());
    learnChip()->click();
    EXPECT_EQ(lessons().lesson(), lessons().library().front().id);
    EXPECT_TRUE(panel().isVisible());
}

TEST(LessonTexts, AreThereInGermanStepByStep)
{
    const auto english = readLibrary({}, QStringLiteral("en"));
    const auto german = readLibrary({}, QStringLiteral("de"));
    ASSERT_EQ(english.size(), german.size());
    ASSERT_GE(english.size(), 8U);
    for (std::size_t i = 0; i < english.size(); ++i) {
        const auto& one = english[i].capsule;
        const auto& other = german[i].capsule;
        SCOPED_TRACE(english[i].id.toStdString());
        EXPECT_EQ(english[i].fault + german[i].fault, QString());
        EXPECT_NE(one.title, other.title);
        EXPECT_EQ(one.order, other.order);
        EXPECT_EQ(one.needs, other.needs);
        ASSERT_EQ(one.steps.size(), other.steps.size());
        for (std::size_t n = 0; n < one.steps.size(); ++n) {
            const auto& here = one.steps[n];
            const auto& there = other.steps[n];
            EXPECT_EQ(here.place, there.place);
            EXPECT_EQ(here.wait, there.wait);
            EXPECT_EQ(here.deeds, there.deeds);
            EXPECT_EQ(here.plot, there.plot);
            EXPECT_NE(here.text, there.text);
            ASSERT_EQ(here.reactions.size(), there.reactions.size());
            for (std::size_t r = 0; r < here.reactions.size(); ++r)
                EXPECT_EQ(here.reactions[r].condition, there.reactions[r].condition);
        }
    }
}

TEST(LessonTexts, WriteNoNumberWhereOneIsToBeComputed)
{
    std::string words;
    for (const auto* language : {"en", "de"})
        for (const auto& entry : readLibrary({}, QString::fromLatin1(language)))
            for (const auto& step : entry.capsule.steps)
                for (const auto& reaction : step.reactions)
                    for (const auto& part : reaction.text)
                        words += part.kind == learn::TextPart::Kind::Words ? part.text + "\n" : std::string();
    EXPECT_GT(words.size(), 1000U);
    EXPECT_THAT(words, Not(::testing::ContainsRegex("[0-9]")));
}

} // namespace

} // namespace inventio::ui
