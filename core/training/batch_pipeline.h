#pragma once

#include <cstdint>
#include <deque>
#include <future>
#include <vector>

#include "core/base/result.h"
#include "core/model/network.h"
#include "core/training/example_source.h"
#include "core/training/worker_pool.h"

namespace inventio::training {

struct PipelineSettings {
    int batchSize = 16;
    double selfEditShare = 0.4; ///< of the examples that the net itself edits before it learns from them
    int selfEditFromStep = 300; ///< its edits are noise before
    int workers = 0;            ///< threads that draw, edit and pack ahead of the learner; 0: all at once, in its own
};

/// Makes the batches that a net learns from: draws examples, lets the net edit a share of them, packs them. With workers,
/// several batches are under way at a time, so that the device the net runs on need not wait; each goes one stage on
/// whenever one is taken, so what is made does not depend on how fast anything is. The edits of a batch then come from
/// weights that are a few steps old. For the thread that runs
/// the net. [Worker]
class BatchPipeline {
public:
    /// The first batch will be that of `firstStep`. `source` and `net` must outlive it.
    BatchPipeline(const ExampleSource& source, model::TrainableNetwork& net, const PipelineSettings& settings,
        std::int64_t firstStep);
    ~BatchPipeline();
    BatchPipeline(const BatchPipeline&) = delete;
    BatchPipeline& operator=(const BatchPipeline&) = delete;

    /// The batch of the next step. `othersToo` holds for the examples that are begun from now on. Fails when the net does.
    base::Result<model::TrainingBatch> next(bool othersToo);

private:
    /// A batch under way.
    struct Work {
        std::int64_t step = 0;
        std::vector<Draft> drafts;
        std::vector<std::size_t> toEdit; ///< of the drafts, those that the net edits next
        std::vector<char> again;         ///< for each of toEdit: whether once more, said by its own edit
        int rounds = 0;
        model::TrainingBatch batch;
        bool isPacked = false;
        std::future<void> busy;
    };

    void begin(bool othersToo);
    /// Waits for the stage the work is in and starts the next one.
    base::Result<void> advance(Work& work);
    base::Result<void> edit(Work& work);
    void pack(Work& work);

    const ExampleSource& m_source;
    model::TrainableNetwork& m_net;
    PipelineSettings m_settings;
    std::int64_t m_nextStep;
    std::deque<std::unique_ptr<Work>> m_works; ///< the oldest first
    WorkerPool m_pool;                         ///< last: its threads use all of the above
};

} // namespace inventio::training
