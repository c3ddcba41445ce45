#include "ui/roll/gestures/copy_gesture.h"

namespace inventio::ui {

using project::NoteId;

void CopyGesture::finish(const std::vector<NoteId>& ids, project::Move by)
{
    const auto firstCopy = content().piece().lastId + 1;
    auto piece = project::withNotesCopied(content().piece(), ids, by);
    std::vector<NoteId> copies;
    for (auto id = firstCopy; id <= piece.lastId; ++id)
        copies.push_back({id});
    content().commit(countedName(tr("Copy note"), tr("Copy %1 notes"), ids.size()), std::move(piece));
    content().select(std::move(copies));
}

} // namespace inventio::ui
