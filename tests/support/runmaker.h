#pragma once

#include "core/runlog/rundirectory.h"

#include <QString>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace leoclr::testing {

/// Makes a run directory <folder>/<name> with a config of the method `method`. Fails the program if it cannot.
[[nodiscard]] RunDirectory makeRun(const QString &folder, const QString &name, const std::string &method = "leoclr");

/// A run beside `original` with the same content, but an id and the name of its own. Not synced to disk: for many.
void copyRun(const RunDirectory &original, const QString &name);

/// Appends events to the log of a run, as an engine does.
void appendEvents(const RunDirectory &directory, const std::vector<EventBody> &events);

/// A whole log of a completed run: started, `steps` metrics, an epoch event every ten steps, finished.
[[nodiscard]] std::vector<EventBody> completedCourse(int steps);

/// The same written in one go, for logs of ten thousands of events.
void writeLog(const RunDirectory &directory, const std::vector<EventBody> &events);

} // namespace leoclr::testing
