#include "core/projection/neighbours.h"

#include <Eigen/Dense>

#include <algorithm>

namespace leoclr {

std::vector<Neighbour> nearestRows(Rows rows, std::span<const float> query, std::size_t count, std::size_t without)
{
    using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto width = Eigen::Index(rows.width);
    const Eigen::Map<const Matrix> data(rows.values.data(), Eigen::Index(rows.count()), width);
    const Eigen::Map<const Eigen::VectorXf> wanted(query.data(), width);
    const Eigen::VectorXf cosines = data * wanted;
    std::vector<Neighbour> all;
    all.reserve(rows.count());
    for (std::size_t i = 0; i < rows.count(); ++i)
        if (i != without)
            all.push_back({i, cosines[Eigen::Index(i)]});
    const std::size_t kept = std::min(count, all.size());
    std::partial_sort(all.begin(), all.begin() + std::ptrdiff_t(kept), all.end(), [](const Neighbour &a, const Neighbour &b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
    });
    all.resize(kept);
    return all;
}

} // namespace leoclr
