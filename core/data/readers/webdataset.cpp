#include "core/base/hash.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/folderscan.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/shardindex.h"
#include "core/data/readers/shardnames.h"
#include "core/data/readers/tarindex.h"
#include "core/data/readers/textlines.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

/// Where the picture of a sample lies.
struct SamplePlace
{
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;
    std::uint32_t shard = 0;
};

class ShardDataset final : public Dataset
{
public:
    struct Content
    {
        std::vector<fs::path> shards;
        FileList samples; ///< names of the pictures within their shard, and labels
        std::vector<SamplePlace> places;
        std::vector<std::string> classNames;
        std::vector<SkippedFile> skipped;
    };

    explicit ShardDataset(Content content) : m_content(std::move(content))
    {
        m_classNames = std::move(m_content.classNames);
        m_skipped = std::move(m_content.skipped);
    }

    [[nodiscard]] std::size_t size() const override { return m_content.places.size(); }
    [[nodiscard]] int label(std::size_t index) const override { return m_content.samples.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override
    {
        return shardOf(index).filename().string() + '/' + std::string(m_content.samples.name(index));
    }
    [[nodiscard]] std::string place(std::size_t index) const override
    {
        return shardOf(index).string() + ":byte " + std::to_string(m_content.places.at(index).offset) + " (" +
               std::string(m_content.samples.name(index)) + ')';
    }

    [[nodiscard]] Result<std::string> storedBytes(std::size_t index) const override
    {
        if (index >= size())
            return fail(ErrorCode::OutOfRange,
                        "there is no image " + grouped(index) + "; the shards have " + grouped(size()));
        const SamplePlace &place = m_content.places[index];
        return OpenFile::open(shardOf(index)).and_then([&](const OpenFile &file) {
            return readAt(file.descriptor(), shardOf(index), place.offset, place.bytes);
        });
    }

    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override
    {
        return storedBytes(index).and_then([&](const std::string &bytes) { return decodeImage(bytes, place(index)); });
    }

    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override
    {
        return storedBytes(index).and_then([&](const std::string &bytes) { return imageSizeOf(bytes, place(index)); });
    }

    [[nodiscard]] std::string fingerprint() const override
    {
        std::call_once(m_fingerprintOnce, [this] {
            Hasher hasher;
            for (const fs::path &shard : m_content.shards)
                hasher.add(shard.filename().string() + '\n');
            hasher.add(m_content.places.data(), m_content.places.size() * sizeof(SamplePlace));
            for (std::size_t i = 0; i < size(); ++i) {
                const int label = m_content.samples.label(i);
                hasher.add(m_content.samples.name(i));
                hasher.add(&label, sizeof label);
            }
            m_fingerprint = hasher.result();
        });
        return m_fingerprint;
    }

private:
    [[nodiscard]] const fs::path &shardOf(std::size_t index) const
    {
        return m_content.shards[m_content.places.at(index).shard];
    }

    Content m_content;
    mutable std::once_flag m_fingerprintOnce;
    mutable std::string m_fingerprint;
};

/// Indices of all shards, read by several threads: on a network disk the time goes into waiting.
std::vector<Result<ShardIndex>> readIndices(const std::vector<fs::path> &shards, const std::stop_token &stop,
                                            const Progress &progress)
{
    std::vector<Result<ShardIndex>> indices(shards.size());
    std::atomic<std::size_t> next = 0;
    std::mutex mutex; // guards the two below
    std::size_t samples = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < shards.size(); i = next++) {
            indices[i] = readShardIndex(shards[i], stop);
            const std::scoped_lock lock(mutex);
            samples += indices[i] ? indices[i]->samples.size() : 0;
            if (progress)
                progress(samples);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(8, shards.size()); ++i)
        others.emplace_back(work);
    work();
    others.clear(); // waits
    return indices;
}

/// Labels of class texts: the numbers themselves where all of them are numbers, else their position in byte order.
/// classnames.txt or classes.txt beside the shards gives numbers their names.
class ClassLabels
{
public:
    explicit ClassLabels(const std::vector<Result<ShardIndex>> &indices)
    {
        for (const auto &index : indices)
            if (index)
                for (const std::string &text : index->classTexts)
                    m_labels.emplace(text, 0);
        std::int64_t most = -1;
        bool numbers = true;
        for (const auto &[text, label] : m_labels) {
            const auto number = wholeNumber(text);
            numbers = numbers && number && *number >= 0 && *number < 1'000'000;
            most = numbers ? std::max(most, *number) : most;
        }
        int next = 0;
        for (auto &[text, label] : m_labels)
            label = numbers ? static_cast<int>(*wholeNumber(text)) : next++;
        if (numbers)
            for (std::int64_t i = 0; i <= most; ++i)
                m_names.push_back(std::to_string(i));
        else
            for (const auto &[text, label] : m_labels)
                m_names.push_back(text);
        m_numbers = numbers;
    }

    /// Names for numbers out of a file beside the shards, where it has enough.
    void readNames(const fs::path &folder)
    {
        for (const char *name : {"classnames.txt", "classes.txt"}) {
            std::error_code ignored;
            if (!m_numbers || m_names.empty() || !fs::is_regular_file(folder / name, ignored))
                continue;
            const auto lines = TextLines::read(folder / name);
            if (!lines || lines->size() < m_names.size())
                continue;
            m_names.clear();
            for (std::size_t i = 0; i < lines->size(); ++i)
                m_names.emplace_back((*lines)[i]);
            return;
        }
    }

    [[nodiscard]] int of(const std::string &text) const { return m_labels.at(text); }
    [[nodiscard]] const std::vector<std::string> &names() const { return m_names; }

private:
    std::map<std::string, int> m_labels;
    std::vector<std::string> m_names;
    bool m_numbers = false;
};

} // namespace

bool isWebDataset(const std::string &path)
{
    for (const char *split : {"train", "test"})
        if (const auto shards = shardsOf(path, split); !shards.empty())
            return looksLikeShard(shards.front());
    return false;
}

bool hasWebDatasetTest(const DatasetSpec &spec)
{
    return !shardsOf(spec.path, "test").empty();
}

Opened openWebDataset(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    ShardDataset::Content content;
    content.shards = shardsOf(spec.path, spec.split);
    if (content.shards.empty())
        return fail(ErrorCode::NotFound, "there is no shard (a file ending in .tar) of the split " + spec.split + " here",
                    spec.path, "Name a folder of shards, one shard, or a pattern as train-{000000..000146}.tar.");
    std::vector<Result<ShardIndex>> indices = readIndices(content.shards, stop, progress);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
    ClassLabels labels(indices);
    labels.readNames(content.shards.front().parent_path());
    content.classNames = labels.names();
    for (std::size_t shard = 0; shard < indices.size(); ++shard) {
        if (!indices[shard])
            return tl::unexpected(indices[shard].error());
        ShardIndex index = std::move(*indices[shard]);
        for (const ShardIndex::Sample &sample : index.samples) {
            const auto text = static_cast<std::size_t>(sample.classText);
            content.samples.add(sample.name, sample.classText < 0 ? -1 : labels.of(index.classTexts[text]));
            content.places.push_back({sample.offset, sample.bytes, static_cast<std::uint32_t>(shard)});
        }
        content.skipped.insert(content.skipped.end(), index.skipped.begin(), index.skipped.end());
        indices[shard] = ShardIndex(); // its memory is free again
    }
    if (content.places.empty() && !content.skipped.empty())
        return tl::unexpected(content.skipped.front().error);
    if (content.places.empty())
        return fail(ErrorCode::Empty, "there is no picture in " + counted(content.shards.size(), "shard", "shards"),
                    spec.path, "A sample is a picture (.jpg, .png …) with its class (.cls, .json or .txt) of the same name.");
    return std::make_unique<ShardDataset>(std::move(content));
}

} // namespace leoclr::readers
