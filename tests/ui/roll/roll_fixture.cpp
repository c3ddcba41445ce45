#include "tests/ui/roll/roll_fixture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include "core/project/piece_edits.h"

namespace inventio::ui {

using music::Note;
using music::Ticks;
using project::NoteId;
using project::Piece;
using project::Provenance;

namespace {

constexpr int kWidth = 1000;
constexpr int kHeight = 700;
constexpr double kInsideEdge = 2;

void sendMouse(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held,
    Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, modifiers);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

Piece threeNotes()
{
    Piece piece;
    piece.tracks.emplace_back();
    piece.tracks.back().name = "Melody";
    piece = project::withNote(piece, 0, Note{.onset = {0}, .pitch = 60, .length = {480}});
    piece = project::withNote(piece, 0, Note{.onset = {960}, .pitch = 64, .length = {480}});
    return project::withNote(piece, 0, Note{.onset = {1920}, .pitch = 67, .length = {960}});
}

Piece notesOfAllOwners()
{
    Piece piece = threeNotes();
    piece.tracks[0].notes[1].provenance = Provenance::Added;
    piece.tracks[0].notes[2].provenance = Provenance::Changed;
    return piece;
}

RollFixture::RollFixture(Piece piece)
    : m_document(project::newProject(std::move(piece), "Take 1"))
{
    m_panel.resize(kWidth, kHeight);
    m_panel.setDocument(&m_document);
    m_panel.show();
    QApplication::processEvents();
    view().setFocus();
}

RollFixture::~RollFixture() = default;

Note RollFixture::note(NoteId id) const
{
    const auto* found = project::findNote(piece(), id);
    return found ? found->note : Note{};
}

bool RollFixture::exists(NoteId id) const
{
    return project::findNote(piece(), id) != nullptr;
}

QPointF RollFixture::at(double tick, int pitch) const
{
    const auto& geometry = const_cast<RollPanel&>(m_panel).viewport().geometry();
    return {geometry.x(tick), geometry.y(pitch) + geometry.rowHeight() / 2};
}

QPointF RollFixture::bodyOf(NoteId id) const
{
    const Note here = note(id);
    return at(static_cast<double>((here.onset + here.end()).value) / 2, here.pitch);
}

QPointF RollFixture::startOf(NoteId id) const
{
    return at(static_cast<double>(note(id).onset.value), note(id).pitch) + QPointF(kInsideEdge, 0);
}

QPointF RollFixture::endOf(NoteId id) const
{
    return at(static_cast<double>(note(id).end().value), note(id).pitch) - QPointF(kInsideEdge, 0);
}

void RollFixture::press(QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    sendMouse(widget, QEvent::MouseButtonPress, at, button, button, modifiers);
}

void RollFixture::moveTo(QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    sendMouse(widget, QEvent::MouseMove, at, Qt::NoButton, button, modifiers);
}

void RollFixture::release(QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    sendMouse(widget, QEvent::MouseButtonRelease, at, button, Qt::NoButton, modifiers);
}

void RollFixture::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    press(view(), from, modifiers, button);
    moveTo(view(), (from + to) / 2, modifiers, button);
    moveTo(view(), to, modifiers, button);
    release(view(), to, modifiers, button);
}

void RollFixture::click(QPointF at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    press(view(), at, modifiers, button);
    release(view(), at, modifiers, button);
}

void RollFixture::doubleClick(QWidget& widget, QPointF at)
{
    press(widget, at);
    release(widget, at);
    sendMouse(widget, QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton, {});
    release(widget, at);
}

void RollFixture::wheel(QWidget& widget, QPointF at, int notches, Qt::KeyboardModifiers modifiers)
{
    constexpr int notch = 120;
    QWheelEvent event(
        at, widget.mapToGlobal(at), {}, {0, notches * notch}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void RollFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    for (const auto type : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers);
        QApplication::sendEvent(&view(), &event);
    }
}

int RollFixture::steps()
{
    int count = 0;
    for (; m_document.canUndo(); ++count)
        m_document.undo();
    for (int i = 0; i < count; ++i)
        m_document.redo();
    return count;
}

} // namespace inventio::ui
