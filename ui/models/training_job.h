#pragma once

#include <mutex>
#include <vector>

#include <QObject>

#include "core/session/training.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// A training in a thread of its own. Whoever destroys it stops it, and waits until what was learned is on disk. [GUI]
class TrainingJob : public QObject {
    Q_OBJECT
public:
    explicit TrainingJob(session::Train train, QObject* parent = nullptr);

    bool isRunning() const { return m_job.isRunning(); }
    /// Not while it is running.
    void start(const session::TrainingRequest& request);
    void stop() { m_job.stop(); }

Q_SIGNALS:
    void told(const inventio::session::TrainingMoment& moment); ///< every one, in order
    void ended(const inventio::session::TrainingEnd& end);
    void failed(const QString& reason);

private:
    void tell(const session::TrainingMoment& moment);
    void passOn();

    const session::Train m_train;
    std::mutex m_mutex;
    std::vector<session::TrainingMoment> m_moments; ///< guarded by m_mutex; those that were not told yet
    BackgroundJob m_job;                            ///< last: it uses all of the above
};

} // namespace inventio::ui
