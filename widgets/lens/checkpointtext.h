#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace leoclr::checkpointtext {

// Sentences that say what a checkpoint's score means at this very value, and tooltips that define it. All translated.

[[nodiscard]] QString cosine(double value);
[[nodiscard]] QString gap(double gap);
[[nodiscard]] QString rank(std::int64_t rank, std::int64_t negatives, double probability);
/// @param share of the original's activation that lies in the crop
[[nodiscard]] QString activation(double share, const QString &crop);

/// Definition and source: "query_key", "key_key", "gap", "rank", "activation".
[[nodiscard]] QString definition(std::string_view score);

} // namespace leoclr::checkpointtext
