#include "core/semantics/audit.h"
#include "core/base/files.h"
#include "core/semantics/auditfile.h"
#include "core/semantics/audittables.h"
#include "core/semantics/policycomparison.h"
#include "tests/support/boxdataset.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <set>

using namespace leoclr;
using leoclr::testing::BoxDataset;

namespace {

AuditSettings settingsOf(const std::string &method, double scaleMin = .2)
{
    AuditSettings settings;
    settings.policy.method = method;
    settings.policy.cropScaleMin = scaleMin;
    settings.policy.seed = 5;
    settings.draws = 8;
    return settings;
}

bool same(const ImageAudit &a, const ImageAudit &b)
{
    return a.image == b.image && a.trials == b.trials && a.lost == b.lost && a.objects == b.objects
        && a.readable == b.readable && std::memcmp(a.means.data(), b.means.data(), sizeof a.means) == 0;
}

bool same(const AuditResult &a, const AuditResult &b)
{
    return a.fingerprint == b.fingerprint && a.datasetImages == b.datasetImages && a.source == b.source
        && a.saliency == b.saliency && a.classNames == b.classNames && a.settings == b.settings
        && a.scores == b.scores && a.classes == b.classes
        && std::equal(a.images.begin(), a.images.end(), b.images.begin(), b.images.end(),
                      [](const ImageAudit &one, const ImageAudit &other) { return same(one, other); });
}

/// The left half of every image is salient.
class HalfSalient : public SaliencySource
{
public:
    Result<cv::Mat> map(std::size_t) const override { return cv::Mat((cv::Mat_<float>(1, 2) << 1, 0)); }
    SaliencyOrigin origin() const override { return {"1-a", "left halves", 70}; }
};

/// The left half of every image is salient, as one checkpoint sees it; fails after some questions.
class FailingSaliency : public HalfSalient
{
public:
    explicit FailingSaliency(int answers, int unreadable = -1, std::int64_t step = 70)
        : m_left(answers), m_unreadable(unreadable), m_step(step)
    {
    }
    Result<cv::Mat> map(std::size_t image) const override
    {
        if (m_left-- <= 0)
            return fail(ErrorCode::EngineDied, "the engine is gone");
        return int(image) == m_unreadable ? cv::Mat() : HalfSalient::map(image);
    }
    SaliencyOrigin origin() const override { return {"1-a", "left halves", m_step}; }

private:
    mutable std::atomic<int> m_left;
    int m_unreadable;
    std::int64_t m_step;
};

} // namespace

class TestDatasetAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threadsDoNotMatter()
    {
        const BoxDataset dataset(300);
        const AuditResult one = *runAudit(dataset, settingsOf("leoclr"), {.threads = 1});
        const AuditResult four = *runAudit(dataset, settingsOf("leoclr"), {.threads = 4});
        QVERIFY(one.isComplete());
        QVERIFY(same(one, four));
        QVERIFY(one.source == MeaningSource::Objects);
    }

    void aSampleIsTheBeginningOfTheWhole()
    {
        const BoxDataset dataset(400);
        const AuditResult whole = *runAudit(dataset, settingsOf("mocov2"), {.threads = 2});
        const AuditResult sample = *runAudit(dataset, settingsOf("mocov2"), {.images = 100, .threads = 2});
        QCOMPARE(sample.images.size(), std::size_t(100));
        QVERIFY(!sample.isComplete());
        std::set<std::uint32_t> halves;
        for (std::size_t i = 0; i < sample.images.size(); ++i) {
            QVERIFY(same(sample.images[i], whole.images[i]));
            halves.insert(sample.images[i].image / 200);
        }
        QCOMPARE(halves.size(), std::size_t(2)); // not the first hundred of the dataset
        const Interval estimate = sample.meanOf(Score::PulledShift);
        const double truth = whole.meanOf(Score::PulledShift).value;
        QVERIFY(estimate.low < truth && truth < estimate.high);
        std::set<std::uint32_t> all;
        for (const ImageAudit &image : whole.images)
            all.insert(image.image);
        QCOMPARE(all.size(), dataset.size()); // every image once
    }

    void goesOnWhereItStopped()
    {
        const BoxDataset dataset(600);
        const AuditSettings settings = settingsOf("leoclr");
        std::stop_source stop;
        const AuditRun stopping{.threads = 2, .progress = [&](const AuditResult &soFar) {
                                    if (soFar.images.size() >= 100)
                                        stop.request_stop();
                                }};
        AuditSettings slow = settings;
        slow.draws = 400; // so that the first report comes before the end
        const AuditResult part = *runAudit(dataset, slow, stopping, stop.get_token());
        QVERIFY(part.images.size() >= 100);
        QVERIFY2(!part.isComplete(), "the audit was too quick to be stopped");
        const AuditResult rest = *runAudit(dataset, slow, {.threads = 2}, {}, &part);
        QVERIFY(same(rest, *runAudit(dataset, slow, {.threads = 2})));
    }

    void doesNotGoOnWithSomethingElse()
    {
        const BoxDataset dataset(50);
        const AuditResult part = *runAudit(dataset, settingsOf("leoclr"), {.images = 20});
        const auto otherPolicy = runAudit(dataset, settingsOf("leoclr", .08), {}, {}, &part);
        QVERIFY(!otherPolicy && otherPolicy.error().code == ErrorCode::Inconsistent);
        const auto otherData = runAudit(BoxDataset(50, 2), settingsOf("leoclr"), {}, {}, &part);
        QVERIFY(!otherData && otherData.error().code == ErrorCode::Inconsistent);
    }

    void whatDoesNotMoveCropsDoesNotMatter()
    {
        AuditSettings settings = settingsOf("leoclr");
        const std::string before = hashOf(settings);
        settings.policy.learningRate = 7;
        settings.policy.blurProbability = 0;
        QCOMPARE(hashOf(settings), before);
        settings.policy.cropScaleMin = .3;
        QVERIFY(hashOf(settings) != before);
    }

    void meansAreThoseOfTheImages()
    {
        const BoxDataset dataset(60);
        const AuditResult result = *runAudit(dataset, settingsOf("mocov2"), {});
        double sum = 0;
        for (const ImageAudit &image : result.images) {
            const ImageFacts facts = *imageFacts(dataset, image.image);
            const DrawScorer scorer(result.settings.policy, .5);
            ImageTally tally = scorer.emptyTally(facts);
            for (std::uint32_t draw = 0; draw < result.settings.draws; ++draw)
                scorer.score(facts, scorer.draw(facts, scorer.guide(facts), draw), tally);
            QCOMPARE(image.lost, tally.lostPairs);
            QCOMPARE(image.trials, 8U);
            sum += tally.scores[static_cast<std::size_t>(Score::PairIou)].mean();
        }
        QVERIFY(std::abs(result.meanOf(Score::PairIou).value - sum / 60) < 1e-6);
        std::uint64_t objects = 0;
        for (const ClassAudit &one : result.classes)
            objects += one.objects;
        std::uint64_t expected = 0;
        for (std::size_t i = 0; i < dataset.size(); ++i)
            expected += dataset.objects(i).size();
        QCOMPARE(objects, expected);
    }

    void leoclrBridgesLessThanMoco()
    {
        // The motivating case: original with crop shifts less than crop with crop, on the same crops.
        const BoxDataset dataset(300);
        const AuditResult moco = *runAudit(dataset, settingsOf("mocov2"), {});
        const AuditResult leoclr = *runAudit(dataset, settingsOf("leoclr"), {});
        const auto differences = comparePolicies(moco, leoclr);
        QVERIFY_RESULT(differences);
        for (const ScoreDifference &one : *differences) {
            if (one.score == Score::PulledFalsePositive) {
                QVERIFY(one.isSure() && one.difference.value < 0);
            }
            if (one.score == Score::PairIou || one.score == Score::Shift || one.score == Score::Coverage) {
                QCOMPARE(one.difference.value, 0.0); // the very same crops
                QVERIFY(!one.isSure());
            }
        }
    }

    void smallerCropsLoseMore()
    {
        const BoxDataset dataset(300);
        const auto differences = comparePolicies(*runAudit(dataset, settingsOf("mocov2"), {}),
                                                 *runAudit(dataset, settingsOf("mocov2", .08), {}));
        QVERIFY_RESULT(differences);
        const auto of = [&](Score score) {
            return std::find_if(differences->begin(), differences->end(),
                                [&](const ScoreDifference &one) { return one.score == score; })->difference;
        };
        QVERIFY(of(Score::PulledShift).low > 0);
        QVERIFY(of(Score::AreaShare).high < 0);
        QVERIFY(of(Score::FalsePositive).low > 0);
    }

    void comparesOnlyWhatIsComparable()
    {
        const BoxDataset dataset(30);
        const AuditResult a = *runAudit(dataset, settingsOf("mocov2"), {});
        AuditSettings more = settingsOf("mocov2");
        more.draws = 9;
        QVERIFY(!comparePolicies(a, *runAudit(dataset, more, {})));
        QVERIFY(!comparePolicies(a, *runAudit(BoxDataset(31), settingsOf("mocov2"), {})));
        const AuditResult part = *runAudit(dataset, settingsOf("mocov2", .08), {.images = 10});
        QCOMPARE(comparePolicies(a, part)->front().difference.count, std::uint64_t(10)); // images of both
    }

    void unreadableImagesAreCounted()
    {
        const BoxDataset dataset(40, 1, {.unreadable = 7});
        const AuditResult result = *runAudit(dataset, settingsOf("mocov2"), {});
        QCOMPARE(result.unreadable(), std::uint64_t(1));
        QVERIFY(result.isComplete());
        QCOMPARE(result.meanOf(Score::PairIou).count, std::uint64_t(39));
    }

    void withoutObjectsOnlyGeometryIsKnown()
    {
        const BoxDataset dataset(40, 1, {.objects = false});
        const AuditResult result = *runAudit(dataset, settingsOf("mocov2"), {});
        QVERIFY(result.source == MeaningSource::None);
        QVERIFY(std::isnan(result.meanOf(Score::PulledShift).value));
        QVERIFY(!std::isnan(result.meanOf(Score::PairIou).value));
        QVERIFY(rankedByLoss(result).empty());
        QVERIFY(auditMarkdown(result, "A").find("no objects") != std::string::npos);
    }

    void saliencyStandsForObjects()
    {
        const BoxDataset dataset(40, 1, {.objects = false});
        const HalfSalient saliency;
        const AuditResult result = *runAudit(dataset, settingsOf("mocov2"), {.saliency = &saliency});
        QVERIFY(result.source == MeaningSource::Saliency);
        QVERIFY(result.saliency == saliency.origin());
        QVERIFY(result.meanOf(Score::PulledShift).value > 0);
        QVERIFY(result.meanOf(Score::Coverage).value > .4);
        QVERIFY(auditMarkdown(result, "A").find("left halves, step 70") != std::string::npos);
        // Annotations go before saliency.
        const AuditResult annotated = *runAudit(BoxDataset(40), settingsOf("mocov2"), {.saliency = &saliency});
        QVERIFY(annotated.source == MeaningSource::Objects);
    }

    void keepsWhatWasDoneWhenItsSaliencyFails()
    {
        const BoxDataset dataset(120, 1, {.objects = false});
        const AuditSettings settings = settingsOf("mocov2");
        const AuditResult whole = *runAudit(dataset, settings, {.saliency = std::make_unique<HalfSalient>().get()});
        FailingSaliency failing(50);
        const AuditResult part = *runAudit(dataset, settings, {.threads = 1, .saliency = &failing});
        QVERIFY(part.problem && part.problem->code == ErrorCode::EngineDied);
        QCOMPARE(part.images.size(), std::size_t(50));
        QCOMPARE(part.unreadable(), std::uint64_t(0)); // the images are not to blame
        FailingSaliency well(1000);
        const AuditResult rest = *runAudit(dataset, settings, {.threads = 2, .saliency = &well}, {}, &part);
        QVERIFY(!rest.problem);
        QVERIFY(same(rest, whole));
    }

    void picturesThatCannotBeReadAreCounted()
    {
        const BoxDataset dataset(30, 1, {.objects = false});
        const FailingSaliency saliency(1000, 7);
        const AuditResult result = *runAudit(dataset, settingsOf("mocov2"), {.saliency = &saliency});
        QVERIFY(result.isComplete() && !result.problem);
        QCOMPARE(result.unreadable(), std::uint64_t(1));
    }

    void doesNotGoOnWithAnotherCheckpoint()
    {
        const BoxDataset dataset(50, 1, {.objects = false});
        const FailingSaliency old(1000), other(1000, -1, 71);
        const AuditResult part = *runAudit(dataset, settingsOf("mocov2"), {.images = 20, .saliency = &old});
        const auto rest = runAudit(dataset, settingsOf("mocov2"), {.saliency = &other}, {}, &part);
        QVERIFY(!rest && rest.error().code == ErrorCode::Inconsistent);
        QVERIFY(!comparePolicies(part, *runAudit(dataset, settingsOf("mocov2", .08), {.saliency = &other})));
    }

    void savesByCheckpoint()
    {
        const QTemporaryDir folder;
        const std::filesystem::path audits = folder.path().toStdString();
        const BoxDataset dataset(40, 1, {.objects = false});
        const AuditSettings settings = settingsOf("mocov2");
        std::vector<std::filesystem::path> files;
        for (const int step : {70, 900, 1000}) {
            const FailingSaliency saliency(1000, -1, step);
            const AuditResult result = *runAudit(dataset, settings, {.saliency = &saliency});
            files.push_back(audits / auditFileName(result.fingerprint, settings, result.saliency));
            QVERIFY_RESULT(saveAudit(result, files.back()));
            const auto loaded = loadAudit(files.back());
            QVERIFY_RESULT(loaded);
            QVERIFY(same(*loaded, result));
        }
        const AuditResult geometry = *runAudit(dataset, settings, {});
        QVERIFY_RESULT(saveAudit(geometry, audits / auditFileName(geometry.fingerprint, settings)));
        QVERIFY(!loadAudit(audits / auditFileName(geometry.fingerprint, settings))->saliency.isKnown());
        std::reverse(files.begin(), files.end());
        QVERIFY(saliencyAudits(audits, geometry.fingerprint, settings, "1-a") == files); // the newest checkpoint first
        QVERIFY(saliencyAudits(audits, geometry.fingerprint, settings, "1-b").empty());
        QVERIFY(saliencyAudits(audits, geometry.fingerprint, settingsOf("mocov2", .5), "1-a").empty());
    }

    void ranksTheSurestLossesFirst()
    {
        AuditResult result;
        for (const auto &[index, lost, trials] : {std::tuple(0U, 2U, 2U), {1U, 60U, 64U}, {2U, 0U, 64U}, {3U, 0U, 0U}}) {
            ImageAudit image;
            image.image = index;
            image.lost = lost;
            image.trials = trials;
            result.images.push_back(image);
        }
        // 60 of 64 is surer than 2 of 2; without trials there is no rank.
        QCOMPARE(rankedByLoss(result), (std::vector<std::size_t>{1, 0, 2}));
    }

    void intervals()
    {
        // Wilson for 10 of 100: Newcombe 1998 gives .0552 to .1744.
        const Interval rate = wilson(10, 100);
        QVERIFY(std::abs(rate.low - .0552) < 1e-4 && std::abs(rate.high - .1744) < 1e-4);
        QCOMPARE(wilson(0, 5).low, 0.0);
        QCOMPARE(wilson(5, 5).high, 1.0);
        QVERIFY(std::isnan(wilson(0, 0).value));

        std::vector<double> values;
        for (int i = 0; i < 10'000; ++i)
            values.push_back(CounterRandom(1).normal({}, static_cast<std::uint32_t>(i)) + 2);
        const Interval normal = normalMean(values);
        const Interval bootstrap = bootstrapMean(values, 3);
        QVERIFY(std::abs((normal.high - normal.low) / 2 - .0196) < .0006);
        QVERIFY(std::abs(bootstrap.low - normal.low) < .002 && std::abs(bootstrap.high - normal.high) < .002);
        QCOMPARE(bootstrap.value, normal.value);
        QVERIFY(bootstrapMean(values, 3) == bootstrap);
        QVERIFY(std::isnan(normalMean(std::vector<double>{1}).low));
    }

    void filesGiveBackWhatWasSaved()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("audits/one.leoaudit").toStdString();
        const AuditResult result = *runAudit(BoxDataset(70, 1, {.unreadable = 3}), settingsOf("leoclr"), {.images = 40});
        QVERIFY_RESULT(saveAudit(result, file));
        const auto loaded = loadAudit(file);
        QVERIFY_RESULT(loaded);
        QVERIFY(same(*loaded, result));
        QCOMPARE(loaded->datasetName, result.datasetName);
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("cut short") << 0 << int(ErrorCode::Damaged);
        QTest::newRow("one bit turned in the header") << 1 << int(ErrorCode::Damaged);
        QTest::newRow("one bit turned in the images") << 2 << int(ErrorCode::Damaged);
        QTest::newRow("another file") << 3 << int(ErrorCode::WrongFormat);
        QTest::newRow("empty") << 4 << int(ErrorCode::WrongFormat);
        QTest::newRow("newer version") << 5 << int(ErrorCode::NewerVersion);
    }
    void damagedFilesAreRefused()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("one.leoaudit").toStdString();
        QVERIFY_RESULT(saveAudit(*runAudit(BoxDataset(20), settingsOf("mocov2"), {}), file));
        std::string bytes = *readFile(file);
        switch (what) {
        case 0: bytes.resize(bytes.size() - 100); break;
        case 1: bytes[200] = static_cast<char>(bytes[200] ^ 1); break;
        case 2: bytes[bytes.size() - 200] = static_cast<char>(bytes[bytes.size() - 200] ^ 1); break;
        case 3: bytes = "PNG and so on, long enough to hold everything that an audit begins with"; break;
        case 4: bytes.clear(); break;
        case 5: bytes[8] = 9; break;
        }
        QVERIFY_RESULT(writeFileAtomically(file, bytes));
        const auto loaded = loadAudit(file);
        QVERIFY(!loaded);
        QCOMPARE(int(loaded.error().code), code);
        QCOMPARE(loaded.error().place, file.string());
    }

    void tables()
    {
        const BoxDataset dataset(30);
        const AuditResult result = *runAudit(dataset, settingsOf("leoclr"), {});
        const auto lines = [](const std::string &text) { return QString::fromStdString(text).split("\r\n").size() - 1; };
        QCOMPARE(lines(scoresCsv(result)), 1 + int(scoreCount));
        QCOMPARE(lines(classesCsv(result)), 1 + int(result.classes.size()));
        const std::string images = imagesCsv(result, [](std::size_t i) { return "a, \"b\" " + std::to_string(i); });
        QCOMPARE(lines(images), 31);
        QVERIFY(images.find("\"a, \"\"b\"\" ") != std::string::npos);
        QCOMPARE(lines(distributionsCsv(result)), 51);
        const std::string markdown = scoresMarkdown({result, result}, {"A|B", "C"});
        QVERIFY(markdown.find("A\\|B") != std::string::npos);
        QVERIFY(markdown.find("±") != std::string::npos);
        const std::string comparison = comparisonMarkdown(*comparePolicies(result, result), "A", "B");
        QVERIFY(comparison.find("points") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDatasetAudit)
#include "tst_datasetaudit.moc"
