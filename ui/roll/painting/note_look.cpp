#include "ui/roll/painting/note_look.h"

#include "ui/theme/contrast.h"

namespace inventio::ui {

NoteLook lookOf(project::Provenance provenance, const Theme& theme)
{
    switch (provenance) {
    case project::Provenance::Added:
        return {theme.colours.added, true, false};
    case project::Provenance::Changed:
        return {theme.colours.changed, true, true};
    case project::Provenance::Yours:
        break;
    }
    return {theme.colours.yours, false, false};
}

NoteLook lookOf(project::Provenance provenance, std::optional<analysis::Voice> voice, const Theme& theme)
{
    NoteLook look = lookOf(provenance, theme);
    if (!voice)
        return look;
    const QColor outline = look.colours.outline;
    look.colours = theme.colours.voices[static_cast<std::size_t>(*voice)];
    if (provenance != project::Provenance::Yours)
        look.colours.outline = outline;
    return look;
}

QColor fillOf(const NoteColours& colours, int velocity)
{
    // Most music is played between 40 and 110: that is where loudness should show.
    return mixed(colours.faint, colours.fill, (velocity - 30) / 80.0);
}

} // namespace inventio::ui
