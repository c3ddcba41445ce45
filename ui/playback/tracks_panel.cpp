#include "ui/playback/tracks_panel.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

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
    auto* top = new QVBoxLayout;
    top->setContentsMargins(token::kMedium, token::kSmall, token::kMedium, token::kTight);
    top->addWidget(heading);
    auto* inside = new QWidget;
    setRole(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(token::kMedium, 0, token::kMedium, token::kMedium);
    m_list->setSpacing(token::kSmall);
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
        auto* row = new TrackRow(this);
        const auto index = m_rows.size();
        connect(row, &TrackRow::mixChanged, this, [this, index](const QString& step, const project::TrackMix& mix) {
            project::Piece piece = m_document.piece();
            piece.tracks.at(index).mix = mix;
            m_document.commit(step, std::move(piece));
        });
        connect(row, &TrackRow::chosen, this, [this, index] { Q_EMIT trackChosen(static_cast<int>(index)); });
        m_list->insertWidget(static_cast<int>(index), row);
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

void TracksPanel::setChosen(int track)
{
    m_chosen = track;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChosen(static_cast<int>(i) == track);
}

} // namespace inventio::ui
