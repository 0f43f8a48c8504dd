#include "core/headless/commands.h"

#include "core/library/paths.h"
#include "core/report/report.h"
#include "core/runlog/rundirectory.h"

#include <cstdio>

#include <unistd.h>

namespace leoclr::headless {

int writeReportFiles(const QStringList &runDirectories, const QString &output)
{
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    const auto progress = [terminal](double share, const QString &doing) {
        if (terminal)
            std::fprintf(stderr, "\r\033[K%3.0f %%  %s", 100 * share, qUtf8Printable(doing));
        return true;
    };
    const auto files = writeReport(runDirectories, output, {}, progress);
    if (terminal)
        std::fprintf(stderr, "\r\033[K");
    if (!files)
        return complain(files.error());
    for (const QString &file : QStringList{files->html, files->pdf} + files->csv) {
        if (!file.isEmpty())
            std::printf("%s\n", qUtf8Printable(file));
    }
    return exitDone;
}

int reportCommand(const QStringList &runDirectories, const QString &output)
{
    for (const QString &path : runDirectories) {
        if (!RunDirectory(toPath(path)).isRun())
            return complain(Error{ErrorCode::NotFound, "this is not a run directory: it has no run.json",
                                  path.toStdString(), "Name folders of runs; leoclr-workbench --headless runs lists them."});
    }
    return writeReportFiles(runDirectories, output);
}

} // namespace leoclr::headless
