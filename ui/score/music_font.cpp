#include "ui/score/music_font.h"

#include <algorithm>
#include <cmath>

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QRawFont>
#include <QStringList>
#include <QTransform>

namespace inventio::ui {

using engraving::Glyph;

namespace {

constexpr auto kLilypondFolder = "/usr/share/lilypond";
constexpr double kPixels = 400; ///< at which outlines are taken: exact enough for paper
constexpr double kSpace = kPixels / 4;

Glyph glyphAt(std::size_t index)
{
    return static_cast<Glyph>(index);
}

QRectF boxOf(Glyph glyph)
{
    const engraving::Box& box = engraving::infoOf(glyph).box;
    return {QPointF(box.left, box.top), QPointF(box.right, box.bottom)};
}

/// The outline of one character at kPixels, in staff spaces; empty if the font lacks it.
QPainterPath outlineOf(const QRawFont& font, char32_t character)
{
    const QString text = QString::fromUcs4(&character, 1);
    const auto indices = font.glyphIndexesForString(text);
    if (indices.isEmpty() || indices.front() == 0)
        return {};
    return QTransform::fromScale(1 / kSpace, 1 / kSpace).map(font.pathForGlyph(indices.front()));
}

/// Stretched to fill a box.
QPainterPath fitted(const QPainterPath& path, const QRectF& box)
{
    const QRectF own = path.boundingRect();
    if (own.isEmpty())
        return {};
    QTransform transform;
    transform.translate(box.left(), box.top());
    transform.scale(box.width() / own.width(), box.height() / own.height());
    transform.translate(-own.left(), -own.top());
    return transform.map(path);
}

/// What Unicode calls it.
char32_t unicodeOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::HeadBreve:
        return U'\U0001D15C';
    case Glyph::HeadWhole:
        return U'\U0001D15D';
    case Glyph::HeadHalf:
        return U'\U0001D157';
    case Glyph::HeadBlack:
        return U'\U0001D158';
    case Glyph::ClefTreble:
        return U'\U0001D11E';
    case Glyph::ClefBass:
        return U'\U0001D122';
    case Glyph::ClefPercussion:
        return U'\U0001D125';
    case Glyph::Sharp:
        return U'\u266F';
    case Glyph::Flat:
        return U'\u266D';
    case Glyph::Natural:
        return U'\u266E';
    case Glyph::DoubleSharp:
        return U'\U0001D12A';
    case Glyph::DoubleFlat:
        return U'\U0001D12B';
    case Glyph::Dot:
        return U'\U0001D16D';
    case Glyph::FermataAbove:
        return U'\U0001D110';
    case Glyph::FermataBelow:
        return U'\U0001D111';
    default:
        break;
    }
    const auto after = [glyph](Glyph first) { return static_cast<char32_t>(glyph) - static_cast<char32_t>(first); };
    if (glyph >= Glyph::Digit0 && glyph <= Glyph::Digit9)
        return U'0' + after(Glyph::Digit0);
    if (glyph >= Glyph::RestBreve && glyph <= Glyph::Rest64th)
        return U'\U0001D13A' + after(Glyph::RestBreve);
    // Flags look the same in both directions, but for being turned.
    return U'\U0001D16E' + (glyph >= Glyph::FlagDown8th ? after(Glyph::FlagDown8th) : after(Glyph::FlagUp8th));
}

bool isFlagDown(Glyph glyph)
{
    return glyph >= Glyph::FlagDown8th && glyph <= Glyph::FlagDown64th;
}

QPainterPath upsideDown(const QPainterPath& path)
{
    return QTransform::fromScale(1, -1).map(path);
}

/// Heads and dots as ellipses, everything else as the box that it takes.
QPainterPath plainShape(Glyph glyph)
{
    const QRectF box = boxOf(glyph);
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    if (glyph <= Glyph::HeadBlack || glyph == Glyph::Dot)
        path.addEllipse(box);
    else
        path.addRect(box);
    if (glyph == Glyph::HeadWhole || glyph == Glyph::HeadHalf || glyph == Glyph::HeadBreve) {
        constexpr double kWall = 0.15;
        path.addEllipse(box.adjusted(kWall * 2, kWall, -kWall * 2, -kWall));
    }
    return path;
}

/// A letter that says the same, for symbols without which notes cannot be read.
char32_t letterOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::ClefTreble:
        return U'G';
    case Glyph::ClefBass:
        return U'F';
    case Glyph::Sharp:
        return U'#';
    case Glyph::Flat:
        return U'b';
    case Glyph::DoubleSharp:
        return U'x';
    default:
        return glyph >= Glyph::Digit0 && glyph <= Glyph::Digit9 ? unicodeOf(glyph) : 0;
    }
}

} // namespace

const MusicFont& MusicFont::shared()
{
    static const MusicFont kFont(QString::fromLatin1(kLilypondFolder),
        {QStringLiteral("Noto Music"), QStringLiteral("Bravura Text"), QStringLiteral("Symbola")});
    return kFont;
}

MusicFont::MusicFont(const QString& lilypondFolder, const QStringList& unicodeFamilies)
{
    if (takeEmmentaler(lilypondFolder))
        m_source = MusicFontSource::Emmentaler;
    else if (takeUnicode(unicodeFamilies))
        m_source = MusicFontSource::Unicode;
    else
        takePlain();
}

/// Code points move from version to version of the font: only one whose outlines have the measures that the layout
/// counts on is taken.
bool MusicFont::takeEmmentaler(const QString& folder)
{
    const QStringList versions = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString& version : versions) {
        const QRawFont font(
            folder + QLatin1Char('/') + version + QStringLiteral("/fonts/otf/emmentaler-20.otf"), kPixels);
        if (!font.isValid())
            continue;
        constexpr double kAlike = 0.06;
        const bool isOurs = [&] {
            for (std::size_t i = 0; i < kGlyphs; ++i) {
                m_paths[i] = outlineOf(font, engraving::infoOf(glyphAt(i)).codepoint);
                const QRectF own = m_paths[i].boundingRect();
                const QRectF wanted = boxOf(glyphAt(i));
                if (std::abs(own.width() - wanted.width()) > kAlike
                    || std::abs(own.height() - wanted.height()) > kAlike)
                    return false;
            }
            return true;
        }();
        if (isOurs)
            return true;
    }
    return false;
}

bool MusicFont::takeUnicode(const QStringList& families)
{
    for (const QString& family : families) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        QFont wanted(family);
        wanted.setPixelSize(static_cast<int>(kPixels));
        const QRawFont font = QRawFont::fromFont(wanted);
        for (std::size_t i = 0; i < kGlyphs; ++i) {
            const Glyph glyph = glyphAt(i);
            QPainterPath outline = outlineOf(font, unicodeOf(glyph));
            if (isFlagDown(glyph))
                outline = upsideDown(outline);
            m_paths[i] = outline.isEmpty() ? plainShape(glyph) : fitted(outline, boxOf(glyph));
        }
        return true;
    }
    return false;
}

void MusicFont::takePlain()
{
    QFont plain;
    plain.setPixelSize(static_cast<int>(kPixels));
    const QRawFont font = QRawFont::fromFont(plain);
    for (std::size_t i = 0; i < kGlyphs; ++i) {
        const Glyph glyph = glyphAt(i);
        QPainterPath outline = outlineOf(font, unicodeOf(glyph));
        if (outline.isEmpty() && letterOf(glyph) != 0)
            outline = outlineOf(font, letterOf(glyph));
        m_paths[i] = outline.isEmpty() ? plainShape(glyph) : fitted(outline, boxOf(glyph));
    }
}

} // namespace inventio::ui
