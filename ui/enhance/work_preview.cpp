#include "ui/enhance/work_preview.h"

#include <utility>

#include "ui/document/document.h"
#include "ui/enhance/composer.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/frame_clock.h"

namespace inventio::ui {

WorkPreview::WorkPreview(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_slot(dependencies.roll.preview().slotOf(PreviewSource::Model))
{
}

void WorkPreview::begin(project::VersionId version, std::shared_ptr<const project::Piece> users)
{
    m_version = version;
    m_users = std::move(users);
    m_showing = connect(&m_dependencies.frames, &FrameClock::frame, this, &WorkPreview::showNewest);
}

void WorkPreview::end()
{
    disconnect(m_showing);
    m_userWorks = false;
    m_slot.clear();
    m_users.reset();
}

void WorkPreview::setUserWorks(bool works)
{
    m_userWorks = works;
    m_slot.clear();
}

void WorkPreview::showNewest()
{
    const auto snapshot = m_dependencies.composer.takeSnapshot();
    if (!snapshot)
        return;
    Q_EMIT advanced(*snapshot);
    const auto& version = m_dependencies.document.project().currentVersion();
    if (!m_animated || m_userWorks || (version.id == m_version && version.piece != m_users))
        return m_slot.clear(); // what the user works on
    m_slot.show({.piece = snapshot->piece, .removed = snapshot->removed, .recording = {}});
}

} // namespace inventio::ui
