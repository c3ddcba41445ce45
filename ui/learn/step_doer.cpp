#include "ui/learn/step_doer.h"

#include <algorithm>
#include <cmath>

#include "ui/actions/actions.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/inspector/part_writing_controller.h"
#include "ui/playback/sound_controller.h"

namespace inventio::ui {

using learn::Happening;

bool StepDoer::perform(const learn::Deed& deed) const
{
    if (const auto* happening = std::get_if<Happening>(&deed))
        return perform(*happening);
    if (const auto* action = std::get_if<learn::TriggeredAction>(&deed))
        return trigger(action->id);
    set(std::get<learn::SetSetting>(deed));
    return true;
}

bool StepDoer::trigger(std::string_view action) const
{
    const auto id = ActionId::find(action);
    if (!id || !m_dependencies.actions[*id]->isEnabled())
        return false;
    m_dependencies.actions[*id]->trigger();
    return true;
}

bool StepDoer::perform(Happening happening) const
{
    switch (happening) {
    case Happening::Enhance:
        return trigger("model.enhance");
    case Happening::Accompany:
        return trigger("model.accompany");
    case Happening::Play:
        return m_dependencies.sound.isPlaying() || trigger("play.play");
    case Happening::Lens:
        return m_dependencies.lens.isOn() || trigger("view.lens");
    case Happening::Faults:
        return m_dependencies.partWriting.panel().isVisible() || trigger("view.partWriting");
    case Happening::Scrub:
        return m_dependencies.scrubber.goTo(m_dependencies.scrubber.position() / 2);
    case Happening::Next:
    case Happening::Record:
        break;
    }
    return false;
}

void StepDoer::set(const learn::SetSetting& wanted) const
{
    constexpr double kAsNeeded = 1000.0; ///< and more
    auto settings = m_dependencies.panel.settings();
    if (wanted.setting == "risk")
        settings.params.creativeRisk
            = std::clamp(wanted.value, composing::kMinCreativeRisk, composing::kMaxCreativeRisk);
    else if (wanted.setting == "mostAdded")
        settings.params.maxAdd = wanted.value < kAsNeeded
            ? std::optional(static_cast<int>(std::lround(std::max(wanted.value, 0.0))))
            : std::nullopt;
    else if (wanted.setting == "melody")
        settings.melody = static_cast<project::MelodyRole>(std::lround(std::clamp(wanted.value, 0.0, 2.0)));
    m_dependencies.panel.setSettings(settings);
}

} // namespace inventio::ui
