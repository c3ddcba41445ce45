#include "core/accompany/accompanist.h"

#include <algorithm>
#include <cmath>

#include "core/accompany/noise.h"
#include "core/accompany/spans.h"
#include "core/accompany/window_plan.h"

namespace inventio::accompany {

namespace {

constexpr int kBeat = 4; ///< what is drawn again is drawn again by the beat

/// A beat of a part, and how sure the model is of it.
struct Beat {
    std::size_t part = 0;
    std::size_t first = 0;
    double certainty = 0.0;
};

class Accompanist {
public:
    Accompanist(const MelodyLine& line, AccompanimentModel& model, const Settings& settings, const DrawRules& rules)
        : m_line(line)
        , m_sounding(soundingIn(line.symbols))
        , m_model(model)
        , m_layout(layoutOf(model.style()))
        , m_settings(settings)
        , m_rules(rules)
        , m_end(finalChordOf(line))
        , m_slots(static_cast<std::size_t>(m_layout.slotCount()), Slot(line.symbols.size(), kRest))
    {
        m_settings.seed = seedOfMelody(settings.seed, line.symbols);
    }

    base::Result<std::vector<Slot>> run(std::stop_token stop, const OnProgress& onProgress)
    {
        const auto windows = planWindows(barStartsOf(m_line.metre), m_line.steps(), m_rules.windowSteps);
        for (const PlannedWindow& window : windows) {
            if (auto written = write(window, stop); !written)
                return base::failure(written.error());
            if (onProgress)
                onProgress(static_cast<double>(window.keepTo) / m_line.steps(), m_slots);
        }
        return m_slots;
    }

private:
    base::Result<void> write(const PlannedWindow& window, const std::stop_token& stop)
    {
        ModelView view = viewOf(window);
        std::optional<FinalChord> end = m_end;
        if (end)
            end->firstStep -= window.first;
        const auto given = view.known;
        std::vector<std::vector<double>> certainty;
        for (std::size_t round = 0; round < m_rules.rounds.size(); ++round) {
            if (stop.stop_requested())
                return base::failure(base::ErrorCode::Cancelled, "Stopped before it was done.");
            view.known = given;
            if (round > 0)
                showSurest(view, certainty, 1.0 - m_rules.rounds[round]);
            const auto logits = m_model.logits(view);
            if (!logits)
                return base::failure(logits.error());
            Drawn drawn = draw(view, *logits, m_layout, m_rules, m_settings, m_line.firstStep + window.first,
                static_cast<int>(round), end);
            takeOver(certainty, drawn.certainty);
            view.slots = std::move(drawn.slots);
        }
        for (std::size_t slot = 0; slot < m_slots.size(); ++slot)
            std::copy(view.slots[slot].begin() + (window.keepFrom - window.first),
                view.slots[slot].begin() + (window.keepTo - window.first), m_slots[slot].begin() + window.keepFrom);
        return {};
    }

    ModelView viewOf(const PlannedWindow& window) const
    {
        const int inside = window.end - window.first;
        const auto length = static_cast<std::size_t>((inside + kStepsTogether - 1) / kStepsTogether * kStepsTogether);
        const auto part = [&](const auto& all, auto filling) {
            auto some = std::decay_t<decltype(all)>(all.begin() + window.first, all.begin() + window.end);
            some.resize(length, filling);
            return some;
        };
        ModelView view;
        view.melody = part(m_line.symbols, kRest);
        view.melodySounding = part(m_sounding, Symbol{-1});
        for (const Slot& slot : m_slots)
            view.slots.push_back(part(slot, kRest));
        std::vector<std::uint8_t> known(length, 0);
        std::fill_n(known.begin(), window.keepFrom - window.first, std::uint8_t{1});
        view.known.assign(m_layout.parts.size(), known);
        view.metre = part(m_line.metre, grid::MetrePosition{});
        view.spans = part(m_line.spans, -1);
        const int firstSpan = view.spans.front();
        for (int& span : view.spans)
            span = span < 0 ? -1 : span - firstSpan;
        const NoiseSize size = m_model.noiseSize();
        for (int span = 0; span <= m_line.spans[static_cast<std::size_t>(window.end - 1)] - firstSpan; ++span) {
            auto& noise = view.noise.emplace_back(spanNoise(m_settings.seed, firstSpan + span, size.span));
            const std::vector<float> ofPiece = pieceNoise(m_settings.seed, size.piece);
            noise.insert(noise.end(), ofPiece.begin(), ofPiece.end());
        }
        return view;
    }

    /// Where nothing was drawn this time the certainty of before holds.
    static void takeOver(std::vector<std::vector<double>>& certainty, const std::vector<std::vector<double>>& drawn)
    {
        if (certainty.empty()) {
            certainty = drawn;
            return;
        }
        for (std::size_t slot = 0; slot < drawn.size(); ++slot)
            for (std::size_t step = 0; step < drawn[slot].size(); ++step)
                if (drawn[slot][step] != 0.0)
                    certainty[slot][step] = drawn[slot][step];
    }

    /// Gives the model what it was surest of, beat by beat and part by part.
    void showSurest(ModelView& view, const std::vector<std::vector<double>>& certainty, double share) const
    {
        std::vector<Beat> beats;
        const auto slotsPerPart = static_cast<std::size_t>(m_layout.slotsPerPart);
        for (std::size_t part = 0; part < view.known.size(); ++part)
            for (std::size_t first = 0; first < view.spans.size(); first += kBeat) {
                if (view.spans[first] < 0 || view.known[part][first] != 0)
                    continue;
                Beat beat{part, first, 0.0};
                for (std::size_t slot = part * slotsPerPart; slot < (part + 1) * slotsPerPart; ++slot)
                    for (std::size_t step = first; step < std::min(first + kBeat, view.spans.size()); ++step)
                        beat.certainty += certainty[slot][step];
                beats.push_back(beat);
            }
        std::ranges::stable_sort(beats, std::ranges::greater(), &Beat::certainty);
        beats.resize(static_cast<std::size_t>(share * static_cast<double>(beats.size())));
        for (const Beat& beat : beats)
            for (std::size_t step = beat.first; step < std::min(beat.first + kBeat, view.spans.size()); ++step)
                view.known[beat.part][step] = 1;
    }

    const MelodyLine& m_line;
    std::vector<Symbol> m_sounding;
    AccompanimentModel& m_model;
    const StyleLayout& m_layout;
    Settings m_settings;
    DrawRules m_rules;
    std::optional<FinalChord> m_end;
    std::vector<Slot> m_slots;
};

} // namespace

base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    std::stop_token stop, const OnProgress& onProgress)
{
    return accompany(line, model, settings, drawRulesOf(model.style()), std::move(stop), onProgress);
}

base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    const DrawRules& rules, std::stop_token stop, const OnProgress& onProgress)
{
    return Accompanist(line, model, settings, rules).run(std::move(stop), onProgress);
}

} // namespace inventio::accompany
