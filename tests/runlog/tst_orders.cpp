#include "core/runlog/rundirectory.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace leoclr;

class OrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory = RunDirectory(m_folder->path().toStdString());
    }

    void arrivesOnce()
    {
        OrderReader reader(m_directory);
        QVERIFY(reader.poll().empty());
        std::vector<Order> sent;
        for (const OrderType type :
             {OrderType::Pause, OrderType::Continue, OrderType::Checkpoint, OrderType::Stop}) {
            const auto id = sendOrder(m_directory, type);
            QVERIFY_RESULT(id);
            sent.push_back({*id, type});
        }
        QVERIFY(reader.poll() == sent);
        QVERIFY(reader.poll().empty());
    }

    void oldOrdersAreForNobody()
    {
        QVERIFY_RESULT(sendOrder(m_directory, OrderType::Stop));
        OrderReader reader(m_directory);
        QVERIFY(reader.poll().empty());
        const auto id = sendOrder(m_directory, OrderType::Pause);
        QVERIFY_RESULT(id);
        QVERIFY(reader.poll() == (std::vector<Order>{{*id, OrderType::Pause}}));
    }

    void waitsForTheRestOfALine()
    {
        OrderReader reader(m_directory);
        add("{\"id\":\"a\",\"time\":1,\"ty");
        QVERIFY(reader.poll().empty());
        add("pe\":\"stop\"}\n{\"id\":\"b\",");
        QVERIFY(reader.poll() == (std::vector<Order>{{"a", OrderType::Stop}}));
        add("\"time\":1,\"type\":\"pause\"}\n");
        QVERIFY(reader.poll() == (std::vector<Order>{{"b", OrderType::Pause}}));
    }

    void passesOverWhatIsNoOrder()
    {
        OrderReader reader(m_directory);
        add("nonsense\n\n[]\n{\"id\":5,\"type\":\"stop\"}\n{\"id\":\"x\",\"type\":\"dance\"}"
            "\n\xff\xfe\n"
            "{\"id\":\"y\",\"type\":\"stop\",\"more\":1}\n");
        QVERIFY(reader.poll() == (std::vector<Order>{{"y", OrderType::Stop}}));
    }

    void aTornOrderDoesNotSwallowTheNext()
    {
        OrderReader reader(m_directory);
        add("{\"id\":\"torn\",\"ti");
        const auto id = sendOrder(m_directory, OrderType::Stop);
        QVERIFY_RESULT(id);
        QVERIFY(reader.poll() == (std::vector<Order>{{*id, OrderType::Stop}}));
    }

    void aFileMadeAnewIsFollowed()
    {
        QVERIFY_RESULT(sendOrder(m_directory, OrderType::Stop));
        OrderReader reader(m_directory);
        std::filesystem::remove(m_directory.control());
        QVERIFY(reader.poll().empty());
        const auto id = sendOrder(m_directory, OrderType::Pause);
        QVERIFY_RESULT(id);
        QVERIFY(reader.poll() == (std::vector<Order>{{*id, OrderType::Pause}}));
    }

    void aRunThatIsGoneIsSaid()
    {
        const auto id = sendOrder(RunDirectory(m_directory.path() / "absent"), OrderType::Stop);
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::NotFound);
    }

private:
    void add(std::string_view bytes) const
    {
        std::ofstream(m_directory.control(), std::ios::binary | std::ios::app) << bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RunDirectory m_directory{""};
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
