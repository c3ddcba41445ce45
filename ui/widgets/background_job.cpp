#include "ui/widgets/background_job.h"

#include <cassert>
#include <utility>

#include <QCoreApplication>
#include <QMetaObject>

namespace inventio::ui {

BackgroundJob::BackgroundJob(QObject* parent)
    : QObject(parent)
{
}

BackgroundJob::~BackgroundJob()
{
    m_thread = {};
    QCoreApplication::removePostedEvents(this); // and with them what the work has made
}

void BackgroundJob::start(Work work)
{
    assert(!m_isRunning);
    m_isRunning = true;
    m_thread = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
        const Then then = work(stop);
        QMetaObject::invokeMethod(
            this,
            [this, then] {
                m_isRunning = false;
                then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace inventio::ui
