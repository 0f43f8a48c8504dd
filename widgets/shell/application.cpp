#include "widgets/shell/application.h"

#include "core/config/presets.h"
#include "core/language/errortext.h"
#include "core/report/fonts.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/shell/commandline.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/session.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace leoclr {

namespace {

bool printAndLeave(const Result<CommandLine> &line, int &exitCode)
{
    if (!line) {
        std::fprintf(stderr, "leoclr-workbench: %s\n", line.error().message().c_str());
        exitCode = 2;
        return true;
    }
    if (line->help)
        std::fputs(qPrintable(commandLineHelp()), stdout);
    else if (line->version)
        std::printf("leoclr-workbench %s\n", LEOCLR_VERSION);
    exitCode = 0;
    return line->help || line->version;
}

void start(Session &session)
{
    const Result<RunRecord> run = session.workspace().startRun();
    if (run)
        session.window().showRoom(QStringLiteral("training"));
    else
        session.workspace().say(describe(run.error()));
}

/// The demo experiment: the newest run of its preset if the library has one, else a new one. The answer waits for the
/// first scan, because the index may not know the runs of the folder yet.
void showDemo(Session &session)
{
    Workspace &workspace = session.workspace();
    workspace.choosePreset(QString::fromUtf8(presets().front().name.data(), qsizetype(presets().front().name.size())));
    QObject::connect(
        &workspace.library(), &RunLibrary::scanFinished, &workspace,
        [&session, &workspace] {
            for (const RunRecord &run : workspace.library().runs()) {
                if (run.preset != workspace.presetName())
                    continue;
                workspace.selectRuns({run.id});
                session.window().showRoom(QStringLiteral("training"));
                return;
            }
            start(session);
        },
        Qt::SingleShotConnection);
}

} // namespace

int runWorkbench(int argc, char **argv)
{
    // Before QApplication: usage must be answered without a display too. Qt's own options are not ours to refuse.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    int exitCode = 0;
    const bool qtOptions = std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        return argument.startsWith(QLatin1Char('-')) && !argument.startsWith(QLatin1String("--"));
    });
    if (!qtOptions && printAndLeave(parseCommandLine(arguments), exitCode))
        return exitCode;

    QCoreApplication::setApplicationName(QStringLiteral("leoclr-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEOCLR_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("LeOCLR Workbench"));
    QGuiApplication::setDesktopFileName(QStringLiteral("leoclr-workbench"));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    const Result<CommandLine> line = parseCommandLine(QCoreApplication::arguments());
    if (printAndLeave(line, exitCode))
        return exitCode;
    QApplication::setFont(report::applicationFont());
    Theme::instance();
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/leoclr-workbench.svg")));

    Settings settings;
    Session session(settings, line->runsFolder);
    if (const Result<> opened = session.open(); !opened) {
        std::fprintf(stderr, "leoclr-workbench: %s\n", opened.error().message().c_str());
        if (!settings.runsFolder().isEmpty())
            QMessageBox::critical(nullptr, QGuiApplication::applicationDisplayName(), describe(opened.error()));
        return 1;
    }
    if (const Result<> selected = session.selectRuns(line->runs); !selected) {
        std::fprintf(stderr, "leoclr-workbench: %s\n", selected.error().message().c_str());
        return 2;
    }
    if (!line->preset.isEmpty())
        session.workspace().choosePreset(line->preset);
    if (!line->room.isEmpty())
        session.window().showRoom(line->room);
    else if (!line->runs.isEmpty())
        session.window().showRoom(QStringLiteral("training"));
    if (line->demo)
        showDemo(session);
    else if (line->start)
        QTimer::singleShot(0, &session.workspace(), [&session] { start(session); });
    return QApplication::exec();
}

} // namespace leoclr
