#include "ui/roll/painting/ruler_texts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <QLocale>
#include <QStringList>

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr double kMargin = 5;     ///< at 100 %; after a bar line, and after a text
constexpr double kReach = 200;    ///< at 100 %; how wide a text may be that begins left of the view
constexpr double kFarAway = 1e12; ///< pixels

/// Times of the changes in view, each once; the start of the piece is one.
template <class Change>
void addTimes(std::vector<Ticks>& times, const std::vector<Change>& changes, Ticks from, Ticks to)
{
    auto change = std::ranges::lower_bound(changes, from, {}, &Change::at);
    for (; change != changes.end() && change->at <= to; ++change)
        times.push_back(change->at);
}

std::vector<Ticks> timesInView(const RollGeometry& geometry, const project::Piece& piece, double scale)
{
    const Ticks from{geometry.tickAt(-kReach * scale)};
    const Ticks to = geometry.lastTick();
    std::vector<Ticks> times;
    addTimes(times, piece.metre.changes(), from, to);
    addTimes(times, piece.tempo.changes(), from, to);
    if (from <= Ticks{0})
        times.push_back({0});
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::optional<QString> signatureAt(const project::Piece& piece, Ticks at)
{
    const auto& changes = piece.metre.changes();
    const auto change = std::ranges::lower_bound(changes, at, {}, &music::MetreChange::at);
    if (change != changes.end() && change->at == at)
        return QStringLiteral("%1/%2").arg(change->numerator).arg(change->denominator);
    return at == Ticks{0} ? std::optional(QStringLiteral("4/4")) : std::nullopt;
}

bool isTempoChange(const project::Piece& piece, Ticks at)
{
    const auto& changes = piece.tempo.changes();
    const auto change = std::ranges::lower_bound(changes, at, {}, &music::TempoChange::at);
    return at == Ticks{0} || (change != changes.end() && change->at == at);
}

/// What could be written there, the longest first.
QStringList textsAt(const project::Piece& piece, Ticks at)
{
    const auto signature = signatureAt(piece, at);
    QStringList texts;
    if (isTempoChange(piece, at)) {
        const QString tempo = QLocale().toString(qRound(piece.tempo.beatsPerMinuteAt(at)));
        texts << QStringLiteral("♩ = ") + tempo << QStringLiteral("♩") + tempo << QStringLiteral("♩");
    }
    if (!signature)
        return texts;
    for (QString& text : texts)
        text = *signature + QStringLiteral("  ") + text;
    return texts << *signature;
}

} // namespace

RulerTexts rulerTexts(const RollGeometry& geometry, const project::Piece& piece, const std::vector<BarLine>& bars,
    const std::function<double(const QString&)>& widthOf, double scale)
{
    const double margin = kMargin * scale;
    RulerTexts texts;
    for (const BarLine& bar : bars) {
        const QString number = QString::number(bar.bar + 1);
        texts.numbers.push_back({bar.at, geometry.x(bar.at) + margin, widthOf(number), number});
    }
    const std::vector<Ticks> times = timesInView(geometry, piece, scale);
    auto number = texts.numbers.begin();
    double free = -kFarAway; // from where on nothing is written yet
    for (std::size_t i = 0; i < times.size(); ++i) {
        const Ticks at = times[i];
        for (; number != texts.numbers.end() && number->at <= at; ++number)
            free = std::max(free, number->right() + margin);
        const bool isNumbered = number != texts.numbers.begin() && std::prev(number)->at == at;
        const double left = isNumbered ? free : geometry.x(at) + margin;
        const double nextNumber = number == texts.numbers.end() ? kFarAway : geometry.x(number->at);
        const double nextChange = i + 1 == times.size() ? kFarAway : geometry.x(times[i + 1]);
        const double room = std::min(nextNumber, nextChange) - margin - left;
        if (left < free)
            continue;
        for (const QString& text : textsAt(piece, at)) {
            const double width = widthOf(text);
            if (width > room)
                continue;
            texts.changes.push_back({at, left, width, text});
            free = left + width + margin;
            break;
        }
    }
    return texts;
}

} // namespace inventio::ui
