#include "ui/score/lanes/note_ink.h"

#include "ui/theme/contrast.h"

namespace inventio::ui {

QColor inkOf(const RollContent& content, const project::PieceNote* note, std::optional<analysis::Voice> voice,
    const Colours& colours, const QColor& ground)
{
    constexpr double kReadable = 4.5;
    if (note == nullptr)
        return colours.text;
    if (content.isSelected(note->id))
        return colours.accent;
    if (note->provenance == project::Provenance::Yours && !content.overlays().coloursByVoice())
        return colours.text;
    const NoteColours& own = voice ? colours.voices[static_cast<std::size_t>(*voice)] : colours.added;
    return contrast(own.fill, ground) >= kReadable ? own.fill : own.outline;
}

} // namespace inventio::ui
