#pragma once

namespace inventio::ui {

class StudioFeatures;
struct StudioPanels;

/// Says of each panel which page of the manual is about it. [GUI]
void setHelpTopics(const StudioPanels& panels, StudioFeatures& features);

} // namespace inventio::ui
