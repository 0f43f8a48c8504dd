#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/runlog/events.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace leoclr {

/// Content of run.json.
struct RunIdentity
{
    int format = runFormatVersion;
    std::string id = {};      ///< newId()
    std::string name = {};
    std::string created = {}; ///< ISO 8601, UTC
    std::string parent = {};  ///< id of the run it was duplicated from, or empty
    std::string plan = {};
    std::int64_t seed = 1;
    std::string preset = {};  ///< the preset it started from, or empty
    std::string program = {}; ///< "leoclr-workbench 0.1.0"
    bool operator==(const RunIdentity &) const = default;
};

/// What is written to environment.json; values as text, in this order.
using EnvironmentFacts = std::vector<std::pair<std::string, std::string>>;

/// Content of dataset.json.
struct DatasetFacts
{
    std::string reader, path, split, fingerprint;
    std::int64_t images = 0;
    std::vector<std::string> classNames;
    std::vector<std::int64_t> imagesPerClass;
    std::int64_t testImages = 0;
    std::string testSplit;
    std::int64_t skippedCount = 0;
    std::vector<std::pair<std::string, std::string>> skipped; ///< name and reason, the first 1,000
};

/// Paths and whole files of one run directory. Knows the layout of design.md section 2; holds no open file.
class RunDirectory
{
public:
    explicit RunDirectory(std::filesystem::path path) : m_path(std::move(path)) {}

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::filesystem::path events() const { return m_path / "events.jsonl"; }
    [[nodiscard]] std::filesystem::path control() const { return m_path / "control.jsonl"; }
    [[nodiscard]] std::filesystem::path log() const { return m_path / "engine.log"; }
    [[nodiscard]] std::filesystem::path checkpoints() const { return m_path / "checkpoints"; }

    /// Makes the folder and writes run.json and config.json. Inconsistent if it already holds a run.
    [[nodiscard]] Result<> create(const RunIdentity &identity, const ExperimentConfig &config) const;
    /// True if run.json is there.
    [[nodiscard]] bool isRun() const;

    /// NewerVersion if a newer program wrote it.
    [[nodiscard]] Result<RunIdentity> identity() const;
    [[nodiscard]] Result<> writeIdentity(const RunIdentity &identity) const;
    [[nodiscard]] Result<ExperimentConfig> config() const;
    [[nodiscard]] Result<EnvironmentFacts> environment() const;
    [[nodiscard]] Result<> writeEnvironment(const EnvironmentFacts &facts) const;
    [[nodiscard]] Result<DatasetFacts> dataset() const;
    [[nodiscard]] Result<> writeDataset(const DatasetFacts &facts) const;

    /// Every event of the log from byte `offset`, and where to read on.
    struct ReadEvents { std::vector<Decoded> items; std::uint64_t offset = 0; };
    [[nodiscard]] Result<ReadEvents> readEvents(std::uint64_t offset = 0) const;

private:
    std::filesystem::path m_path;
};

/// The owner of a run: flock on `lock`, held until destruction. Released by the kernel if the process dies.
class RunLock
{
public:
    /// Locked names pid and host of the owner.
    [[nodiscard]] static Result<RunLock> acquire(const RunDirectory &directory);
    /// Whether an engine on this computer holds the lock now; who it says it is (also after its death).
    struct Owner
    {
        std::int64_t pid = 0;
        std::string host = {};
        std::string bootId = {};
        std::string started = {}; ///< ISO 8601, UTC
        bool holds = false;
    };
    [[nodiscard]] static std::optional<Owner> owner(const RunDirectory &directory);

    RunLock(RunLock &&) noexcept;
    RunLock &operator=(RunLock &&) noexcept;
    ~RunLock();

private:
    explicit RunLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

/// Appends events. One writer per run (RunLock). Thread-safe. A torn last line of an earlier attempt is cut off first.
/// Every event is handed to the kernel in one write before append returns; durable ones (started, resumed, checkpoint,
/// finished, failed) are also fsynced.
class EventWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<EventWriter>> open(const RunDirectory &directory, const Clock &clock);
    ~EventWriter();
    /// DiskFull or NotWritable leave the log as it was.
    [[nodiscard]] Result<> append(EventBody body);

private:
    EventWriter(int descriptor, std::int64_t nextSequence, std::filesystem::path file, const Clock &clock);
    int m_descriptor;
    std::int64_t m_nextSequence;
    std::filesystem::path m_file;
    const Clock &m_clock;
    std::mutex m_mutex;
};

/// Orders to an engine, one JSON line each: {"id":"…","time":…,"type":"stop"}.
enum class OrderType { Stop, Pause, Continue, Checkpoint };
struct Order
{
    std::string id;
    OrderType type = OrderType::Stop;
    bool operator==(const Order &) const = default;
};
[[nodiscard]] std::string_view nameOf(OrderType type);
/// Appends an order and gives its id.
[[nodiscard]] Result<std::string> sendOrder(const RunDirectory &directory, OrderType type);
/// Reads the orders that came since the last call; the engine starts at the end of the file as it was at its start.
class OrderReader
{
public:
    explicit OrderReader(const RunDirectory &directory);
    [[nodiscard]] std::vector<Order> poll();

private:
    std::filesystem::path m_file;
    std::uint64_t m_offset = 0;
    std::string m_tail;
};

/// Checkpoints that count: those whose manifest is there and fits.
struct CheckpointFile { std::string name; std::int64_t bytes = 0; std::string hash; };
struct CheckpointManifest
{
    int format = runFormatVersion;
    std::int64_t step = 0;
    std::int64_t epoch = 0;
    std::vector<CheckpointFile> files;
};
/// Hashes the files named, writes manifest.json last. Afterwards the checkpoint counts.
[[nodiscard]] Result<CheckpointManifest> sealCheckpoint(const std::filesystem::path &folder, std::int64_t step,
                                                        std::int64_t epoch, const std::vector<std::string> &files);
/// Damaged names the file whose size or hash is wrong.
[[nodiscard]] Result<CheckpointManifest> verifyCheckpoint(const std::filesystem::path &folder);
/// The newest whole checkpoint; folders without a fitting manifest are passed over. NotFound if there is none.
[[nodiscard]] Result<std::filesystem::path> latestCheckpoint(const RunDirectory &directory);
/// Removes all but the newest `kept` whole checkpoints, and unsealed ones older than them.
[[nodiscard]] Result<> pruneCheckpoints(const RunDirectory &directory, int kept);

} // namespace leoclr
