#include "core/library/runcreation.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/library/paths.h"
#include "core/runlog/rundirectory.h"

#include <QCoreApplication>

namespace leoclr {

Result<> createRunDirectory(const QString &path, const QString &name, const ExperimentConfig &config,
                            const QString &preset, const QString &parentRun)
{
    ExperimentConfig resolved = config;
    resolved.runName = name.toStdString();
    RunIdentity identity;
    identity.id = newId();
    identity.name = resolved.runName;
    identity.created = toIso8601(SystemClock().now());
    identity.parent = parentRun.toStdString();
    identity.seed = resolved.seed;
    identity.preset = preset.toStdString();
    identity.program = ("leoclr-workbench " + QCoreApplication::applicationVersion()).trimmed().toStdString();
    return RunDirectory(toPath(path)).create(identity, resolved);
}

} // namespace leoclr
