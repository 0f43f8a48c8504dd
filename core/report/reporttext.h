#pragma once

#include "core/runlog/runsummary.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace leoclr::report {

/// Short for QCoreApplication::translate.
inline QString translate(const char *context, const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate(context, text, comment, count);
}

/// Words of the field table, the presets and the like, which are translated where they are shown.
[[nodiscard]] QString translated(const char *context, std::string_view text);

/// What stands where a value is not known.
[[nodiscard]] QString unknown();
/// `digits` significant digits in the user's locale, without digit grouping below 10,000.
[[nodiscard]] QString number(double value, int digits = 4);
[[nodiscard]] QString number(const std::optional<double> &value, int digits = 4);
[[nodiscard]] QString count(qint64 value);
[[nodiscard]] QString percent(double share);   ///< 0.3142 -> "31.4 %"
[[nodiscard]] QString bytes(qint64 value);     ///< "44.9 MB"
[[nodiscard]] QString duration(double seconds);///< "2 h 10 min"; unknown when negative
/// "2026-03-01 12:30 UTC"; unknown for 0.
[[nodiscard]] QString time(qint64 milliseconds);
/// Sign and word: "✓ finished".
[[nodiscard]] QString state(RunState state);

} // namespace leoclr::report
