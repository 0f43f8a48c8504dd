#pragma once

#include "core/report/reportrun.h"

#include <QByteArray>

namespace leoclr::report {

/// All series of a run: step, epoch (from 0), then one column a figure; a row for every step that has one. RFC 4180:
/// commas, CRLF, quotes where needed; '.' before decimals; a figure that was not measured at a step is empty.
[[nodiscard]] QByteArray curvesCsv(const ReportRun &run);

/// "run-curves.csv" without characters that file systems refuse.
[[nodiscard]] QString csvName(const QString &runName);

} // namespace leoclr::report
