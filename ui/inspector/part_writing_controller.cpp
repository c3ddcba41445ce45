#include "ui/inspector/part_writing_controller.h"

#include <algorithm>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

using analysis::FaultKind;
using project::NoteId;
using project::Piece;

namespace {

constexpr int kCalmMs = 150;
constexpr int kMostNotes = 50'000; ///< of more the window could not be closed for seconds

/// Settings name a rule by its English name.
QStringList namesOf(const std::set<FaultKind>& kinds)
{
    QStringList names;
    for (const FaultKind kind : kinds) {
        const std::string_view name = analysis::nameOf(kind);
        names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return names;
}

std::set<FaultKind> kindsOf(const QStringList& names)
{
    std::set<FaultKind> kinds;
    for (int i = 0; i < analysis::kFaultKinds; ++i)
        if (const auto kind = static_cast<FaultKind>(i); names.contains(namesOf({kind}).front()))
            kinds.insert(kind);
    return kinds;
}

/// Whole bars around the notes of a fault.
project::Area barsAround(const FaultMark& fault, const Piece& piece)
{
    music::Ticks from = fault.at;
    music::Ticks to = fault.at;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (std::ranges::find(fault.notes, note.id) != fault.notes.end()) {
                from = std::min(from, note.note.onset);
                to = std::max(to, note.note.onset);
            }
    const auto& metre = piece.metre;
    return {metre.barStart(metre.at(from).bar), metre.barStart(metre.at(to).bar + 1), 0, 127};
}

} // namespace

PartWritingController::PartWritingController(const Dependencies& dependencies, QWidget* window)
    : m_dependencies(dependencies)
    , m_panel(std::make_unique<PartWritingPanel>(window))
{
    m_panel->setIgnored(kindsOf(m_dependencies.settings.ignoredFaults()));
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalmMs);
    connect(&m_calm, &QTimer::timeout, this, &PartWritingController::look);
    connect(&m_dependencies.roll.content(), &RollContent::notesChanged, this, &PartWritingController::follow);
    connect(&m_dependencies.document, &Document::pieceChanged, this, &PartWritingController::follow);
    QAction* action = m_dependencies.actions["view.partWriting"];
    m_dependencies.actions.on("view.partWriting", this, [this, action] { m_panel->setVisible(action->isChecked()); });
    connect(m_panel.get(), &PartWritingPanel::visibilityChanged, this, [this, action](bool isVisible) {
        action->setChecked(isVisible);
        follow();
        mark();
    });
    connect(m_panel.get(), &PartWritingPanel::chosenChanged, this, &PartWritingController::goTo);
    connect(m_panel.get(), &PartWritingPanel::ignoredChanged, this, [this] {
        m_dependencies.settings.setIgnoredFaults(namesOf(m_panel->ignored()));
        mark();
    });
    connect(m_panel.get(), &PartWritingPanel::mendRequested, this, &PartWritingController::mend);
}

PartWritingController::~PartWritingController() = default;

std::shared_ptr<const Piece> PartWritingController::before() const
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    const auto* parent = version.isMade() ? project.find(version.parent) : nullptr;
    return parent != nullptr ? parent->piece : nullptr;
}

bool PartWritingController::isCurrent() const
{
    return m_found.piece == m_dependencies.roll.content().notes().sharedPiece() && m_found.before == before();
}

void PartWritingController::follow()
{
    if (m_panel->isVisible() && !isCurrent())
        m_calm.start();
}

void PartWritingController::look()
{
    if (m_job.isRunning() || isCurrent())
        return;
    Found asked{m_dependencies.roll.content().notes().sharedPiece(), before(), {}, {}};
    m_job.start([this, asked](const std::stop_token&) -> BackgroundJob::Then {
        auto found = std::make_shared<Found>(asked);
        if (found->piece->noteCount() <= kMostNotes) {
            found->faults = faultMarksOf(*found->piece);
            if (found->before)
                found->countsBefore = countsOf(faultMarksOf(*found->before));
        }
        return [this, found] { fill(*found); };
    });
}

void PartWritingController::fill(const Found& found)
{
    m_found = found;
    m_panel->setFaults(found.faults, found.countsBefore, NoteIndex(found.piece));
    m_panel->setMendable(m_dependencies.roll.content().isEditable());
    mark();
    if (isCurrent())
        Q_EMIT looked();
    else
        follow();
}

/// Those of the rules that are watched.
void PartWritingController::mark()
{
    std::vector<FaultMark> marks;
    int chosen = -1;
    if (m_panel->isVisible()) {
        const auto ignored = m_panel->ignored();
        for (std::size_t i = 0; i < m_found.faults.size(); ++i) {
            if (ignored.contains(m_found.faults[i].kind))
                continue;
            if (static_cast<int>(i) == m_panel->chosen())
                chosen = static_cast<int>(marks.size());
            marks.push_back(m_found.faults[i]);
        }
    }
    m_dependencies.roll.overlays().setFaults(std::move(marks), chosen);
}

void PartWritingController::goTo()
{
    mark();
    const int chosen = m_panel->chosen();
    if (chosen < 0)
        return;
    const FaultMark& fault = m_found.faults[static_cast<std::size_t>(chosen)];
    m_dependencies.roll.content().select(fault.notes);
    project::Area area{fault.at, fault.at, 127, 0};
    for (const project::PieceNote& note : m_dependencies.roll.content().selectedNotes()) {
        area.from = std::min(area.from, note.note.onset);
        area.to = std::max(area.to, note.note.end());
        area.lowest = std::min(area.lowest, note.note.pitch);
        area.highest = std::max(area.highest, note.note.pitch);
    }
    if (area.lowest <= area.highest)
        m_dependencies.roll.viewport().show(area);
}

void PartWritingController::mend(int fault)
{
    const FaultMark& mark = m_found.faults[static_cast<std::size_t>(fault)];
    const Piece& piece = m_dependencies.document.piece();
    std::vector<NoteId> without;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            if (note.provenance == project::Provenance::Added && !note.locked
                && std::ranges::find(mark.notes, note.id) != mark.notes.end())
                without.push_back(note.id);
    m_dependencies.enhancing.mend(barsAround(mark, piece), without);
}

} // namespace inventio::ui
