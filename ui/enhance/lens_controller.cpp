#include "ui/enhance/lens_controller.h"

#include <algorithm>

#include "core/grid/metre_grid.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/composer.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

namespace {

// Long enough to gather the steps of a drag, short beside the forward that follows.
constexpr int kDelayMs = 40;

/// Whether it is shown as a note. What rules forbid is not proposed, nor another length of what is.
bool isChoice(const project::LensEdit& edit, const std::vector<LensChoice>& choices)
{
    const auto overlaps = [&edit](const LensChoice& other) {
        return other.note.pitch == edit.note.pitch && other.note.onset < edit.note.end()
            && edit.note.onset < other.note.end();
    };
    return edit.kind == composing::EditKind::Add && edit.acceptance > 0.0 && std::ssize(choices) < kLensChoices
        && std::ranges::none_of(choices, overlaps);
}

} // namespace

LensMap lensMapOf(const project::LensReading& reading)
{
    LensMap map;
    const int ticksPerQuarter = reading.piece->ticksPerQuarter;
    map.firstStep = static_cast<int>(grid::nearestStep(reading.from, ticksPerQuarter));
    map.steps = static_cast<int>(grid::nearestStep(reading.to, ticksPerQuarter)) - map.firstStep;
    map.add.assign(static_cast<std::size_t>(map.steps) * grid::kPitches, 0.0F);
    map.remove = map.add;
    for (const auto& edit : reading.edits) {
        const int step = static_cast<int>(grid::nearestStep(edit.note.onset, ticksPerQuarter)) - map.firstStep;
        if (!map.contains(step, edit.note.pitch))
            continue;
        auto& cells = edit.kind == composing::EditKind::Add ? map.add : map.remove;
        auto& cell = cells[LensMap::index(step, edit.note.pitch)];
        cell = std::max(cell, static_cast<float>(edit.probability)); // of a cell's lengths the likeliest
        if (isChoice(edit, map.choices))
            map.choices.push_back({edit.note, edit.probability});
    }
    return map;
}

LensController::LensController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    auto* isOn = m_dependencies.actions["view.lens"];
    m_dependencies.actions.on("view.lens", this, [this, isOn] { setOn(isOn->isChecked()); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &LensController::ask);
    const auto askAnew = [this] {
        m_asked = nullptr; // what is read now is of a piece, or settings, that are no more
        askSoon();
    };
    connect(&m_dependencies.document, &Document::pieceChanged, this, askAnew);
    connect(&m_dependencies.panel, &EnhancePanel::settingsChanged, this, askAnew);
    connect(&m_dependencies.roll.viewport(), &RollViewport::changed, this, &LensController::askSoon);
    connect(&m_dependencies.composer, &Composer::lensRead, this,
        [this](const std::shared_ptr<const project::LensReading>& reading) { show(*reading); });
    connect(&m_dependencies.composer, &Composer::lensFailed, this, [this](const QString& reason) {
        m_dependencies.roll.overlays().setLens(nullptr);
        m_dependencies.panel.showSentence(reason);
    });
}

void LensController::setOn(bool on)
{
    m_on = on;
    if (on)
        ask();
    else
        m_dependencies.roll.overlays().setLens(nullptr);
}

void LensController::askSoon()
{
    if (m_on)
        m_soon.start();
}

void LensController::ask()
{
    if (!m_on || m_dependencies.composer.isWorking())
        return;
    const auto settings = m_dependencies.panel.settings();
    const auto& geometry = m_dependencies.roll.viewport().geometry();
    m_asked = std::make_shared<const project::Piece>(
        project::pieceForModel(m_dependencies.document.piece(), m_dependencies.document.selection(), settings));
    m_dependencies.composer.readLens(
        {m_asked, settings.params, std::max(geometry.firstTick(), music::Ticks{0}), geometry.lastTick()});
}

void LensController::show(const project::LensReading& reading)
{
    if (!m_on || reading.piece != m_asked)
        return; // of a piece that is no more
    m_dependencies.roll.overlays().setLens(std::make_shared<const LensMap>(lensMapOf(reading)));
    Q_EMIT shown(reading);
}

} // namespace inventio::ui
