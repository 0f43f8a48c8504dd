#include "core/base/files.h"
#include "core/semantics/auditfile.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <signal.h>

using namespace leoclr;

class TestAuditCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    struct Outcome
    {
        int code = -1;
        QString out, err;
    };

    static Outcome call(const QStringList &arguments)
    {
        QProcess process;
        process.start(LEOCLR_HEADLESS, QStringList{"--headless", "audit"} + arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString policy(const QString &name, const QByteArray &json) const
    {
        QFile file(path(name + ".json"));
        file.open(QIODevice::WriteOnly);
        file.write(json);
        return file.fileName();
    }

    QString read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void comparesPoliciesOnTheDemo()
    {
        const QString wide = policy("wide", R"({"method.name":"mocov2","views.crop_scale_min":0.6})");
        const QString narrow = policy("narrow", R"({"method.name":"mocov2","views.crop_scale_min":0.08})");
        const Outcome done = call({"--reader", "demo", "--images", "60", "--draws", "16", "--policy", wide, "--policy",
                                   narrow, "--output", path("out")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        for (const char *name : {"wide.leoaudit", "narrow-images.csv", "wide-classes.csv", "difference-wide-narrow.csv",
                                 "difference-wide-narrow.pdf", "distribution-pulled_shift.svg", "audit.md"}) {
            QVERIFY2(QFile::exists(path("out/") + name), name);
            QVERIFY2(done.out.contains(name), name);
        }
        const QString markdown = read("out/audit.md");
        QVERIFY(markdown.contains("60 of 2000 images (a random sample)"));
        QVERIFY(markdown.contains("narrow against wide"));
        // Smaller crops lose more, and surely so.
        for (const QString &line : read("out/difference-wide-narrow.csv").split("\r\n")) {
            const QStringList fields = line.split(',');
            if (fields.front() == "pulled_shift")
                QVERIFY2(fields[4].toDouble() > 0, qPrintable(line));
        }
    }

    void realImagesToo_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("archive");
        QTest::addColumn<QString>("below");
        QTest::addColumn<int>("images");
        QTest::newRow("VOC layout") << "voc" << "voc-layout/bccd-voc-mini.tar" << "VOCdevkit" << 131;
        QTest::newRow("COCO") << "coco" << "coco/coco2017-mini.tar" << "coco" << 80;
        QTest::newRow("Pets") << "pets" << "pets/oxford-iiit-pet-mini.tar" << "oxford-iiit-pet" << 72;
    }
    void realImagesToo()
    {
        QFETCH(QString, reader);
        QFETCH(QString, archive);
        QFETCH(QString, below);
        QFETCH(int, images);
        const QString folder = testing::sharedData(archive);
        if (folder.isEmpty())
            QSKIP("the shared data are not here");
        const Outcome done = call({"--reader", reader, "--path", folder + '/' + below, "--draws", "8", "--policy",
                                   "leoclr-imagenet-200", "--output", path("out")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const auto audit = loadAudit(path("out/leoclr-imagenet-200.leoaudit").toStdString());
        QVERIFY_RESULT(audit);
        QCOMPARE(int(audit->images.size()), images);
        QVERIFY(audit->isComplete() && audit->source == MeaningSource::Objects);
        const double shift = audit->meanOf(Score::PulledShift).value;
        QVERIFY2(shift > .05 && shift < .6, qPrintable(QString::number(shift)));
    }

    void goesOnAfterCtrlC()
    {
        // Enough draws that the first call cannot be done when it is stopped.
        const QStringList arguments{"--reader", "demo", "--images", "400", "--draws", "20000", "--output", path("out")};
        QProcess process;
        process.start(LEOCLR_HEADLESS, QStringList{"--headless", "audit"} + arguments);
        QVERIFY(process.waitForStarted());
        QTest::qWait(1500);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 1, said.constData());
        QVERIFY2(said.contains("of 400 images") && said.contains("goes on from here"), said.constData());
        const auto part = loadAudit(path("out/default.leoaudit").toStdString());
        QVERIFY_RESULT(part);
        QVERIFY(part->images.size() < 400);
    }

    void doesNotGoOnWithWhatACheckpointSaid()
    {
        QVERIFY(QDir(m_folder->path()).mkdir("pictures"));
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(writeFileAtomically(path(QStringLiteral("pictures/%1.ppm").arg(i)).toStdString(),
                                               "P6 8 8 255\n" + std::string(8 * 8 * 3, char('a' + i))));
        const QStringList arguments{"--reader", "folder", "--path", path("pictures"), "--output", path("out")};
        QCOMPARE(call(arguments + QStringList{"--images", "2"}).code, 0);
        const std::filesystem::path file = path("out/default.leoaudit").toStdString();
        auto audit = loadAudit(file);
        QVERIFY_RESULT(audit);
        audit->source = MeaningSource::Saliency;
        audit->saliency = {"1-a", "alpha", 70};
        QVERIFY_RESULT(saveAudit(*audit, file));
        const Outcome done = call(arguments);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QVERIFY2(done.err.contains("no boxes or masks"), qPrintable(done.err));
        audit = loadAudit(file);
        QVERIFY_RESULT(audit);
        QVERIFY(audit->isComplete() && audit->source == MeaningSource::None);
    }

    void mistakesGetOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("no reader") << QStringList{"--output", "x"} << 2 << "--reader";
        QTest::newRow("no folder") << QStringList{"--reader", "voc", "--path", "/nowhere", "--output", "x"} << 1 << "/nowhere";
        QTest::newRow("no preset") << QStringList{"--reader", "demo", "--policy", "leoclr-dmeo", "--output", "x"} << 2 << "leoclr-demo";
        QTest::newRow("no file") << QStringList{"--reader", "demo", "--policy", "/no/such.json", "--output", "x"} << 2 << "/no/such.json";
        QTest::newRow("no draws") << QStringList{"--reader", "demo", "--draws", "0", "--output", "x"} << 2 << "--draws";
    }
    void mistakesGetOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, says);
        const Outcome outcome = call(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.startsWith("leoclr-workbench: error: "), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestAuditCommand)
#include "tst_auditcommand.moc"
