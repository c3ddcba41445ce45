#include "ui/models/training_job.h"

#include <utility>

#include <QMetaObject>

namespace inventio::ui {

TrainingJob::TrainingJob(session::Train train, QObject* parent)
    : QObject(parent)
    , m_train(std::move(train))
{
}

void TrainingJob::start(const session::TrainingRequest& request)
{
    m_job.start([this, request](const std::stop_token& stop) -> BackgroundJob::Then {
        auto end = m_train(request, stop, [this](const session::TrainingMoment& moment) { tell(moment); });
        return [this, end = std::move(end)] {
            passOn();
            if (end)
                Q_EMIT ended(*end);
            else
                Q_EMIT failed(QString::fromStdString(end.error().message));
        };
    });
}

/// In the job's thread. However fast it learns, one message waits for the window.
void TrainingJob::tell(const session::TrainingMoment& moment)
{
    const std::scoped_lock lock(m_mutex);
    m_moments.push_back(moment);
    if (m_moments.size() == 1)
        QMetaObject::invokeMethod(this, &TrainingJob::passOn, Qt::QueuedConnection);
}

void TrainingJob::passOn()
{
    std::vector<session::TrainingMoment> moments;
    {
        const std::scoped_lock lock(m_mutex);
        moments.swap(m_moments);
    }
    for (const auto& moment : moments)
        Q_EMIT told(moment);
}

} // namespace inventio::ui
