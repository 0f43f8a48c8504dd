#pragma once

#include "core/runlog/runsummary.h"

#include <QByteArray>

#include <optional>

namespace leoclr {

/// A summary as the index keeps it, so that a long log is not folded again at every start.
[[nodiscard]] QByteArray summaryToJson(const RunSummary &summary);
/// Nothing if the text is not what summaryToJson of this version writes; the log is read again then.
[[nodiscard]] std::optional<RunSummary> summaryFromJson(const QByteArray &json);

} // namespace leoclr
