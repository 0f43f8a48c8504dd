#pragma once

#include "core/serving/messages.h"
#include "widgets/lens/canvasscene.h"
#include "widgets/lens/lenscontent.h"

#include <QImage>

#include <map>
#include <utility>

namespace leoclr {

/// Activation maps of an answer as pictures: over the original, and over each view as the network saw it, cropped,
/// resized and mirrored as that was.
struct ActivationHeats
{
    CanvasHeat original;
    std::map<std::uint32_t, QImage> views; ///< by view number
};
[[nodiscard]] ActivationHeats activationHeats(const CompareAnswer &answer, const LensContent &content,
                                              std::pair<std::uint32_t, std::uint32_t> pair);

} // namespace leoclr
