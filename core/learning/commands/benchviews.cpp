#include "core/learning/commands/bench.h"
#include "core/learning/watching/machine.h"
#include "core/data/dataset.h"
#include "core/views/recipe.h"
#include "core/views/render.h"
#include "core/views/replay.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace leoclr::learning {

namespace {

/// Images that a benchmark goes through, and what is done with each.
class Workload
{
public:
    Workload(const Dataset &dataset, const ExperimentConfig &config, std::size_t count)
        : m_dataset(dataset)
        , m_config(config)
        , m_count(std::min(count, dataset.size()))
    {
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

    /// Keeps the decoded images. The first that cannot be read is an error.
    [[nodiscard]] Result<> keep()
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            Result<cv::Mat> image = m_dataset.image(i);
            if (!image)
                return tl::unexpected<Error>(image.error());
            m_images.push_back(*image);
        }
        return {};
    }

    void decode(std::size_t index) const { (void)m_dataset.image(index); }
    void render(std::size_t index) const { renderAll(m_images[index], index); }
    void both(std::size_t index) const
    {
        if (const Result<cv::Mat> image = m_dataset.image(index))
            renderAll(*image, index);
    }

private:
    void renderAll(const cv::Mat &image, std::size_t index) const
    {
        static thread_local std::vector<std::uint8_t> view;
        for (const ViewRecipe &recipe : drawViewsOf(m_config, m_dataset, 0, index, image.size())) {
            view.resize(static_cast<std::size_t>(recipe.size) * static_cast<std::size_t>(recipe.size) * 3);
            leoclr::render(image, recipe, view.data());
        }
    }

    const Dataset &m_dataset;
    const ExperimentConfig &m_config;
    std::size_t m_count;
    std::vector<cv::Mat> m_images;
};

void overThreads(int threads, std::size_t count, const std::function<void(std::size_t)> &work)
{
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(take);
    take();
}

std::vector<int> threadCounts(const BenchJob &job)
{
    if (!job.threads.empty())
        return job.threads;
    return usableCores() > 1 ? std::vector<int>{1, usableCores()} : std::vector<int>{1};
}

} // namespace

Result<BenchReport> benchViews(const BenchJob &job, bool render)
{
    const Result<std::unique_ptr<Dataset>> dataset = openDataset(datasetSpec(job.config));
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    Workload workload(**dataset, job.config, job.perRound > 0 ? static_cast<std::size_t>(job.perRound) : 200);
    if (const Result<> kept = workload.keep(); !kept)
        return tl::unexpected<Error>(kept.error());

    BenchReport report{.what = render ? "views" : "decode", .machine = {}, .settings = {}, .figures = {}, .values = {}};
    const std::string views = std::to_string(viewPlan(job.config).views.size()) + " views";
    for (const int threads : threadCounts(job)) {
        const auto add = [&](const std::string &name, const std::function<void(std::size_t)> &work) {
            BenchFigure figure{.name = name, .threads = threads, .perRound = static_cast<std::int64_t>(workload.count())};
            measure(figure, job.rounds, [&] { overThreads(threads, workload.count(), work); });
            report.figures.push_back(std::move(figure));
        };
        add("decode", [&](std::size_t i) { workload.decode(i); });
        if (!render)
            continue;
        add(views, [&](std::size_t i) { workload.render(i); });
        add("decode and " + views, [&](std::size_t i) { workload.both(i); });
    }
    return report;
}

} // namespace leoclr::learning
