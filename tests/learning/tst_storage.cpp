#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/learning/storage/checkpoint.h"
#include "core/learning/storage/tensorfile.h"
#include "tests/support/testdata.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace leoclr;
using namespace leoclr::learning;

namespace {

/// A file with this header text and so many bytes of data.
std::string fileWith(const std::string &header, std::size_t dataBytes, std::uint64_t claimed = 0)
{
    const std::uint64_t length = claimed ? claimed : header.size();
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes + header + std::string(dataBytes, '\1');
}

} // namespace

class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "tensors.safetensors";
    }

    void tensorsComeBackBitForBit()
    {
        at::Tensor conv = at::arange(48, at::kFloat).view({4, 3, 2, 2}).contiguous(at::MemoryFormat::ChannelsLast);
        const at::Tensor count = at::full({}, 7, at::kLong);
        const at::Tensor odd = at::full({3}, std::numeric_limits<float>::denorm_min());
        QVERIFY_RESULT(saveTensors(m_file, {{"conv", conv}, {"count", count}, {"odd", odd}}, {{"format", "pt"}}));

        at::Tensor conv2 = at::zeros({4, 3, 2, 2}).contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor count2 = at::zeros({}, at::kLong);
        at::Tensor odd2 = at::zeros({3});
        QVERIFY_RESULT(loadTensors(m_file, {{"odd", odd2}, {"conv", conv2}, {"count", count2}}));
        QVERIFY(conv2.equal(conv) && count2.equal(count) && odd2.equal(odd));
        QVERIFY(conv2.is_contiguous(at::MemoryFormat::ChannelsLast));

        const auto opened = SafetensorsFile::open(m_file);
        QVERIFY_RESULT(opened);
        QCOMPARE(opened->metadata().at("format"), std::string("pt"));
        QCOMPARE(opened->tensors().at("conv").shape, (std::vector<std::int64_t>{4, 3, 2, 2}));
        const StoredTensor &stored = opened->tensors().at("conv"); // row-major in the file, whatever it is in memory
        std::vector<float> values(48);
        QVERIFY_RESULT(opened->read(stored, std::as_writable_bytes(std::span(values))));
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], float(i));
        for (const auto &[name, tensor] : opened->tensors()) // aligned to their type
            QCOMPARE(tensor.begin % bytesOfType(tensor.type), std::uint64_t(0));
    }

    void wrongShapeLeavesTensorsAlone()
    {
        QVERIFY_RESULT(saveTensors(m_file, {{"a", at::ones({2})}, {"b", at::ones({3})}}, {}));
        at::Tensor a = at::zeros({2}), b = at::zeros({4});
        QCOMPARE(loadTensors(m_file, {{"a", a}, {"b", b}}).error().code, ErrorCode::Inconsistent);
        QVERIFY(a.eq(0).all().item<bool>());
        const auto missing = loadTensors(m_file, {{"c", a}});
        QCOMPARE(missing.error().code, ErrorCode::Inconsistent);
        QVERIFY(missing.error().detail.find("'c'") != std::string::npos);
        at::Tensor integers = at::zeros({2}, at::kLong);
        QCOMPARE(loadTensors(m_file, {{"a", integers}}).error().code, ErrorCode::Inconsistent);
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size()));
        };
        const std::string good = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
        row("empty", "");
        row("seven bytes", "1234567");
        row("header longer than the file", fileWith(good, 8, 1'000));
        row("header of 2^63 bytes", fileWith(good, 8, std::uint64_t{1} << 63));
        row("header length wraps", fileWith(good, 8, ~std::uint64_t{0}));
        row("no JSON", fileWith("{\"a\":", 8));
        row("no object", fileWith("[1,2]", 0));
        row("bytes, no text", fileWith("\xff\xfe{}", 0));
        row("cut data", fileWith(good, 7));
        row("bytes behind the data", fileWith(good, 9));
        row("no dtype", fileWith(R"({"a":{"shape":[2],"data_offsets":[0,8]}})", 8));
        row("unknown dtype", fileWith(R"({"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}})", 8));
        row("negative side", fileWith(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8));
        row("fraction", fileWith(R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", 8));
        row("shape overflows", fileWith(R"({"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}})", 8));
        row("shape does not fit", fileWith(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8));
        row("offsets reversed", fileWith(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8));
        row("three offsets", fileWith(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}})", 8));
        row("offsets beyond the file", fileWith(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})", 8));
        row("overlap", fileWith(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12));
        row("gap", fileWith(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})", 12));
        row("name given twice", fileWith(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8));
        row("metadata no text", fileWith(R"({"__metadata__":{"x":1}})", 0));
        row("deep nesting", fileWith("{\"a\":" + std::string(100'000, '['), 0));
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY_RESULT(writeFileAtomically(m_file, std::string_view(bytes.constData(), std::size_t(bytes.size()))));
        const auto opened = SafetensorsFile::open(m_file);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Damaged || opened.error().code == ErrorCode::WrongFormat);
        QCOMPARE(opened.error().place, m_file.string());
    }

    void missingFileAndFolder()
    {
        QCOMPARE(SafetensorsFile::open(m_file).error().code, ErrorCode::NotFound);
        QVERIFY(!saveTensors(m_file.parent_path() / "none" / "x", {{"a", at::ones({1})}}, {}));
    }

    // A full disk is told as such, and no half-written file stays.
    void fullDisk()
    {
        if (!std::filesystem::exists("/dev/full"))
            QSKIP("no /dev/full here");
        std::filesystem::create_symlink("/dev/full", m_file.string() + ".part");
        const auto saved = saveTensors(m_file, {{"a", at::ones({1000})}}, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::DiskFull);
        QVERIFY(!std::filesystem::exists(m_file));
        QVERIFY(!std::filesystem::is_symlink(m_file.string() + ".part"));
    }

    void stateKeepsEveryBit()
    {
        TrainerState state;
        state.step = 123;
        state.epochsClosed = 4;
        state.baselineDone = true;
        state.epochSeconds = 0.1 + 0.2;
        state.sinceMetrics.add({{"loss", 1.0 / 3}, {"contrast_top1", 0.1f}});
        state.sinceMetrics.add({{"loss", 2.0 / 3}, {"contrast_top1", 1e-300}});
        state.health = {"caution", "collapse", "good", "", 5.0 / 7, true, true, 41, 100.0 / 3, 1.0 / 3, 2.0 / 7, 2};
        state.warnedImages = {3, 17};
        state.latest = {{"knn_top1", 0.5 / 3}};
        const auto read = trainerStateFromJson(toJson(state), "state.json");
        QVERIFY_RESULT(read);
        QCOMPARE(read->step, state.step);
        QCOMPARE(read->epochsClosed, state.epochsClosed);
        QCOMPARE(read->baselineDone, true);
        QVERIFY(read->epochSeconds == state.epochSeconds);
        QVERIFY(read->sinceMetrics.sums() == state.sinceMetrics.sums());
        QCOMPARE(read->sinceMetrics.count(), std::int64_t(2));
        QVERIFY(read->health == state.health);
        QVERIFY(read->warnedImages == state.warnedImages && read->latest == state.latest);

        // A checkpoint of 0.1.0 knows less about health.
        auto old = nlohmann::json::parse(toJson(state));
        for (const char *key : {"judgements", "start_rank", "start_accuracy", "accuracy", "below_start"})
            QCOMPARE(old["health"].erase(key), std::size_t(1));
        const auto resumed = trainerStateFromJson(old.dump(), "state.json");
        QVERIFY_RESULT(resumed);
        state.health = {"caution", "collapse", "good", "", 5.0 / 7, true, true};
        QVERIFY(resumed->health == state.health);

        QCOMPARE(trainerStateFromJson("{", "state.json").error().code, ErrorCode::Damaged);
        QCOMPARE(trainerStateFromJson("{}", "state.json").error().code, ErrorCode::Damaged);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
