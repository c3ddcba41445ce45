#include "core/composing/sampler.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/triads.h"
#include "core/base/random.h"
#include "core/composing/blemishes.h"
#include "core/composing/draft_quality.h"
#include "core/composing/edit_constraints.h"
#include "core/composing/edit_sampler.h"
#include "core/composing/guidance.h"
#include "core/composing/line_mending.h"
#include "core/composing/locks.h"
#include "core/composing/melody.h"
#include "core/composing/remaining_edits.h"
#include "core/composing/rules/rules.h"
#include "core/composing/short_gaps.h"
#include "core/composing/tabu_list.h"
#include "core/composing/window_schedule.h"

namespace inventio::composing {

namespace {

/// One call of enhance().
class Run {
public:
    Run(const EnhanceInput& input, const SamplerParams& params, const SamplingRules& rules, NoteScorer& scorer,
        std::stop_token stop, const std::function<void(const Progress&)>& onProgress)
        : m_input(input.canvas.roll)
        , m_given(input.canvas.locked)
        , m_limits(input.limits)
        , m_finalChord(input.finalChord)
        , m_params(params)
        , m_iterations(mostIterations(params, input.canvas.steps()))
        , m_rules(rules)
        , m_scorer(scorer)
        , m_stop(std::move(stop))
        , m_onProgress(onProgress)
        , m_voicesWanted(voicesWanted(params))
        , m_now{input.canvas, {input.canvas.roll, input.notes, params}, {input.canvas.steps(), rules.maxTakenBack},
              WindowSchedule(input.canvas.steps()), RemainingEdits(windowCount(input.canvas.steps()))}
        , m_random(params.seed)
    {
    }
    Run(const Run&) = delete; // m_filter and m_accept refer to this
    Run& operator=(const Run&) = delete;

    /// Mends a line. It is then as it is to be: from now on the model takes it for given, nothing lies above it, and its key
    /// is heard where slips had hidden it.
    void settleLine(const EditLog& mending)
    {
        for (const Edit& edit : mending)
            make(edit, windowOf(edit.note));
        if (!mending.empty())
            m_finalChord = finalChordOf(m_now.canvas.roll);
        m_limits.ceilings = ceilingsUnderMelody(m_now.canvas, false);
        m_limits.lockForbidden(m_now.canvas);
        for (const grid::GridNote& note : m_now.canvas.roll.notes())
            m_now.canvas.locked.set({note.step, note.pitch});
        m_given = m_now.canvas.locked;
    }

    base::Result<Enhancement> toTheEnd()
    {
        const auto reason = workUntilDone();
        if (!reason)
            return base::failure(reason.error());
        if (*reason == StopReason::NothingLeft)
            if (auto looked = lookAgain(); !looked)
                return base::failure(looked.error());
        return Enhancement{std::move(m_now.canvas.roll), std::move(m_now.log), endingFor(*reason), m_forwards};
    }

private:
    /// How far the work is. A second look may come back to it.
    struct Work {
        Canvas canvas;
        EditBudget budget;
        TabuList tabuList;
        WindowSchedule schedule;
        RemainingEdits remainingEdits;
        EditLog log = {};
        double progress = 0.0; ///< 0..1
        /// Edits that were expected when no note could be added any more, the first time: from then on windows look done that
        /// are not.
        std::optional<double> leftAtLimit = std::nullopt;
    };

    /// The creative risk of this moment.
    double risk() const { return m_params.creativeRisk.at(m_now.progress); }

    /// How much of the work is done, as the model sees it. What a bold moment opens anew takes nothing back.
    void advance()
    {
        const auto done = static_cast<double>(m_now.log.size());
        const double left = std::min(m_now.remainingEdits.editsLeft(), m_iterations - done);
        if (m_forwards > 0)
            m_now.progress = std::max(m_now.progress, done / (done + left));
    }

    /// The parameters of this moment.
    SamplerParams paramsNow() const
    {
        SamplerParams now = m_params;
        now.creativeRisk = risk();
        return now;
    }

    std::optional<StopReason> reasonToStop() const
    {
        if (m_stop.stop_requested())
            return StopReason::Cancelled;
        if (static_cast<int>(m_now.log.size()) >= m_iterations)
            return StopReason::IterationsSpent;
        return std::nullopt;
    }

    // Where no note may be added any more a window has nothing left to do; the model may have been far from done.
    Ending endingFor(StopReason reason) const
    {
        const double isDoneBelow = m_rules.nothingMissingBelow(risk(), m_now.canvas.steps());
        if (reason == StopReason::NothingLeft && m_now.budget.areAdditionsSpent() && m_now.leftAtLimit > isDoneBelow)
            return {StopReason::AdditionsSpent, *m_now.leftAtLimit};
        return {reason, m_now.remainingEdits.editsLeft()};
    }

    base::Result<StopReason> workUntilDone()
    {
        while (true) {
            if (const auto reason = reasonToStop())
                return *reason;
            const auto window = m_now.schedule.next(m_random);
            if (!window)
                break;
            if (auto worked = workOn(*window); !worked)
                return base::failure(worked.error());
        }
        closeGaps();
        return StopReason::NothingLeft;
    }

    // What a listener stumbles over is written anew, and kept where that is better. Bold work stays rougher.
    base::Result<void> lookAgain()
    {
        if (m_rules.secondLook <= 0.0)
            return {};
        for (const Blemish& blemish : blemishesIn(m_now.canvas, {0, m_now.canvas.steps()}, m_voicesWanted)) {
            if (reasonToStop())
                break;
            if (risk() > 1.0 && !m_random.chance(1.0 / risk()))
                continue;
            if (auto done = writeAnew(blemish.steps); !done)
                return done;
            const auto left = blemishesIn(m_now.canvas, blemish.steps, m_voicesWanted);
            if (std::ranges::none_of(left, &Blemish::isHole))
                continue;
            // A fault is better than a hole.
            m_lenience = m_rules.secondLook;
            auto done
                = writeAnew({blemish.steps.first - grid::kStepsPerQuarter, blemish.steps.end + grid::kStepsPerQuarter});
            m_lenience = 1.0;
            if (!done)
                return done;
        }
        return {};
    }

    // Without the machine's own notes that sound there the model goes on until nothing is left to do. Nobody hears of it
    // before it is kept.
    base::Result<void> writeAnew(StepRange steps)
    {
        const std::vector<grid::GridNote> notes = ownNotesIn(steps);
        if (notes.empty())
            return {};
        const double before = costAround(steps);
        const std::optional<int> ending = lastBass();
        Work work = m_now;
        m_isHeard = false;
        for (std::size_t i = 0; i < notes.size() && !reasonToStop(); ++i)
            make({0, EditKind::Remove, notes[i], 0.0F}, windowOf(notes[i]));
        m_now.tabuList = TabuList(m_now.canvas.steps(), m_rules.maxTakenBack);
        m_now.schedule = WindowSchedule(m_now.canvas.steps(), steps);
        const auto reason = workUntilDone();
        m_isHeard = true;
        if (!reason)
            return base::failure(reason.error());
        if (*reason != StopReason::NothingLeft || costAround(steps) >= before || lastBass() != ending)
            m_now = std::move(work);
        else
            for (std::size_t i = work.log.size(); i < m_now.log.size(); ++i)
                tell(m_now.log[i]);
        return {};
    }

    double costAround(StepRange steps) const
    {
        return blemishWeight(m_now.canvas, steps, m_voicesWanted)
            + DraftQuality::kDoubt * m_now.remainingEdits.editsLeft();
    }

    /// The pitch class on which the piece ends, which is not weighed: another one may be as good a chord and no ending.
    std::optional<int> lastBass() const
    {
        for (int step = m_now.canvas.steps() - 1; step >= 0; --step)
            if (const auto pitches = analysis::pitchesAt(m_now.canvas.roll, step); !pitches.empty())
                return pitches.front() % 12;
        return std::nullopt;
    }

    /// What the machine wrote and may take back, as far as it sounds there.
    std::vector<grid::GridNote> ownNotesIn(StepRange steps) const
    {
        std::vector<grid::GridNote> notes = m_now.canvas.roll.notes();
        std::erase_if(notes, [&](const grid::GridNote& note) {
            const bool sounds = note.step < steps.end && note.end() > steps.first;
            return !sounds || m_now.budget.isOfInput(note) || !canRemove(m_now.canvas, note);
        });
        return notes;
    }

    void tell(const Edit& edit) const
    {
        if (m_onProgress && m_isHeard)
            m_onProgress({edit.iteration, m_iterations, m_now.remainingEdits.editsLeft(), edit});
    }

    // One forward, and the edits drawn from it.
    base::Result<void> workOn(const Window& window)
    {
        lockFinalNotes(m_now.canvas, m_given, m_now.budget, window.steps());
        if (!anyEditPossible(m_now.canvas, window.zone, m_filter)) {
            m_now.remainingEdits.see(window.number, 0.0);
            m_now.schedule.finish(window);
            return {};
        }
        auto scores = m_scorer.score(m_now.canvas, window.firstStep);
        ++m_forwards;
        if (!scores)
            return base::failure(scores.error());
        guide(*scores, m_now.canvas, window.firstStep, {paramsNow(), m_rules, m_input, m_finalChord});
        EditSampler sampler(m_now.canvas, {*scores, window.firstStep, window.zone}, risk(), m_rules, m_filter);
        m_now.remainingEdits.see(window.number, sampler.statistics().expectedEditsLeft());
        if (nothingLeftToDo(sampler.statistics(), risk(), m_rules) || !makeEdits(window, sampler))
            m_now.schedule.finish(window);
        return {};
    }

    // False if there was none to make.
    bool makeEdits(const Window& window, EditSampler& sampler)
    {
        const int edits = m_rules.editsPerForward(sampler.statistics().expectedEditsLeft());
        for (int i = 0; i < edits && !reasonToStop(); ++i) {
            const auto edit = sampler.draw(m_now.canvas, m_filter, m_random, m_accept);
            if (!edit)
                return i > 0;
            make(*edit, window);
            if (!m_now.leftAtLimit && m_now.budget.areAdditionsSpent())
                m_now.leftAtLimit = m_now.remainingEdits.editsLeft();
        }
        return true;
    }

    Window windowOf(const grid::GridNote& note) const
    {
        int number = 0;
        while (!windowAt(number, m_now.canvas.steps()).zone.contains(note.step))
            ++number;
        return windowAt(number, m_now.canvas.steps());
    }

    // A voice does not rest for less than a quarter, unless the user wrote it so.
    void closeGaps()
    {
        constexpr int kPasses = 4; // a gap that is closed may leave a note where another one ended
        for (int pass = 0; pass < kPasses; ++pass) {
            const auto edits = m_now.log.size();
            closeGapsOnce();
            if (m_now.log.size() == edits)
                return;
        }
    }

    void closeGapsOnce()
    {
        for (const ShortGap& gap : shortGapsIn(m_now.canvas.roll)) {
            const int rest = gap.after.step - gap.before.end();
            const grid::GridNote held{gap.before.end(), gap.before.pitch, rest};
            const grid::GridNote early{gap.before.end(), gap.after.pitch, rest};
            const double worthOfHolding = worthOfMore(held, gap.before);
            const double worthOfHaste = worthOfMore(early, gap.after);
            if (worthOfHolding > 0.0 && worthOfHolding >= worthOfHaste)
                replace(gap.before, {gap.before.step, gap.before.pitch, gap.before.length + rest});
            else if (worthOfHaste > 0.0)
                replace(gap.after, {early.step, early.pitch, gap.after.length + rest});
        }
    }

    /// What the rules say to a note that grows by `more`; 0 if it may not.
    double worthOfMore(const grid::GridNote& more, const grid::GridNote& note) const
    {
        const bool mayGrow = !m_now.budget.isOfInput(note) && canRemove(m_now.canvas, note)
            && canAdd(m_now.canvas, more) && m_limits.allows(more, m_now.canvas.roll);
        return mayGrow ? m_accept(m_now.canvas, {0, EditKind::Add, more, 0.0F}) : 0.0;
    }

    void replace(const grid::GridNote& note, const grid::GridNote& by)
    {
        if (reasonToStop() || static_cast<int>(m_now.log.size()) + 2 > m_iterations)
            return;
        make({0, EditKind::Remove, note, 0.0F}, windowOf(note));
        make({0, EditKind::Add, by, 0.0F}, windowOf(by));
    }

    void make(Edit edit, const Window& window)
    {
        edit.iteration = static_cast<int>(m_now.log.size()) + 1;
        apply(edit, m_now.canvas.roll);
        m_now.budget.spend(edit.kind, edit.note);
        m_now.tabuList.remember(edit.kind, edit.note);
        m_now.schedule.reopenAround({edit.note.step, edit.note.end()});
        m_now.remainingEdits.spend(window.number, static_cast<double>(edit.probability));
        m_now.log.push_back(edit);
        advance();
        tell(m_now.log.back());
    }

    const grid::Roll& m_input;
    CellMask m_given;
    AddLimits m_limits;
    std::optional<FinalChord> m_finalChord;
    const SamplerParams& m_params;
    const int m_iterations;
    const SamplingRules& m_rules;
    NoteScorer& m_scorer;
    std::stop_token m_stop;
    const std::function<void(const Progress&)>& m_onProgress;

    const int m_voicesWanted;

    Work m_now;
    base::Random m_random;
    int m_forwards = 0;
    double m_lenience = 1.0; ///< the rules of the craft are as weak as at so many times the risk
    bool m_isHeard = true;   ///< edits are told
    EditFilter m_filter = [this](EditKind kind, const grid::GridNote& note) {
        const bool isInPlace = kind == EditKind::Remove || m_limits.allows(note, m_now.canvas.roll);
        return isInPlace && m_now.budget.allows(kind, note) && m_now.tabuList.allows(kind, note);
    };
    AcceptanceRule m_accept = [this](const Canvas& canvas, const Edit& edit) {
        if (edit.kind == EditKind::Remove)
            return 1.0;
        if (!allows(m_params.voices, canvas, edit.note))
            return 0.0;
        const bool isSure = edit.probability >= m_rules.leastSureAddition(risk());
        return acceptanceOf({canvas, edit.note, isSure}, m_rules, risk() * m_lenience);
    };
};

bool isWhole(const Canvas& canvas)
{
    return canvas.locked.steps() == canvas.steps() && static_cast<int>(canvas.metre.size()) == canvas.steps();
}

} // namespace

double Progress::share() const
{
    const double left = std::min(expectedEditsLeft, static_cast<double>(iterations - iteration));
    return (draft + iteration / (iteration + left)) / drafts;
}

EnhanceInput EnhanceInput::of(Canvas canvas)
{
    InputNotes notes{canvas.roll.noteCount(), {}};
    AddLimits limits{{0, canvas.steps()}, {}};
    return {std::move(canvas), std::move(notes), std::move(limits)};
}

SamplingRules rulesOn(const Canvas& canvas, const SamplingRules& rules)
{
    return leavesGap(canvas.locked) ? rules.inGap() : rules;
}

base::Result<Enhancement> enhance(const EnhanceInput& input, const SamplerParams& params, NoteScorer& scorer,
    std::stop_token stop, const std::function<void(const Progress&)>& onProgress, const SamplingRules& rules)
{
    if (const auto valid = validate(params); !valid)
        return base::failure(valid.error());
    if (!isWhole(input.canvas))
        return base::failure(base::ErrorCode::Internal, "The parts of the canvas are not equally long.");
    const SamplingRules inUse = rulesOn(input.canvas, rules);
    Run run(input, params, inUse, scorer, std::move(stop), onProgress);
    if (mendsLine(input, params))
        run.settleLine(mendLine(input, params, inUse));
    return run.toTheEnd();
}

} // namespace inventio::composing
