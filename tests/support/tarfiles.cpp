#include "tests/support/tarfiles.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace leoclr::testing {

std::string tarMember(const std::string &name, const std::string &content, char kind)
{
    std::string block(512, '\0');
    block.replace(0, std::min<std::size_t>(name.size(), 100), name.substr(0, 100));
    block.replace(100, 7, "0000644");
    block.replace(108, 7, "0000000");
    block.replace(116, 7, "0000000");
    char size[13];
    std::snprintf(size, sizeof size, "%011zo", content.size());
    block.replace(124, 11, size);
    block.replace(136, 11, "00000000000");
    block.replace(148, 8, "        ");
    block[156] = kind;
    block.replace(257, 8, std::string("ustar\00000", 8));
    char sum[8];
    std::snprintf(sum, sizeof sum, "%06o",
                  std::accumulate(block.begin(), block.end(), 0U, [](unsigned all, unsigned char c) { return all + c; }));
    block.replace(148, 7, std::string(sum, 7));
    std::string padded = content;
    padded.resize((content.size() + 511) / 512 * 512, '\0');
    return block + padded;
}

} // namespace leoclr::testing
