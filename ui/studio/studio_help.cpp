#include "ui/studio/studio_help.h"

#include "ui/enhance/model_state.h"
#include "ui/enhance/note_card.h"
#include "ui/enhance/scrubber.h"
#include "ui/enhance/variation_strip.h"
#include "ui/files/empty_page.h"
#include "ui/inspector/part_writing_controller.h"
#include "ui/learn/learn_panel.h"
#include "ui/pages/page_panel.h"
#include "ui/playback/tracks_panel.h"
#include "ui/playback/transport_bar.h"
#include "ui/recording/piano_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/studio/studio_features.h"
#include "ui/studio/studio_panels.h"
#include "ui/versions/version_band.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

void setHelpTopics(const StudioPanels& panels, StudioFeatures& features)
{
    setHelpTopic(panels.transport, "playing");
    setHelpTopic(panels.tracks, "playing#tracks");
    setHelpTopic(panels.versions, "versions");
    setHelpTopic(panels.band, "versions#compare");
    setHelpTopic(panels.roll, "roll");
    setHelpTopic(panels.pages, "roll#pages");
    setHelpTopic(panels.empty, "index");
    setHelpTopic(panels.learn, "lessons");
    setHelpTopic(panels.scrubber, "enhance#edits");
    setHelpTopic(panels.variations, "enhance#variations");
    setHelpTopic(panels.card, "inside#note");
    setHelpTopic(panels.piano, "recording#piano");
    setHelpTopic(panels.modelState, "models");
    setHelpTopic(panels.soundState, "troubleshooting#no-sound");
    setHelpTopic(panels.keyboardState, "troubleshooting#keyboard");
    setHelpTopic(panels.fileState, "files");
    setHelpTopic(&features.partWriting->panel(), "part-writing");
}

} // namespace inventio::ui
