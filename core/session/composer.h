#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <variant>

#include "core/accompany/accompaniment_model.h"
#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/project/accompaniment.h"
#include "core/project/enhance_request.h"
#include "core/project/lens.h"
#include "core/project/replay.h"
#include "core/session/insight_reading.h"

namespace inventio::session {

/// Makes the net; called in the thread that will run it. [Worker]
using MakeScorer = std::function<base::Result<std::unique_ptr<composing::NoteScorer>>()>;
/// Makes the net that accompanies in a style; called in the thread that will run it. [Worker]
using MakeAccompanimentModel
    = std::function<base::Result<std::unique_ptr<accompany::AccompanimentModel>>(accompany::Style)>;

// What a composer has to tell, in the order in which it happened.

struct ModelLoading { };
struct ModelLoaded {
    std::string identity;
    bool knowsIdioms = false; ///< NoteScorer::knowsIdioms()
};
/// Asked for again, it is tried again.
struct ModelMissing {
    std::string reason;
};
/// Another model that was asked for cannot be used; the one before stays.
struct ModelRefused {
    std::string reason;
};
struct Enhanced {
    std::shared_ptr<const project::EnhanceOutcome> outcome;
};
struct EnhanceFailed {
    enum class Why {
        NoModel, ///< a ModelMissing before says more
        Refused, ///< `reason` is a sentence for the user
        Fault    ///< of the model; `reason` is what it says of itself
    };
    Why why = Why::Refused;
    std::string reason{};
};
struct Accompanied {
    std::shared_ptr<const project::AccompanyOutcome> outcome;
};
struct AccompanyFailed {
    enum class Why {
        Stopped, ///< by the user
        NoModel, ///< `reason` says why
        Refused, ///< `reason` is a sentence for the user
        Fault    ///< of the model; `reason` is what it says of itself
    };
    Why why = Why::Refused;
    std::string reason{};
};
struct LensRead {
    std::shared_ptr<const project::LensReading> reading;
};
/// By a fault of the model. A piece that cannot be prepared has nothing to show and leads to no event: Enhance says why.
struct LensFailed {
    std::string reason;
};
/// What cannot be read leads to no event, as with the lens: Enhance says why.
struct InsightRead {
    std::shared_ptr<const InsightReading> reading;
};
struct Replayed {
    project::VersionId version;
    std::shared_ptr<const project::Replay> replay; ///< never null
};
struct ReplayFailed {
    project::VersionId version;
    std::string reason; ///< a sentence for the user
};
using ComposerEvent = std::variant<ModelLoading, ModelLoaded, ModelMissing, ModelRefused, Enhanced, EnhanceFailed,
    Accompanied, AccompanyFailed, LensRead, LensFailed, InsightRead, Replayed, ReplayFailed>;

/// Lets the model work in a thread of its own, so that nobody waits for it.
///
/// The composer thread is the sole user of the nets, each of which it makes when it is first needed. It takes copies and gives
/// copies: of requests the newest one counts, and of the snapshots of what is under way the newest one waits to be taken.
/// What it tells waits in a queue until its owner asks. Ends by asking the thread to stop and joining it, which takes one
/// forward of the net at most. All but the callback belongs to one thread, the owner's.
class Composer {
public:
    /// `program`, with its version, goes into receipts. `onEvent` (may be empty) says that nextEvent() has something new;
    /// it is called in the composer thread and must not wait for the owner. [GUI]
    Composer(MakeScorer makeScorer, std::string program, std::function<void()> onEvent = {},
        MakeAccompanimentModel makeAccompaniment = {});
    /// [GUI]
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// Makes the net if it is not there, ahead of the first request. [GUI]
    void loadModel();
    /// Another net takes the place of the one there is, as soon as that has finished what it does; of several the newest. A
    /// ModelLoaded says that it is there. One that cannot be made changes nothing: ModelRefused. [GUI]
    void useModel(MakeScorer makeScorer);
    /// One at a time: must not be called while isWorking(). A replay or a reading of the lens that is under way makes
    /// room, and begins anew afterwards. [GUI]
    void enhance(project::EnhanceRequest request);
    /// Likewise. [GUI]
    void accompany(project::AccompanyRequest request);
    /// What an Enhance has done so far becomes its outcome; of an accompaniment nothing is left. [GUI]
    void stop();
    /// From enhance() or accompany() until its event is taken. [GUI]
    bool isWorking() const { return m_working; }
    /// Does again what made `version`. Waits its turn behind an Enhance; takes the place of a replay that waits. [GUI]
    void replay(project::Version version);
    /// Waits its turn behind the others; takes the place of a reading that waits or is under way. [GUI]
    void readLens(project::LensRequest request);
    /// The same, behind the lens. [GUI]
    void readInsight(InsightRequest request);

    /// The newest snapshot of what is under way, once; of an accompaniment it has share and piece alone. Null if there is none that was not taken. [GUI]
    std::shared_ptr<const project::EnhanceSnapshot> takeSnapshot();
    /// The oldest event that was not taken. [GUI]
    std::optional<ComposerEvent> nextEvent();

private:
    struct Work {
        std::optional<MakeScorer> model; ///< before anything else
        std::optional<project::EnhanceRequest> enhance;
        std::optional<project::AccompanyRequest> accompaniment;
        std::optional<project::Version> replay;
        std::optional<project::LensRequest> lens;
        std::optional<InsightRequest> insight;
        std::stop_token stop;
    };

    void run(const std::stop_token& ending);
    std::optional<Work> nextWork(const std::stop_token& ending);
    void takeOther(Work& work);
    composing::NoteScorer* scorer();
    void changeModel(const MakeScorer& makeScorer);
    void work(Work work);
    void workOnEnhance(project::EnhanceRequest request, const std::stop_token& stop);
    base::Result<project::EnhanceOutcome> outcomeOf(
        project::EnhanceRequest request, composing::NoteScorer& net, const std::stop_token& stop);
    void workOnAccompaniment(project::AccompanyRequest request, const std::stop_token& stop);
    base::Result<accompany::AccompanimentModel*> accompanist(accompany::Style style);
    base::Result<project::Replay> replayOf(const project::Version& version, const std::stop_token& stop);
    void begin();
    void publish(std::shared_ptr<const project::EnhanceSnapshot> snapshot);
    void workOnReplay(project::Version version, const std::stop_token& stop);
    void workOnLens(const project::LensRequest& request, const std::stop_token& stop);
    void workOnInsight(InsightRequest request, const std::stop_token& stop);
    void stopReadings();
    void post(ComposerEvent event);

    // Constant.
    const std::string m_program;
    const std::function<void()> m_onEvent;
    const MakeAccompanimentModel m_makeAccompaniment;
    // The composer thread's.
    MakeScorer m_makeScorer;
    std::unique_ptr<composing::NoteScorer> m_scorer;
    std::map<accompany::Style, std::unique_ptr<accompany::AccompanimentModel>> m_accompanists;
    // The owner's.
    bool m_working = false;
    std::stop_source m_stopWork;
    // Guarded by m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_wantsModel = false;
    Work m_waiting; ///< its token is that of the Enhance or the accompaniment
    std::stop_source m_stopReplay;
    std::stop_source m_stopLens;
    std::stop_source m_stopInsight;
    std::shared_ptr<const project::EnhanceSnapshot> m_snapshot;
    std::deque<ComposerEvent> m_events;

    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace inventio::session
