#pragma once

#include "core/runlog/runsummary.h"

#include <string>

namespace leoclr::headless {

/// "3/20", or "-" while nothing is known.
[[nodiscard]] std::string epochText(const RunSummary &summary);
/// "31.2 %", or "-".
[[nodiscard]] std::string knnText(const RunSummary &summary);
/// "3 h 10 min", "2 min 5 s".
[[nodiscard]] std::string durationText(double seconds);
/// "epoch 3/20   41 %   loss 4.832   k-NN 31.2 %   640 images/s   2 min 5 s left"; what is not known is left out.
[[nodiscard]] std::string progressLine(const RunSummary &summary);

} // namespace leoclr::headless
