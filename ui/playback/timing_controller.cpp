#include "ui/playback/timing_controller.h"

#include <algorithm>
#include <cmath>

#include <QMenu>
#include <QToolButton>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/tempo_spin.h"
#include "ui/playback/timing_box.h"
#include "ui/playback/timing_popup.h"
#include "ui/playback/transport.h"
#include "ui/playback/transport_bar.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

using music::Ticks;
using project::TimeSignature;

namespace {

double possible(double quartersPerMinute)
{
    return std::clamp(quartersPerMinute, project::kSlowestTempo, project::kFastestTempo);
}

/// As it is written: a piece counts microseconds, which are no round number of quarters a minute.
double written(double quartersPerMinute)
{
    return std::round(quartersPerMinute * 100.0) / 100.0;
}

double quartersPerBeat(const project::Piece& piece, Ticks at)
{
    return static_cast<double>(piece.metre.at(at).beatLength.value) / piece.ticksPerQuarter;
}

QString textOf(TimeSignature signature)
{
    return QStringLiteral("%1/%2").arg(signature.numerator).arg(signature.denominator);
}

} // namespace

TimingController::TimingController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    connectActions();
    connectRuler();
    connect(&m_dependencies.document, &Document::pieceChanged, this,
        [this] { m_dependencies.bar.showTime(piece(), playhead()); });
    connect(&box(), &TimingBox::tempoChosen, this, &TimingController::setTempo);
    connect(&box(), &TimingBox::tempoTurned, this, [this](int notches) {
        if (mayChange())
            turnTempo(written(piece().tempo.beatsPerMinuteAt(playhead())) + notches, midi::monotonicNow());
    });
    connect(&box(), &TimingBox::closed, this, [this] { m_dependencies.roll.view().setFocus(); });
    m_dependencies.bar.showTime(piece(), playhead());
}

void TimingController::connectActions()
{
    const auto on = [this](ActionId what, auto handler) { m_dependencies.actions.on(what, this, handler); };
    on("play.tempo", [this] {
        if (mayChange())
            box().editTempo();
    });
    on("play.tapTempo", [this] { tap(midi::monotonicNow()); });
    on("play.timeSignature", [this] { askAtPlayhead(Ask::TimeSignature, box().timeSignature()); });
    on("play.timingChange", [this] { askAtPlayhead(Ask::Both, m_dependencies.roll.ruler()); });
}

void TimingController::connectRuler()
{
    const auto& ruler = m_dependencies.roll.ruler();
    connect(&ruler, &Ruler::changeRequested, this, [this](Ticks at) { ask(Ask::Both, at, onRuler(at)); });
    connect(&ruler, &Ruler::menuRequested, this, &TimingController::showMenu);
}

TimingBox& TimingController::box() const
{
    return m_dependencies.bar.timing();
}

const project::Piece& TimingController::piece() const
{
    return m_dependencies.document.piece();
}

Ticks TimingController::playhead() const
{
    return std::max(m_dependencies.transport.state().playhead(), Ticks{0});
}

int TimingController::barAt(Ticks at) const
{
    return piece().metre.at(at).bar;
}

QString TimingController::fromBar(Ticks at) const
{
    return QString::number(barAt(at) + 1);
}

/// What is being recorded keeps the tempo in which it is played.
bool TimingController::mayChange()
{
    if (!m_dependencies.actions["record.record"]->isChecked())
        return true;
    Q_EMIT told(tr("Tempo and time signature can be changed when the recording has ended."));
    return false;
}

void TimingController::setTempo(double quartersPerMinute)
{
    endTurn();
    commit(tr("Tempo %1").arg(tempoText(quartersPerMinute)), withTempo(piece(), playhead(), quartersPerMinute));
}

void TimingController::tap(midi::Nanoseconds at)
{
    if (!mayChange())
        return;
    const auto beats = m_taps.tap(at);
    if (!beats) {
        Q_EMIT told(tr("Tap again on the next beat."));
        return;
    }
    turnTempo(qRound(*beats * quartersPerBeat(piece(), playhead())), at);
    Q_EMIT told(tr("Tempo %1").arg(tempoText(piece().tempo.beatsPerMinuteAt(playhead()))));
}

/// Sets the tempo at once, so that it is heard, in place of the last turn if that is still the newest step.
void TimingController::turnTempo(double quartersPerMinute, midi::Nanoseconds now)
{
    auto& document = m_dependencies.document;
    const Ticks place = project::tempoStart(piece(), playhead());
    const bool goesOn = m_turn && m_turn->made == document.project().currentVersion().piece && m_turn->place == place
        && now - m_turn->at <= session::TapTempo::kPause && document.canUndo();
    if (goesOn)
        document.undo();
    const auto before = document.project().currentVersion().piece;
    const double tempo = possible(quartersPerMinute);
    commit(tr("Tempo %1").arg(tempoText(tempo)), withTempo(piece(), place, tempo));
    const auto made = document.project().currentVersion().piece;
    m_turn = made == before ? std::nullopt : std::optional(Turn{made, place, now}); // else it was no step
}

void TimingController::endTurn()
{
    m_turn.reset();
    m_taps.forget();
}

void TimingController::askAtPlayhead(Ask what, const QWidget& below)
{
    const Ticks at = piece().metre.at(playhead()).barStart;
    const bool isRuler = &below == &m_dependencies.roll.ruler();
    ask(what, at, isRuler ? onRuler(at) : below.mapToGlobal(below.rect().bottomLeft()));
}

QPoint TimingController::onRuler(Ticks at) const
{
    const auto& ruler = m_dependencies.roll.ruler();
    const double x = m_dependencies.roll.viewport().geometry().x(at);
    return ruler.mapToGlobal(QPoint(qRound(std::clamp(x, 0.0, double(ruler.width()))), ruler.height()));
}

void TimingController::ask(Ask what, Ticks at, QPoint where)
{
    endTurn();
    if (!mayChange())
        return;
    // Inside a bar there can be a change of tempo, but no bar line.
    const bool isBarLine = piece().metre.at(at).inBar == Ticks{0};
    const bool wantsSignature = what != Ask::Tempo && isBarLine;
    TimingPopup::Content content;
    content.heading = tr("From bar %1 on").arg(fromBar(at));
    content.quartersPerBeat = quartersPerBeat(piece(), at);
    if (what != Ask::TimeSignature)
        content.quartersPerMinute = piece().tempo.beatsPerMinuteAt(at);
    if (wantsSignature)
        content.signature = timeSignatureAt(piece(), at);
    content.canRemove
        = (what != Ask::TimeSignature && hasTempoChange(at)) || (wantsSignature && hasSignatureChange(at));
    auto* popup = new TimingPopup(content, m_dependencies.roll.window());
    connect(popup, &TimingPopup::closed, this, [this] { m_dependencies.roll.view().setFocus(); });
    connect(popup, &TimingPopup::chosen, this,
        [this, at](const TimingPopup::Choice& choice) { change(at, choice.quartersPerMinute, choice.signature); });
    connect(popup, &TimingPopup::removeChosen, this, [this, what, at] { remove(what, at); });
    popup->openAt(where);
}

void TimingController::change(Ticks at, std::optional<double> tempo, std::optional<TimeSignature> signature)
{
    base::Result<Piece> changed = piece();
    QStringList what;
    if (tempo) {
        changed = withTempoFrom(std::move(*changed), at, *tempo);
        what << tr("Tempo %1").arg(tempoText(*tempo));
    }
    if (changed && signature) {
        changed = withTimeSignatureFrom(std::move(*changed), barAt(at), *signature);
        what << tr("Time signature %1").arg(textOf(*signature));
    }
    commit(tr("%1 from bar %2").arg(what.join(QStringLiteral(", ")), fromBar(at)), std::move(changed));
}

bool TimingController::hasTempoChange(Ticks at) const
{
    return at > Ticks{0} && project::tempoStart(piece(), at) == at;
}

bool TimingController::hasSignatureChange(Ticks at) const
{
    const auto& changes = piece().metre.changes();
    return at > Ticks{0} && std::ranges::find(changes, at, &music::MetreChange::at) != changes.end();
}

void TimingController::remove(Ask what, Ticks at)
{
    if (!mayChange())
        return;
    Piece changed = piece();
    const int bar = barAt(at);
    if (what != Ask::Tempo && hasSignatureChange(at))
        changed = withoutTimeSignatureChange(std::move(changed), bar);
    if (what != Ask::TimeSignature)
        changed = withoutTempoChanges(std::move(changed), at, at + Ticks{1});
    commit(tr("Remove change in bar %1").arg(bar + 1), std::move(changed));
}

void TimingController::showMenu(Ticks at, QPoint where)
{
    auto* menu = new QMenu(&m_dependencies.roll);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, bool isPossible, auto handler) {
        auto* action = menu->addAction(text, this, handler);
        action->setEnabled(isPossible);
    };
    const bool isBarLine = piece().metre.at(at).inBar == Ticks{0};
    add(tr("&Tempo From Bar %1…").arg(fromBar(at)), true, [this, at, where] { ask(Ask::Tempo, at, where); });
    add(tr("Time &Signature From Bar %1…").arg(fromBar(at)), isBarLine,
        [this, at, where] { ask(Ask::TimeSignature, at, where); });
    menu->addSeparator();
    add(tr("&Remove Tempo Change"), hasTempoChange(at), [this, at] { remove(Ask::Tempo, at); });
    add(tr("Remove Time Signature &Change"), hasSignatureChange(at), [this, at] { remove(Ask::TimeSignature, at); });
    menu->addSeparator();
    add(tr("Remove &Loop"), m_dependencies.roll.content().loop().has_value(),
        [this] { m_dependencies.roll.setLoop(std::nullopt); });
    menu->popup(where);
}

void TimingController::commit(const QString& name, base::Result<Piece> piece)
{
    if (!piece) {
        Q_EMIT told(QString::fromStdString(piece.error().message));
        return;
    }
    m_dependencies.document.commit(name, std::move(*piece));
}

} // namespace inventio::ui
