#pragma once

#include <QString>

#include <string_view>

namespace leoclr {

/// How people call a choice of a field of the experiment: "LeOCLR" for leoclr of method.name, "Training" for train of
/// data.split. The choice itself where the field or the choice is not known here.
[[nodiscard]] QString choiceName(std::string_view field, const QString &choice);

} // namespace leoclr
