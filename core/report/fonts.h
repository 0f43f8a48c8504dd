#pragma once

#include <QFont>

namespace leoclr::report {

/// The program's font in `size` units of the painter's coordinates, without hinting, so that text keeps its width at
/// every scale and on paper.
[[nodiscard]] QFont textFont(double size, int weight = QFont::Normal);
/// The same family of fixed width, for keys and hashes.
[[nodiscard]] QFont fixedFont(double size);

} // namespace leoclr::report
