#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <QObject>
#include <QString>

#include "core/session/composer.h"

namespace inventio::ui {

using session::MakeAccompanimentModel;
using session::MakeScorer;
/// Makes what loads a model file.
using MakeScorerFrom = std::function<MakeScorer(const std::filesystem::path& weights)>;

/// The composer of the session for a window: what it tells comes as signals. [GUI]
class Composer : public QObject {
    Q_OBJECT
public:
    /// `program`, with its version, goes into receipts. Without `makeAccompaniment` nothing can be accompanied.
    Composer(MakeScorer makeScorer, std::string program, MakeAccompanimentModel makeAccompaniment = {},
        QObject* parent = nullptr);

    // As in session::Composer.
    void loadModel() { m_composer.loadModel(); }
    void useModel(MakeScorer makeScorer) { m_composer.useModel(std::move(makeScorer)); }
    void enhance(project::EnhanceRequest request) { m_composer.enhance(std::move(request)); }
    void accompany(project::AccompanyRequest request);
    void stop() { m_composer.stop(); }
    bool isWorking() const { return m_composer.isWorking(); }
    bool isAccompanying() const { return m_accompanying; } ///< from accompany() until its signal
    void replay(project::Version version) { m_composer.replay(std::move(version)); }
    void readLens(project::LensRequest request) { m_composer.readLens(std::move(request)); }
    void readInsight(session::InsightRequest request) { m_composer.readInsight(std::move(request)); }
    std::shared_ptr<const project::EnhanceSnapshot> takeSnapshot() { return m_composer.takeSnapshot(); }

Q_SIGNALS:
    void modelLoading();
    void modelLoaded(const QString& identity, bool knowsIdioms);
    void modelMissing(const QString& reason); ///< asked for again, it is tried again
    void modelRefused(const QString& reason); ///< the one before stays
    void enhanced(const std::shared_ptr<const inventio::project::EnhanceOutcome>& outcome);
    void enhanceFailed(const QString& reason);
    void accompanied(const std::shared_ptr<const inventio::project::AccompanyOutcome>& outcome);
    void accompanyFailed(const QString& reason);
    void lensRead(const std::shared_ptr<const inventio::project::LensReading>& reading);
    void lensFailed(const QString& reason);
    void insightRead(const std::shared_ptr<const inventio::session::InsightReading>& reading);
    void replayed(const inventio::session::Replayed& event);
    void replayFailed(inventio::project::VersionId version, const QString& reason);

private:
    void emitAll();
    void emitSignal(const session::ModelLoading& event);
    void emitSignal(const session::ModelLoaded& event);
    void emitSignal(const session::ModelMissing& event);
    void emitSignal(const session::ModelRefused& event);
    void emitSignal(const session::Enhanced& event);
    void emitSignal(const session::EnhanceFailed& event);
    void emitSignal(const session::Accompanied& event);
    void emitSignal(const session::AccompanyFailed& event);
    void emitSignal(const session::LensRead& event);
    void emitSignal(const session::LensFailed& event);
    void emitSignal(const session::InsightRead& event);
    void emitSignal(const session::Replayed& event);
    void emitSignal(const session::ReplayFailed& event);

    bool m_accompanying = false;
    session::Composer m_composer;
};

} // namespace inventio::ui
