#include "core/data/readers/synsetwords.h"

#include "core/data/readers/textlines.h"

#include <algorithm>
#include <cctype>

namespace leoclr::readers {

namespace fs = std::filesystem;

bool isSynset(std::string_view name)
{
    return name.size() == 9 && name.front() == 'n' &&
           std::all_of(name.begin() + 1, name.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

SynsetWords readSynsetWords(const fs::path &file)
{
    SynsetWords words;
    const auto lines = TextLines::read(file);
    for (std::size_t i = 0; lines && i < lines->size(); ++i) {
        const std::string_view line = (*lines)[i];
        if (line.size() > 10 && isSynset(line.substr(0, 9)) && (line[9] == ' ' || line[9] == '\t'))
            words.emplace(line.substr(0, 9), line.substr(10));
    }
    return words;
}

std::vector<std::string> named(std::vector<std::string> wnids, const SynsetWords &words)
{
    std::map<std::string, int> uses;
    for (const std::string &wnid : wnids)
        if (const auto found = words.find(wnid); found != words.end())
            ++uses[found->second];
    for (std::string &wnid : wnids) {
        const auto found = words.find(wnid);
        if (found != words.end())
            wnid = uses[found->second] > 1 ? found->second + " (" + wnid + ')' : found->second;
    }
    return wnids;
}

std::vector<std::string> wordsOfClasses(const fs::path &root, std::vector<std::string> classes)
{
    if (classes.empty() || !std::all_of(classes.begin(), classes.end(), isSynset))
        return classes;
    fs::path folder = fs::absolute(root).lexically_normal();
    for (int level = 0; level < 4; ++level, folder = folder.parent_path()) {
        for (const char *name : {"LOC_synset_mapping.txt", "words.txt"}) {
            std::error_code ignored;
            if (!fs::is_regular_file(folder / name, ignored))
                continue;
            if (const SynsetWords words = readSynsetWords(folder / name); !words.empty())
                return named(std::move(classes), words);
        }
        if (folder == folder.root_path())
            break;
    }
    return classes;
}

} // namespace leoclr::readers
