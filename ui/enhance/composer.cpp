#include "ui/enhance/composer.h"

#include <utility>
#include <variant>

#include "ui/widgets/core_sentences.h"

namespace inventio::ui {

namespace {

QString faultOf(const std::string& reason)
{
    return Composer::tr("The model stopped with a fault: %1.").arg(QString::fromStdString(reason));
}

} // namespace

Composer::Composer(
    MakeScorer makeScorer, std::string program, MakeAccompanimentModel makeAccompaniment, QObject* parent)
    : QObject(parent)
    , m_composer(
          std::move(makeScorer), std::move(program),
          [this] { QMetaObject::invokeMethod(this, &Composer::emitAll, Qt::QueuedConnection); },
          std::move(makeAccompaniment))
{
}

void Composer::accompany(project::AccompanyRequest request)
{
    m_accompanying = true;
    m_composer.accompany(std::move(request));
}

void Composer::emitAll()
{
    while (const auto event = m_composer.nextEvent())
        std::visit([this](const auto& one) { emitSignal(one); }, *event);
}

void Composer::emitSignal(const session::ModelLoading& /*event*/)
{
    Q_EMIT modelLoading();
}

void Composer::emitSignal(const session::ModelLoaded& event)
{
    Q_EMIT modelLoaded(QString::fromStdString(event.identity), event.knowsIdioms);
}

void Composer::emitSignal(const session::ModelMissing& event)
{
    Q_EMIT modelMissing(QString::fromStdString(event.reason));
}

void Composer::emitSignal(const session::ModelRefused& event)
{
    Q_EMIT modelRefused(QString::fromStdString(event.reason));
}

void Composer::emitSignal(const session::Enhanced& event)
{
    Q_EMIT enhanced(event.outcome);
}

void Composer::emitSignal(const session::EnhanceFailed& event)
{
    switch (event.why) {
    case session::EnhanceFailed::Why::NoModel:
        return enhanceFailed(tr("There is no model to enhance with."));
    case session::EnhanceFailed::Why::Refused:
        return enhanceFailed(QString::fromStdString(event.reason));
    case session::EnhanceFailed::Why::Fault:
        return enhanceFailed(faultOf(event.reason));
    }
}

void Composer::emitSignal(const session::Accompanied& event)
{
    m_accompanying = false;
    Q_EMIT accompanied(event.outcome);
}

void Composer::emitSignal(const session::AccompanyFailed& event)
{
    m_accompanying = false;
    switch (event.why) {
    case session::AccompanyFailed::Why::Stopped:
        return accompanyFailed(tr("Stopped by you; nothing was added."));
    case session::AccompanyFailed::Why::NoModel:
        return accompanyFailed(tr("Accompany needs the model. %1").arg(QString::fromStdString(event.reason)));
    case session::AccompanyFailed::Why::Refused:
        return accompanyFailed(inOurWords(event.reason));
    case session::AccompanyFailed::Why::Fault:
        return accompanyFailed(faultOf(event.reason));
    }
}

void Composer::emitSignal(const session::LensRead& event)
{
    Q_EMIT lensRead(event.reading);
}

void Composer::emitSignal(const session::LensFailed& event)
{
    Q_EMIT lensFailed(faultOf(event.reason));
}

void Composer::emitSignal(const session::InsightRead& event)
{
    Q_EMIT insightRead(event.reading);
}

void Composer::emitSignal(const session::Replayed& event)
{
    Q_EMIT replayed(event);
}

void Composer::emitSignal(const session::ReplayFailed& event)
{
    Q_EMIT replayFailed(event.version, QString::fromStdString(event.reason));
}

} // namespace inventio::ui
