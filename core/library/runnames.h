#pragma once

#include "core/config/experimentconfig.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace leoclr {

/// Name of a new run: the one in the config, or made from method and data ("leoclr-cifar10"); with a number behind it
/// where `taken` has it already.
[[nodiscard]] QString nameForRun(const ExperimentConfig &config, const QStringList &taken);

/// Name of a run's folder: the run's name in letters that every file system takes, and the time (UTC):
/// "leoclr-cifar10-20260301-123005".
[[nodiscard]] QString folderNameForRun(const QString &name, const QDateTime &created);

/// Id in the list of a run directory that was copied by hand and so has the id of the original.
[[nodiscard]] QString idOfCopy(const QString &id, const QString &path);

/// The data of a run in one word: its reader, or the last part of the path of an image folder.
[[nodiscard]] QString datasetName(const ExperimentConfig &config);

} // namespace leoclr
