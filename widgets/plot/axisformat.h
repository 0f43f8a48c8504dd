#pragma once

#include <QString>

namespace leoclr {

/// What the numbers of an axis are, which decides how its ticks are spaced and written.
enum class AxisUnit {
    Number,   ///< 0.5, 12 k, 1.5 M
    Count,    ///< whole numbers; no tick between them
    Share,    ///< 0..1, written in per cent
    Duration, ///< seconds, written h:min (min:s on short axes)
    Bytes     ///< 1.3 GB, thousands
};

/// Label of the tick at `value` of an axis whose ticks are `step` apart: as many decimals as tell neighbours apart.
[[nodiscard]] QString tickText(AxisUnit unit, double value, double step);
/// A single value for read-outs and hover tables: three to four significant digits, with its unit.
[[nodiscard]] QString valueText(AxisUnit unit, double value);
/// "h:min" or "min:s": what the labels of a Duration axis with this distance of ticks mean; empty for other units.
[[nodiscard]] QString tickUnitText(AxisUnit unit, double step);
/// A pleasant distance of ticks near `rough`: 1, 2, 2.5, 5 times a power of ten; whole for counts; clock steps for times.
[[nodiscard]] double tickStep(AxisUnit unit, double rough);

} // namespace leoclr
