#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/text.h"

#include <QSet>
#include <QTest>

using namespace leoclr;

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheNearestWord()
    {
        const std::vector<std::string_view> keys{"optimiser.learning_rate", "method.queue_size", "training.epochs"};
        QCOMPARE(nearest("optimizer.learning_rate", keys), "optimiser.learning_rate");
        QCOMPARE(nearest("learning_rate", keys), "optimiser.learning_rate");
        QCOMPARE(nearest("epochs", keys), "training.epochs");
        QVERIFY(nearest("zzzz", keys).empty());
        QCOMPARE(editDistance("kitten", "sitting"), std::size_t{3});
        QCOMPARE(editDistance("", "abc"), std::size_t{3});
    }

    void idsAreUnique()
    {
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i)
            ids.insert(QString::fromStdString(newId()));
        QVERIFY(ids.size() >= 99);
    }

    void errorsTellTheWayOut()
    {
        const Error error{ErrorCode::NotFound, "there is no folder", "/data/cifar", {}};
        QCOMPARE(error.message(), std::string("there is no folder (/data/cifar). Check the path, or choose another one."));
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const auto value = static_cast<ErrorCode>(code);
            QCOMPARE(errorCodeFrom(nameOf(value)), value);
            QVERIFY(!wayOut(value).empty());
        }
    }

    void timesAreUtc()
    {
        const std::chrono::system_clock::time_point time{std::chrono::milliseconds{1'772'368'205'250}};
        QCOMPARE(toIso8601(time), std::string("2026-03-01T12:30:05Z"));
        QCOMPARE(toMilliseconds(time), std::int64_t{1'772'368'205'250});
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
