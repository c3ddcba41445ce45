#include "ui/playback/tempo_spin.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include "core/project/timing_edits.h"

namespace inventio::ui {

namespace {

constexpr int kDecimals = 2;

bool endsEditing(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
}

/// Also without the keypad's own flag, by which Qt would tell them from those of a shortcut.
bool movesInField(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown
        || key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

QString tempoText(double quartersPerMinute)
{
    const QLocale locale;
    QString text = locale.toString(quartersPerMinute, 'f', kDecimals);
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

QString tempoMarking(double quartersPerMinute)
{
    return QStringLiteral("♩ = %1").arg(tempoText(quartersPerMinute));
}

TempoSpin::TempoSpin(QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(kDecimals);
    setRange(project::kSlowestTempo, project::kFastestTempo);
    setAccessibleName(tr("Tempo in quarters a minute"));
}

void TempoSpin::begin(double quartersPerMinute)
{
    setValue(quartersPerMinute);
    m_before = value();
    m_taps.forget();
    selectAll();
}

void TempoSpin::tap(midi::Nanoseconds at, double quartersPerBeat)
{
    if (const auto beats = m_taps.tap(at)) {
        setValue(qRound(*beats * quartersPerBeat));
        selectAll();
    }
}

bool TempoSpin::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (endsEditing(key) || movesInField(key)) {
            event->accept();
            return true;
        }
        if (key == Qt::Key_Space) { // plays, as everywhere
            Q_EMIT committed();
            event->ignore();
            return true;
        }
    }
    return QDoubleSpinBox::event(event);
}

void TempoSpin::keyPressEvent(QKeyEvent* event)
{
    if (!endsEditing(event->key()))
        return QDoubleSpinBox::keyPressEvent(event);
    event->accept();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT givenUp();
        return;
    }
    interpretText();
    Q_EMIT committed();
}

void TempoSpin::focusOutEvent(QFocusEvent* event)
{
    QDoubleSpinBox::focusOutEvent(event); // takes what was typed
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

} // namespace inventio::ui
