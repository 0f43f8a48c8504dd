// Draws the rooms of the window into PNG files, for the README and for looking at them:
//   screenshots OUTPUT [--runs DIR] [--rooms design,lens] [--theme light|dark] [--language en|de]
//               [--size 1440x900] [--preset NAME] [--set KEY=VALUE,…] [--run NAME] [--click BUTTON,…] [--wait MS]
// A room may name a page of the lens: lens:audit. --set changes fields of the design, such as the dataset; --click presses
// buttons by their object names once the room is shown, one after the other; NAME:N the Nth segment of a switch.
// QT_SCALE_FACTOR=2 draws for displays of twice the resolution.

#include "core/config/fieldtable.h"
#include "core/report/fonts.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/lens/lensroom.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/session.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace leoclr;

namespace {

/// Fields of the design from the command line.
Result<> changeDesign(Workspace &workspace, const QStringList &assignments)
{
    ExperimentConfig config = workspace.config();
    for (const QString &assignment : assignments) {
        if (const Result<> applied = applyAssignment(config, assignment.toStdString()); !applied)
            return applied;
    }
    workspace.editConfig(config, QStringLiteral("--set"));
    return {};
}

/// Whatever lies where the display's pointer begins looks as if nobody pointed at it.
void forgetPointer(const MainWindow &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>())
        widget->setAttribute(Qt::WA_UnderMouse, false);
}

/// @param place a room, or a page of one: "lens:audit"
void show(MainWindow &window, const QString &place)
{
    window.showRoom(place.section(QLatin1Char(':'), 0, 0));
    if (const QString page = place.section(QLatin1Char(':'), 1); !page.isEmpty())
        window.findChild<LensRoom *>()->showPage(page);
}

/// Presses the button of this name that can be seen, or the segment of a switch: "trainingPages:1".
Result<> click(MainWindow &window, const QString &name)
{
    auto *segments = window.findChild<SegmentedSwitch *>(name.section(QLatin1Char(':'), 0, 0));
    if (segments && name.contains(QLatin1Char(':'))) {
        segments->setCurrent(name.section(QLatin1Char(':'), -1).toInt());
        return {};
    }
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>(name)) {
        if (button->isVisible() && button->isEnabled()) {
            button->click();
            return {};
        }
    }
    return fail(ErrorCode::NotFound, "no such button can be pressed", name.toStdString());
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message().c_str());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QApplication::setFont(report::applicationFont());
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
    add("set", "");
    add("run", "");
    add("click", "");
    add("wait", "2500");
    parser.process(application);

    QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    const bool dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    settings.setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    settings.setLanguage(parser.value(QStringLiteral("language")));
    const QString runs = parser.value(QStringLiteral("runs"));
    QCursor::setPos(9000, 9000); // no control under the pointer
    Session session(settings, runs.isEmpty() ? scratch.filePath(QStringLiteral("runs")) : runs);
    if (const Result<> opened = session.open(); !opened)
        return complain(opened.error());
    const QString run = parser.value(QStringLiteral("run"));
    if (!run.isEmpty()) {
        if (const Result<> selected = session.selectRuns(run.split(QLatin1Char(','))); !selected)
            return complain(selected.error());
    }
    if (parser.isSet(QStringLiteral("preset")))
        session.workspace().choosePreset(parser.value(QStringLiteral("preset")));
    const auto list = [&parser](const char *name) {
        return parser.value(QString::fromLatin1(name)).split(QLatin1Char(','), Qt::SkipEmptyParts);
    };
    if (const Result<> changed = changeDesign(session.workspace(), list("set")); !changed)
        return complain(changed.error());
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    session.window().resize(size.value(0).toInt(), size.value(1).toInt());
    const QDir output(parser.positionalArguments().value(0, QStringLiteral(".")));
    output.mkpath(QStringLiteral("."));
    const int wait = parser.value(QStringLiteral("wait")).toInt();
    for (const QString &place : list("rooms")) {
        show(session.window(), place);
        QTest::qWait(wait);
        for (const QString &button : list("click")) {
            if (const Result<> clicked = click(session.window(), button); !clicked)
                return complain(clicked.error());
            QTest::qWait(wait);
        }
        const QString file = output.filePath(QStringLiteral("%1-%2-%3.png").arg(
            QString(place).replace(QLatin1Char(':'), QLatin1Char('-')), parser.value(QStringLiteral("theme")),
            parser.value(QStringLiteral("language"))));
        forgetPointer(session.window());
        if (!session.window().grab().save(file)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
