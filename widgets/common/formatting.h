#pragma once

#include "core/runlog/runsummary.h"

#include <QColor>
#include <QString>

namespace leoclr {

/// Three to four significant digits in the user's locale; NaN is a dash.
[[nodiscard]] QString formatNumber(double value, int digits = 4);
[[nodiscard]] QString formatCount(qint64 value);     ///< 12,800
[[nodiscard]] QString formatShare(double share);     ///< 0.314 -> "31.4 %"
[[nodiscard]] QString formatBytes(quint64 bytes);    ///< "1.3 GB"
[[nodiscard]] QString formatDuration(double seconds);///< "3 h 10 min", "45 s"; negative: a dash
[[nodiscard]] QString formatTime(qint64 milliseconds); ///< "12 Mar, 14:05", with the year where it is another one

/// The word for a state, translated: "running".
[[nodiscard]] QString stateText(RunState state);
/// The sign that goes with it: ● ○ ✓ ✕ ‖ ■ ?
[[nodiscard]] QString stateSign(RunState state);
/// Its colour in the present theme.
[[nodiscard]] QColor stateColour(RunState state);

} // namespace leoclr
