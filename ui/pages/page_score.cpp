#include "ui/pages/page_score.h"

#include <algorithm>
#include <utility>

#include "core/project/voices.h"
#include "ui/score/page_style.h"

namespace inventio::ui {

using engraving::Role;
using music::Ticks;

namespace {

constexpr int kAtOnce = 1000; ///< notes

PageSystem systemOf(const engraving::EngravedSystem& system, const engraving::PlacedSystem& placed, int page)
{
    PageSystem result;
    result.page = page;
    bool isFirst = true;
    for (const engraving::Symbol& symbol : system.symbols) {
        if (symbol.role != Role::StaffLine)
            continue;
        const engraving::Box line
            = engraving::Box{symbol.x, symbol.y, symbol.x2, symbol.y2}.movedBy(placed.x, placed.y);
        engraving::Box& box = result.box;
        box = std::exchange(isFirst, false) ? line
                                            : engraving::Box{std::min(box.left, line.left), std::min(box.top, line.top),
                                                std::max(box.right, line.right), std::max(box.bottom, line.bottom)};
    }
    for (const engraving::Moment& moment : system.moments)
        result.moments.push_back({moment.at, moment.x + placed.x});
    result.from = result.moments.empty() ? Ticks{0} : result.moments.front().at;
    return result;
}

void findThings(LaidPages& laid, Ticks end)
{
    for (std::size_t page = 0; page < laid.score.pages.size(); ++page)
        for (const engraving::PlacedSystem& placed : laid.score.pages[page].systems) {
            const engraving::EngravedSystem& system = laid.score.score.systems[placed.system];
            laid.systems.push_back(systemOf(system, placed, static_cast<int>(page)));
            for (const engraving::Symbol& symbol : system.symbols)
                if (symbol.role == Role::Head && symbol.source.note.track >= 0)
                    laid.heads.push_back(
                        {static_cast<int>(page), symbol.box().movedBy(placed.x, placed.y), symbol.source.note});
        }
    for (std::size_t i = 0; i < laid.systems.size(); ++i)
        laid.systems[i].to = i + 1 < laid.systems.size() ? laid.systems[i + 1].from : end;
}

std::shared_ptr<const LaidPages> lay(const project::Piece& piece, const engraving::PageStyle& style)
{
    auto laid = std::make_shared<LaidPages>();
    auto paged = engraving::layPages(project::sequenceOf(piece), style);
    if (!paged) {
        laid->failure = paged.error().message;
        return laid;
    }
    laid->score = std::move(*paged);
    findThings(*laid, piece.lastNoteEnd());
    laid->voices = project::voicesOf(piece);
    return laid;
}

} // namespace

PageScore::PageScore(const RollContent& content, std::function<void()> made)
    : m_content(content)
    , m_made(std::move(made))
{
}

void PageScore::setTitle(const QString& title)
{
    if (std::exchange(m_title, title) != title)
        m_piece.reset();
}

const LaidPages* PageScore::pages()
{
    const auto& shown = m_content.notes().sharedPiece();
    if (shown == m_piece)
        return m_pages.get();
    const engraving::PageStyle style = localPageStyle(m_title);
    if (shown->noteCount() <= kAtOnce)
        take(shown, lay(*shown, style));
    else if (!m_job.isRunning())
        m_job.start([this, piece = shown, style](const std::stop_token&) -> BackgroundJob::Then {
            return [this, piece, pages = lay(*piece, style), title = style.title] {
                take(title == m_title.toStdString() ? piece : nullptr, pages);
                m_made(); // whoever paints them then asks for what has been changed meanwhile
            };
        });
    return m_pages.get();
}

void PageScore::take(const std::shared_ptr<const project::Piece>& piece, Pages pages)
{
    m_piece = piece;
    m_pages = std::move(pages);
}

const project::PieceNote* PageScore::noteOf(grid::NoteReference at) const
{
    return m_piece && at.track >= 0
        ? &m_piece->tracks[static_cast<std::size_t>(at.track)].notes[static_cast<std::size_t>(at.note)]
        : nullptr;
}

std::optional<analysis::Voice> PageScore::voiceOf(grid::NoteReference at) const
{
    if (noteOf(at) == nullptr)
        return std::nullopt;
    return m_pages->voices[static_cast<std::size_t>(at.track)][static_cast<std::size_t>(at.note)];
}

std::optional<PagePlace> PageScore::placeOf(Ticks at) const
{
    if (!m_pages || m_pages->systems.empty())
        return std::nullopt;
    const auto& systems = m_pages->systems;
    auto after = std::ranges::upper_bound(systems, at, {}, &PageSystem::from);
    const PageSystem& system = after == systems.begin() ? systems.front() : *(after - 1);
    const auto& moments = system.moments;
    const auto next = std::ranges::upper_bound(moments, at, {}, &engraving::Moment::at);
    if (next == moments.begin())
        return PagePlace{&system, moments.empty() ? system.box.left : moments.front().x};
    const engraving::Moment& before = *(next - 1);
    const engraving::Moment last{std::max(system.to, before.at), system.box.right};
    const engraving::Moment& behind = next == moments.end() ? last : *next;
    if (behind.at == before.at)
        return PagePlace{&system, before.x};
    const double done = static_cast<double>(std::min(at, behind.at).value - before.at.value)
        / static_cast<double>(behind.at.value - before.at.value);
    return PagePlace{&system, before.x + done * (behind.x - before.x)};
}

std::optional<Ticks> PageScore::tickAt(int page, QPointF at) const
{
    if (!m_pages)
        return std::nullopt;
    const PageSystem* nearest = nullptr;
    double least = 0;
    for (const PageSystem& system : m_pages->systems) {
        const double away = std::max({system.box.top - at.y(), at.y() - system.box.bottom, 0.0});
        if (system.page == page && (nearest == nullptr || away < least)) {
            nearest = &system;
            least = away;
        }
    }
    if (nearest == nullptr || nearest->moments.empty())
        return std::nullopt;
    const auto next = std::ranges::upper_bound(nearest->moments, at.x(), {}, &engraving::Moment::x);
    return (next == nearest->moments.begin() ? next : next - 1)->at;
}

} // namespace inventio::ui
