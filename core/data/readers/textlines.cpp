#include "core/data/readers/textlines.h"

#include "core/base/files.h"
#include "core/data/numbers.h"

#include <charconv>
#include <cmath>

namespace leoclr::readers {

namespace {

constexpr std::uintmax_t mostBytes = 512u << 20;

std::string_view trimmed(std::string_view word)
{
    while (!word.empty() && (word.front() == ' ' || word.front() == '\t' || word.front() == '\n' || word.front() == '\r'))
        word.remove_prefix(1);
    while (!word.empty() && (word.back() == ' ' || word.back() == '\t' || word.back() == '\n' || word.back() == '\r'))
        word.remove_suffix(1);
    return word;
}

template <typename Number> std::optional<Number> parsed(std::string_view word)
{
    word = trimmed(word);
    if (word.starts_with('+'))
        word.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size() && !word.empty() ? std::optional(value)
                                                                                     : std::nullopt;
}

} // namespace

Result<TextLines> TextLines::read(const std::filesystem::path &file)
{
    std::error_code error;
    if (const auto bytes = std::filesystem::file_size(file, error); !error && bytes > mostBytes)
        return fail(ErrorCode::OutOfRange,
                    file.filename().string() + " has " + grouped(bytes) + " bytes; a list of this kind has at most " +
                        grouped(mostBytes),
                    file.string(), "Put back the published file.");
    Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    TextLines lines;
    lines.m_text = std::make_shared<const std::string>(std::move(*text));
    const std::string_view all = *lines.m_text;
    for (std::size_t start = 0; start < all.size();) {
        const std::size_t end = std::min(all.find('\n', start), all.size());
        std::string_view line = all.substr(start, end - start);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.m_lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

std::vector<std::string_view> splitWords(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::vector<std::string_view> splitFields(std::string_view line, char separator)
{
    std::vector<std::string_view> fields;
    for (std::size_t end = line.find(separator); end != std::string_view::npos; end = line.find(separator)) {
        fields.push_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    fields.push_back(line);
    return fields;
}

std::optional<std::int64_t> wholeNumber(std::string_view word)
{
    return parsed<std::int64_t>(word);
}

std::optional<double> decimalNumber(std::string_view word)
{
    const auto value = parsed<double>(word);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace leoclr::readers
