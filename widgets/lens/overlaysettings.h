#pragma once

#include "widgets/lens/canvasscene.h"

namespace leoclr {

class Settings;

/// The switches of the canvas as they are kept between two starts of the program.
[[nodiscard]] CanvasOverlays keptOverlays(const Settings &settings);
void keepOverlays(Settings &settings, const CanvasOverlays &overlays);

} // namespace leoclr
