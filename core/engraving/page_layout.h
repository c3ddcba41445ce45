#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/engraving/symbols.h"
#include "core/music/sequence.h"

namespace inventio::engraving {

enum class Paper { A4, Letter };

/// Width and height upright, in millimetres. [Any]
struct PaperSize {
    double width = 0;
    double height = 0;
};
PaperSize sizeOf(Paper paper);

struct PageStyle {
    Paper paper = Paper::A4;
    double staffSpace = 1.6; ///< millimetres, > 0
    double margin = 15;      ///< millimetres
    std::string title;       ///< empty: that of the sequence, if it has one
    std::string composer;    ///< empty: none
    std::string partName;    ///< empty: it is the score
};

enum class TextRole { Title, Composer, PartName, StaffName, Tempo, PageNumber, BarNumber, Lyric };
enum class TextAlignment { Left, Centre, Right };

/// A line of text, in staff spaces from the top left corner of its page.
struct PageText {
    TextRole role = TextRole::Title;
    TextAlignment alignment = TextAlignment::Left;
    std::string text;
    double x = 0; ///< of the end or the middle that the alignment names
    double y = 0; ///< of its base line
    double size = 0;
};

/// A system of the score on a page.
struct PlacedSystem {
    std::size_t system = 0;
    double x = 0; ///< of its top left corner
    double y = 0;
};

struct Page {
    std::vector<PlacedSystem> systems;
    std::vector<PageText> texts;
    std::vector<Symbol> symbols; ///< that belong to no system: the note of the tempo; from the page's corner
};

/// A score on sheets of paper, everything in staff spaces.
struct PagedScore {
    PaperSize paper;         ///< millimetres
    double staffSpace = 1.6; ///< millimetres
    std::string title;
    EngravedScore score;
    std::vector<Page> pages; ///< never empty
};

/// The title of a sequence: the name that its conductor has; empty: none. [Any]
std::string titleOf(const music::Sequence& sequence);

/// Lays a piece on pages: title, composer and tempo over the first, bar numbers at the systems, page numbers from the
/// second on. The systems of a full page are spread over its height; one that is higher than a page has it for itself.
/// Fails as engrave() does. [Any]
base::Result<PagedScore> layPages(const music::Sequence& sequence, const PageStyle& style);

} // namespace inventio::engraving
