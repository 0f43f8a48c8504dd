#pragma once

#include "core/config/fieldtable.h"

#include <vector>

/// The rows of the field table, a file for related groups; fieldtable.cpp joins them in the order of the form.
namespace leoclr::fieldrows {

[[nodiscard]] std::vector<Field> runAndData();
[[nodiscard]] std::vector<Field> method();
[[nodiscard]] std::vector<Field> network();
[[nodiscard]] std::vector<Field> viewGeometry();
[[nodiscard]] std::vector<Field> viewColour();
[[nodiscard]] std::vector<Field> optimiser();
[[nodiscard]] std::vector<Field> training();
[[nodiscard]] std::vector<Field> watchingAndCheckpoints();

} // namespace leoclr::fieldrows
