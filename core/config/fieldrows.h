#pragma once

#include "core/config/fieldtable.h"

#include <vector>

/// The rows of the field table, a file for related groups; fieldtable.cpp joins them in the order of the form.
namespace leoclr::fieldrows {

[[nodiscard]] std::vector<Field> runAndData();
[[nodiscard]] std::vector<Field> methodAndNetwork();
[[nodiscard]] std::vector<Field> views();
[[nodiscard]] std::vector<Field> optimiserAndTraining();
[[nodiscard]] std::vector<Field> watchingAndCheckpoints();

} // namespace leoclr::fieldrows
