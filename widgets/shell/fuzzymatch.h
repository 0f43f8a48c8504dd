#pragma once

#include <QString>

namespace leoclr {

/// How well the letters of `pattern` fit `text` in their order: higher is better, negative does not fit at all.
/// Letters at the start of words and letters in a row count more; a shorter text wins a tie.
[[nodiscard]] int fuzzyScore(const QString &pattern, const QString &text);

} // namespace leoclr
