#include "core/base/random.h"
#include "core/learning/commands/bench.h"
#include "core/learning/commands/benchtrainer.h"
#include "core/learning/pipeline/batchloader.h"
#include "core/learning/pipeline/viewfeeder.h"
#include "core/learning/training/device.h"
#include "core/learning/watching/machine.h"

namespace leoclr::learning {

namespace {

/// Random pixels for every view of the plan: [N, S, S, 3] uint8 each.
std::vector<at::Tensor> noiseViews(const ExperimentConfig &config)
{
    const CounterRandom random(static_cast<std::uint64_t>(config.seed));
    std::vector<at::Tensor> views;
    const std::vector<int> sides = viewSides(config);
    for (std::size_t view = 0; view < sides.size(); ++view) {
        const at::Tensor pixels = at::empty({config.batchSize, sides[view], sides[view], 3}, at::kByte);
        auto *const bytes = pixels.data_ptr<std::uint8_t>();
        const DrawAddress address{.purpose = Purpose::Explore, .view = static_cast<std::uint32_t>(view)};
        for (std::int64_t i = 0; i < pixels.numel(); ++i)
            bytes[i] = static_cast<std::uint8_t>(random.bits(address, static_cast<std::uint32_t>(i)));
        views.push_back(pixels);
    }
    return views;
}

BenchFigure stepFigure(const std::string &name, const ExperimentConfig &config, std::int64_t steps)
{
    return {.name = name, .threads = at::get_num_threads(), .perRound = steps * config.batchSize};
}

} // namespace

Result<BenchReport> benchStep(const BenchJob &job)
{
    Result<BenchTrainer> trainer = BenchTrainer::create(job.config);
    if (!trainer)
        return tl::unexpected<Error>(trainer.error());
    const std::vector<at::Tensor> views = noiseViews(job.config);
    const std::int64_t steps = job.perRound > 0 ? job.perRound : 5;
    BenchFigure figure = stepFigure("step", job.config, steps);
    measure(figure, job.rounds, [&] {
        for (std::int64_t i = 0; i < steps; ++i)
            trainer->step(views);
        trainer->wait();
    });
    return BenchReport{.what = "step", .machine = {}, .settings = {}, .figures = {figure},
                       .values = {{"peak_memory_mib", static_cast<double>(peakResidentMemory() >> 20)}}};
}

Result<BenchReport> benchData(const BenchJob &job)
{
    const Result<at::Device> device = chooseDevice(job.config);
    if (!device)
        return tl::unexpected<Error>(device.error());
    Result<std::unique_ptr<Dataset>> dataset = openDataset(datasetSpec(job.config));
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    if (static_cast<std::int64_t>((*dataset)->size()) < job.config.batchSize)
        return fail(ErrorCode::Inconsistent, "a batch is larger than the dataset", "training.batch_size");
    Result<BenchTrainer> trainer = BenchTrainer::create(job.config);
    if (!trainer)
        return tl::unexpected<Error>(trainer.error());
    const auto images = std::make_shared<ImageSource>(std::move(*dataset), ImageSource::budget(job.config));
    const int threads = loaderThreads(job.config, !device->is_cpu());
    const std::int64_t steps = job.perRound > 0 ? job.perRound : 10;
    const std::int64_t total = steps * (job.rounds + 1);
    std::optional<Error> broken;

    const auto feederOf = [&] {
        return ViewFeeder(std::make_unique<BatchLoader>(images, job.config, 0, total, threads), *device);
    };
    /// Takes the batches of one round; gives the seconds of waiting for them.
    const auto takeBatches = [&](ViewFeeder &feeder, bool train) {
        double waiting = 0;
        for (std::int64_t i = 0; i < steps && !broken; ++i) {
            std::optional<FedBatch> fed;
            waiting += timed([&] {
                Result<FedBatch> next = feeder.next();
                if (next)
                    fed = std::move(*next);
                else
                    broken = next.error();
            }).seconds;
            if (!fed)
                break;
            if (train)
                trainer->step(fed->pixels);
            feeder.recycle(std::move(*fed));
        }
        trainer->wait();
        return waiting;
    };

    BenchFigure loader = stepFigure("loader alone", job.config, steps);
    loader.threads = threads;
    {
        ViewFeeder feeder = feederOf();
        measure(loader, job.rounds, [&] { takeBatches(feeder, false); });
    }
    BenchFigure alone = stepFigure("step alone", job.config, steps);
    const std::vector<at::Tensor> views = noiseViews(job.config);
    measure(alone, job.rounds, [&] {
        for (std::int64_t i = 0; i < steps; ++i)
            trainer->step(views);
        trainer->wait();
    });
    BenchFigure fed = stepFigure("step with loader", job.config, steps);
    double waiting = 0;
    {
        ViewFeeder feeder = feederOf();
        takeBatches(feeder, true);
        for (int i = 0; i < job.rounds && !broken; ++i)
            fed.rounds.push_back(timed([&] { waiting += takeBatches(feeder, true); }));
    }
    if (broken)
        return tl::unexpected<Error>(*broken);
    double seconds = 0;
    for (const RoundTime &round : fed.rounds)
        seconds += round.seconds;
    const ImageSource::Use use = images->use();
    return BenchReport{
        .what = "data",
        .machine = {},
        .settings = {},
        .figures = {loader, alone, fed},
        .values = {{"waiting_share", seconds > 0 ? waiting / seconds : 0},
                   {"loader_over_step", alone.medianPerSecond() > 0 ? loader.medianPerSecond() / alone.medianPerSecond() : 0},
                   {"cache_hits_share", use.asked > 0 ? static_cast<double>(use.hits) / static_cast<double>(use.asked) : 0},
                   {"cache_mib", static_cast<double>(use.bytes >> 20)}}};
}

} // namespace leoclr::learning
