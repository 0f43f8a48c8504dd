#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/wheelguard.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontMetricsF>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using namespace leoclr;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastOfKnownColours()
    {
        QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(Theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    }

    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textIsReadable()
    {
        QFETCH(bool, dark);
        const ThemeColours c = dark ? Theme::darkColours() : Theme::lightColours();
        for (const QColor &ground : {c.window, c.panel, c.raised}) {
            for (const QColor &ink : {c.text, c.secondary, c.accent, c.good, c.caution, c.bad}) {
                QVERIFY2(Theme::contrast(ground, ink) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name())
                                        .arg(Theme::contrast(ground, ink))));
            }
        }
        QVERIFY(Theme::contrast(c.accent, c.onAccent) >= 4.5);
        // Selected rows are a tint of the accent; their text stays.
        QVERIFY(Theme::contrast(Theme::mix(c.panel, c.accent, 0.16), c.text) >= 4.5);
    }

    void followsTheSwitch()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().setDark(true);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkColours().window);
        Theme::instance().setDark(false);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::lightColours().panel);
        QCOMPARE(changed.size(), 2);
    }

    void everyIconDraws()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const QIcon icon = Theme::instance().icon(file.chopped(4), Qt::red);
            QVERIFY2(!icon.isNull(), qPrintable(file));
            const QImage image = icon.pixmap(QSize(20, 20), 2.0).toImage();
            QCOMPARE(image.width(), 40);
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 20, qPrintable(file));
        }
        QVERIFY(Theme::instance().icon(QStringLiteral("no-such-icon")).isNull());
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = Theme::instance().icon(QStringLiteral("play"));
        const auto ink = [&icon] { // of the darkest pixel: the middle of a stroke
            const QImage image = icon.pixmap(QSize(40, 40)).toImage();
            QColor strongest;
            int alpha = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) > alpha) {
                        alpha = qAlpha(image.pixel(x, y));
                        strongest = QColor(image.pixel(x, y));
                    }
                }
            }
            return strongest;
        };
        Theme::instance().setDark(false);
        const QColor light = ink();
        Theme::instance().setDark(true);
        const QColor dark = ink();
        Theme::instance().setDark(false);
        QVERIFY(light.lightness() < 80);
        QVERIFY(dark.lightness() > 180);
    }

    void figuresHaveOneWidth()
    {
        const QFontMetricsF metrics(Theme::numberFont(QApplication::font()));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
    }

    void sizesAreThoseOfTheLook()
    {
        Theme::instance().setDark(false);
        QPushButton primary(QStringLiteral("Start"));
        makePrimary(&primary);
        QCOMPARE(primary.sizeHint().height(), 32);
        QPushButton ordinary(QStringLiteral("Fix"));
        QCOMPARE(ordinary.sizeHint().height(), 28);
        QComboBox combo;
        QCOMPARE(combo.sizeHint().height(), 28);
    }

    void wheelScrollsThePage()
    {
        Theme::instance().setDark(false);
        QScrollArea area;
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        auto *spin = new QSpinBox;
        auto *other = new QPushButton(QStringLiteral("focus"));
        spin->setValue(50);
        layout->addWidget(spin);
        layout->addWidget(other);
        page->setMinimumHeight(2000);
        area.setWidget(page);
        area.setWidgetResizable(true);
        area.resize(200, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        const auto turn = [&] {
            const QPointF at = QRectF(spin->rect()).center();
            QWheelEvent event(at, spin->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&event); // Qt hands only real ones on to the parent
            qApp->notify(spin, &event);                // sendEvent would make it an artificial one again
        };
        turn();
        QCOMPARE(spin->value(), 50);
        QVERIFY(area.verticalScrollBar()->value() > 0);
        spin->setFocus();
        turn();
        QCOMPARE(spin->value(), 49);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
