#include "core/config/fieldtable.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/design/designroom.h"
#include "widgets/design/fieldeditor.h"
#include "widgets/design/fieldform.h"
#include "widgets/design/fieldrow.h"
#include "widgets/design/fieldtext.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace leoclr;
using leoclr::testing::Desk;

namespace {

const QString rateKey = QStringLiteral("optimiser.learning_rate");

/// A shown Design room with an opened demo dataset.
struct DesignDesk : Desk
{
    DesignDesk() : room(*workspace)
    {
        room.resize(1000, 700);
        room.show();
        QSignalSpy opened(workspace.get(), &Workspace::datasetChanged);
        ready = QTest::qWaitForWindowActive(&room) && opened.wait(10000);
    }

    [[nodiscard]] QLineEdit *line(const QString &key) const { return room.findChild<QLineEdit *>(key); }
    void type(const QString &key, const QString &text) const
    {
        QLineEdit *edit = line(key);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    DesignRoom room;
    bool ready = false;
};

} // namespace

class TestDesignRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryField()
    {
        const DesignDesk desk;
        QVERIFY(desk.ready);
        desk.room.findChild<SegmentedSwitch *>(QStringLiteral("tiers"))->setCurrent(2);
        int applying = 0;
        for (const Field &field : fieldTable()) {
            const FieldRow *row = desk.room.form()->row(toQString(field.key));
            QVERIFY2(row, std::string(field.key).c_str());
            const bool applies = !field.applies || field.applies(desk.workspace->config());
            QVERIFY2(row->isHidden() != applies, std::string(field.key).c_str());
            QCOMPARE(row->editor()->text().toStdString(), toText(valueOf(field, desk.workspace->config())));
            QVERIFY(!row->editor()->control()->accessibleName().isEmpty());
            QVERIFY(row->editor()->control()->toolTip().contains(sourceText(field.source)));
            applying += applies ? 1 : 0;
        }
        QCOMPARE(desk.room.form()->visibleRows(), applying);
    }

    void tiersShowMore()
    {
        const DesignDesk desk;
        auto *tiers = desk.room.findChild<SegmentedSwitch *>(QStringLiteral("tiers"));
        const int basic = desk.room.form()->visibleRows();
        tiers->setCurrent(1);
        const int advanced = desk.room.form()->visibleRows();
        tiers->setCurrent(2);
        const int expert = desk.room.form()->visibleRows();
        QVERIFY(basic > 0 && basic < advanced && advanced < expert);
    }

    void searchFindsAcrossTiers()
    {
        const DesignDesk desk;
        auto *search = desk.room.findChild<SearchField *>(QStringLiteral("fieldSearch"));
        const FieldRow *found = desk.room.form()->row(QStringLiteral("watch.knn_temperature"));
        QVERIFY(found->isHidden());
        search->setText(QStringLiteral("knn temp"));
        QTRY_VERIFY(!found->isHidden());
        QVERIFY(desk.room.form()->row(rateKey)->isHidden());
        search->setText(QStringLiteral("blur sigma")); // the demo does not blur
        auto *note = desk.room.findChild<QLabel *>(QStringLiteral("searchNote"));
        QTRY_VERIFY(!note->isHidden());
        QVERIFY(note->text().contains(labelOf(**findField("views.blur_sigma_min"))));
        search->setText(QStringLiteral("xyzzy"));
        QTRY_COMPARE(desk.room.form()->visibleRows(), 0);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!desk.room.form()->row(rateKey)->isHidden());
    }

    void typingChangesTheDesignAndCanBeUndone()
    {
        const DesignDesk desk;
        const double before = desk.workspace->config().learningRate;
        desk.type(rateKey, QStringLiteral("0.0125"));
        QCOMPARE(desk.workspace->config().learningRate, 0.0125);
        QCOMPARE(desk.workspace->undoStack().count(), 1);
        QVERIFY(desk.room.form()->row(rateKey)->isChanged());
        QVERIFY(desk.room.findChild<QWidget *>(QStringLiteral("difference:") + rateKey));

        QTest::keyClick(desk.line(rateKey), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.workspace->config().learningRate, before);
        QCOMPARE(desk.line(rateKey)->text().toStdString(), toText(before));
        QTest::keyClick(desk.line(rateKey), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.workspace->config().learningRate, 0.0125);
    }

    void resetBringsThePresetBack()
    {
        const DesignDesk desk;
        const double before = desk.workspace->config().learningRate;
        desk.type(rateKey, QStringLiteral("0.5"));
        auto *reset = desk.room.findChild<QToolButton *>(QStringLiteral("reset:") + rateKey);
        QVERIFY(!reset->isHidden());
        reset->click();
        QCOMPARE(desk.workspace->config().learningRate, before);
        QVERIFY(reset->isHidden());
        QCOMPARE(desk.workspace->undoStack().count(), 2);
    }

    void badTextIsExplainedAndTheOldValueKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << QStringLiteral("abc");
        QTest::newRow("out of range") << QStringLiteral("-3");
        QTest::newRow("nothing") << QStringLiteral(" ");
    }

    void badTextIsExplainedAndTheOldValueKept()
    {
        QFETCH(QString, text);
        const DesignDesk desk;
        const double before = desk.workspace->config().learningRate;
        QTRY_VERIFY(desk.room.startAction()->isEnabled());
        desk.type(rateKey, text);
        QCOMPARE(desk.workspace->config().learningRate, before);
        const auto *error = desk.room.findChild<QLabel *>(QStringLiteral("error:") + rateKey);
        QVERIFY(!error->isHidden());
        QVERIFY(!error->text().isEmpty());
        QVERIFY(!desk.room.startAction()->isEnabled());
        QVERIFY(desk.room.startAction()->toolTip().contains(error->text()));
        QTest::keyClick(desk.line(rateKey), Qt::Key_Escape);
        QVERIFY(error->isHidden());
        QCOMPARE(desk.line(rateKey)->text().toStdString(), toText(before));
        QVERIFY(desk.room.startAction()->isEnabled());
    }

    void aFixIsApplied()
    {
        const DesignDesk desk;
        ExperimentConfig config = desk.workspace->config();
        config.queueSize = 2; // smaller than the batch
        desk.workspace->editConfig(config, QStringLiteral("queue"));
        const auto atQueue = [](const CheckFinding &finding) { return finding.field == "method.queue_size"; };
        QTRY_VERIFY(std::any_of(desk.room.findings().begin(), desk.room.findings().end(), atQueue));
        const auto found = std::find_if(desk.room.findings().begin(), desk.room.findings().end(), atQueue);
        const std::string id(found->id);
        const std::string key(found->fixField);
        const std::string value(found->fixValue);
        QVERIFY(!key.empty());
        const FieldRow *row = desk.room.form()->row(QStringLiteral("method.queue_size"));
        QVERIFY(!row->isHidden()); // whatever its tier
        auto *fix = row->findChild<QPushButton *>(QStringLiteral("fix:") + QString::fromStdString(id));
        QVERIFY(fix);
        fix->click();
        const Result<const Field *> field = findField(key);
        QVERIFY_RESULT(field);
        QCOMPARE(toText(valueOf(**field, desk.workspace->config())), value);
        QTRY_VERIFY(std::none_of(desk.room.findings().begin(), desk.room.findings().end(),
                                 [&id](const CheckFinding &finding) { return finding.id == id; }));
    }

    void hidesWhatDoesNotApply()
    {
        const DesignDesk desk;
        desk.room.findChild<SegmentedSwitch *>(QStringLiteral("tiers"))->setCurrent(2);
        const FieldRow *path = desk.room.form()->row(QStringLiteral("data.path"));
        QVERIFY(path->isHidden()); // the demo has no folder
        auto *reader = desk.room.findChild<QComboBox *>(QStringLiteral("data.reader"));
        reader->setCurrentIndex(reader->findData(QStringLiteral("folder")));
        Q_EMIT reader->activated(reader->currentIndex());
        QCOMPARE(desk.workspace->config().dataReader, std::string("folder"));
        QVERIFY(!path->isHidden());
        QTRY_VERIFY(desk.workspace->datasetError().has_value());
        QTRY_VERIFY(!desk.room.startAction()->isEnabled());
    }

    void choosesAPreset()
    {
        const DesignDesk desk;
        auto *presets = desk.room.findChild<QComboBox *>(QStringLiteral("presets"));
        presets->setCurrentIndex(presets->findData(QStringLiteral("mocov2-demo")));
        Q_EMIT presets->activated(presets->currentIndex());
        QCOMPARE(desk.workspace->presetName(), QStringLiteral("mocov2-demo"));
        desk.workspace->undoStack().undo();
        QCOMPARE(presets->currentData().toString(), QStringLiteral("leoclr-demo"));
    }

    void controlReturnStarts()
    {
        DesignDesk desk;
        QTRY_VERIFY(desk.room.startAction()->isEnabled());
        QSignalSpy room(desk.workspace.get(), &Workspace::roomRequested);
        desk.line(rateKey)->setFocus();
        QTest::keyClick(desk.line(rateKey), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.launcher.started.size(), 1);
        QCOMPARE(room.first().first().toString(), QStringLiteral("training"));
    }

    void arrowKeysStep()
    {
        const DesignDesk desk;
        const std::int64_t epochs = desk.workspace->config().epochs;
        QLineEdit *edit = desk.line(QStringLiteral("training.epochs"));
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(desk.workspace->config().epochs, epochs + 1);
        QTest::keyClick(edit, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.workspace->config().epochs, std::max<std::int64_t>(1, epochs - 9));
    }
};

QTEST_MAIN(TestDesignRoom)
#include "tst_designroom.moc"
