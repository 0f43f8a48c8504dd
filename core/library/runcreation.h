#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <QString>

namespace leoclr {

/// Makes a run directory at `path` (which must not hold a run): run.json with a new id, and config.json with `name` as
/// run.name.
[[nodiscard]] Result<> createRunDirectory(const QString &path, const QString &name, const ExperimentConfig &config,
                                          const QString &preset, const QString &parentRun = {});

} // namespace leoclr
