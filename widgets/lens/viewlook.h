#pragma once

#include "widgets/lens/lenscontent.h"
#include "widgets/lens/scoreinspector.h"

#include <QColor>
#include <QString>

namespace leoclr {

/// What a view is called and which colour it has, the same in every part of the lens.
[[nodiscard]] QString viewBadge(const LensView &view); ///< "1", "2"; "Q" for a query crop without a number
[[nodiscard]] QString viewTitle(const LensView &view); ///< "X", "X1"
[[nodiscard]] QString viewRole(const LensView &view);  ///< "crop 1 · key"
[[nodiscard]] QString cropName(const LensView &view);  ///< "crop 1", for sentences
[[nodiscard]] QColor viewTint(const LensView &view);

/// Names, badges and colours of a pair of views.
[[nodiscard]] PairLook pairLook(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair);
/// "crop 1 and crop 2".
[[nodiscard]] QString pairTitle(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair);

} // namespace leoclr
