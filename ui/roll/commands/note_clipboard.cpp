#include "ui/roll/commands/note_clipboard.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QString>
#include <QStringList>

namespace inventio::ui {

using music::Note;
using music::Ticks;
using project::PieceNote;

namespace {

const QString kType = QStringLiteral("application/x-inventio-notes");
constexpr qsizetype kFields = 4;
constexpr double kLongest = 1e9; ///< quarters; a sane bound for what another program may have put there

Ticks scaled(double quarters, int ticksPerQuarter)
{
    return {std::llround(std::clamp(quarters, 0.0, kLongest) * ticksPerQuarter)};
}

} // namespace

void copyNotes(const std::vector<PieceNote>& notes, int ticksPerQuarter)
{
    Ticks first{std::numeric_limits<std::int64_t>::max()};
    for (const PieceNote& note : notes)
        first = std::min(first, note.note.onset);
    QString text;
    for (const PieceNote& note : notes)
        text += QStringLiteral("%1 %2 %3 %4\n")
                    .arg(static_cast<double>((note.note.onset - first).value) / ticksPerQuarter, 0, 'g', 15)
                    .arg(static_cast<double>(note.note.length.value) / ticksPerQuarter, 0, 'g', 15)
                    .arg(note.note.pitch)
                    .arg(note.note.velocity);
    auto* data = new QMimeData; // the clipboard's from here on
    data->setData(kType, text.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

std::vector<Note> pastedNotes(int ticksPerQuarter)
{
    std::vector<Note> notes;
    if (!clipboardHasNotes())
        return notes;
    const QString text = QString::fromUtf8(QGuiApplication::clipboard()->mimeData()->data(kType));
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char(' '));
        if (fields.size() != kFields)
            continue;
        notes.push_back({.onset = scaled(fields[0].toDouble(), ticksPerQuarter),
            .pitch = std::clamp(fields[2].toInt(), 0, 127),
            .length = std::max(scaled(fields[1].toDouble(), ticksPerQuarter), Ticks{1}),
            .velocity = std::clamp(fields[3].toInt(), 1, 127)});
    }
    return notes;
}

bool clipboardHasNotes()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasFormat(kType);
}

} // namespace inventio::ui
