#pragma once

#include "core/learn/capsule.h"

namespace inventio::ui {

class Actions;
class EnhancePanel;
class LensController;
class PartWritingController;
class Scrubber;
class SoundController;

/// Does what a lesson asks for with the controls of the studio, as a hand would. [GUI]
class StepDoer {
public:
    struct Dependencies {
        const Actions& actions;
        EnhancePanel& panel;
        Scrubber& scrubber;
        LensController& lens;
        SoundController& sound;
        PartWritingController& partWriting;
    };
    explicit StepDoer(const Dependencies& dependencies)
        : m_dependencies(dependencies)
    {
    }

    /// False if its control is disabled now.
    bool perform(const learn::Deed& deed) const;

private:
    bool trigger(std::string_view action) const;
    bool perform(learn::Happening happening) const;
    void set(const learn::SetSetting& wanted) const;

    Dependencies m_dependencies;
};

} // namespace inventio::ui
