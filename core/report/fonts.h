#pragma once

#include <QFont>

namespace leoclr::report {

/// The system's font where a desktop names one. Where none does (a bare X server, no display), the generic "Sans" that is
/// left is replaced by a screen font if one is installed. What an application sets as its font when it begins.
[[nodiscard]] QFont applicationFont();
/// The program's font in `size` units of the painter's coordinates, without hinting, so that text keeps its width at
/// every scale and on paper.
[[nodiscard]] QFont textFont(double size, int weight = QFont::Normal);
/// The same family of fixed width, for keys and hashes.
[[nodiscard]] QFont fixedFont(double size);

} // namespace leoclr::report
