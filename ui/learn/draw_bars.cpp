#include "ui/learn/draw_bars.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include <QCoreApplication>

#include "ui/plots/bar_plot.h"
#include "ui/roll/scene/note_names.h"

namespace inventio::ui {

namespace {

using project::LensEdit;
using project::LensReading;

constexpr std::size_t kMostDraws = 8; ///< that a column has room for

/// The context of the texts here.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrawBars)
};

double total(const LensReading& reading)
{
    return std::accumulate(reading.edits.begin(), reading.edits.end(), 0.0,
        [](double sum, const LensEdit& edit) { return sum + edit.drawProbability; });
}

double chanceOf(const LensEdit& wanted, const LensReading& reading)
{
    const auto found = std::ranges::find_if(
        reading.edits, [&](const LensEdit& edit) { return edit.kind == wanted.kind && edit.note == wanted.note; });
    return found == reading.edits.end() ? 0.0 : found->drawProbability / std::max(total(reading), 1e-9);
}

} // namespace

void showDraws(BarPlot& plot, const LensReading& now, const LensReading* before)
{
    std::vector<const LensEdit*> likeliest;
    for (const LensEdit& edit : now.edits)
        likeliest.push_back(&edit);
    std::ranges::stable_sort(likeliest, std::greater{}, &LensEdit::drawProbability);
    likeliest.resize(std::min(likeliest.size(), kMostDraws));
    const analysis::SpellingMap spelling(project::sequenceOf(*now.piece));
    std::vector<Bar> bars;
    for (const LensEdit* edit : likeliest) {
        const QString text
            = edit->kind == composing::EditKind::Add ? Words::tr("+ %1, bar %2") : Words::tr("− %1, bar %2");
        Bar bar{text.arg(pitchName(spelling.at(edit->note.onset, edit->note.pitch)))
                    .arg(now.piece->metre.at(edit->note.onset).bar + 1),
            chanceOf(*edit, now)};
        if (before)
            bar.second = chanceOf(*edit, *before);
        bars.push_back(bar);
    }
    plot.setBars(
        std::move(bars), BarUnit::Share, before ? QStringList{Words::tr("now"), Words::tr("before")} : QStringList{});
}

} // namespace inventio::ui
