#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr::readers {

/// A text file as lines without their ends (LF or CRLF); a last empty line is left out. Refuses more than 512 MiB.
class TextLines
{
public:
    [[nodiscard]] static Result<TextLines> read(const std::filesystem::path &file);
    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t line) const { return m_lines[line]; }

private:
    std::shared_ptr<const std::string> m_text; ///< the lines are views of it, copies of this share it
    std::vector<std::string_view> m_lines;
};

/// Words between blanks or tabs.
[[nodiscard]] std::vector<std::string_view> splitWords(std::string_view line);
/// Fields between single tabs (or another sign); empty ones stay.
[[nodiscard]] std::vector<std::string_view> splitFields(std::string_view line, char separator = '\t');
/// The whole word as a number; nothing where any sign of it is none.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view word);
/// A finite decimal number.
[[nodiscard]] std::optional<double> decimalNumber(std::string_view word);

} // namespace leoclr::readers
