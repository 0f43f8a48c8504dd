#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace leoclr::readers {

/// "n01440764" -> "tench, Tinca tinca"
using SynsetWords = std::map<std::string, std::string>;

/// True for the name of an ImageNet class: n and eight digits.
[[nodiscard]] bool isSynset(std::string_view name);
/// Reads LOC_synset_mapping.txt or words.txt: a wnid, a blank or tab, and its words on each line; others are passed over.
[[nodiscard]] SynsetWords readSynsetWords(const std::filesystem::path &file);
/// Gives classes that are all named by wnids their words, where a file with them lies in the folder or in one of the
/// three above it. Two classes of the same words ("crane") get their wnid behind: "crane (n02012849)".
[[nodiscard]] std::vector<std::string> wordsOfClasses(const std::filesystem::path &root,
                                                      std::vector<std::string> classes);
/// The same with words that are known already.
[[nodiscard]] std::vector<std::string> named(std::vector<std::string> wnids, const SynsetWords &words);

} // namespace leoclr::readers
