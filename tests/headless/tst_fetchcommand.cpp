#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The fetch command, but for the network: tests/fetch has that.
class TestFetchCommand : public QObject
{
    Q_OBJECT
    struct Outcome
    {
        int code = -1;
        QString out, err;
    };

    static Outcome call(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(LEOCLR_HEADLESS), QStringList{QStringLiteral("--headless")} + arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void listsTheCatalogue()
    {
        const Outcome listed = call({QStringLiteral("fetch")});
        QCOMPARE(listed.code, 0);
        for (const char *word : {"cifar10", "170.1 MB", "imagenet", "by hand", "coco2017-unlabeled", "unknown"})
            QVERIFY2(listed.out.contains(QLatin1String(word)), qPrintable(listed.out));
    }

    void tellsWhatWasMeant()
    {
        const Outcome wrong = call({QStringLiteral("fetch"), QStringLiteral("cifer10"), QStringLiteral("--output"),
                                    QDir::tempPath()});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(QStringLiteral("Did you mean cifar10?")), qPrintable(wrong.err));
        QCOMPARE(call({QStringLiteral("fetch"), QStringLiteral("cifar10")}).code, 2); // into which folder?
    }

    void tellsWhyNot()
    {
        QTemporaryDir folder;
        const Outcome byHand = call({QStringLiteral("fetch"), QStringLiteral("imagenet"), QStringLiteral("--output"),
                                     folder.path()});
        QCOMPARE(byHand.code, 1);
        QVERIFY2(byHand.err.contains(QStringLiteral("registration")), qPrintable(byHand.err));
    }
};

QTEST_GUILESS_MAIN(TestFetchCommand)
#include "tst_fetchcommand.moc"
