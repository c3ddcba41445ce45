#include "ui/playback/timing_box.h"

#include <utility>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>

#include "core/project/timing_edits.h"
#include "ui/actions/actions.h"
#include "ui/playback/tempo_spin.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"

namespace inventio::ui {

namespace {

enum Page { Shown, Field };

constexpr int kFieldWidth = 52;

QHBoxLayout* rowIn(QWidget* page)
{
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

} // namespace

TimingBox::TimingBox(const Actions& actions, QWidget* parent)
    : QStackedWidget(parent)
{
    insertWidget(Page::Shown, makeShown(actions));
    insertWidget(Page::Field, makeField());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QWidget* TimingBox::makeShown(const Actions& actions)
{
    auto* page = new QWidget(this);
    auto* row = rowIn(page);
    const auto add = [&](ActionId what) {
        auto* button = new QToolButton(page);
        setRole(button, "key");
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const auto showKey = [button, action = actions[what]] { button->setToolTip(action->toolTip()); };
        connect(&actions, &Actions::keysChanged, button, showKey);
        showKey();
        button->setContextMenuPolicy(Qt::ActionsContextMenu);
        button->addActions({actions["play.tempo"], actions["play.tapTempo"], actions["play.timeSignature"],
            actions["play.timingChange"]});
        connect(button, &QToolButton::clicked, actions[what], &QAction::trigger);
        row->addWidget(button);
        return button;
    };
    m_tempo = add("play.tempo");
    m_timeSignature = add("play.timeSignature");
    m_tempo->installEventFilter(this); // for the wheel
    return page;
}

QWidget* TimingBox::makeField()
{
    auto* page = new QWidget(this);
    auto* row = rowIn(page);
    m_field = new TempoSpin(page);
    setScaledMinimumWidth(m_field, kFieldWidth); // and what is left of the other page's
    m_field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* tap = new QToolButton(page);
    setRole(tap, "key");
    tap->setText(tr("Tap"));
    tap->setToolTip(tr("Tap the beat"));
    tap->setFocusPolicy(Qt::NoFocus); // the field keeps it
    row->addWidget(m_field, 1);
    row->addWidget(tap);
    connect(tap, &QToolButton::pressed, this, [this] { m_field->tap(midi::monotonicNow(), m_quartersPerBeat); });
    connect(m_field, &TempoSpin::committed, this, [this] { endEditing(End::Take); });
    connect(m_field, &TempoSpin::left, this, [this] { endEditing(End::Take); });
    connect(m_field, &TempoSpin::givenUp, this, [this] { endEditing(End::GiveUp); });
    return page;
}

void TimingBox::showTiming(const project::Piece& piece, music::Ticks at)
{
    m_quartersPerMinute = piece.tempo.beatsPerMinuteAt(at);
    m_quartersPerBeat = static_cast<double>(piece.metre.at(at).beatLength.value) / piece.ticksPerQuarter;
    const auto signature = project::timeSignatureAt(piece, at);
    const QString metre = QStringLiteral("%1/%2").arg(signature.numerator).arg(signature.denominator);
    if (metre != m_timeSignature->text()) {
        m_timeSignature->setText(metre);
        m_timeSignature->setAccessibleName(tr("Time signature: %1").arg(metre));
    }
    const QString tempo = tempoMarking(m_quartersPerMinute);
    if (tempo != m_tempo->text()) {
        m_tempo->setText(tempo);
        keepWidth();
        m_tempo->setAccessibleName(tr("Tempo: %1 quarters a minute").arg(tempoText(m_quartersPerMinute)));
    }
}

/// What stands beside it must not move whenever a tempo has another digit.
void TimingBox::keepWidth()
{
    const QString shown = m_tempo->text();
    m_tempo->setText(tempoMarking(100.0));
    setMinimumWidth(m_tempo->sizeHint().width() + m_timeSignature->sizeHint().width());
    m_tempo->setText(shown);
}

bool TimingBox::isEditing() const
{
    return currentIndex() == Page::Field;
}

void TimingBox::editTempo()
{
    if (!isEditing())
        qApp->installEventFilter(this); // for a click elsewhere, also on what takes no focus
    setCurrentIndex(Page::Field);
    m_field->begin(m_quartersPerMinute);
    m_field->setFocus();
}

void TimingBox::endEditing(End how)
{
    if (!isEditing())
        return;
    qApp->removeEventFilter(this);
    m_field->interpretText();
    const bool isTaken = how == End::Take && m_field->isChanged();
    const double chosen = m_field->value();
    // First the focus, then the page: a field that is hidden with it would hand it to anyone.
    const bool hadFocus = window()->focusWidget() == m_field;
    m_field->blockSignals(true);
    if (hadFocus)
        Q_EMIT closed();
    setCurrentIndex(Page::Shown);
    m_field->blockSignals(false);
    if (isTaken)
        Q_EMIT tempoChosen(chosen);
}

void TimingBox::turn(int angle)
{
    constexpr int kNotch = 120;
    m_turned += angle;
    const int notches = m_turned / kNotch;
    m_turned -= notches * kNotch;
    if (notches != 0)
        Q_EMIT tempoTurned(notches);
}

/// Whether a key ended the editing. It is seen here, before anyone else who watches fields: whether what was typed is
/// taken or given up must not depend on who moves the focus.
bool TimingBox::endsWith(QEvent& event)
{
    const bool isPress = event.type() == QEvent::KeyPress;
    if (!isPress && event.type() != QEvent::ShortcutOverride)
        return false;
    const int key = static_cast<QKeyEvent&>(event).key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isPress && (isReturn || key == Qt::Key_Escape)) {
        endEditing(isReturn ? End::Take : End::GiveUp);
        return true;
    }
    if (isPress || key != Qt::Key_Space)
        return false;
    endEditing(End::Take);
    event.ignore(); // it plays, as everywhere
    return true;
}

bool TimingBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tempo && event->type() == QEvent::Wheel) {
        turn(static_cast<QWheelEvent*>(event)->angleDelta().y());
        return true;
    }
    if (watched == m_tempo && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        keepWidth();
    if (watched == m_field && isEditing() && endsWith(*event))
        return true;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget->window() == window() && !isAncestorOf(widget))
        endEditing(End::Take);
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace inventio::ui
