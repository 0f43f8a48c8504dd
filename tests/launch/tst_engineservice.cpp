#include "core/launch/engineservice.h"
#include "core/launch/serviceprocess.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace leoclr;
using namespace std::chrono_literals;

namespace {

EmbedRequest lookAt(std::size_t image)
{
    EmbedRequest request;
    request.checkpoint = "/runs/a";
    request.image.index = image;
    request.views = {wholeImage()};
    return request;
}

/// What came back for one request.
template<typename Answer>
struct Heard
{
    std::optional<Result<Answer>> result;
    int times = 0;
    EngineService::Reply<Answer> listener()
    {
        return [this](const Result<Answer> &came) {
            result = came;
            ++times;
        };
    }
    [[nodiscard]] bool good() const { return result && result->has_value(); }
    [[nodiscard]] bool bad() const { return result && !result->has_value(); }
};
using HeardEmbedding = Heard<EmbedAnswer>;

} // namespace

class TestEngineService : public QObject
{
    Q_OBJECT
private:
    static EngineServiceOptions fake(const char *mode)
    {
        qputenv("LEOCLR_FAKE_MODE", mode);
        EngineServiceOptions options;
        options.program = LEOCLR_FAKE_ENGINE;
        return options;
    }

private Q_SLOTS:
    void answersInOrder()
    {
        EngineService service(fake("stream"));
        QCOMPARE(service.state(), EngineService::State::Off);
        std::vector<float> order;
        HeardEmbedding first, last;
        for (std::size_t image = 1; image <= 5; ++image)
            (void)service.embed(lookAt(image), this, [&](const Result<EmbedAnswer> &answer) {
                order.push_back(answer ? answer->features.values.at(0) : -1);
            });
        QVERIFY(order.empty()); // never from within the call
        QTRY_COMPARE(order.size(), std::size_t(5));
        QCOMPARE(order, (std::vector<float>{1, 2, 3, 4, 5}));
        QTRY_COMPARE(service.state(), EngineService::State::Ready);
        QCOMPARE(service.device(), QString("cpu"));
    }

    void answersEveryKindOfQuestion()
    {
        EngineService service(fake("stream"));
        Heard<CheckpointFacts> described;
        Heard<CompareAnswer> compared;
        Heard<ActivationAnswer> activated;
        (void)service.describe({"/runs/a"}, this, described.listener());
        CompareRequest compare{"/runs/a", {{}, 3}, wholeImage(), {rawCrop({0, 0, 8, 8}), rawCrop({4, 4, 8, 8})},
                               ActivationKind::Sum};
        (void)service.compare(compare, this, compared.listener());
        (void)service.activate({"/runs/a", {{}, 3}, {wholeImage()}, {{0, 0, 4, 4}}}, this, activated.listener());
        QTRY_VERIFY(activated.good());
        QVERIFY(described.good());
        QVERIFY(compared.good());
        QCOMPARE((*described.result)->step, 40);
        QCOMPARE((*compared.result)->queryKey, (std::vector<double>{0.25, 0.2}));
        QCOMPARE((*compared.result)->gap, std::optional(0.225 - 0.25));
        QCOMPARE((*activated.result)->coverage, (std::vector<double>{0.5}));
    }

    void survivesTheEnginesDeath_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("killed") << QByteArray("crash") << QByteArray("without a word");
        QTest::newRow("ends with last words") << QByteArray("exit") << QByteArray("these are the last words");
        QTest::newRow("hangs") << QByteArray("hang") << QByteArray("did not answer");
        QTest::newRow("talks nonsense") << QByteArray("nonsense") << QByteArray("cannot read");
    }
    void survivesTheEnginesDeath()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, words);
        EngineServiceOptions options = fake(mode.constData());
        options.patience = 400ms;
        EngineService service(options);
        HeardEmbedding before, fatal, behind, after;
        (void)service.embed(lookAt(1), this, before.listener());
        (void)service.embed(lookAt(13), this, fatal.listener());
        (void)service.embed(lookAt(2), this, behind.listener());
        QTRY_VERIFY(behind.result);
        QVERIFY(before.good());
        QVERIFY(fatal.bad());
        QCOMPARE(fatal.result->error().code, ErrorCode::EngineDied);
        QVERIFY2(fatal.result->error().detail.find(words.constData()) != std::string::npos,
                 fatal.result->error().detail.c_str());
        QVERIFY(behind.bad()); // an error value, not silence
        QCOMPARE(fatal.times, 1);

        (void)service.embed(lookAt(3), this, after.listener()); // a new engine
        QTRY_VERIFY(after.result);
        QVERIFY(after.good());
        QCOMPARE((*after.result)->features.values.at(0), 3.f);
    }

    void restsAfterTooManyDeaths()
    {
        EngineServiceOptions options = fake("crash");
        options.restarts = 2;
        EngineService service(options);
        for (int i = 0; i < 2; ++i) {
            HeardEmbedding fatal;
            (void)service.embed(lookAt(13), this, fatal.listener());
            QTRY_VERIFY(fatal.bad());
        }
        QCOMPARE(service.state(), EngineService::State::Resting);
        HeardEmbedding refused;
        QSignalSpy states(&service, &EngineService::stateChanged);
        (void)service.embed(lookAt(1), this, refused.listener());
        QTRY_VERIFY(refused.bad());
        QVERIFY(refused.result->error().detail.find("2 times within a minute") != std::string::npos);
        QCOMPARE(states.count(), 0); // no engine was started
    }

    void refusesAnotherVersion()
    {
        EngineService service(fake("old"));
        HeardEmbedding heard;
        (void)service.embed(lookAt(1), this, heard.listener());
        QTRY_VERIFY(heard.bad());
        QVERIFY(heard.result->error().detail.find("version 99") != std::string::npos);
    }

    void givesUpAnEngineThatNeverGreets()
    {
        EngineServiceOptions options = fake("mute");
        options.patience = 100ms;
        EngineService service(options);
        HeardEmbedding heard;
        (void)service.embed(lookAt(1), this, heard.listener());
        QTRY_VERIFY(heard.bad());
    }

    void tellsAMissingEngine()
    {
        EngineServiceOptions options;
        options.program = "/nowhere/leoclr-engine";
        EngineService service(options);
        HeardEmbedding heard;
        (void)service.embed(lookAt(1), this, heard.listener());
        QTRY_VERIFY(heard.bad());
        QCOMPARE(heard.times, 1);
    }

    void endsTheEngineAfterIdleness()
    {
        EngineServiceOptions options = fake("stream");
        options.idle = 50ms;
        EngineService service(options);
        HeardEmbedding first, second;
        (void)service.embed(lookAt(1), this, first.listener());
        QTRY_VERIFY(first.good());
        QTRY_COMPARE(service.state(), EngineService::State::Off);
        (void)service.embed(lookAt(2), this, second.listener());
        QTRY_VERIFY(second.good());
    }

    void keepsQuietAfterCancelAndDeletion()
    {
        EngineService service(fake("slow"));
        HeardEmbedding given, orphan, kept;
        auto owner = std::make_unique<QObject>();
        const auto id = service.embed(lookAt(1), this, given.listener());
        (void)service.embed(lookAt(2), owner.get(), orphan.listener());
        (void)service.embed(lookAt(3), this, kept.listener());
        QTRY_COMPARE(service.state(), EngineService::State::Working);
        service.cancel(id);
        service.cancel(id);
        owner.reset();
        QTRY_VERIFY(kept.good());
        QCOMPARE(given.times, 0);
        QCOMPARE(orphan.times, 0);
    }

    void endsTheEngineWithItself()
    {
        const auto children = [] { return QCoreApplication::instance()->findChildren<ServiceProcess *>().size(); };
        QTRY_COMPARE(children(), 0); // those of the tests before
        HeardEmbedding heard;
        QElapsedTimer time;
        {
            EngineService service(fake("hang"));
            (void)service.embed(lookAt(13), this, heard.listener());
            QTRY_COMPARE(service.state(), EngineService::State::Working);
            time.start();
        }
        QVERIFY(time.elapsed() < 500);
        QCOMPARE(heard.times, 0);
        QCOMPARE(children(), 1);     // asked to end, which it does not hear
        QTRY_COMPARE(children(), 0); // killed
    }

    void mayBeDeletedByAReply()
    {
        auto *service = new EngineService(fake("stream"));
        bool told = false;
        (void)service->embed(lookAt(1), this, [&](const Result<EmbedAnswer> &) {
            told = true;
            delete service;
        });
        QTRY_VERIFY(told);
    }
};

QTEST_GUILESS_MAIN(TestEngineService)
#include "tst_engineservice.moc"
