#include "core/headless/commands.h"

#include "core/headless/progresstext.h"
#include "core/library/locations.h"
#include "core/library/runlibrary.h"

#include <QDateTime>
#include <QEventLoop>

#include <cstdio>

namespace leoclr::headless {

int reindexCommand(const QString &runsFolder)
{
    RunLibrary library(runsFolder, indexFileFor(runsFolder));
    if (const auto opened = library.open(); !opened)
        return complain(opened.error());
    const auto count = library.reindex();
    if (!count)
        return complain(count.error());
    std::printf("%d %s indexed in %s\n", *count, *count == 1 ? "run" : "runs", qUtf8Printable(runsFolder));
    return exitDone;
}

int runsCommand(const QString &runsFolder)
{
    RunLibrary library(runsFolder, indexFileFor(runsFolder));
    QEventLoop scan;
    QObject::connect(&library, &RunLibrary::scanFinished, &scan, &QEventLoop::quit);
    if (const auto opened = library.open(); !opened)
        return complain(opened.error());
    scan.exec();
    const QList<RunRecord> runs = library.runs();
    if (runs.isEmpty()) {
        std::printf("No runs in %s\n", qUtf8Printable(runsFolder));
        return exitDone;
    }
    std::printf("%-9s %-28s %-11s %7s  %-16s  %s\n", "STATE", "NAME", "EPOCH", "K-NN", "CREATED", "FOLDER");
    for (const RunRecord &run : runs) {
        const QString created = QDateTime::fromMSecsSinceEpoch(run.created).toString("yyyy-MM-dd HH:mm");
        std::printf("%-9s %-28s %-11s %7s  %-16s  %s\n", std::string(nameOf(run.summary.state)).c_str(),
                    qUtf8Printable(run.name), epochText(run.summary).c_str(), knnText(run.summary).c_str(),
                    qUtf8Printable(created), qUtf8Printable(run.path));
    }
    return exitDone;
}

} // namespace leoclr::headless
