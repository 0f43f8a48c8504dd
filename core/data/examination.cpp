#include "core/data/examination.h"

#include "core/base/hash.h"
#include "core/data/summaryparts.h"

#include <opencv2/img_hash.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <map>
#include <mutex>
#include <numeric>
#include <thread>
#include <unordered_map>
#include <utility>

namespace leoclr {

namespace {

constexpr int alikeDistance = 6; ///< bits of 64

/// The first 64 bits of the content's hash, never 0: among 10 million images two differ in it but for a chance of
/// 3 in a million, and equality is checked on the full hash afterwards.
std::uint64_t contentKey(const std::string &hash)
{
    return std::max<std::uint64_t>(1, std::stoull(hash.substr(0, 16), nullptr, 16));
}

std::string contentHash(const Dataset &dataset, std::size_t index, const cv::Mat &pixels)
{
    if (const Result<std::string> bytes = dataset.storedBytes(index); bytes)
        return hashOf(*bytes);
    Hasher hasher;
    const int size[2] = {pixels.cols, pixels.rows};
    hasher.add(size, sizeof size);
    for (int y = 0; y < pixels.rows; ++y)
        hasher.add(pixels.ptr(y), static_cast<std::size_t>(pixels.cols) * pixels.elemSize());
    return hasher.result();
}

/// 0 for a picture of one tone, which is alike to any other.
std::uint64_t perceptualHash(const cv::Mat &rgb)
{
    cv::Mat small, gray;
    cv::resize(rgb, small, {64, 64}, 0, 0, cv::INTER_AREA);
    cv::cvtColor(small, gray, cv::COLOR_RGB2GRAY);
    cv::Scalar mean, deviation;
    cv::meanStdDev(gray, mean, deviation);
    if (deviation[0] < 4)
        return 0;
    cv::Mat hash;
    cv::img_hash::pHash(gray, hash);
    std::uint64_t value = 0;
    std::memcpy(&value, hash.data, sizeof value);
    return value;
}

/// Images of one worker or of all.
struct Findings
{
    DatasetSummary summary; ///< sizes and sentences alone
    ColourSums colours;
    std::vector<std::pair<std::uint32_t, SkippedFile>> unreadable;
    std::vector<SkippedFile> wrongAnnotations;
};

class Examiner
{
public:
    Examiner(const Dataset &dataset, const ExaminationWish &wish, const std::stop_token &stop,
             const std::function<void(std::size_t, std::size_t)> &progress)
        : m_dataset(dataset), m_wish(wish), m_stop(stop), m_progress(progress), m_content(dataset.size()),
          m_look(wish.alike ? dataset.size() : 0)
    {
    }

    Result<Examination> run()
    {
        const unsigned cores = std::max(2U, std::thread::hardware_concurrency());
        const unsigned threads = m_wish.threads > 0 ? m_wish.threads : cores - 1;
        std::vector<Findings> parts(threads);
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 1; i < threads; ++i)
                workers.emplace_back([this, &part = parts[i]] { work(part); });
            work(parts[0]);
        }
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the examination of the dataset was stopped");
        Examination examination;
        gather(parts, examination);
        examination.equal = equalGroups();
        if (m_wish.alike)
            examination.alike = alikeGroups();
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the examination of the dataset was stopped");
        examination.summary.fingerprint = m_dataset.fingerprint();
        return examination;
    }

private:
    void work(Findings &findings)
    {
        for (std::size_t i = m_next++; i < m_dataset.size() && !m_stop.stop_requested(); i = m_next++) {
            look(i, findings);
            const std::size_t done = ++m_done;
            if (m_progress && (done % 16 == 0 || done == m_dataset.size())) {
                const std::scoped_lock lock(m_progressMutex);
                m_progress(done, m_dataset.size());
            }
        }
    }

    void look(std::size_t index, Findings &findings)
    {
        const Result<cv::Mat> picture = m_dataset.image(index);
        if (!picture) {
            findings.unreadable.emplace_back(static_cast<std::uint32_t>(index),
                                             SkippedFile{m_dataset.name(index), picture.error()});
            return;
        }
        noteSize(picture->size(), findings.summary);
        findings.colours.add(*picture);
        m_content[index] = contentKey(contentHash(m_dataset, index, *picture));
        if (m_wish.alike)
            m_look[index] = perceptualHash(*picture);
        if (const Result<> annotations = m_dataset.checkAnnotations(index); !annotations)
            findings.wrongAnnotations.push_back({m_dataset.name(index), annotations.error()});
    }

    void gather(std::vector<Findings> &parts, Examination &examination) const
    {
        DatasetSummary &summary = examination.summary;
        countLabels(m_dataset, summary);
        summary.skipped = m_dataset.skipped();
        summary.sampled = m_dataset.size();
        ColourSums colours;
        std::map<std::uint32_t, SkippedFile> unreadable;
        for (Findings &part : parts) {
            for (const cv::Size &size : part.summary.sizes)
                noteSize(size, summary);
            colours.add(part.colours);
            for (auto &[index, file] : part.unreadable)
                unreadable.emplace(index, std::move(file));
            std::move(part.wrongAnnotations.begin(), part.wrongAnnotations.end(),
                      std::back_inserter(examination.wrongAnnotations));
        }
        std::sort(examination.wrongAnnotations.begin(), examination.wrongAnnotations.end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
        colours.finish(summary);
        summary.unreadable = unreadable.size();
        for (auto &[index, file] : unreadable) {
            examination.unreadable.push_back(index);
            summary.firstUnreadable.push_back(std::move(file));
        }
    }

    [[nodiscard]] std::vector<ImageGroup> equalGroups() const
    {
        std::vector<std::uint32_t> order(m_content.size());
        std::iota(order.begin(), order.end(), 0U);
        std::erase_if(order, [this](std::uint32_t i) { return m_content[i] == 0; });
        std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::pair(m_content[a], a) < std::pair(m_content[b], b);
        });
        std::vector<ImageGroup> groups;
        for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
            for (end = first; end < order.size() && m_content[order[end]] == m_content[order[first]]; ++end) {
            }
            if (end - first > 1)
                splitByHash(ImageGroup(order.begin() + static_cast<std::ptrdiff_t>(first),
                                       order.begin() + static_cast<std::ptrdiff_t>(end)),
                            groups);
        }
        std::sort(groups.begin(), groups.end());
        return groups;
    }

    /// Images of one key, parted by their full hash: nearly always it is one group.
    void splitByHash(const ImageGroup &sameKey, std::vector<ImageGroup> &groups) const
    {
        std::map<std::string, ImageGroup> byHash;
        for (const std::uint32_t i : sameKey) {
            const Result<cv::Mat> pixels = m_dataset.storedBytes(i) ? Result<cv::Mat>(cv::Mat()) : m_dataset.image(i);
            if (pixels)
                byHash[contentHash(m_dataset, i, *pixels)].push_back(i);
        }
        for (auto &[hash, group] : byHash)
            if (group.size() > 1)
                groups.push_back(std::move(group));
    }

    /// One image of each group of equal ones stands for all of them.
    [[nodiscard]] std::vector<ImageGroup> alikeGroups() const
    {
        std::vector<std::uint64_t> hashes = m_look;
        std::unordered_map<std::uint64_t, std::uint32_t> seen;
        for (std::uint32_t i = 0; i < hashes.size(); ++i)
            if (m_content[i] != 0 && !seen.emplace(m_content[i], i).second)
                hashes[i] = 0;
        return nearGroups(hashes, alikeDistance, m_stop);
    }

    const Dataset &m_dataset;
    const ExaminationWish &m_wish;
    const std::stop_token &m_stop;
    const std::function<void(std::size_t, std::size_t)> &m_progress;
    std::vector<std::uint64_t> m_content; ///< 0: unreadable
    std::vector<std::uint64_t> m_look;    ///< 0: unreadable, or of one tone
    std::atomic<std::size_t> m_next = 0, m_done = 0;
    std::mutex m_progressMutex;
};

} // namespace

std::vector<ImageGroup> nearGroups(const std::vector<std::uint64_t> &hashes, int distance, const std::stop_token &stop)
{
    std::vector<std::uint32_t> parent(hashes.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    // Two hashes that differ in n bits agree in one of n + 1 parts: only those are compared.
    const int parts = distance + 1;
    for (int part = 0; part < parts; ++part) {
        const int first = 64 * part / parts, end = 64 * (part + 1) / parts;
        const std::uint64_t mask = (std::uint64_t{1} << (end - first)) - 1;
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets;
        for (std::uint32_t i = 0; i < hashes.size(); ++i)
            if (hashes[i] != 0)
                buckets[hashes[i] >> first & mask].push_back(i);
        for (const auto &[key, images] : buckets)
            for (std::size_t a = 0; a < images.size() && !stop.stop_requested(); ++a)
                for (std::size_t b = a + 1; b < images.size(); ++b)
                    if (std::popcount(hashes[images[a]] ^ hashes[images[b]]) <= distance)
                        parent[std::max(root(images[a]), root(images[b]))] = std::min(root(images[a]), root(images[b]));
    }
    std::map<std::uint32_t, ImageGroup> groups;
    for (std::uint32_t i = 0; i < hashes.size(); ++i)
        if (hashes[i] != 0)
            groups[root(i)].push_back(i);
    std::vector<ImageGroup> found;
    for (auto &[first, group] : groups)
        if (group.size() > 1)
            found.push_back(std::move(group));
    return found;
}

Result<Examination> examine(const Dataset &dataset, const ExaminationWish &wish, const std::stop_token &stop,
                            const std::function<void(std::size_t, std::size_t)> &progress)
{
    return Examiner(dataset, wish, stop, progress).run();
}

} // namespace leoclr
