#include "core/base/files.h"
#include "core/runlog/embeddingfile.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/runsummary.h"
#include "tests/runlog/sampleevents.h"
#include "tests/support/mutations.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <functional>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

void put(const fs::path &file, const std::string &bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Reads a file of a run; nothing where it is taken as it stands.
using Reader = std::function<std::optional<Error>(const RunDirectory &)>;

template<typename Value> std::optional<Error> errorOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

// Damaged files of a run directory: each is refused with its name or read, and damage in the log costs its own lines only.
// More damage: LEOCLR_MUTATIONS=5000 tst_malformedruns.
class TestMalformedRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<RunDirectory>(m_folder->path().toStdString() + "/run");
        QVERIFY_RESULT(m_run->create({.id = "1", .name = "run", .created = "2026-03-01T12:30:05Z"}, ExperimentConfig()));
        QVERIFY_RESULT(m_run->writeEnvironment({{"host", "node7"}, {"view_version", "2"}}));
        QVERIFY_RESULT(m_run->writeDataset({.reader = "demo", .path = "", .split = "train", .fingerprint = "ab", .images = 3,
                                            .classNames = {"cat", "dog"}, .imagesPerClass = {1, 2}, .testImages = 1,
                                            .testSplit = "test", .skippedCount = 1, .skipped = {{"a.png", "cut short"}}}));
        put(m_run->path() / "lock", R"({"pid":4711,"host":"node7","boot_id":"0b3c","started":"2026-03-01T12:30:05Z"})");
        const fs::path checkpoint = m_run->checkpoints() / "62";
        fs::create_directories(checkpoint);
        put(checkpoint / "model.safetensors", "weights");
        QVERIFY_RESULT(sealCheckpoint(checkpoint, 62, 1, {"model.safetensors"}));
        EmbeddingSet set{.facts = {.id = "1", .classNames = {"cat"}}, .featureWidth = 2, .projectionWidth = 2,
                         .features = {1, 2, 3, 4}, .projections = {1, 0, 0, 1}, .indices = {0, 1}, .labels = {0, -1}};
        QVERIFY_RESULT(makeFolder(embeddingFolder(*m_run)));
        QVERIFY_RESULT(writeEmbedding(embeddingFolder(*m_run) / "1.safetensors", set));
        put(m_run->events(), logOf(sampleEvents()));
    }

    void files_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("reader");
        const auto row = [this](const char *file, Reader reader) {
            QTest::newRow(file) << file << static_cast<int>(m_readers.size());
            m_readers.push_back(std::move(reader));
        };
        row("run.json", [](const RunDirectory &run) { return errorOf(run.identity()); });
        row("config.json", [](const RunDirectory &run) { return errorOf(run.config()); });
        row("environment.json", [](const RunDirectory &run) { return errorOf(run.environment()); });
        row("dataset.json", [](const RunDirectory &run) { return errorOf(run.dataset()); });
        row("checkpoints/62/manifest.json",
            [](const RunDirectory &run) { return errorOf(verifyCheckpoint(run.checkpoints() / "62")); });
        row("embeddings/1.safetensors",
            [](const RunDirectory &run) { return errorOf(readEmbedding(embeddingFolder(run) / "1.safetensors")); });
        row("lock", [](const RunDirectory &run) {
            return RunLock::owner(run) ? std::nullopt : std::optional(Error{ErrorCode::Damaged, "no owner", run.path() / "lock", {}});
        });
    }
    void files()
    {
        QFETCH(QString, file);
        QFETCH(int, reader);
        const fs::path path = m_run->path() / file.toStdString();
        const std::string whole = *readFile(path);
        const Reader &read = m_readers[static_cast<std::size_t>(reader)];
        QVERIFY(!read(*m_run));
        int refusals = 0;
        for (std::uint32_t i = 0; i < mutationCount(300); ++i) {
            put(path, mutated(whole, file.toStdString(), i));
            QElapsedTimer timer;
            timer.start();
            const std::optional<Error> error = read(*m_run);
            QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(i)));
            if (!error)
                continue;
            ++refusals;
            const QString message = QStringLiteral("mutation %1: %2").arg(i).arg(QString::fromStdString(error->message()));
            QVERIFY2(!error->detail.empty() && error->code != ErrorCode::Internal, qPrintable(message));
            QVERIFY2(error->place.starts_with(m_run->path().string()), qPrintable(message));
        }
        QVERIFY(refusals > 0 || file == QLatin1String("lock")); // the lock's text is for people, reading goes on without it
    }

    // Each line carries a check: what is read is what was written, and nothing else is lost than what is damaged.
    void log()
    {
        std::vector<std::string> written;
        for (const Event &event : sampleEvents())
            written.push_back(encodeEvent(event));
        const std::string whole = logOf(sampleEvents());
        for (std::uint32_t i = 0; i < mutationCount(1000); ++i) {
            const std::string torn = mutated(whole, "log", i);
            put(m_run->events(), torn);
            const auto read = m_run->readEvents();
            QVERIFY_RESULT(read);
            QVERIFY(read->offset <= torn.size());
            RunSummary summary;
            std::size_t intact = 0;
            for (const Decoded &item : read->items) {
                summary.fold(item);
                const auto *event = std::get_if<Event>(&item);
                if (!event) {
                    QVERIFY(std::get<Damage>(item).offset <= torn.size());
                    continue;
                }
                ++intact;
                if (!std::holds_alternative<UnknownEvent>(event->body))
                    QVERIFY2(std::find(written.begin(), written.end(), encodeEvent(*event)) != written.end(),
                             encodeEvent(*event).c_str());
            }
            std::size_t lines = 0; // those that are still there, each with its end
            for (std::size_t start = 0, end; (end = torn.find('\n', start)) != std::string::npos; start = end + 1)
                lines += std::find(written.begin(), written.end(), torn.substr(start, end - start)) != written.end();
            QCOMPARE(intact, lines);
        }
    }

    void orders()
    {
        QVERIFY_RESULT(sendOrder(*m_run, OrderType::Stop));
        const std::string whole = *readFile(m_run->control());
        for (std::uint32_t i = 0; i < mutationCount(300); ++i) {
            put(m_run->control(), {});
            OrderReader reader(*m_run);
            put(m_run->control(), mutated(whole + whole, "orders", i) + '\n' + whole);
            const std::vector<Order> orders = reader.poll();
            QVERIFY(!orders.empty()); // the order behind the damage is obeyed
            QCOMPARE(orders.back().type, OrderType::Stop);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunDirectory> m_run;
    std::vector<Reader> m_readers;
};

QTEST_GUILESS_MAIN(TestMalformedRuns)
#include "tst_malformedruns.moc"
