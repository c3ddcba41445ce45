#include "core/engraving/page_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engraving/engraver.h"
#include "core/engraving/staff_bar.h"
#include "core/music/midi_protocol.h"

namespace inventio::engraving {

namespace {

constexpr double kTitleSize = 4.2;
constexpr double kComposerSize = 2.0;
constexpr double kTempoSize = 2.2;
constexpr double kNumberSize = 1.7;
constexpr double kLineAir = 1.4; ///< from base line to base line, of the text's size
constexpr double kHeadAir = 2.5; ///< between title and first system
constexpr double kMostAir = 7;   ///< that a gap of a full page grows by

/// Around everything of a system.
Box boundsOf(const EngravedSystem& system)
{
    Box bounds;
    for (const Symbol& symbol : system.symbols) {
        const Box box = symbol.box();
        bounds.top = std::min(bounds.top, box.top);
        bounds.bottom = std::max(bounds.bottom, box.bottom);
    }
    for (const Lyric& lyric : system.lyrics)
        bounds.bottom = std::max(bounds.bottom, lyric.y + kLyricSize / 2);
    return bounds;
}

class PageLayer {
public:
    PageLayer(PagedScore& paged, const PageStyle& style, const music::Sequence& sequence)
        : m_paged(paged)
        , m_style(style)
        , m_sequence(sequence)
        , m_margin(style.margin / style.staffSpace)
        , m_right(paged.paper.width / style.staffSpace - m_margin)
        , m_bottom(paged.paper.height / style.staffSpace - m_margin)
    {
    }

    void lay()
    {
        m_paged.pages.emplace_back();
        double y = m_margin;
        addHead(y);
        const auto& systems = m_paged.score.systems;
        double lowest = 0; // that a system of the page reaches
        for (std::size_t i = 0; i < systems.size(); ++i) {
            const Box bounds = boundsOf(systems[i]);
            Page* page = &m_paged.pages.back();
            double top
                = page->systems.empty() ? y - bounds.top : page->systems.back().y + systems[i].top - systems[i - 1].top;
            if (!page->systems.empty() && top + bounds.bottom > m_bottom) {
                spread(*page, m_bottom - lowest);
                page = &m_paged.pages.emplace_back();
                addPageNumber(*page);
                top = m_margin - bounds.top + (i > 0 ? kNumberSize : 0);
            }
            page->systems.push_back({i, m_margin + kBraceRoom + systems[i].left, top});
            lowest = top + bounds.bottom;
        }
        for (Page& page : m_paged.pages) {
            addBarNumbers(page);
            addStaffNames(page);
        }
    }

private:
    static void addText(
        Page& page, TextRole role, TextAlignment alignment, std::string text, double x, double y, double size)
    {
        if (!text.empty())
            page.texts.push_back({role, alignment, std::move(text), x, y, size});
    }

    /// Title, composer and tempo; `y` comes to stand below them.
    void addHead(double& y)
    {
        Page& page = m_paged.pages.front();
        const double middle = (m_margin + m_right) / 2;
        if (!m_paged.title.empty()) {
            y += kTitleSize;
            addText(page, TextRole::Title, TextAlignment::Centre, m_paged.title, middle, y, kTitleSize);
        }
        if (!m_style.composer.empty() || !m_style.partName.empty()) {
            y += kComposerSize * kLineAir;
            addText(page, TextRole::PartName, TextAlignment::Left, m_style.partName, m_margin, y, kComposerSize);
            addText(page, TextRole::Composer, TextAlignment::Right, m_style.composer, m_right, y, kComposerSize);
        }
        if (y > m_margin)
            y += kHeadAir;
        addTempo(page, y);
    }

    /// "♩ = 100", the note as symbols: text fonts have none that is as large.
    void addTempo(Page& page, double& y)
    {
        const auto& changes = m_sequence.tempo.changes();
        if (changes.empty() || m_paged.score.systems.empty())
            return;
        const auto& metres = m_sequence.metre.changes();
        const music::MetreChange metre
            = metres.empty() || metres.front().at > music::Ticks{0} ? music::MetreChange{} : metres.front();
        const bool isCompound = metre.denominator == 8 && metre.numerator % 3 == 0 && metre.numerator > 3;
        const double quarters = m_sequence.tempo.beatsPerMinuteAt(music::Ticks{0});
        const double x = m_margin + kBraceRoom + m_paged.score.systems.front().left;
        constexpr double kStem = 2.6;
        y += kTempoSize;
        const double head = y - 0.5;
        page.symbols.push_back({Role::Head, Shape::Sign, Glyph::HeadBlack, x, head, x, head, 0, {}});
        const double stem = x + infoOf(Glyph::HeadBlack).box.right - kStemThickness / 2;
        page.symbols.push_back({Role::Stem, Shape::Line, {}, stem, head, stem, head - kStem, kStemThickness, {}});
        double after = x + 2;
        if (isCompound) {
            page.symbols.push_back({Role::Dot, Shape::Sign, Glyph::Dot, x + 1.6, head, 0, 0, 0, {}});
            after += 0.6;
        }
        const auto number = std::lround(isCompound ? quarters / 1.5 : quarters);
        addText(page, TextRole::Tempo, TextAlignment::Left, "= " + std::to_string(number), after, y, kTempoSize);
        y += kTempoSize;
    }

    void addPageNumber(Page& page) const
    {
        addText(page, TextRole::PageNumber, TextAlignment::Centre, std::to_string(m_paged.pages.size()),
            (m_margin + m_right) / 2, m_bottom + kNumberSize * 2, kNumberSize);
    }

    /// What a full page has left goes between its systems.
    static void spread(Page& page, double left)
    {
        const auto gaps = static_cast<double>(page.systems.size()) - 1;
        if (gaps < 1)
            return;
        const double more = std::clamp(left / gaps, 0.0, kMostAir);
        for (std::size_t i = 1; i < page.systems.size(); ++i)
            page.systems[i].y += more * static_cast<double>(i);
    }

    void addBarNumbers(Page& page)
    {
        for (const PlacedSystem& placed : page.systems) {
            const EngravedSystem& system = m_paged.score.systems[placed.system];
            if (placed.system == 0 || system.firstNumber <= 0)
                continue;
            constexpr double kReach = 3; // of a number to the right
            double top = 0;
            for (const Symbol& symbol : system.symbols)
                if (symbol.box().left < kReach)
                    top = std::min(top, symbol.box().top);
            addText(page, TextRole::BarNumber, TextAlignment::Left, std::to_string(system.firstNumber), placed.x,
                placed.y + top - 0.4, kNumberSize);
        }
    }

    void addStaffNames(Page& page) const
    {
        for (const PlacedSystem& placed : page.systems)
            for (const NameLine& line : m_paged.score.systems[placed.system].names)
                addText(page, TextRole::StaffName, TextAlignment::Right, line.text, placed.x + line.x,
                    placed.y + line.y, kPartNameSize);
    }

    PagedScore& m_paged;
    const PageStyle& m_style;
    const music::Sequence& m_sequence;
    double m_margin;
    double m_right;
    double m_bottom;
};

} // namespace

PaperSize sizeOf(Paper paper)
{
    return paper == Paper::A4 ? PaperSize{210, 297} : PaperSize{215.9, 279.4};
}

std::string titleOf(const music::Sequence& sequence)
{
    for (const music::RawEvent& event : sequence.conductor)
        if (event.bytes.size() > 2 && event.bytes[0] == music::protocol::kMeta
            && event.bytes[1] == music::protocol::kTrackName)
            return {event.bytes.begin() + 2, event.bytes.end()};
    return {};
}

base::Result<PagedScore> layPages(const music::Sequence& sequence, const PageStyle& style)
{
    PagedScore paged{sizeOf(style.paper), style.staffSpace, style.title, {}, {}};
    if (paged.title.empty())
        paged.title = titleOf(sequence);
    EngravingOptions options;
    options.width = (paged.paper.width - 2 * style.margin) / style.staffSpace - kBraceRoom;
    auto score = engrave(sequence, options);
    if (!score)
        return base::failure(score.error());
    paged.score = std::move(*score);
    PageLayer(paged, style, sequence).lay();
    return paged;
}

} // namespace inventio::engraving
