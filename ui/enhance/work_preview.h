#pragma once

#include <memory>

#include <QObject>

#include "core/project/enhance_request.h"
#include "ui/roll/content/roll_preview.h"

namespace inventio::ui {

class Composer;
class Document;
class FrameClock;
class RollPanel;

/// Shows in the roll what a model has done so far, snapshot by snapshot, while it works for one of the panels. [GUI]
class WorkPreview : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        const Document& document;
        Composer& composer;
        RollPanel& roll;
        const FrameClock& frames;
    };
    explicit WorkPreview(const Dependencies& dependencies, QObject* parent = nullptr);

    /// From now on, of a model that works on that piece of a version.
    void begin(project::VersionId version, std::shared_ptr<const project::Piece> users);
    void end();

    /// Whether notes change while the model works, or only at the end.
    void setAnimated(bool animated) { m_animated = animated; }
    /// While the user's hand is on the roll it shows what the hand works on.
    void setUserWorks(bool works);

Q_SIGNALS:
    void advanced(const inventio::project::EnhanceSnapshot& snapshot);

private:
    void showNewest();

    Dependencies m_dependencies;
    PreviewSlot m_slot;
    QMetaObject::Connection m_showing; ///< of the frames while the model works
    bool m_animated = true;
    bool m_userWorks = false;
    project::VersionId m_version;
    std::shared_ptr<const project::Piece> m_users;
};

} // namespace inventio::ui
