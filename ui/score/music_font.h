#pragma once

#include <array>

#include <QPainterPath>
#include <QString>

#include "core/engraving/glyphs.h"

namespace inventio::ui {

/// Where the shapes of musical symbols come from.
enum class MusicFontSource {
    Emmentaler, ///< LilyPond's font, for which symbols are laid out
    Unicode,    ///< any font with musical symbols, as Noto Music, fitted to the same measures
    Plain       ///< what text fonts and simple shapes can do
};

/// The outlines of musical symbols. [GUI]
class MusicFont {
public:
    /// The best that the system has, looked for once.
    static const MusicFont& shared();
    /// From the files of `lilypondFolder` (".../share/lilypond") and the families given; without any of them it is Plain.
    MusicFont(const QString& lilypondFolder, const QStringList& unicodeFamilies);

    MusicFontSource source() const { return m_source; }
    /// In staff spaces from the symbol's origin, y downwards.
    const QPainterPath& pathOf(engraving::Glyph glyph) const { return m_paths[static_cast<std::size_t>(glyph)]; }

private:
    bool takeEmmentaler(const QString& folder);
    bool takeUnicode(const QStringList& families);
    void takePlain();

    static constexpr std::size_t kGlyphs = static_cast<std::size_t>(engraving::Glyph::FermataBelow) + 1;

    MusicFontSource m_source = MusicFontSource::Plain;
    std::array<QPainterPath, kGlyphs> m_paths;
};

} // namespace inventio::ui
