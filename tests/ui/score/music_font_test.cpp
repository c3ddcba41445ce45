#include "ui/score/music_font.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFontDatabase>

namespace inventio::ui {
namespace {

using engraving::Glyph;

void expectMeasures(const MusicFont& font)
{
    for (int i = 0; i <= static_cast<int>(Glyph::FermataBelow); ++i) {
        const auto glyph = static_cast<Glyph>(i);
        const engraving::Box box = engraving::infoOf(glyph).box;
        const QRectF own = font.pathOf(glyph).boundingRect();
        EXPECT_NEAR(own.width(), box.right - box.left, 0.07) << i;
        EXPECT_NEAR(own.height(), box.bottom - box.top, 0.07) << i;
    }
}

TEST(MusicFontTest, EmmentalerHasTheMeasuresThatTheLayoutCountsOn)
{
    const MusicFont font(QStringLiteral("/usr/share/lilypond"), {});
    if (font.source() != MusicFontSource::Emmentaler)
        GTEST_SKIP() << "lilypond-fonts is not installed";
    expectMeasures(font);
}

TEST(MusicFontTest, WithoutAnyMusicFontSymbolsTakeTheSameRoom)
{
    const MusicFont font(QStringLiteral("/nowhere"), {});
    EXPECT_EQ(font.source(), MusicFontSource::Plain);
    expectMeasures(font);
}

TEST(MusicFontTest, AnotherMusicFontIsFittedToTheSameMeasures)
{
    if (!QFontDatabase::hasFamily(QStringLiteral("Noto Music")))
        GTEST_SKIP() << "Noto Music is not installed";
    const MusicFont font(QStringLiteral("/nowhere"), {QStringLiteral("Noto Music")});
    EXPECT_EQ(font.source(), MusicFontSource::Unicode);
    expectMeasures(font);
}

TEST(MusicFontTest, AFontOfAnotherVersionIsNotTakenForOurs)
{
    // LilyPond's text of braces has other glyphs at these code points.
    QDir folder(QDir::tempPath() + QStringLiteral("/inventio-fonts-%1").arg(QCoreApplication::applicationPid()));
    folder.mkpath(QStringLiteral("9.9/fonts/otf"));
    const QString copy = folder.filePath(QStringLiteral("9.9/fonts/otf/emmentaler-20.otf"));
    if (!QFile::copy(QStringLiteral("/usr/share/lilypond/2.24.1/fonts/otf/emmentaler-brace.otf"), copy))
        GTEST_SKIP() << "lilypond-fonts is not installed";
    EXPECT_EQ(MusicFont(folder.path(), {}).source(), MusicFontSource::Plain);
    folder.removeRecursively();
}

} // namespace
} // namespace inventio::ui
