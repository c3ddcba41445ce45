#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/audio/playback_plan.h"
#include "core/audio/synth.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// Finds out how loud two versions are, so that the louder one does not win a comparison by that. [GUI]; it listens to
/// them in a thread of its own, a hundred times as fast as they sound, once the user pauses.
class LevelMatcher : public QObject {
    Q_OBJECT
public:
    using Plan = std::shared_ptr<const audio::PlaybackPlan>;

    explicit LevelMatcher(audio::MakeSynth makeSynth, QObject* parent = nullptr);

    /// Leads to matched(), at once where there is nothing to match: one plan is null, or `font` empty.
    void match(const Plan& a, const Plan& b, const std::filesystem::path& font);

Q_SIGNALS:
    /// Factors 0..1 for both.
    void matched(float a, float b);

private:
    struct Heard {
        Plan plan;
        std::filesystem::path font;
        std::optional<double> loudness; ///< LUFS; nullopt: silence
    };
    using Both = std::array<Heard, 2>;

    void listen();
    bool areWanted(const Both& heard) const;

    const audio::MakeSynth m_makeSynth;
    Both m_wanted; ///< without loudness
    Both m_heard;
    QTimer m_soon;
    BackgroundJob m_job;
};

} // namespace inventio::ui
