#include "core/report/nameplaces.h"

#include <algorithm>
#include <numeric>

namespace leoclr::report {

std::vector<QRectF> placesOfNames(const std::vector<NamePlate> &names, std::vector<QRectF> taken)
{
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return names[a].importance > names[b].importance; });
    std::vector<QRectF> places(names.size());
    for (const std::size_t name : order) {
        const auto &choices = names[name].choices;
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const QRectF &place) {
            return std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); });
        });
        if (found == choices.end())
            continue;
        places[name] = *found;
        taken.push_back(*found);
    }
    return places;
}

} // namespace leoclr::report
