#pragma once

#include <matio.h>

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::testing {

/// A value of a struct in a MATLAB file; whoever puts it there gives it away.
[[nodiscard]] matvar_t *number(double value);
[[nodiscard]] matvar_t *text(std::string value);

using Row = std::vector<matvar_t *>;

/// Writes a MATLAB file with one array of structs.
void putStructs(const std::filesystem::path &file, const char *variable, std::vector<const char *> fields,
                const std::vector<Row> &rows);
/// Writes a MATLAB file with one array of cells that hold texts.
void putCells(const std::filesystem::path &file, const char *variable, const std::vector<std::string> &texts);

} // namespace leoclr::testing
