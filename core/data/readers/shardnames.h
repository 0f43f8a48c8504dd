#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::readers {

/// True for "…/train-{000000..000146}.tar" and the like: a place that is a pattern, not a file.
[[nodiscard]] bool isShardPattern(const std::string &path);
/// All names of a pattern with one or more ranges, in order: "a{08..10}.tar" gives a08.tar, a09.tar, a10.tar. At most a
/// million; a text without ranges is given back alone.
[[nodiscard]] std::vector<std::string> expanded(const std::string &pattern);
/// The shards of a split, in byte order of their names: of a pattern those that are there; of a folder those in its
/// folder train, val or test, else those that name the split in their own name, else (for train) all; one shard alone.
[[nodiscard]] std::vector<std::filesystem::path> shardsOf(const std::string &path, const std::string &split);

} // namespace leoclr::readers
