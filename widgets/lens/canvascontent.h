#pragma once

#include "widgets/lens/canvasscene.h"
#include "widgets/lens/lenscontent.h"
#include "widgets/lens/scoreinspector.h"

#include <utility>
#include <vector>

namespace leoclr {

/// The crop boxes of a draw as the canvas draws them, and which two of them are the shown pair.
struct CanvasCrops
{
    std::vector<CanvasBox> boxes;
    std::pair<int, int> pair{-1, -1}; ///< positions in `boxes`
};
[[nodiscard]] CanvasCrops canvasCrops(const LensContent &content, std::pair<std::uint32_t, std::uint32_t> pair);

/// The objects as the canvas draws them. @param look of the pair that `scores` are about
[[nodiscard]] std::vector<CanvasObject> canvasObjects(const LensContent &content, const LensScores &scores,
                                                      const PairLook &look, double threshold);

/// "in 1", "in both", "in neither".
[[nodiscard]] QString seenText(ObjectSeen seen, const PairLook &look);

} // namespace leoclr
