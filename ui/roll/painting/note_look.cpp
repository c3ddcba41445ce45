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

QColor fillOf(const NoteColours& colours, int velocity)
{
    // Most music is played between 40 and 110: that is where loudness should show.
    return mixed(colours.faint, colours.fill, (velocity - 30) / 80.0);
}

} // namespace inventio::ui
