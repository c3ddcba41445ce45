#include "ui/roll/result_framer.h"

#include <algorithm>
#include <vector>

#include <QGuiApplication>

#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"

namespace inventio::ui {

namespace {

constexpr int kAskAgainMs = 50;
constexpr int kSpareRows = 2;
constexpr double kSmallestRow = 0.5; ///< of the usual height

using Start = std::pair<music::Ticks, int>; ///< a note's onset and pitch

} // namespace

ResultFramer::ResultFramer(RollContent& content, RollViewport& viewport, const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_content(content)
    , m_viewport(viewport)
    , m_theme(theme)
    , m_rows(rows())
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ResultFramer::frame);
    connect(&m_content, &RollContent::notesChanged, this, &ResultFramer::follow);
}

void ResultFramer::follow()
{
    if (m_content.isByHand())
        m_seen = m_content.notes().sharedPiece();
    else
        m_later.start(0); // between a preview and its result the piece of before is shown for no time at all
}

void ResultFramer::frame()
{
    if (m_viewport.geometry().size().isEmpty())
        return;
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return m_later.start(kAskAgainMs);
    const bool isPreview = !m_content.isEditable();
    const auto seen = std::exchange(m_seen, m_content.notes().sharedPiece());
    if (std::exchange(m_wasPreview, isPreview) && rows() != m_rows)
        return; // the hand chose
    bringIntoView(seen.get());
    m_rows = rows();
}

void ResultFramer::bringIntoView(const project::Piece* seen)
{
    const PitchSpan outOfView = newOutOfView(seen);
    if (outOfView.isEmpty())
        return;
    const PitchSpan span = pitchesToFrame(outOfView);
    m_viewport.set(m_viewport.geometry().framing(std::max(span.lowest - kSpareRows, 0),
        std::min(span.highest + kSpareRows, kAllPitches - 1), smallestRow(), m_viewport.pixelRatio()));
}

PitchSpan ResultFramer::newOutOfView(const project::Piece* seen) const
{
    const RollGeometry& geometry = m_viewport.geometry();
    const auto isInView = [&](int pitch) {
        const double middle = geometry.y(pitch) + geometry.rowHeight() / 2;
        return middle >= 0 && middle < geometry.size().height();
    };
    std::vector<Start> known;
    if (seen != nullptr)
        for (const auto& track : seen->tracks)
            for (const auto& note : track.notes)
                if (!isInView(note.note.pitch))
                    known.emplace_back(note.note.onset, note.note.pitch);
    std::ranges::sort(known);
    PitchSpan span;
    const auto& tracks = m_content.piece().tracks;
    const RollScene scene = m_content.scene();
    for (std::size_t track = 0; track < tracks.size(); ++track)
        if (scene.showsTrack(static_cast<int>(track)))
            for (const auto& [note, id, provenance, locked] : tracks[track].notes)
                if (!isInView(note.pitch) && !std::ranges::binary_search(known, Start(note.onset, note.pitch)))
                    span.add(note.pitch);
    return span;
}

/// The whole piece, so that nothing moves while it is played; where it has too many rows, what is in view, from the top on,
/// for there the melody is; and where nothing new would be seen of that, what is new. A preview is not done yet: it
/// never takes the melody away.
PitchSpan ResultFramer::pitchesToFrame(PitchSpan outOfView) const
{
    const RollGeometry& geometry = m_viewport.geometry();
    const RollScene scene = m_content.scene();
    const auto withNotesIn = [&](music::Ticks from, music::Ticks to) {
        PitchSpan span = outOfView;
        m_content.notes().visit(from, to, [&](const project::PieceNote& note, int track) {
            if (scene.showsTrack(track))
                span.add(note.note.pitch);
        });
        return span;
    };
    const PitchSpan all = withNotesIn({0}, m_content.piece().lastNoteEnd());
    if (canShow(all))
        return all;
    const PitchSpan inView = withNotesIn(geometry.firstTick(), geometry.lastTick());
    const int lowestSeen = inView.highest + kSpareRows - static_cast<int>(geometry.size().height() / smallestRow()) + 1;
    const bool isPreview = !m_content.isEditable();
    return canShow(inView) || isPreview || outOfView.highest >= lowestSeen ? inView : outOfView;
}

bool ResultFramer::canShow(const PitchSpan& span) const
{
    return (span.rows() + 2 * kSpareRows) * smallestRow() <= m_viewport.geometry().size().height();
}

double ResultFramer::smallestRow() const
{
    return std::min(m_viewport.geometry().rowHeight(), std::ceil(kSmallestRow * m_theme.metrics.rowHeight));
}

ResultFramer::Rows ResultFramer::rows() const
{
    return {m_viewport.geometry().top(), m_viewport.geometry().rowHeight()};
}

} // namespace inventio::ui
