#pragma once

#include <memory>

#include <gtest/gtest.h>

#include <QKeyEvent>
#include <QWidget>

#include "ui/roll/roll_panel.h"

namespace inventio::ui {

/// Three quarters of a bar and more, 480 ticks a quarter: C4 at 0 for a quarter (note 1), E4 at 960 for a quarter
/// (note 2), G4 at 1920 for a half (note 3).
project::Piece threeNotes();
/// With notes of every owner.
project::Piece notesOfAllOwners();

inline constexpr project::NoteId kC{1};
inline constexpr project::NoteId kE{2};
inline constexpr project::NoteId kG{3};

/// A panel with a document, and hands for it.
class RollFixture : public testing::Test {
protected:
    explicit RollFixture(project::Piece piece = threeNotes());
    ~RollFixture() override;

    RollView& view() { return m_panel.view(); }
    RollContent& content() { return m_panel.content(); }
    const project::Piece& piece() const { return m_document.piece(); }
    music::Note note(project::NoteId id) const; ///< which must exist
    bool exists(project::NoteId id) const;
    int noteCount() const { return piece().noteCount(); }
    void select(std::vector<project::NoteId> ids) { m_document.select(std::move(ids)); }

    /// The middle of a pitch's row at a time.
    QPointF at(double tick, int pitch) const;
    QPointF bodyOf(project::NoteId id) const;
    QPointF startOf(project::NoteId id) const; ///< within its hot zone
    QPointF endOf(project::NoteId id) const;

    void press(
        QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void moveTo(
        QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void release(
        QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    void doubleClick(QWidget& widget, QPointF at);
    void wheel(QWidget& widget, QPointF at, int notches, Qt::KeyboardModifiers modifiers = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    /// How many steps could be undone.
    int steps();

    Document m_document;
    QWidget m_window; ///< whose actions they are
    Actions m_actions{&m_window};
    RollPanel m_panel{m_actions, makeTheme(ThemeKind::Light)};
};

} // namespace inventio::ui
