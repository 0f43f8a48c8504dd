// Draws the rooms of the window into PNG files, for the README and for looking at them:
//   screenshots OUTPUT [--runs DIR] [--rooms design,lens] [--theme light|dark] [--language en|de]
//               [--size 1440x900] [--preset NAME] [--run NAME] [--wait MS]
// QT_SCALE_FACTOR=2 draws for displays of twice the resolution.

#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/shell/application.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace leoclr;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    chooseApplicationFont();
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("output"), QStringLiteral("folder of the pictures"));
    const auto add = [&parser](const char *name, const char *fallback) {
        parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("value"), QString::fromLatin1(fallback)});
    };
    add("runs", "");
    add("rooms", "datasets,design,lens,training,embedding,report,settings");
    add("theme", "light");
    add("language", "en");
    add("size", "1440x900");
    add("preset", "");
    add("run", "");
    add("wait", "2500");
    parser.process(application);

    QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    const bool dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    settings.setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    settings.setLanguage(parser.value(QStringLiteral("language")));
    const QString runs = parser.value(QStringLiteral("runs"));
    Session session(settings, runs.isEmpty() ? scratch.filePath(QStringLiteral("runs")) : runs);
    if (const Result<> opened = session.open(); !opened) {
        std::fprintf(stderr, "%s\n", opened.error().message().c_str());
        return 1;
    }
    const QString run = parser.value(QStringLiteral("run"));
    if (!run.isEmpty()) {
        if (const Result<> selected = session.selectRuns(run.split(QLatin1Char(','))); !selected) {
            std::fprintf(stderr, "%s\n", selected.error().message().c_str());
            return 1;
        }
    }
    if (parser.isSet(QStringLiteral("preset")))
        session.workspace().choosePreset(parser.value(QStringLiteral("preset")));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    QCursor::setPos(9000, 9000); // no control under the pointer
    session.window().resize(size.value(0).toInt(), size.value(1).toInt());
    const QDir output(parser.positionalArguments().value(0, QStringLiteral(".")));
    output.mkpath(QStringLiteral("."));
    for (const QString &room : parser.value(QStringLiteral("rooms")).split(QLatin1Char(','))) {
        session.window().showRoom(room);
        QTest::qWait(parser.value(QStringLiteral("wait")).toInt());
        const QString file = output.filePath(QStringLiteral("%1-%2-%3.png").arg(
            room, parser.value(QStringLiteral("theme")), parser.value(QStringLiteral("language"))));
        if (!session.window().grab().save(file)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
