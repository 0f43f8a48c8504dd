#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace leoclr {

/// What goes into a report.
struct ReportOptions
{
    QString title;             ///< empty: made from the runs
    bool methodsTable = true;  ///< every setting with the source of its value
    bool curves = true;
    bool views = true;         ///< originals with both crop boxes, and the views, of recorded steps
    bool environment = true;
    bool hashes = true;        ///< dataset fingerprint, checkpoint hashes
    int viewSamples = 6;       ///< images shown per run
};

struct ReportFiles
{
    QString html; ///< one self-contained file
    QString pdf;
    QStringList csv; ///< curves of each run: <run name>-curves.csv
};

/// Writes report.html, report.pdf and the CSV files of some runs into a folder (made if missing).
/// Reads run directories only; may be called off the GUI thread, but needs a QGuiApplication (offscreen serves).
/// @param progress 0..1 and what is being done; return false to cancel
[[nodiscard]] Result<ReportFiles> writeReport(const QStringList &runDirectories, const QString &folder,
                                              const ReportOptions &options = {},
                                              const std::function<bool(double, const QString &)> &progress = {});
/// The HTML alone, for the preview.
[[nodiscard]] Result<QString> reportHtml(const QStringList &runDirectories, const ReportOptions &options = {});

} // namespace leoclr
