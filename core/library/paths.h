#pragma once

#include <QString>

#include <filesystem>

namespace leoclr {

/// The edge between the two ways to write a path: the std-only side and Qt.
[[nodiscard]] std::filesystem::path toPath(const QString &path);
[[nodiscard]] QString toQString(const std::filesystem::path &path);
/// UTF-8, as all text of the std-only side is.
[[nodiscard]] inline QString toQString(const std::string &text) { return QString::fromStdString(text); }

} // namespace leoclr
