#include "ui/roll/gestures/accept_gesture.h"

#include <utility>

#include "core/project/piece_edits.h"

namespace inventio::ui {

AcceptGesture::AcceptGesture(RollContext context, const Pointer& press, const LensChoice& choice)
    : Gesture(context, press)
    , m_note(choice.note)
{
}

void AcceptGesture::move(const Pointer& /*pointer*/) { }

void AcceptGesture::release(const Pointer& pointer)
{
    if (!geometry().rectOf(m_note).contains(pointer.at))
        return;
    auto piece = content().editablePiece();
    content().commit(tr("Accept note"), project::withProposedNote(std::move(piece), m_note));
}

} // namespace inventio::ui
