#include <QTest>

#include "core/headless/progresstext.h"

using namespace leoclr;
using namespace leoclr::headless;

class TestProgressText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsDurations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("seconds") << 59.4 << QByteArray("59 s");
        QTest::newRow("minutes") << 125.0 << QByteArray("2 min 5 s");
        QTest::newRow("hours") << 11'400.0 << QByteArray("3 h 10 min");
        QTest::newRow("nothing") << -3.0 << QByteArray("0 s");
    }
    void tellsDurations()
    {
        QFETCH(double, seconds);
        QTEST(QByteArray::fromStdString(durationText(seconds)), "text");
    }

    void leavesOutWhatIsNotKnown()
    {
        RunSummary summary;
        QCOMPARE(progressLine(summary), std::string("starting"));
        summary.activity = "scanning";
        QCOMPARE(progressLine(summary), std::string("scanning"));
        summary.epochs = 20;
        summary.stepsPerEpoch = 10;
        summary.totalSteps = 200;
        summary.step = 82;
        summary.state = RunState::Running;
        QCOMPARE(progressLine(summary), std::string("epoch 9/20    41 %"));
        summary.latest = {{"loss", 4.8321}, {"knn_top1", 0.312}};
        summary.imagesPerSecond = 640.4;
        summary.secondsLeft = 125;
        QCOMPARE(progressLine(summary),
                 std::string("epoch 9/20    41 %   loss 4.832   k-NN 31.2 %   640 images/s   2 min 5 s left"));
        summary.step = 80;
        QCOMPARE(epochText(summary), std::string("8/20")); // at its end an epoch is not yet the next one
        summary.step = 200;
        QCOMPARE(epochText(summary), std::string("20/20"));
    }
};

QTEST_GUILESS_MAIN(TestProgressText)
#include "tst_progresstext.moc"
