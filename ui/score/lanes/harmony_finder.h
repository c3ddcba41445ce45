#pragma once

#include <memory>

#include <QTimer>

#include "core/analysis/harmony/harmony.h"
#include "ui/roll/content/roll_content.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// What harmony a listener hears in the piece that the roll shows: found in a thread of its own once the piece has not
/// changed for a moment; until then that of before stays. [GUI]
class HarmonyFinder : public QObject {
    Q_OBJECT
public:
    explicit HarmonyFinder(const RollContent& content, QObject* parent = nullptr);

    /// Of whatever piece was looked at last.
    const analysis::Harmony& harmony() const { return m_harmony; }
    /// That piece, with the notes that harmony() names; null: none was.
    const project::Piece* piece() const { return m_found.get(); }
    /// Whether harmony() is that of the piece on show.
    bool isCurrent() const { return m_found == m_content.notes().sharedPiece(); }

Q_SIGNALS:
    void found();

private:
    void look();

    const RollContent& m_content;
    analysis::Harmony m_harmony;
    std::shared_ptr<const project::Piece> m_found; ///< whose harmony it is
    QTimer m_calm;                                 ///< runs while the piece may still be changing
    BackgroundJob m_job;
};

} // namespace inventio::ui
