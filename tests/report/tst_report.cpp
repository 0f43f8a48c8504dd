#include <QTest> // first: moc stops at <compare> otherwise

#include "core/library/paths.h"
#include "core/report/curvescsv.h"
#include "core/report/document.h"
#include "core/report/pages.h"
#include "core/report/report.h"
#include "tests/report/recordedrun.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QXmlStreamReader>

using namespace leoclr;
using leoclr::testing::RecordedRun;

namespace {

QString contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// The text between the tags of an HTML page.
QString textOf(QString html)
{
    html.remove(QRegularExpression("<style>.*</style>", QRegularExpression::DotMatchesEverythingOption));
    return html.remove(QRegularExpression("<[^>]*>"));
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesAllFiles()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        const QString target = m_folder->filePath("reports/first");
        double last = -1;
        bool forwards = true;
        const auto files = writeReport({run}, target, {}, [&](double done, const QString &what) {
            forwards = forwards && done >= last && !what.isEmpty();
            last = done;
            return true;
        });
        QVERIFY_RESULT(files);
        QVERIFY(forwards);
        QCOMPARE(last, 1.0);
        QCOMPARE(files->html, target + "/report.html");
        QVERIFY(contentOf(files->html).startsWith("<!DOCTYPE html>"));
        QFile pdf(files->pdf);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QCOMPARE(files->csv, QStringList(target + "/leoclr demo-curves.csv"));
        QVERIFY(QFile::exists(files->csv.first()));
    }

    void htmlIsSelfContainedAndWellFormed()
    {
        const auto html = reportHtml({RecordedRun{}.write(m_folder->path())});
        QVERIFY_RESULT(html);
        QVERIFY(!html->contains(QRegularExpression("(src|href)=\"(?!data:|#)")));
        QVERIFY(!html->contains("@import") && !html->contains("<script"));
        // Every drawing is proper XML.
        auto drawings = QRegularExpression("<svg.*?</svg>", QRegularExpression::DotMatchesEverythingOption).globalMatch(*html);
        int count = 0;
        while (drawings.hasNext()) {
            QXmlStreamReader reader(drawings.next().captured());
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            ++count;
        }
        QVERIFY(count >= 8);
    }

    void tellsWhatHappened()
    {
        const auto html = reportHtml({RecordedRun{}.write(m_folder->path())});
        QVERIFY_RESULT(html);
        const QString text = textOf(*html);
        QVERIFY(text.contains("leoclr demo"));
        QVERIFY(text.contains("✓ finished"));
        QVERIFY(text.contains("6 of 6"));
        QVERIFY(text.contains("50.0 %"));     // k-NN of the last epoch, and best
        QVERIFY(text.contains("2026-03-01 12:00 UTC"));
        QVERIFY(text.contains("8d2f0c5b7a1e4f6390b1c2d3e4f5a6b7"));
        QVERIFY(text.contains("checkpoints/120"));
        QVERIFY(text.contains("Debian GNU/Linux 12"));
        QVERIFY(text.contains("optimiser.learning_rate"));
        QVERIFY(text.contains("k-NN accuracy") && text.contains("Learning rate") && text.contains("Similarity"));
        QVERIFY(text.contains("hashes match"));
        QVERIFY(text.contains("IoU"));
    }

    void viewsAreReplayed()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        ReportOptions options;
        options.viewSamples = 4;
        const auto document = report::composeReport({run}, options);
        QVERIFY_RESULT(document);
        const report::ViewGrid *grid = nullptr;
        for (const report::Block &block : document->blocks)
            if (const auto *found = std::get_if<report::ViewGrid>(&block))
                grid = found;
        QVERIFY(grid);
        QCOMPARE(grid->samples.size(), std::size_t(4));
        for (const report::ViewSample &sample : grid->samples) {
            QCOMPARE(sample.pictures.size(), std::size_t(3));
            QVERIFY(sample.crop1 && sample.crop2 && !sample.queryCrop);
            QVERIFY(sample.replayTone == report::Tone::Good);
            QVERIFY(QRect(QPoint(0, 0), sample.originalSize).contains(*sample.crop1));
        }
        QVERIFY(grid->samples.front().title.startsWith("Epoch 1,"));
        QVERIFY(grid->samples.back().title.startsWith("Epoch 6,"));
    }

    void methodsWithoutAnOriginal()
    {
        const QString moco = RecordedRun{.name = "moco", .method = "mocov2", .preset = "mocov2-demo"}.write(m_folder->path());
        const QString control = RecordedRun{.name = "control", .method = "mocov2-two-keys"}.write(m_folder->path());
        const auto document = report::composeReport({moco, control}, {});
        QVERIFY_RESULT(document);
        std::vector<const report::ViewGrid *> grids;
        for (const report::Block &block : document->blocks)
            if (const auto *grid = std::get_if<report::ViewGrid>(&block))
                grids.push_back(grid);
        QCOMPARE(grids.size(), std::size_t(2));
        QCOMPARE(grids[0]->samples[0].pictures.size(), std::size_t(2));
        QCOMPARE(grids[0]->samples[0].pictures[0].view, 1);
        QVERIFY(grids[0]->samples[0].crop1 && grids[0]->samples[0].crop2);
        QCOMPARE(grids[1]->samples[0].pictures.size(), std::size_t(3));
        QVERIFY(grids[1]->samples[0].queryCrop);
    }

    void changedViewsAreToldApart()
    {
        const auto html = reportHtml({RecordedRun{.wrongHashes = true}.write(m_folder->path())});
        QVERIFY_RESULT(html);
        QVERIFY(html->contains("hashes differ"));
        QVERIFY(!html->contains("hashes match"));
    }

    void missingDatasetIsSaid()
    {
        const QString run = RecordedRun{.reader = "folder", .path = "/nowhere/to/be/found"}.write(m_folder->path());
        const auto html = reportHtml({run});
        QVERIFY_RESULT(html);
        QVERIFY(textOf(*html).contains("the dataset is not there"));
        QVERIFY(textOf(*html).contains("/nowhere/to/be/found"));
    }

    void supersededPointsAreDropped()
    {
        const QString run = RecordedRun{.resumed = true}.write(m_folder->path());
        const auto loaded = report::loadReportRun(run);
        QVERIFY_RESULT(loaded);
        QCOMPARE(loaded->resumes, 1);
        QVERIFY(loaded->superseded);
        const QStringList lines = QString::fromUtf8(report::curvesCsv(*loaded)).split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 120); // each step once
        const auto html = reportHtml({run});
        QVERIFY_RESULT(html);
        QVERIFY(textOf(*html).contains("resumed 1 time"));
    }

    void csvHasEverySeries()
    {
        const QString run = RecordedRun{.resumed = true}.write(m_folder->path());
        const auto loaded = report::loadReportRun(run);
        QVERIFY_RESULT(loaded);
        const QByteArray csv = report::curvesCsv(*loaded);
        const QList<QByteArray> head = csv.left(csv.indexOf("\r\n")).split(',');
        QCOMPARE(head[0], QByteArray("step"));
        QCOMPARE(head[1], QByteArray("epoch"));
        for (const char *name : {"loss", "knn_top1", "learning_rate", "epoch_loss"})
            QVERIFY(head.contains(name));
        const QList<QByteArray> lines = QByteArray(csv).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> row = lines[71].split(',');
        QCOMPARE(row[0], QByteArray("71"));
        QCOMPARE(row[1], QByteArray("3"));
        QCOMPARE(row.size(), head.size());
        // The later attempt's value, in full precision, with a point.
        const double loss = row[head.indexOf("loss")].toDouble();
        QCOMPARE(loss, loaded->series.find("loss")->valueAt(71));
        QVERIFY(lines[71].contains('.'));
        QVERIFY(row[head.indexOf("knn_top1")].isEmpty());
        QVERIFY(!lines[80].split(',')[head.indexOf("knn_top1")].isEmpty());
    }

    void csvNames()
    {
        QCOMPARE(report::csvName("a/b:c"), QString("a_b_c-curves.csv"));
        QCOMPARE(report::csvName("../.."), QString("_..-curves.csv"));
        QCOMPARE(report::csvName("  "), QString("run-curves.csv"));
    }

    void equalNamesGetTwoFiles()
    {
        const QString one = RecordedRun{}.write(m_folder->filePath("a"));
        const QString two = RecordedRun{}.write(m_folder->filePath("b"));
        const auto files = writeReport({one, two}, m_folder->filePath("report"));
        QVERIFY_RESULT(files);
        QCOMPARE(files->csv.size(), 2);
        QVERIFY(files->csv[0] != files->csv[1]);
        QVERIFY(QFile::exists(files->csv[0]) && QFile::exists(files->csv[1]));
    }

    void linesAreCalledByWhatTellsTheRunsApart()
    {
        RecordedRun one, two;
        one.name = "big-leoclr-a_c10";
        two.name = "big-mocov2 b_c10";
        const auto html = reportHtml({one.write(m_folder->filePath("a")), two.write(m_folder->filePath("b"))});
        QVERIFY_RESULT(html);
        QVERIFY(html->contains(">leoclr-a<") && html->contains(">mocov2 b<"));
    }

    void damagedLinesAreMentioned()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        QFile log(run + "/events.jsonl");
        QVERIFY(log.open(QIODevice::ReadWrite));
        QByteArray content = log.readAll();
        const qsizetype middle = content.indexOf('\n', content.size() / 2) + 10;
        content[middle] = '#';
        log.seek(0);
        log.write(content);
        log.close();
        const auto html = reportHtml({run});
        QVERIFY_RESULT(html);
        QVERIFY(textOf(*html).contains("damaged"));
        QVERIFY(textOf(*html).contains("✓ finished"));
    }

    void unfinishedAndEmptyRuns()
    {
        const QString died = RecordedRun{.name = "died", .finished = false}.write(m_folder->path());
        const QString fresh = m_folder->filePath("fresh");
        QVERIFY_RESULT(RunDirectory(toPath(fresh)).create({.id = "x", .name = "fresh", .program = "test"}, {}));
        const auto html = reportHtml({died, fresh});
        QVERIFY_RESULT(html);
        const QString text = textOf(*html);
        QVERIFY(text.contains("ended without a word"));
        QVERIFY(text.contains("waiting"));
        QVERIFY(text.contains("unknown"));
        QVERIFY(text.contains("fresh has not recorded its environment"));
        QVERIFY(text.contains("No views have been recorded"));
    }

    void differencesFromThePresetAreMarked()
    {
        const QString run = RecordedRun{.change = [](ExperimentConfig &config) { config.temperature = .31; }}.write(m_folder->path());
        const auto document = report::composeReport({run}, {});
        QVERIFY_RESULT(document);
        bool found = false;
        for (const report::Block &block : document->blocks) {
            const auto *table = std::get_if<report::Table>(&block);
            if (!table)
                continue;
            for (const auto &row : table->rows) {
                if (row.size() > 3 && row[1].text == "method.temperature") {
                    found = true;
                    QCOMPARE(row[2].text, QString("◆ 0.31"));
                    QCOMPARE(row[3].text, QString("chosen for this run"));
                } else if (row.size() > 3 && row[1].text == "optimiser.momentum") {
                    QVERIFY(!row[2].strong);
                    QVERIFY(!row[3].text.isEmpty());
                }
            }
        }
        QVERIFY(found);
    }

    void optionsLeaveSectionsOut()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        ReportOptions options;
        options.title = "My <paper>";
        options.methodsTable = options.curves = options.views = options.environment = options.hashes = false;
        const auto html = reportHtml({run}, options);
        QVERIFY_RESULT(html);
        QVERIFY(html->contains("<h1>My &lt;paper&gt;</h1>"));
        QVERIFY(!html->contains("<svg") && !html->contains("<img"));
        QVERIFY(!html->contains("optimiser.learning_rate") && !html->contains("8d2f0c5b7a1e4f6390b1c2d3e4f5a6b7"));
        QVERIFY(html->contains("Summary"));
    }

    void errorsNameThePlace()
    {
        const auto none = reportHtml({});
        QVERIFY(!none);
        const auto missing = reportHtml({m_folder->filePath("not-there")});
        QVERIFY(!missing);
        QVERIFY(missing.error().message().find("not-there") != std::string::npos);
        const QString run = RecordedRun{}.write(m_folder->path());
        QFile file(m_folder->filePath("in-the-way"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto blocked = writeReport({run}, file.fileName() + "/report");
        QVERIFY(!blocked);
        QVERIFY(blocked.error().message().find("in-the-way") != std::string::npos);
    }

    void canBeCancelled()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        for (const double limit : {0.0, .5, .65, .8}) {
            const auto files = writeReport({run}, m_folder->filePath("report"), {},
                                           [&](double done, const QString &) { return done < limit; });
            QVERIFY(!files);
            QVERIFY(files.error().code == ErrorCode::Cancelled);
        }
    }

    void pagesHoldEverything()
    {
        const QString one = RecordedRun{}.write(m_folder->path());
        const QString two = RecordedRun{.name = "moco", .method = "mocov2", .preset = "mocov2-demo", .startLoss = 7}.write(m_folder->path());
        auto document = report::composeReport({one, two}, {});
        QVERIFY_RESULT(document);
        const report::ReportPages pages(std::move(*document));
        QVERIFY(pages.count() >= 4);
        for (int page = 0; page < pages.count(); ++page) {
            QImage image(794, 1123, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            pages.paint(painter, page);
            painter.end();
            // Nothing in the margins.
            for (int y = 0; y < image.height(); ++y)
                QVERIFY2(image.pixelColor(20, y) == Qt::white && image.pixelColor(780, y) == Qt::white,
                         qPrintable(QString("page %1").arg(page + 1)));
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, 20) == Qt::white && image.pixelColor(x, 1110) == Qt::white);
        }
    }

    void pdfHasTextAndEmbeddedFonts()
    {
        if (QStandardPaths::findExecutable("pdffonts").isEmpty() || QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("poppler-utils is not installed");
        const auto files = writeReport({RecordedRun{}.write(m_folder->path())}, m_folder->filePath("report"));
        QVERIFY_RESULT(files);
        QProcess fonts;
        fonts.start("pdffonts", {files->pdf});
        QVERIFY(fonts.waitForFinished());
        const QStringList lines = QString::fromUtf8(fonts.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines)
            QVERIFY2(line.contains(QRegularExpression("\\byes\\s+(yes|no)\\s+(yes|no)\\s+\\d+")), qPrintable(line));
        QProcess text;
        text.start("pdftotext", {"-layout", files->pdf, "-"});
        QVERIFY(text.waitForFinished());
        const QString content = QString::fromUtf8(text.readAllStandardOutput());
        QVERIFY(content.contains("Summary") && content.contains("method.temperature") && content.contains("Page 1 of"));
    }

    void worksOffTheGuiThread()
    {
        const QString run = RecordedRun{}.write(m_folder->path());
        bool written = false;
        std::unique_ptr<QThread> thread(QThread::create([&] { written = writeReport({run}, m_folder->filePath("report")).has_value(); }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QVERIFY(written);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
