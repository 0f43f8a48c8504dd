#include "core/headless/commands.h"

#include "core/base/files.h"
#include "core/config/checks.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/headless/trainingsession.h"
#include "core/library/paths.h"
#include "core/library/runcreation.h"
#include "core/library/runnames.h"

#include <QEventLoop>
#include <QFileInfo>

#include <cstdio>

namespace leoclr::headless {

namespace {

Result<ExperimentConfig> resolve(const RunRequest &request)
{
    const auto preset = findPreset(request.preset);
    if (!preset)
        return tl::unexpected(preset.error());
    ExperimentConfig config = (*preset)->config;
    for (const std::string &assignment : request.assignments) {
        if (const auto applied = applyAssignment(config, assignment); !applied)
            return tl::unexpected(applied.error());
    }
    return config;
}

/// False if the settings cannot be trained.
bool passesChecks(const ExperimentConfig &config, const QString &output)
{
    CheckSurroundings surroundings;
    surroundings.freeBytes = freeBytes(toPath(output));
    bool good = true;
    for (const CheckFinding &finding : checkConfig(config, surroundings)) {
        if (finding.level == CheckLevel::Stop) {
            complain(finding.text(), exitUsage);
            good = false;
        } else if (finding.level == CheckLevel::Caution) {
            std::fprintf(stderr, "leoclr-workbench: caution: %s\n", finding.text().c_str());
        }
    }
    return good;
}

/// <output>/run, or the first of run-2, run-3 … that is free.
QString freeRunDirectory(const QString &output)
{
    QString path = output + "/run";
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = output + "/run-" + QString::number(i);
    return path;
}

} // namespace

int runCommand(const RunRequest &request)
{
    const auto config = resolve(request);
    if (!config)
        return complain(config.error(), exitUsage);
    if (!passesChecks(*config, request.output))
        return exitUsage;
    if (const auto engine = findEngine(); !engine) // before anything is written
        return complain(engine.error());
    if (const auto made = makeFolder(toPath(request.output)); !made)
        return complain(made.error());
    const QString directory = freeRunDirectory(request.output);
    const QString name = nameForRun(*config, {});
    if (const auto made = createRunDirectory(directory, name, *config, QString::fromStdString(request.preset)); !made)
        return complain(made.error());
    std::printf("%s in %s\n", qUtf8Printable(name), qUtf8Printable(directory));

    QEventLoop loop;
    TrainingSession session(directory);
    std::optional<Error> problem;
    QObject::connect(&session, &TrainingSession::ended, &loop, [&](const std::optional<Error> &error) {
        problem = error;
        loop.exit(exitDone);
    });
    QObject::connect(&session, &TrainingSession::abandoned, &loop, [&] { loop.exit(exitFailure); });
    session.start();
    if (loop.exec() != exitDone)
        return exitFailure;

    int written = exitDone;
    if (!problem || session.summary().step > 0) // what a failed run has learned is worth a report, too
        written = writeReportFiles({directory}, request.output);
    return problem ? complain(*problem) : written;
}

} // namespace leoclr::headless
