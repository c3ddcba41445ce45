#include "core/training/batch_pipeline.h"

#include <utility>

#include "core/training/batch.h"

namespace inventio::training {

namespace {

constexpr int kMaxRounds = 2;
/// Drawing, two rounds of edits, packing: a batch begun so many takes ago is ready.
constexpr std::size_t kStages = 4;

} // namespace

BatchPipeline::BatchPipeline(
    const ExampleSource& source, model::TrainableNetwork& net, const PipelineSettings& settings, std::int64_t firstStep)
    : m_source(source)
    , m_net(net)
    , m_settings(settings)
    , m_nextStep(firstStep)
    , m_pool(settings.workers)
{
}

BatchPipeline::~BatchPipeline()
{
    for (const auto& work : m_works)
        if (work->busy.valid())
            work->busy.wait();
}

base::Result<model::TrainingBatch> BatchPipeline::next(bool othersToo)
{
    const std::size_t underWay = m_pool.threads() > 0 ? kStages : 1;
    while (m_works.size() < underWay)
        begin(othersToo);
    while (!m_works.front()->isPacked)
        if (auto advanced = advance(*m_works.front()); !advanced)
            return base::failure(advanced.error());
    m_works.front()->busy.wait();
    model::TrainingBatch batch = std::move(m_works.front()->batch);
    m_works.pop_front();
    for (const auto& work : m_works)
        if (auto advanced = advance(*work); !advanced)
            return base::failure(advanced.error());
    return batch;
}

void BatchPipeline::begin(bool othersToo)
{
    auto& work = *m_works.emplace_back(std::make_unique<Work>());
    work.step = m_nextStep++;
    const auto size = static_cast<std::size_t>(m_settings.batchSize);
    const bool isEdited = work.step >= m_settings.selfEditFromStep;
    work.drafts.resize(size);
    work.busy = m_pool.each(size, [this, &work, othersToo](std::size_t i) {
        work.drafts[i] = m_source.draft(work.step, static_cast<int>(i), othersToo);
    });
    if (!isEdited)
        work.rounds = kMaxRounds;
}

base::Result<void> BatchPipeline::advance(Work& work)
{
    if (work.isPacked)
        return {};
    work.busy.wait();
    if (work.rounds == 0) {
        for (std::size_t i = 0; i < work.drafts.size(); ++i)
            if (work.drafts[i].random.chance(m_settings.selfEditShare))
                work.toEdit.push_back(i);
    } else if (work.rounds == 1) {
        std::vector<std::size_t> again;
        for (std::size_t i = 0; i < work.toEdit.size(); ++i)
            if (work.again[i] != 0)
                again.push_back(work.toEdit[i]);
        work.toEdit = std::move(again);
    }
    if (work.rounds == kMaxRounds || work.toEdit.empty()) {
        pack(work);
        return {};
    }
    return edit(work);
}

base::Result<void> BatchPipeline::edit(Work& work)
{
    std::vector<const Example*> examples;
    for (const std::size_t i : work.toEdit)
        examples.push_back(&work.drafts[i].example);
    auto scored = scoresOf(examples, m_net);
    if (!scored)
        return base::failure(scored.error());
    ++work.rounds;
    work.again.assign(work.toEdit.size(), 0);
    auto scores = std::make_shared<const std::vector<composing::EditScores>>(std::move(*scored));
    work.busy = m_pool.each(work.toEdit.size(), [&work, scores](std::size_t i) {
        Draft& draft = work.drafts[work.toEdit[i]];
        work.again[i] = editOnce(draft.example, (*scores)[i], draft.random) ? 1 : 0;
    });
    return {};
}

void BatchPipeline::pack(Work& work)
{
    work.batch = emptyBatch(m_settings.batchSize);
    work.isPacked = true;
    work.busy = m_pool.each(work.drafts.size(),
        [&work](std::size_t i) { packExample(work.drafts[i].example, work.batch, static_cast<int>(i)); });
}

} // namespace inventio::training
