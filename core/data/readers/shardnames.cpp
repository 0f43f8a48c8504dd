#include "core/data/readers/shardnames.h"

#include "core/data/readers/textlines.h"

#include <algorithm>
#include <optional>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostShards = 1'000'000;

/// "{000000..000146}" found in a text.
struct Range
{
    std::size_t start, end; ///< of the whole brace
    std::int64_t first, last;
    std::size_t digits;
};

std::optional<Range> findRange(const std::string &text)
{
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::size_t dots = text.find("..", open), close = text.find('}', open);
        if (dots == std::string::npos || close == std::string::npos || dots > close)
            continue;
        const std::string first = text.substr(open + 1, dots - open - 1), last = text.substr(dots + 2, close - dots - 2);
        const auto from = wholeNumber(first), to = wholeNumber(last);
        if (from && to && *from >= 0 && *to >= *from && *to - *from < static_cast<std::int64_t>(mostShards))
            return Range{open, close + 1, *from, *to, first.size()};
    }
    return std::nullopt;
}

/// Which split a shard says that it belongs to, by its name; empty where it says nothing.
std::string splitIn(const fs::path &shard)
{
    const std::string name = shard.stem().string();
    if (name.find("train") != std::string::npos)
        return "train";
    return name.find("val") != std::string::npos || name.find("test") != std::string::npos ? "test" : "";
}

std::vector<fs::path> tarsIn(const fs::path &folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator next(folder, error); !error && next != fs::directory_iterator(); next.increment(error))
        if (next->path().extension() == ".tar" && !next->path().filename().native().starts_with('.'))
            found.push_back(next->path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

bool isShardPattern(const std::string &path)
{
    return path.ends_with(".tar") && findRange(path).has_value();
}

std::vector<std::string> expanded(const std::string &pattern)
{
    const auto range = findRange(pattern);
    if (!range)
        return {pattern};
    std::vector<std::string> names;
    for (std::int64_t number = range->first; number <= range->last; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, range->digits > digits.size() ? range->digits - digits.size() : 0, '0');
        for (std::string &rest : expanded(pattern.substr(range->end))) {
            if (names.size() == mostShards)
                return names;
            names.push_back(pattern.substr(0, range->start) + digits + std::move(rest));
        }
    }
    return names;
}

std::vector<fs::path> shardsOf(const std::string &path, const std::string &split)
{
    std::error_code ignored;
    std::vector<fs::path> found;
    if (isShardPattern(path)) {
        for (const std::string &name : expanded(path))
            if (fs::is_regular_file(name, ignored))
                found.emplace_back(name);
        return split == "train" || (!found.empty() && splitIn(found.front()) == split) ? found : std::vector<fs::path>();
    }
    if (fs::is_regular_file(path, ignored))
        return split == "train" && path.ends_with(".tar") ? std::vector<fs::path>{path} : found;
    const std::vector<std::string> folders = split == "test" ? std::vector<std::string>{"val", "test"}
                                                             : std::vector<std::string>{split};
    for (const std::string &folder : folders)
        if (found = tarsIn(fs::path(path) / folder); !found.empty())
            return found;
    const std::vector<fs::path> all = tarsIn(path);
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const fs::path &shard) { return splitIn(shard) == split; });
    const bool silent = std::all_of(all.begin(), all.end(), [](const fs::path &shard) { return splitIn(shard).empty(); });
    return found.empty() && silent && split == "train" ? all : found;
}

} // namespace leoclr::readers
