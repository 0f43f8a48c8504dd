// Several ranks in one process: a thread each, with a process group between them.

#include "core/base/random.h"
#include "core/learning/distributed/groupranks.h"
#include "core/learning/distributed/meetingplace.h"
#include "core/learning/distributed/rankplace.h"
#include "core/learning/methods/encodermethod.h"
#include "core/learning/methods/registry.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/pipeline/batchloader.h"
#include "core/views/recipe.h"
#include "tests/learning/fakedataset.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cmath>
#include <exception>
#include <set>
#include <thread>

using namespace leoclr;
using namespace leoclr::learning;
using leoclr::testing::FakeDataset;

namespace {

/// Runs `work` on each rank; the first exception is thrown again here.
void onRanks(int size, const std::function<void(Ranks &)> &work)
{
    RankPlace first{.size = size, .localSize = size, .address = "127.0.0.1"};
    const auto meeting = MeetingPlace::open(first, std::chrono::seconds(20)).value();
    first.port = meeting->port();
    std::vector<std::exception_ptr> thrown(std::size_t(size), nullptr);
    {
        std::vector<std::jthread> threads;
        for (int rank = 0; rank < size; ++rank)
            threads.emplace_back([&, rank] {
                try {
                    RankPlace place = first;
                    place.rank = place.localRank = rank;
                    const auto own = rank == 0 ? meeting : MeetingPlace::open(place, std::chrono::seconds(20)).value();
                    work(*GroupRanks::connect(*own, place, at::kCPU, nullptr).value());
                } catch (...) {
                    thrown[std::size_t(rank)] = std::current_exception();
                }
            });
    }
    for (const std::exception_ptr &exception : thrown)
        if (exception)
            std::rethrow_exception(exception);
}

/// Standard normal values, the same on every rank.
at::Tensor normals(at::IntArrayRef shape, std::uint32_t sample)
{
    const at::Tensor values = at::empty(shape, at::kFloat);
    const CounterRandom random(7);
    for (std::int64_t i = 0; i < values.numel(); ++i)
        values.mutable_data_ptr<float>()[i] = float(random.normal({.purpose = Purpose::Queue, .sample = sample}, std::uint32_t(i)));
    return values;
}

double difference(const at::Tensor &a, const at::Tensor &b)
{
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

ExperimentConfig smallConfig(const std::string &method)
{
    ExperimentConfig config;
    config.method = method;
    config.backbone = "resnet18";
    config.viewSize = 16;
    config.localSize = 16;
    config.head = "mlp_norm";
    config.headHidden = 24;
    config.dimension = 16;
    config.queueSize = 16; // two batches
    config.batchSize = 8;
    config.keyMomentum = 0.9;
    config.prototypes = 12;
    config.predictorHidden = 24;
    config.epochs = 1;
    return config;
}

struct Course
{
    std::vector<double> losses;
    NamedTensors start, state;
};

/// Two steps with frozen batch norm; each rank takes its share of the batch, in parts.
Course train(const ExperimentConfig &config, Ranks &ranks)
{
    auto method = makeMethod(config, ranks.communicator()).value();
    auto *const frozen = dynamic_cast<EncoderMethod *>(method.get());
    if (!frozen)
        throw std::runtime_error(config.method + " cannot freeze its batch norm");
    frozen->freezeBatchNorm();
    const NamedTensors trained = method->trained();
    const auto gradients = ranks.exchangeGradients(trained);
    const auto optimiser = makeOptimiser(config, trained);
    const BatchShare share{config.batchSize, ranks.size(), ranks.rank(), config.accumulation};
    const std::size_t views = viewPlan(config).views.size();
    Course course;
    for (const auto &[name, tensor] : method->state())
        course.start.emplace_back(name, tensor.detach().clone());
    for (std::int64_t step = 0; step < 2; ++step) {
        double loss = 0;
        for (std::int64_t part = 0; part < share.parts; ++part) {
            std::vector<at::Tensor> own;
            for (std::size_t view = 0; view < views; ++view) {
                const at::Tensor all = normals({config.batchSize, 3, 16, 16}, std::uint32_t(10 * step + std::int64_t(view)));
                own.push_back(all.narrow(0, share.position(part * share.ownOfPart()), share.ownOfPart())
                                  .contiguous(at::MemoryFormat::ChannelsLast));
            }
            StepTime time(step, 2, 2);
            time.part = int(part);
            const StepOutput output = method->forward(own, time);
            if (part + 1 == share.parts)
                gradients->expect();
            (output.loss / double(share.parts)).backward();
            loss += output.loss.item<double>() / double(share.parts);
        }
        gradients->finish();
        method->afterBackward();
        optimiser->step(0.01);
        double mean = 0;
        for (const auto &rank : ranks.exchange(std::array{loss}))
            mean += rank[0] / ranks.size();
        course.losses.push_back(mean);
    }
    for (const auto &[name, tensor] : method->state())
        course.state.emplace_back(name, tensor.detach().clone());
    return course;
}

void compareCourses(const Course &found, const Course &expected)
{
    for (std::size_t step = 0; step < expected.losses.size(); ++step) // equal weights, then once-updated ones
        QVERIFY2(std::abs(found.losses[step] - expected.losses[step])
                     < (step == 0 ? 1e-5 : 1e-4 * std::max(1.0, expected.losses[step])),
                 qPrintable(QString("step %1: %2 instead of %3").arg(step).arg(found.losses[step], 0, 'g', 9).arg(expected.losses[step], 0, 'g', 9)));
    QCOMPARE(found.state.size(), expected.state.size());
    for (std::size_t i = 0; i < expected.state.size(); ++i) {
        const auto &[name, wanted] = expected.state[i];
        const double gap = difference(found.state[i].second, wanted);
        const double way = difference(wanted, expected.start[i].second); // rounding is a small part of what was learnt
        QVERIFY2(gap < 1e-5 + 2e-3 * way, qPrintable(QString("%1: off by %2 after %3").arg(name.c_str()).arg(gap).arg(way)));
    }
}

} // namespace

class TestDistributed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // ranks are threads already

    void ranksGatherInOrder()
    {
        onRanks(3, [](Ranks &ranks) {
            const auto all = ranks.communicator();
            const at::Tensor own = at::full({2, 3}, double(ranks.rank()));
            const at::Tensor gathered = all->gather(own);
            if (gathered.size(0) != 6 || difference(gathered.select(1, 0), at::tensor(at::ArrayRef<float>({0, 0, 1, 1, 2, 2}))) > 0)
                throw std::runtime_error("rows of ranks are out of order");
            const at::Tensor image = normals({2, 3, 4, 4}, std::uint32_t(ranks.rank())).contiguous(at::MemoryFormat::ChannelsLast);
            const at::Tensor images = all->gather(image);
            if (!images.is_contiguous(at::MemoryFormat::ChannelsLast) || difference(images.narrow(0, 2, 2), normals({2, 3, 4, 4}, 1)) > 0)
                throw std::runtime_error("images have changed on their way");
            at::Tensor leader = at::full({4}, double(ranks.rank() + 5));
            all->broadcast(leader);
            if (difference(leader, at::full({4}, 5.0)) > 0)
                throw std::runtime_error("rank 0's values did not arrive");
            at::Tensor turned = at::full({2, 4}, double(ranks.rank())).t();
            all->broadcast(turned);
            if (turned.sum().item<double>() != 0)
                throw std::runtime_error("rank 0's values did not arrive in a transposed tensor");
            const auto table = ranks.exchange(std::array{double(ranks.rank()), 0.1});
            if (table.size() != 3 || table[2] != std::vector<double>{2, 0.1})
                throw std::runtime_error("numbers of ranks have changed on their way");
        });
    }

    // f = sum over ranks r of weight r times the square of all gathered (or summed) values.
    void gradientsTravelBack()
    {
        onRanks(2, [](Ranks &ranks) {
            const auto all = ranks.communicator();
            const double weight = ranks.rank() + 1; // 1, 2; together 3
            at::Tensor x = at::full({2}, double(ranks.rank() + 1)).set_requires_grad(true);
            (all->gatherWithGradient(x).square().sum() * weight).backward();
            if (difference(x.grad(), x.detach() * 2 * 3) > 1e-6)
                throw std::runtime_error("the gradient of gathered rows is wrong");
            at::Tensor y = at::full({2}, double(ranks.rank() + 1)).set_requires_grad(true);
            (all->sum(y).square().sum() * weight).backward(); // the sum is 3 everywhere
            if (difference(y.grad(), at::full({2}, 2.0 * 3 * 3)) > 1e-6)
                throw std::runtime_error("the gradient of a sum is wrong");
        });
    }

    void onlyTheExpectedBackwardExchanges()
    {
        onRanks(2, [](Ranks &ranks) {
            at::Tensor w = at::ones({4}).set_requires_grad(true);
            at::Tensor v = at::ones({2, 2}).set_requires_grad(true);
            const auto gradients = ranks.exchangeGradients({{"w", w}, {"v", v}});
            const double own = ranks.rank() + 1; // 1, 2
            for (int round = 0; round < 2; ++round) {
                ((w * own).sum() + (v * own).sum()).backward();
                if (difference(w.grad(), at::full({4}, own)) > 0)
                    throw std::runtime_error("a gradient travelled that should only add up");
                gradients->expect();
                ((w * own).sum() + (v * own).sum()).backward();
                gradients->finish();
                if (difference(w.grad(), at::full({4}, 3.0)) > 1e-6 || difference(v.grad(), at::full({2, 2}, 3.0)) > 1e-6)
                    throw std::runtime_error("the mean of sums is wrong");
                w.mutable_grad().reset();
                v.mutable_grad().reset();
            }
            if (!(gradients->takeWaiting() > 0) || gradients->takeWaiting() != 0)
                throw std::runtime_error("waiting is not measured");
        });
    }

    void placeOfEnvironment_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("complains");
        const QStringList whole{"WORLD_SIZE=4", "RANK=3", "MASTER_ADDR=node1", "MASTER_PORT=29500", "LOCAL_RANK=1", "LOCAL_WORLD_SIZE=2"};
        QTest::newRow("torchrun") << whole << "";
        QTest::newRow("no rank") << QStringList{"WORLD_SIZE=4", "MASTER_ADDR=node1", "MASTER_PORT=1"} << "RANK";
        QTest::newRow("rank too high") << QStringList{"WORLD_SIZE=4", "RANK=4", "MASTER_ADDR=node1", "MASTER_PORT=1"} << "RANK=4";
        QTest::newRow("no number") << QStringList{"WORLD_SIZE=four", "RANK=1"} << "WORLD_SIZE=four";
        QTest::newRow("no address") << QStringList{"WORLD_SIZE=4", "RANK=1", "MASTER_PORT=1"} << "MASTER_ADDR";
        QTest::newRow("no port") << QStringList{"WORLD_SIZE=4", "RANK=1", "MASTER_ADDR=node1"} << "MASTER_PORT";
    }
    void placeOfEnvironment()
    {
        QFETCH(QStringList, variables);
        QFETCH(QString, complains);
        for (const QString &variable : variables)
            qputenv(variable.section('=', 0, 0).toUtf8().constData(), variable.section('=', 1).toUtf8());
        const auto place = rankPlaceOfEnvironment();
        for (const char *name : {"WORLD_SIZE", "RANK", "MASTER_ADDR", "MASTER_PORT", "LOCAL_RANK", "LOCAL_WORLD_SIZE"})
            qunsetenv(name);
        if (complains.isEmpty()) {
            QVERIFY_RESULT(place);
            QCOMPARE(**place, (RankPlace{.rank = 3, .size = 4, .localRank = 1, .localSize = 2, .address = "node1", .port = 29500}));
            return;
        }
        QVERIFY(!place);
        QVERIFY2(place.error().message().find(complains.toStdString()) != std::string::npos, place.error().message().c_str());
    }
    void aloneWithoutEnvironment() { QVERIFY(!rankPlaceOfEnvironment()->has_value()); }

    void sharesMakeUpTheBatch()
    {
        for (const std::int64_t ranks : {1, 2, 4})
            for (const std::int64_t parts : {1, 3}) {
                std::vector<std::int64_t> order; // part by part, rank by rank
                for (std::int64_t part = 0; part < parts; ++part)
                    for (std::int64_t rank = 0; rank < ranks; ++rank) {
                        const BatchShare share{24, ranks, rank, parts};
                        for (std::int64_t i = 0; i < share.ownOfPart(); ++i)
                            order.push_back(share.position(part * share.ownOfPart() + i));
                    }
                std::vector<std::int64_t> expected(24);
                std::iota(expected.begin(), expected.end(), 0);
                QCOMPARE(order, expected);
            }
        QVERIFY_RESULT(checkShares(24, 4, 3));
        const auto uneven = checkShares(24, 4, 4);
        QCOMPARE(uneven.error().code, ErrorCode::Inconsistent);
        QVERIFY(uneven.error().remedy.find("32") != std::string::npos);
    }

    // Two loaders, each for its rank, give the samples and pixels of one.
    void loadersShareABatch()
    {
        ExperimentConfig config = smallConfig("leoclr");
        auto source = std::make_shared<ImageSource>(std::make_shared<FakeDataset>(40, 4), 1 << 20);
        BatchLoader whole(source, config, 0, 6, 1);
        BatchLoader first(source, config, {8, 2, 0, 2}, 0, 6, 1);
        BatchLoader second(source, config, {8, 2, 1, 2}, 0, 6, 2);
        for (int step = 0; step < 6; ++step) {
            const Batch batch = whole.next().value(), a = first.next().value(), b = second.next().value();
            QCOMPARE(a.samples.size(), std::size_t(4));
            const std::size_t bytes = 16 * 16 * 3;
            for (std::size_t i = 0; i < 8; ++i) {
                const Batch &own = i / 2 % 2 == 0 ? a : b; // parts of four, two of each rank
                const std::size_t at = i / 4 * 2 + i % 2;
                QCOMPARE(own.samples[at].index, batch.samples[i].index);
                for (std::size_t view = 0; view < batch.views.size(); ++view)
                    QVERIFY(std::equal(own.views[view].begin() + std::ptrdiff_t(at * bytes),
                                       own.views[view].begin() + std::ptrdiff_t((at + 1) * bytes),
                                       batch.views[view].begin() + std::ptrdiff_t(i * bytes)));
            }
        }
    }

    // With frozen batch norm the loss of a batch is the mean over its shares.
    void twoRanksDoWhatOneDoes_data() { methodRows(); }
    void twoRanksDoWhatOneDoes()
    {
        QFETCH(QString, method);
        const ExperimentConfig config = smallConfig(method.toStdString());
        Alone alone;
        const Course expected = train(config, alone);
        std::array<Course, 2> found;
        onRanks(2, [&](Ranks &ranks) { found[std::size_t(ranks.rank())] = train(config, ranks); });
        for (const Course &course : found)
            compareCourses(course, expected);
        for (std::size_t i = 0; i < expected.state.size(); ++i) // ranks agree to the last bit
            QVERIFY2(found[0].state[i].second.equal(found[1].state[i].second), expected.state[i].first.c_str());
    }

    // Methods whose images are contrasted with a queue, or with nothing, may take a batch in parts.
    void partsDoWhatTheWholeDoes_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method : {"leoclr", "simsiam"})
            QTest::newRow(method) << method;
    }
    void partsDoWhatTheWholeDoes()
    {
        QFETCH(QString, method);
        ExperimentConfig config = smallConfig(method.toStdString());
        Alone alone;
        const Course expected = train(config, alone);
        config.accumulation = 2;
        compareCourses(train(config, alone), expected);
        Course both;
        onRanks(2, [&](Ranks &ranks) {
            const Course own = train(config, ranks);
            if (ranks.leads())
                both = own;
        });
        compareCourses(both, expected);
    }

    // Split batch norm: two ranks with a share of the groups each see the same groups of keys as one with all.
    void shuffledKeysCrossRanks_data()
    {
        QTest::addColumn<QString>("batchNorm");
        QTest::newRow("split") << "split";
        QTest::newRow("shuffle") << "shuffle";
    }
    void shuffledKeysCrossRanks()
    {
        QFETCH(QString, batchNorm);
        ExperimentConfig config = smallConfig("leoclr");
        config.batchNorm = "split";
        config.batchNormGroups = 2; // of four images; shuffle: each rank is a group
        config.stem = "cifar";      // enough places for the statistics of four
        Alone alone;
        const Course expected = train(config, alone);
        config.batchNorm = batchNorm.toStdString();
        std::vector<double> found;
        onRanks(2, [&](Ranks &ranks) {
            const Course own = train(config, ranks);
            if (ranks.leads())
                found = own.losses;
        });
        for (std::size_t step = 0; step < expected.losses.size(); ++step) {
            const double gap = std::abs(found[step] - expected.losses[step]);
            QVERIFY2(gap < (step == 0 ? 1e-5 : 1e-3), qPrintable(QString("step %1: %2").arg(step).arg(gap)));
        }
    }

private:
    static void methodRows()
    {
        QTest::addColumn<QString>("method");
        for (const MethodEntry &entry : methodRegistry())
            if (!entry.name.starts_with("moco")) // what they do, leoclr does too
                QTest::newRow(std::string(entry.name).c_str()) << QString::fromStdString(std::string(entry.name));
    }
};

QTEST_GUILESS_MAIN(TestDistributed)
#include "tst_distributed.moc"
