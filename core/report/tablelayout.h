#pragma once

#include "core/report/pagelayout.h"

namespace leoclr::report {

/// Adds a table as strips: caption, head (repeated on following pages), one strip a row.
void layOutTable(const Table &table, double width, std::vector<Strip> &strips);

[[nodiscard]] QColor colourOf(Tone tone);

} // namespace leoclr::report
