#include "ui/score/lanes/harmony_finder.h"

#include <utility>

#include "core/project/piece.h"

namespace inventio::ui {

namespace {

constexpr int kCalmMs = 150;
constexpr int kMostNotes = 50'000; ///< of more nobody reads the harmony, and the window could not be closed for seconds

} // namespace

HarmonyFinder::HarmonyFinder(const RollContent& content, QObject* parent)
    : QObject(parent)
    , m_content(content)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalmMs);
    connect(&m_calm, &QTimer::timeout, this, &HarmonyFinder::look);
    connect(&content, &RollContent::notesChanged, this, [this] {
        if (!isCurrent())
            m_calm.start();
    });
    m_calm.start();
}

void HarmonyFinder::look()
{
    if (m_job.isRunning() || isCurrent())
        return;
    const std::shared_ptr<const project::Piece> piece = m_content.notes().sharedPiece();
    m_job.start([this, piece](const std::stop_token&) -> BackgroundJob::Then {
        auto harmony = piece->noteCount() > kMostNotes
            ? std::make_shared<analysis::Harmony>()
            : std::make_shared<analysis::Harmony>(analysis::analyseHarmony(project::sequenceOf(*piece)));
        return [this, piece, harmony] {
            m_harmony = std::move(*harmony);
            m_found = piece;
            Q_EMIT found();
            if (!isCurrent())
                m_calm.start();
        };
    });
}

} // namespace inventio::ui
