#include "ui/playback/tracks_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/project/track_edits.h"
#include "ui/actions/icons.h"
#include "ui/document/document.h"
#include "ui/playback/track_row.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

// A file may hold tens of thousands of tracks; nobody mixes more than these by hand.
constexpr std::size_t kMaxRows = 64;

} // namespace

TracksPanel::TracksPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* heading = new QLabel(tr("TRACKS"), this);
    setRole(heading, "heading");
    auto* add = new QToolButton(this);
    add->setIcon(icon(QStringLiteral("add")));
    add->setToolTip(tr("Add a track"));
    add->setAccessibleName(add->toolTip());
    connect(add, &QToolButton::clicked, this, &TracksPanel::addTrack);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(token::kSmall, token::kTight, token::kTight, token::kTight);
    top->addWidget(heading, 1);
    top->addWidget(add);
    auto* inside = new QWidget;
    setRole(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(token::kSmall, 0, token::kSmall, token::kSmall);
    m_list->setSpacing(token::kTight);
    m_list->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    connect(&m_document, &Document::pieceChanged, this, &TracksPanel::refresh);
    refresh();
}

void TracksPanel::refresh()
{
    const auto& tracks = m_document.piece().tracks;
    const std::size_t shown = std::min(tracks.size(), kMaxRows);
    while (m_rows.size() < shown) {
        auto* row = makeRow(static_cast<int>(m_rows.size()));
        m_list->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.push_back(row);
    }
    while (m_rows.size() > shown) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (std::size_t i = 0; i < shown; ++i)
        m_rows[i]->show(tracks[i], static_cast<int>(i) + 1);
    setChosen(m_chosen);
}

TrackRow* TracksPanel::makeRow(int track)
{
    auto* row = new TrackRow(this);
    connect(row, &TrackRow::mixChanged, this, [this, track](const QString& step, const project::TrackMix& mix) {
        project::Piece piece = m_document.piece();
        piece.tracks.at(static_cast<std::size_t>(track)).mix = mix;
        m_document.commit(step, std::move(piece));
    });
    connect(row, &TrackRow::chosen, this, [this, track] { Q_EMIT trackChosen(track); });
    connect(row, &TrackRow::renamed, this, [this, track](const QString& name) {
        m_document.commit(tr("Rename Track"), project::withTrackNamed(m_document.piece(), track, name.toStdString()));
    });
    connect(row, &TrackRow::moved, this, [this, track](int by) { moveTrack(track, track + by); });
    connect(row, &TrackRow::coloured, this, [this, track](int colour) {
        m_document.commit(tr("Colour Track"), project::withTrackColoured(m_document.piece(), track, colour));
    });
    connect(row, &TrackRow::removed, this,
        [this, track] { m_document.commit(tr("Delete Track"), project::withoutTrack(m_document.piece(), track)); });
    return row;
}

void TracksPanel::addTrack()
{
    const int track = static_cast<int>(m_document.piece().tracks.size());
    m_document.commit(
        tr("Add Track"), project::withTrack(m_document.piece(), tr("Track %1").arg(track + 1).toStdString()));
    Q_EMIT trackChosen(track); // to draw and record on
}

void TracksPanel::moveTrack(int track, int to)
{
    if (to < 0 || to >= static_cast<int>(m_document.piece().tracks.size()))
        return;
    m_document.commit(tr("Move Track"), project::withTrackMoved(m_document.piece(), track, to));
    Q_EMIT trackChosen(to);
}

void TracksPanel::setChosen(int track)
{
    m_chosen = track;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChosen(static_cast<int>(i) == track);
}

} // namespace inventio::ui
