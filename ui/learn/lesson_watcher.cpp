#include "ui/learn/lesson_watcher.h"

#include <QTimer>

#include "ui/accompaniment/accompany_controller.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/scrubber.h"
#include "ui/inspector/part_writing_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/recording/record_controller.h"

namespace inventio::ui {

using learn::Happening;

LessonWatcher::LessonWatcher(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    followActions();
    followDocument();
    connect(&m_dependencies.panel, &EnhancePanel::settingsChanged, this, [this] {
        m_lens = nullptr; // it was read with other settings
        Q_EMIT factsChanged();
    });
    // What it made is told in the same breath, behind it.
    connect(
        &m_dependencies.enhancing, &EnhanceController::stopped, this, [this] { Q_EMIT happened(Happening::Enhance); },
        Qt::QueuedConnection);
    connect(
        &m_dependencies.accompanying, &AccompanyController::stopped, this,
        [this] { Q_EMIT happened(Happening::Accompany); }, Qt::QueuedConnection);
    connect(&m_dependencies.enhancing, &EnhanceController::started, this, [this] { m_made = 0; });
    connect(&m_dependencies.enhancing, &EnhanceController::finished, this,
        [this](project::VersionId, project::VersionId, bool isOnShow) { m_made = isOnShow ? 1 : 0; });
    connect(&m_dependencies.lens, &LensController::shown, this, [this](const project::LensReading& reading) {
        m_lens = std::make_shared<const project::LensReading>(reading);
        m_lastLens = m_lens;
        Q_EMIT factsChanged();
        Q_EMIT happened(Happening::Lens);
    });
    connect(&m_dependencies.scrubber, &Scrubber::moved, this, [this](int iteration) {
        m_iteration = iteration;
        Q_EMIT factsChanged();
        Q_EMIT happened(Happening::Scrub);
    });
    connect(
        &m_dependencies.recording, &RecordController::written, this, [this] { Q_EMIT happened(Happening::Record); });
    connect(&m_dependencies.partWriting, &PartWritingController::looked, this, [this] {
        m_faults = static_cast<int>(m_dependencies.partWriting.panel().faults().size());
        Q_EMIT factsChanged();
        Q_EMIT happened(Happening::Faults);
    });
}

void LessonWatcher::followActions()
{
    for (const ActionId id : allActions())
        connect(m_dependencies.actions[id], &QAction::triggered, this,
            [this, name = QString::fromLatin1(id.info().id)] { Q_EMIT triggered(name); });
    m_dependencies.actions.on("learn.damage", this, [this] { damage(); });
    // Once whoever plays has begun.
    connect(m_dependencies.actions["play.play"], &QAction::triggered, this, [this] {
        QTimer::singleShot(0, this, [this] {
            if (m_dependencies.sound.isPlaying())
                Q_EMIT happened(Happening::Play);
        });
    });
}

void LessonWatcher::followDocument()
{
    connect(&m_dependencies.document, &Document::pieceChanged, this, [this] {
        m_lens = nullptr;
        m_faults = std::nullopt;
        m_iteration = std::nullopt;
    });
    connect(&m_dependencies.document, &Document::replaced, this, [this] {
        m_damage.clear();
        m_lastLens = nullptr;
        m_made = std::nullopt;
    });
    for (const auto signal : {&Document::projectChanged, &Document::pieceChanged, &Document::selectionChanged})
        connect(&m_dependencies.document, signal, this, &LessonWatcher::factsChanged);
}

void LessonWatcher::damage()
{
    auto spoilt = damaged(m_dependencies.document.piece(), ++m_damages);
    if (spoilt.notes.empty())
        return;
    m_damage = std::move(spoilt.notes);
    m_dependencies.document.commit(
        tr("Spoil %n notes", nullptr, static_cast<int>(m_damage.size())), std::move(spoilt.piece));
}

FactSources LessonWatcher::sources() const
{
    return {m_dependencies.document.project(), m_dependencies.document.selection(), m_dependencies.panel.settings(),
        m_lens, m_faults, m_iteration, m_made, m_damage};
}

std::optional<Fact> LessonWatcher::fact(std::string_view name) const
{
    return factOf(name, sources());
}

std::map<std::string, Fact, std::less<>> LessonWatcher::facts() const
{
    std::map<std::string, Fact, std::less<>> known;
    auto now = sources();
    now.lens = m_lastLens;
    for (const auto& name : factNames())
        if (const auto value = factOf(name, now))
            known.emplace(name, *value);
    return known;
}

} // namespace inventio::ui
