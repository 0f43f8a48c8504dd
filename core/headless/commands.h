#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace leoclr::headless {

/// What `run` was asked for.
struct RunRequest
{
    std::string preset;
    std::vector<std::string> assignments; ///< "key=value"
    QString output;
};

constexpr int exitDone = 0;
constexpr int exitFailure = 1;
constexpr int exitUsage = 2;

// Each prints its result on stdout and gives the exit code; errors go to stderr.
[[nodiscard]] int runCommand(const RunRequest &request);
[[nodiscard]] int reportCommand(const QStringList &runDirectories, const QString &output);
[[nodiscard]] int reindexCommand(const QString &runsFolder);
[[nodiscard]] int runsCommand(const QString &runsFolder);
/// Fetches a dataset of the catalogue into a folder of its own in `output`; an empty name lists the catalogue.
[[nodiscard]] int fetchCommand(const std::string &name, const QString &output);

/// "leoclr-workbench: error: …" on stderr; gives `exitCode` back.
int complain(const Error &error, int exitCode = exitFailure);
int complain(const std::string &sentence, int exitCode);

/// Writes the report of some runs, with its progress on stderr where that is a terminal, and prints the files.
[[nodiscard]] int writeReportFiles(const QStringList &runDirectories, const QString &output);

} // namespace leoclr::headless
