#include "widgets/shell/fuzzymatch.h"

#include <algorithm>
#include <vector>

namespace leoclr {

namespace {

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() || (text.at(at).isUpper() && text.at(at - 1).isLower());
}

} // namespace

int fuzzyScore(const QString &pattern, const QString &text)
{
    QString wanted = pattern.toLower();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return 0;
    const QString lower = text.toLower();
    if (lower.size() != text.size())
        return -1;
    // best[j]: best score with the letters so far matched and the last of them at j
    constexpr int none = -1000000;
    std::vector<int> best(static_cast<std::size_t>(text.size()), none);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        std::vector<int> next(best.size(), none);
        int reach = i == 0 ? 0 : none; // best of the positions before j
        for (qsizetype j = 0; j < lower.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (lower.at(j) == wanted.at(i) && reach > none / 2) {
                const int own = startsWord(text, j) ? 8 : 1;
                next[at] = reach + own;
                if (i > 0 && j > 0 && best[at - 1] > none / 2)
                    next[at] = std::max(next[at], best[at - 1] + own + 9); // in a row
            }
            if (i > 0)
                reach = std::max(reach, best[at]);
        }
        best = std::move(next);
    }
    const int score = best.empty() ? none : *std::max_element(best.begin(), best.end());
    if (score <= none / 2)
        return -1;
    return score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

} // namespace leoclr
