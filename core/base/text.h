#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

/// Number of single-letter edits between two words (Levenshtein).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);
/// The candidate nearest to `word`, or an empty view when none is near enough to be what was meant.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view> &candidates);
/// Random, unique, sortable by time: "20260301-123005-4f9ac1". For runs and evaluations.
[[nodiscard]] std::string newId();

} // namespace leoclr
