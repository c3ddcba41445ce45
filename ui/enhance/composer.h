#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include <QObject>
#include <QString>

#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/project/enhance_request.h"
#include "core/project/lens.h"

namespace inventio::ui {

/// Makes the net; called in the thread that will run it.
using MakeScorer = std::function<base::Result<std::unique_ptr<composing::NoteScorer>>()>;

/// Lets the model work in a thread of its own, so that the window never waits. Everything public is [GUI].
///
/// The composer thread is the sole user of the net, which it makes when it is first needed. It takes copies and gives
/// copies: of requests the newest one counts, and of the snapshots of a running Enhance the newest one waits to be taken.
/// Results come as signals in the GUI thread. Ends by asking the thread to stop and
/// joining it, which takes one forward of the net at most.
class Composer : public QObject {
    Q_OBJECT
public:
    /// `program`, with its version, goes into receipts.
    Composer(MakeScorer makeScorer, std::string program, QObject* parent = nullptr);
    ~Composer() override;

    /// Makes the net if it is not there, ahead of the first request.
    void loadModel();
    /// One at a time: must not be called while isEnhancing().
    void enhance(project::EnhanceRequest request);
    void stop();
    bool isEnhancing() const { return m_enhancing; }
    /// Waits its turn behind an Enhance; replaces a request that waits already.
    void readLens(project::LensRequest request);

    /// The newest snapshot of the running Enhance, once; null if there is none that was not taken.
    std::shared_ptr<const project::EnhanceSnapshot> takeSnapshot();

Q_SIGNALS:
    void modelLoading();
    void modelLoaded(const QString& identity);
    void modelMissing(const QString& reason); ///< asked for again, it is tried again
    void enhanced(const std::shared_ptr<const inventio::project::EnhanceOutcome>& outcome);
    void enhanceFailed(const QString& reason);
    void lensRead(const std::shared_ptr<const inventio::project::LensReading>& reading);

private:
    struct Work {
        std::optional<project::EnhanceRequest> enhance;
        std::optional<project::LensRequest> lens;
    };

    void run(std::stop_token ending);
    std::optional<Work> nextWork(std::stop_token ending);
    composing::NoteScorer* scorer();
    void work(Work work);
    void workOnEnhance(project::EnhanceRequest request);
    base::Result<project::EnhanceOutcome> worked(project::EnhanceRequest request, composing::NoteScorer& net);
    void workOnLens(const project::LensRequest& request);
    template <class Action> void inGui(Action action);

    // Constant.
    const MakeScorer m_makeScorer;
    const std::string m_program;
    // The composer thread's.
    std::unique_ptr<composing::NoteScorer> m_scorer;
    // The GUI thread's.
    bool m_enhancing = false;
    std::stop_source m_stop;
    // Guarded by m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_wantsModel = false;
    Work m_waiting;
    std::stop_token m_stopWaiting;
    std::shared_ptr<const project::EnhanceSnapshot> m_snapshot;

    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace inventio::ui
