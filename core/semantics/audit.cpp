#include "core/semantics/audit.h"

#include "core/base/random.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

namespace leoclr {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t chunkSize = 16; ///< images that a thread takes at once
constexpr auto progressPause = std::chrono::milliseconds(100);

/// Some images in a row, before they are added to the result.
struct Chunk
{
    std::vector<ImageAudit> images;
    ScoreSink scores{};
    std::vector<ClassAudit> classes;
};

void addClass(std::vector<ClassAudit> &classes, const ClassAudit &more)
{
    auto place = std::lower_bound(classes.begin(), classes.end(), more.label,
                                  [](const ClassAudit &one, int label) { return one.label < label; });
    if (place == classes.end() || place->label != more.label) {
        classes.insert(place, more);
        return;
    }
    place->images += more.images;
    place->objects += more.objects;
    place->coverage.add(more.coverage);
    place->kept.add(more.kept);
    place->pulledShift.add(more.pulledShift);
}

void addScores(ScoreSink &scores, const ScoreSink &more)
{
    for (std::size_t i = 0; i < scoreCount; ++i)
        scores[i].add(more[i]);
}

/// Hands out chunks to threads and puts the finished ones together in order.
class AuditWork
{
public:
    AuditWork(const Dataset &dataset, const AuditRun &run, AuditResult &result, std::size_t images)
        : m_dataset(dataset), m_run(run), m_result(result), m_images(images),
          m_order(static_cast<std::uint64_t>(result.settings.policy.seed), Purpose::Explore, 0,
                  static_cast<std::uint32_t>(dataset.size())),
          m_scorer(result.settings.policy, result.settings.threshold), m_next(result.images.size()),
          m_told(Clock::now())
    {
    }

    void work(const std::stop_token &stop)
    {
        while (!stop.stop_requested() && !m_failed) {
            std::size_t begin = 0;
            {
                const std::scoped_lock lock(m_mutex);
                begin = m_next;
                m_next = std::min(m_images, begin + chunkSize);
            }
            const std::size_t end = std::min(m_images, begin + chunkSize);
            if (begin == end)
                return;
            Chunk chunk;
            for (std::size_t position = begin; position < end && !stop.stop_requested() && !m_failed; ++position)
                addImage(chunk, m_order(static_cast<std::uint32_t>(position)));
            finish(begin, std::move(chunk)); // where it was stopped, images after it are done again next time
        }
    }

private:
    void addImage(Chunk &chunk, std::uint32_t index)
    {
        ImageAudit image;
        image.image = index;
        Result<ImageFacts> facts = imageFacts(m_dataset, index);
        if (facts && m_result.source == MeaningSource::Saliency) {
            const Result<cv::Mat> map = m_run.saliency->map(index);
            if (!map)
                return giveUp(map.error());
            addSaliency(facts, *map, index);
        }
        image.readable = facts.has_value();
        if (facts) {
            ImageTally tally = m_scorer.emptyTally(*facts);
            const CropGuide guide = m_scorer.guide(*facts);
            for (std::uint32_t draw = 0; draw < m_result.settings.draws; ++draw)
                m_scorer.score(*facts, m_scorer.draw(*facts, guide, draw), tally);
            for (const ClassAudit &one : tally.classes) {
                image.objects = static_cast<std::uint16_t>(
                    std::min<std::uint64_t>(image.objects + one.objects, std::numeric_limits<std::uint16_t>::max()));
                addClass(chunk.classes, one);
            }
            image.trials = tally.pulledPairs;
            image.lost = tally.lostPairs;
            for (std::size_t i = 0; i < scoreCount; ++i)
                image.means[i] = static_cast<float>(tally.scores[i].mean());
            addScores(chunk.scores, tally.scores);
        }
        chunk.images.push_back(image);
    }

    void addSaliency(Result<ImageFacts> &facts, const cv::Mat &map, std::uint32_t index) const
    {
        if (map.empty())
            facts = fail(ErrorCode::Damaged, "the picture cannot be read", m_dataset.name(index));
        else if (Region salient(map, facts->size, m_dataset.label(index)); salient.area() > 0)
            facts->regions.push_back(std::move(salient));
    }

    /// What is done stays; nothing more is begun.
    void giveUp(const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_result.problem)
            m_result.problem = error;
        m_failed = true;
    }

    void finish(std::size_t begin, Chunk &&chunk)
    {
        if (chunk.images.empty())
            return;
        const std::scoped_lock lock(m_mutex);
        m_finished.emplace(begin, std::move(chunk));
        while (!m_finished.empty() && m_finished.begin()->first == m_result.images.size()) {
            const Chunk &first = m_finished.begin()->second;
            m_result.images.insert(m_result.images.end(), first.images.begin(), first.images.end());
            addScores(m_result.scores, first.scores);
            for (const ClassAudit &one : first.classes)
                addClass(m_result.classes, one);
            m_finished.erase(m_finished.begin());
        }
        if (m_run.progress && Clock::now() - m_told >= progressPause) {
            m_run.progress(m_result);
            m_told = Clock::now();
        }
    }

    const Dataset &m_dataset;
    const AuditRun &m_run;
    AuditResult &m_result; ///< settings are read without lock, figures written under m_mutex
    std::size_t m_images;
    Permutation m_order;
    DrawScorer m_scorer;
    std::mutex m_mutex;
    std::atomic<bool> m_failed = false;
    std::size_t m_next; ///< first image that no thread has taken
    std::map<std::size_t, Chunk> m_finished; ///< by position, waiting for one before them
    Clock::time_point m_told;
};

Result<AuditResult> beginning(const Dataset &dataset, const AuditSettings &settings, const AuditRun &run,
                              const AuditResult *before)
{
    AuditResult result;
    result.settings = settings;
    result.fingerprint = dataset.fingerprint();
    result.datasetImages = dataset.size();
    result.classNames = dataset.classNames();
    result.source = dataset.hasObjects() ? MeaningSource::Objects
                    : run.saliency       ? MeaningSource::Saliency
                                         : MeaningSource::None;
    if (result.source == MeaningSource::Saliency)
        result.saliency = run.saliency->origin();
    const DatasetSpec spec = datasetSpec(settings.policy);
    result.datasetName = spec.path.empty() ? spec.reader : spec.reader + " " + spec.path;
    if (!before)
        return result;
    if (before->fingerprint != result.fingerprint || before->datasetImages != result.datasetImages)
        return fail(ErrorCode::Inconsistent, "the audit that was to go on is of another dataset", before->datasetName,
                    "Start the audit anew.");
    if (hashOf(before->settings) != hashOf(settings) || before->source != result.source
        || !before->saliency.isSame(result.saliency))
        return fail(ErrorCode::Inconsistent, "the audit that was to go on has another policy or other settings",
                    before->datasetName, "Start the audit anew.");
    AuditResult again = *before;
    again.saliency = result.saliency; // the run may be called otherwise now
    again.problem.reset();
    return again;
}

} // namespace

Result<ImageFacts> imageFacts(const Dataset &dataset, std::size_t index)
{
    const Result<cv::Size> size = dataset.imageSize(index);
    if (!size)
        return tl::unexpected(size.error());
    ImageFacts facts{.sample = static_cast<std::uint32_t>(index), .size = *size, .regions = {}};
    if (dataset.hasObjects())
        facts.regions = regionsOf(dataset.objects(index));
    return facts;
}

Result<AuditResult> runAudit(const Dataset &dataset, const AuditSettings &settings, const AuditRun &run,
                             std::stop_token stop, const AuditResult *before)
{
    Result<AuditResult> result = beginning(dataset, settings, run, before);
    if (!result)
        return result;
    const std::size_t images = run.images == 0 ? dataset.size() : std::min(run.images, dataset.size());
    if (result->images.size() < images) {
        AuditWork work(dataset, run, *result, images);
        const int threads = run.threads > 0 ? run.threads : std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&] { work.work(stop); });
    }
    if (run.progress)
        run.progress(*result);
    return result;
}

} // namespace leoclr
