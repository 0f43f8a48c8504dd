#pragma once

#include "core/report/lensfigure.h"
#include "widgets/lens/lenscontent.h"

#include <utility>

namespace leoclr {

/// What the lens shows of a draw as a figure for a paper.
/// @param pair view numbers that the scores are about
[[nodiscard]] report::LensFigure figureContent(const LensContent &content, const LensScores &scores,
                                               std::pair<std::uint32_t, std::uint32_t> pair, double threshold);

} // namespace leoclr
