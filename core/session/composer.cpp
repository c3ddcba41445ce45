#include "core/session/composer.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "core/analysis/voices.h"

namespace inventio::session {

using Clock = std::chrono::steady_clock;

namespace {

double secondsLeft(Clock::time_point start, const composing::Progress& progress)
{
    const std::chrono::duration<double> passed = Clock::now() - start;
    return passed.count() / progress.share() * (1.0 - progress.share());
}

/// The net, and a look at what was done so far before each of its forwards: edits come in bursts between them.
class WatchedScorer final : public composing::NoteScorer {
public:
    WatchedScorer(composing::NoteScorer& net, std::function<void()> beforeForward)
        : m_net(net)
        , m_beforeForward(std::move(beforeForward))
    {
    }

    base::Result<composing::EditScores> score(const composing::Canvas& canvas, int firstStep) override
    {
        m_beforeForward();
        return m_net.score(canvas, firstStep);
    }
    std::string identity() const override { return m_net.identity(); }
    bool knowsIdioms() const override { return m_net.knowsIdioms(); }

private:
    composing::NoteScorer& m_net;
    std::function<void()> m_beforeForward;
};

/// The snapshots of one Enhance. They cost as much as the piece is long, so there is one a frame at most.
class Snapshots {
public:
    using Publish = std::function<void(std::shared_ptr<const project::EnhanceSnapshot>)>;

    Snapshots(const project::EnhanceJob& job, const project::EnhanceRequest& request, Publish publish)
        : m_job(job)
        , m_users(*request.users)
        , m_onShow(request.onShow)
        , m_publish(std::move(publish))
    {
    }

    void note(const composing::Progress& progress)
    {
        if (progress.draft == 0) // who watches sees one piece grow, not several in turn
            m_log.push_back(progress.edit);
        m_newest.draft = progress.draft;
        m_newest.drafts = progress.drafts;
        m_newest.iteration = progress.iteration;
        m_newest.expectedEditsLeft
            = std::min(progress.expectedEditsLeft, double(progress.iterations - progress.iteration));
        m_newest.share = progress.share();
        m_newest.secondsLeft = secondsLeft(m_start, progress);
        m_isPublished = false;
        if (Clock::now() - m_published >= kFrame)
            publish();
    }

    void publish()
    {
        if (std::exchange(m_isPublished, true))
            return;
        const bool hasGrown = std::exchange(m_editsShown, m_log.size()) != m_log.size();
        if (hasGrown || !m_newest.piece)
            readPiece();
        m_publish(std::make_shared<const project::EnhanceSnapshot>(m_newest));
        m_published = Clock::now();
    }

private:
    static constexpr auto kFrame = std::chrono::milliseconds(16);

    void readPiece()
    {
        m_newest.log = composing::continuedBy(m_log, m_onShow, m_job.grid.roll(), analysis::kVoices);
        const auto edits = static_cast<int>(m_newest.log.size());
        auto piece = project::withUsersLocks(project::pieceAfter(m_job, m_newest.log, edits), m_users);
        m_newest.removed = project::notesLost(m_users, piece);
        m_newest.piece = std::make_shared<const project::Piece>(std::move(piece));
    }

    const project::EnhanceJob& m_job;
    const project::Piece& m_users;
    const composing::EditLog& m_onShow;
    Publish m_publish;
    composing::EditLog m_log;
    project::EnhanceSnapshot m_newest;
    std::size_t m_editsShown = 0; ///< in the piece of the newest
    bool m_isPublished = true;    ///< the newest; there is none yet
    Clock::time_point m_published;
    Clock::time_point m_start = Clock::now();
};

} // namespace

Composer::Composer(
    MakeScorer makeScorer, std::string program, std::function<void()> onEvent, MakeAccompanimentModel makeAccompaniment)
    : m_program(std::move(program))
    , m_onEvent(std::move(onEvent))
    , m_makeAccompaniment(std::move(makeAccompaniment))
    , m_makeScorer(std::move(makeScorer))
    , m_thread([this](const std::stop_token& ending) { run(ending); })
{
}

Composer::~Composer()
{
    m_thread.request_stop();
    m_stopWork.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopReplay.request_stop();
        stopReadings();
    }
    m_thread.join();
}

void Composer::stopReadings()
{
    m_stopLens.request_stop();
    m_stopInsight.request_stop();
}

void Composer::loadModel()
{
    const std::scoped_lock lock(m_mutex);
    m_wantsModel = true;
    m_changed.notify_one();
}

void Composer::useModel(MakeScorer makeScorer)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.model = std::move(makeScorer);
    m_stopReplay.request_stop();
    stopReadings();
    m_changed.notify_one();
}

void Composer::enhance(project::EnhanceRequest request)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.enhance = std::move(request);
    begin();
}

void Composer::accompany(project::AccompanyRequest request)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.accompaniment = std::move(request);
    begin();
}

/// While m_mutex is locked.
void Composer::begin()
{
    m_working = true;
    m_stopWork = std::stop_source();
    m_waiting.stop = m_stopWork.get_token();
    m_snapshot.reset();
    m_stopReplay.request_stop();
    stopReadings();
    m_changed.notify_one();
}

void Composer::stop()
{
    m_stopWork.request_stop();
}

void Composer::replay(project::Version version)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.replay = std::move(version);
    stopReadings();
    m_changed.notify_one();
}

void Composer::readLens(project::LensRequest request)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.lens = std::move(request);
    stopReadings();
    m_changed.notify_one();
}

void Composer::readInsight(InsightRequest request)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.insight = std::move(request);
    m_stopInsight.request_stop();
    m_changed.notify_one();
}

std::shared_ptr<const project::EnhanceSnapshot> Composer::takeSnapshot()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_snapshot, nullptr);
}

std::optional<ComposerEvent> Composer::nextEvent()
{
    const std::scoped_lock lock(m_mutex);
    if (m_events.empty())
        return std::nullopt;
    ComposerEvent event = std::move(m_events.front());
    m_events.pop_front();
    if (std::holds_alternative<Enhanced>(event) || std::holds_alternative<EnhanceFailed>(event)
        || std::holds_alternative<Accompanied>(event) || std::holds_alternative<AccompanyFailed>(event))
        m_working = false;
    return event;
}

void Composer::post(ComposerEvent event)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_events.push_back(std::move(event));
    }
    if (m_onEvent)
        m_onEvent();
}

void Composer::run(const std::stop_token& ending)
{
    while (auto next = nextWork(ending)) {
        const bool isEnhance = next->enhance.has_value();
        const bool isAccompaniment = next->accompaniment.has_value();
        const bool isLens = next->lens.has_value() || next->insight.has_value();
        const bool isModel = next->model.has_value();
        const auto replayed = next->replay ? std::optional(next->replay->id) : std::nullopt;
        try {
            work(std::move(*next));
        } catch (const std::exception& exception) {
            if (isEnhance)
                post(EnhanceFailed{EnhanceFailed::Why::Fault, exception.what()});
            else if (isAccompaniment)
                post(AccompanyFailed{AccompanyFailed::Why::Fault, exception.what()});
            else if (replayed)
                post(ReplayFailed{*replayed, exception.what()});
            else if (isLens)
                post(LensFailed{exception.what()});
            else if (isModel)
                post(ModelRefused{exception.what()});
            else
                post(ModelMissing{exception.what()});
        }
    }
    m_scorer.reset(); // here, where they were used
    m_accompanists.clear();
}

std::optional<Composer::Work> Composer::nextWork(const std::stop_token& ending)
{
    std::unique_lock lock(m_mutex);
    const auto isWanted = [this] {
        return m_wantsModel || m_waiting.model || m_waiting.enhance || m_waiting.accompaniment || m_waiting.replay
            || m_waiting.lens || m_waiting.insight;
    };
    if (!m_changed.wait(lock, ending, isWanted) || ending.stop_requested())
        return std::nullopt;
    Work work;
    work.model = std::exchange(m_waiting.model, std::nullopt);
    if (work.model)
        return work;
    work.stop = m_waiting.stop;
    work.accompaniment = std::exchange(m_waiting.accompaniment, std::nullopt); // which needs no other net
    if (work.accompaniment)
        return work;
    m_wantsModel = false;
    work.enhance = std::exchange(m_waiting.enhance, std::nullopt);
    if (work.enhance)
        return work;
    takeOther(work);
    return work;
}

/// What makes room for an Enhance; m_mutex is held.
void Composer::takeOther(Work& work)
{
    const auto startedAnew = [](std::stop_source& source) {
        source = std::stop_source();
        return source.get_token();
    };
    if (m_waiting.replay) {
        work.replay = std::exchange(m_waiting.replay, std::nullopt);
        work.stop = startedAnew(m_stopReplay);
    } else if (m_waiting.lens) {
        work.lens = std::exchange(m_waiting.lens, std::nullopt);
        work.stop = startedAnew(m_stopLens);
    } else if (m_waiting.insight) {
        work.insight = std::exchange(m_waiting.insight, std::nullopt);
        work.stop = startedAnew(m_stopInsight);
    }
}

void Composer::work(Work work)
{
    if (work.model)
        changeModel(*work.model);
    else if (work.enhance)
        workOnEnhance(std::move(*work.enhance), work.stop);
    else if (work.accompaniment)
        workOnAccompaniment(std::move(*work.accompaniment), work.stop);
    else if (work.replay)
        workOnReplay(*std::move(work.replay), work.stop);
    else if (work.lens)
        workOnLens(*work.lens, work.stop);
    else if (work.insight)
        workOnInsight(*std::move(work.insight), work.stop);
    else
        scorer();
}

composing::NoteScorer* Composer::scorer()
{
    if (m_scorer)
        return m_scorer.get();
    post(ModelLoading{});
    auto made = m_makeScorer();
    if (!made) {
        post(ModelMissing{made.error().message});
        return nullptr;
    }
    m_scorer = std::move(*made);
    post(ModelLoaded{m_scorer->identity(), m_scorer->knowsIdioms()});
    return m_scorer.get();
}

void Composer::changeModel(const MakeScorer& makeScorer)
{
    post(ModelLoading{});
    auto made = makeScorer();
    if (!made) {
        post(ModelRefused{made.error().message});
        if (m_scorer)
            post(ModelLoaded{m_scorer->identity(), m_scorer->knowsIdioms()});
        return;
    }
    m_makeScorer = makeScorer;
    m_scorer = std::move(*made);
    post(ModelLoaded{m_scorer->identity(), m_scorer->knowsIdioms()});
}

void Composer::workOnEnhance(project::EnhanceRequest request, const std::stop_token& stop)
{
    auto* net = scorer();
    if (!net)
        return post(EnhanceFailed{EnhanceFailed::Why::NoModel});
    auto outcome = outcomeOf(std::move(request), *net, stop);
    if (outcome)
        post(Enhanced{std::make_shared<const project::EnhanceOutcome>(std::move(*outcome))});
    else
        post(EnhanceFailed{EnhanceFailed::Why::Refused, outcome.error().message});
}

base::Result<project::EnhanceOutcome> Composer::outcomeOf(
    project::EnhanceRequest request, composing::NoteScorer& net, const std::stop_token& stop)
{
    const auto job = project::prepareEnhance(request.piece, request.params);
    if (!job)
        return base::failure(job.error());
    Snapshots snapshots(*job, request,
        [this](std::shared_ptr<const project::EnhanceSnapshot> snapshot) { publish(std::move(snapshot)); });
    WatchedScorer watched(net, [&snapshots] { snapshots.publish(); });
    auto results = project::enhanceVariations(*job, watched, m_program, {request.drafts, request.variations}, stop,
        [&snapshots](const composing::Progress& progress) { snapshots.note(progress); });
    if (!results)
        return base::failure(results.error());
    project::EnhanceOutcome outcome{std::move(request), {}, {}, results->front().ending};
    for (auto& result : *results) {
        auto& version = &result == &results->front() ? outcome.version : outcome.others.emplace_back();
        version = std::move(result.version);
        version.piece
            = std::make_shared<const project::Piece>(project::withUsersLocks(*version.piece, *outcome.request.users));
    }
    return outcome;
}

void Composer::publish(std::shared_ptr<const project::EnhanceSnapshot> snapshot)
{
    const std::scoped_lock lock(m_mutex);
    m_snapshot = std::move(snapshot);
}

base::Result<accompany::AccompanimentModel*> Composer::accompanist(accompany::Style style)
{
    auto& model = m_accompanists[style];
    if (model)
        return model.get();
    if (!m_makeAccompaniment)
        return base::failure(base::ErrorCode::NotFound, "There is no model that accompanies.");
    auto made = m_makeAccompaniment(style);
    if (!made)
        return base::failure(made.error());
    model = std::move(*made);
    return model.get();
}

void Composer::workOnAccompaniment(project::AccompanyRequest request, const std::stop_token& stop)
{
    using Why = AccompanyFailed::Why;
    const auto job = project::prepareAccompaniment(std::move(request));
    if (!job)
        return post(AccompanyFailed{Why::Refused, job.error().message});
    const auto model = accompanist(job->request.style);
    if (!model)
        return post(AccompanyFailed{Why::NoModel, model.error().message});
    auto version
        = project::accompany(*job, **model, m_program, stop, [this](double share, const project::Piece& piece) {
              project::EnhanceSnapshot snapshot;
              snapshot.share = share;
              snapshot.piece = std::make_shared<const project::Piece>(piece);
              publish(std::make_shared<const project::EnhanceSnapshot>(std::move(snapshot)));
          });
    if (version)
        post(Accompanied{std::make_shared<const project::AccompanyOutcome>(
            project::AccompanyOutcome{job->request, std::move(*version)})});
    else if (version.error().code == base::ErrorCode::Cancelled)
        post(AccompanyFailed{Why::Stopped});
    else
        post(AccompanyFailed{Why::Refused, version.error().message});
}

base::Result<project::Replay> Composer::replayOf(const project::Version& version, const std::stop_token& stop)
{
    if (version.accompaniment) {
        const auto model = accompanist(version.accompaniment->receipt.style);
        return model ? project::replay(version, **model, stop) : base::failure(model.error());
    }
    if (auto* net = scorer())
        return project::replay(version, *net, stop);
    return base::failure(base::ErrorCode::NotFound, "There is no model to do it again with.");
}

void Composer::workOnReplay(project::Version version, const std::stop_token& stop)
{
    auto replay = replayOf(version, stop);
    if (stop.stop_requested()) {
        const std::scoped_lock lock(m_mutex);
        if (!m_waiting.replay) // behind what it made room for, unless a newer one has come
            m_waiting.replay = std::move(version);
    } else if (replay) {
        post(Replayed{version.id, std::make_shared<const project::Replay>(*std::move(replay))});
    } else {
        post(ReplayFailed{version.id, replay.error().message});
    }
}

void Composer::workOnLens(const project::LensRequest& request, const std::stop_token& stop)
{
    auto* net = scorer();
    if (!net)
        return;
    auto reading = project::readLens(request, *net, stop);
    if (stop.stop_requested()) {
        const std::scoped_lock lock(m_mutex);
        if (!m_waiting.lens)
            m_waiting.lens = request;
    } else if (reading) {
        post(LensRead{std::make_shared<const project::LensReading>(std::move(*reading))});
    }
}

void Composer::workOnInsight(InsightRequest request, const std::stop_token& stop)
{
    auto* net = scorer();
    if (!net)
        return;
    auto reading = session::readInsight(request, *net, stop);
    if (stop.stop_requested()) {
        const std::scoped_lock lock(m_mutex);
        if (!m_waiting.insight)
            m_waiting.insight = std::move(request);
    } else if (reading) {
        post(InsightRead{std::make_shared<const InsightReading>(std::move(*reading))});
    }
}

} // namespace inventio::session
