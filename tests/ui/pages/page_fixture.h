#pragma once

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"
#include "ui/pages/page_controller.h"
#include "ui/pages/page_panel.h"

namespace inventio::ui {

/// 150 bars of quarters, each third one the model's.
inline project::Piece longPiece()
{
    project::Piece piece;
    piece.tracks.emplace_back();
    std::vector<music::Note> notes;
    for (int i = 0; i < 600; ++i)
        notes.push_back({.onset = {i * 480}, .pitch = 60 + i % 12, .length = {480}});
    piece = project::withNotes(piece, 0, notes);
    for (std::size_t i = 0; i < 600; i += 3)
        piece.tracks[0].notes[i].provenance = project::Provenance::Added;
    return piece;
}

/// Roll and pages in one window, as the studio has them, with the pages in view.
class PageFixture : public RollFixture {
protected:
    explicit PageFixture(project::Piece piece = threeNotes())
        : RollFixture(std::move(piece))
    {
        auto* layout = new QVBoxLayout(&m_place);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&m_panel);
        layout->addWidget(&m_pages);
        m_place.resize(900, 700);
        m_place.show();
        m_place.activateWindow();
        m_controller.setShown(true);
        QApplication::processEvents();
    }
    ~PageFixture() override
    {
        m_pages.setParent(nullptr);
        m_panel.setParent(nullptr);
    }

    PageView& pages() { return m_pages.view(); }
    QWidget& sheets() { return *pages().viewport(); }
    QPointF headOf(project::NoteId id)
    {
        const auto head = pages().headOf(id);
        return head ? head->center() : QPointF(-1, -1);
    }
    bool isSeen(project::NoteId id) { return QRectF(sheets().rect()).contains(headOf(id)); }
    void clickOn(QPointF at, Qt::KeyboardModifiers modifiers = {})
    {
        press(sheets(), at, modifiers);
        release(sheets(), at, modifiers);
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QApplication::sendEvent(&pages(), &event);
    }

    QWidget m_place;
    PagePanel m_pages{m_actions, m_panel, makeTheme(ThemeKind::Light)};
    PageController m_controller{{m_actions, m_panel, m_pages}};
};

} // namespace inventio::ui
