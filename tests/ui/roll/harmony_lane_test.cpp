#include "ui/score/lanes/harmony_lane.h"

#include <array>

#include <QApplication>
#include <QEventLoop>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"
#include "ui/score/lanes/harmony_words.h"

namespace inventio::ui {
namespace {

/// I IV V I in C major, a quarter each, the last one held.
project::Piece phrase()
{
    constexpr std::array<std::array<int, 4>, 4> kVoices{
        {{72, 72, 71, 72}, {67, 69, 67, 67}, {64, 65, 62, 64}, {48, 53, 55, 48}}};
    project::Piece piece;
    for (std::size_t voice = 0; voice < kVoices.size(); ++voice) {
        piece.tracks.emplace_back();
        std::vector<music::Note> notes;
        for (std::size_t i = 0; i < 4; ++i)
            notes.push_back({.onset = {static_cast<std::int64_t>(i) * 480},
                .pitch = kVoices[voice][i],
                .length = {i == 3 ? 960 : 480}});
        piece = project::withNotes(std::move(piece), static_cast<int>(voice), notes);
    }
    return piece;
}

class HarmonyLaneTest : public RollFixture {
protected:
    HarmonyLaneTest()
        : RollFixture(phrase())
    {
        untilFound();
    }
    HarmonyLane& lane() { return m_panel.harmony(); }
    void untilFound()
    {
        QEventLoop loop;
        QObject::connect(&lane().finder(), &HarmonyFinder::found, &loop, &QEventLoop::quit);
        while (!lane().finder().isCurrent())
            loop.exec();
    }
    QStringList words(HarmonyLane::Label::Kind kind)
    {
        QStringList words;
        for (const HarmonyLane::Label& label : lane().labels())
            if (label.kind == kind)
                words << label.text;
        return words;
    }
    double x(std::int64_t tick) { return m_panel.viewport().geometry().x(music::Ticks{tick}); }
};

using Kind = HarmonyLane::Label::Kind;

TEST_F(HarmonyLaneTest, NamesKeyChordsAndCadenceWhereTheyBegin)
{
    EXPECT_EQ(words(Kind::Chord).join(QLatin1Char(' ')), QStringLiteral("I IV V I"));
    EXPECT_EQ(words(Kind::Key), QStringList{QStringLiteral("C:")});
    EXPECT_EQ(words(Kind::Cadence), QStringList{QStringLiteral("PAC")});
    EXPECT_EQ(lane().keyInView(), QStringLiteral("C major"));
    for (const auto& label : lane().labels())
        if (label.text == QLatin1String("V")) {
            EXPECT_NEAR(label.x, x(960), 0.01);
        }
}

TEST_F(HarmonyLaneTest, WordsNeverOverlap)
{
    for (const double factor : {1.0, 0.2, 0.2, 0.2}) {
        m_panel.viewport().zoomInTime(factor, 0);
        const auto labels = lane().labels();
        EXPECT_FALSE(labels.empty());
        for (std::size_t i = 1; i < labels.size(); ++i)
            EXPECT_GE(labels[i].x, labels[i - 1].x + labels[i - 1].width);
    }
}

TEST_F(HarmonyLaneTest, SaysWhatAChordIsAndWhy)
{
    const QString reason = lane().reasonAt(x(1000));
    EXPECT_TRUE(reason.contains(QStringLiteral("V in C major"))) << reason.toStdString();
    EXPECT_TRUE(reason.contains(QStringLiteral("a major triad on G (G B D)"))) << reason.toStdString();
    EXPECT_TRUE(lane().reasonAt(x(1500)).contains(QStringLiteral("PAC")));
    EXPECT_TRUE(lane().reasonAt(x(8000)).isEmpty());
}

TEST_F(HarmonyLaneTest, MarksNotesOutsideTheChordsOnRequest)
{
    project::Piece piece = this->piece();
    piece.tracks[2].notes[1].note.length = {240};
    m_document.commit(
        QStringLiteral("Pass"), project::withNote(piece, 2, {.onset = {720}, .pitch = 64, .length = {240}}));
    untilFound();
    const int height = lane().sizeHint().height();
    EXPECT_TRUE(words(Kind::ForeignNote).isEmpty());
    lane().setForeignNotesShown(true);
    EXPECT_EQ(words(Kind::ForeignNote), QStringList{QStringLiteral("P")});
    EXPECT_NEAR(lane().labels().back().x, x(720), 0.01);
    EXPECT_TRUE(lane().reasonAt(x(730)).contains(QStringLiteral("Passing note: E4")));
    EXPECT_GT(lane().sizeHint().height(), height) << "a row of its own";
    m_panel.viewport().zoomInTime(2.5, 0);
    EXPECT_TRUE(m_panel.grab().save(QStringLiteral(INVENTIO_PICTURES "/lanes-foreign.png")));
    lane().setForeignNotesShown(false);
    EXPECT_EQ(lane().sizeHint().height(), height);
}

TEST_F(HarmonyLaneTest, FollowsThePiece)
{
    m_document.commit(QStringLiteral("Transpose"), [&] {
        project::Piece piece = this->piece();
        for (auto& track : piece.tracks)
            for (auto& note : track.notes)
                note.note.pitch += 2;
        return piece;
    }());
    EXPECT_FALSE(lane().finder().isCurrent());
    untilFound();
    EXPECT_EQ(lane().keyInView(), QStringLiteral("D major"));
}

TEST_F(HarmonyLaneTest, IsSeenInEveryTheme)
{
    m_panel.resize(1280, 800);
    m_panel.overlays().setFaults(faultMarksOf(piece()), 0);
    m_panel.viewport().zoomInTime(2.5, 0);
    for (const auto& [kind, name] :
        {std::pair{ThemeKind::Light, "light"}, {ThemeKind::Dark, "dark"}, {ThemeKind::HighContrast, "contrast"}}) {
        m_panel.setTheme(makeTheme(kind));
        QApplication::processEvents();
        const QImage words = lane().grab().toImage();
        EXPECT_NE(words.copy(0, 0, 300, words.height() - 1), words.copy(700, 0, 300, words.height() - 1));
        EXPECT_TRUE(m_panel.grab().save(QStringLiteral(INVENTIO_PICTURES "/lanes-%1.png").arg(QLatin1String(name))));
    }
}

TEST(HarmonyWordsTest, NumeralsHaveRaisedFiguresInPlainFonts)
{
    EXPECT_EQ(plainNumeral("V65/V"), QStringLiteral("V⁶₅/V"));
    EXPECT_EQ(plainNumeral("viio7"), QStringLiteral("vii°⁷"));
    EXPECT_EQ(plainNumeral("bII6"), QStringLiteral("♭II⁶"));
    EXPECT_EQ(plainNumeral("viiø43"), QStringLiteral("viiø⁴₃"));
    EXPECT_EQ(forCampania("viiø7"), QStringLiteral("vii07"));
}

TEST(HarmonyWordsTest, KeysAreNamedAsPeopleDo)
{
    EXPECT_EQ(keyName({6, analysis::Mode::Minor}), QStringLiteral("F♯ minor"));
    EXPECT_EQ(keyName({10, analysis::Mode::Major}), QStringLiteral("B♭ major"));
    EXPECT_EQ(keySign({6, analysis::Mode::Minor}), QStringLiteral("f♯:"));
    EXPECT_EQ(keySign({10, analysis::Mode::Major}), QStringLiteral("B♭:"));
}

} // namespace
} // namespace inventio::ui
