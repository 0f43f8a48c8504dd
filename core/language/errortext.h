#pragma once

#include "core/base/result.h"

#include <QString>

namespace leoclr {

/// Translated sentence of an error for people: thing, place and way out.
[[nodiscard]] QString describe(const Error &error);
/// The way out alone, translated.
[[nodiscard]] QString wayOutText(const Error &error);

} // namespace leoclr
