#include "core/projection/neighbourlists.h"

#include <Eigen/Dense>
#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <thread>
#include <tuple>

namespace leoclr {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t blockRows = 512; ///< two blocks and their product stay in the second cache
constexpr double secondsPerProduct = 3.1e-11; ///< of two numbers, by experience; with the search for the best
constexpr double secondsPerNumber = 2.4e-6;   ///< of hnswlib, by experience with 50,000 rows

float distance(Rows rows, std::size_t a, std::size_t b)
{
    using Vector = Eigen::Map<const Eigen::VectorXf>;
    const auto width = Eigen::Index(rows.width);
    return (Vector(rows.row(a).data(), width) - Vector(rows.row(b).data(), width)).norm();
}

/// The best cosines of a row so far. A total order, so that it does not matter who comes first.
class Best
{
public:
    struct One
    {
        float cosine;
        int row;
    };
    static bool isBetter(const One &a, const One &b)
    {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
    }

    /// @return the least cosine that still gets in
    float add(One one, std::size_t count)
    {
        if (m_heap.size() == count) {
            if (!isBetter(one, m_heap.front()))
                return m_heap.front().cosine;
            std::pop_heap(m_heap.begin(), m_heap.end(), isBetter);
            m_heap.pop_back();
        }
        m_heap.push_back(one);
        std::push_heap(m_heap.begin(), m_heap.end(), isBetter);
        return m_heap.size() == count ? m_heap.front().cosine : lowest;
    }
    [[nodiscard]] const std::vector<One> &ones() const { return m_heap; }

    static constexpr float lowest = -std::numeric_limits<float>::infinity();

private:
    std::vector<One> m_heap; ///< the worst first
};

/// Compares blocks of rows with blocks of rows; threads share one work.
class Comparison
{
public:
    Comparison(Rows rows, std::size_t count)
        : m_rows(rows), m_count(count), m_blocks((rows.count() + blockRows - 1) / blockRows),
          m_best(rows.count()), m_lowest(rows.count(), Best::lowest), m_guards(m_blocks)
    {
    }

    [[nodiscard]] std::size_t pairs() const { return m_blocks * (m_blocks + 1) / 2; }

    /// Until nothing is left, or `stop`.
    /// @param progress may be empty
    void work(const std::stop_token &stop, const MapProgress &progress)
    {
        Matrix cosines(blockRows, blockRows);
        for (std::size_t pair = m_next++; pair < pairs() && !stop.stop_requested(); pair = m_next++) {
            // Along the diagonals, so that threads seldom want the same block.
            std::size_t apart = 0, first = pair;
            while (first >= m_blocks - apart)
                first -= m_blocks - apart++;
            compare(first, first + apart, cosines);
            const std::size_t done = ++m_done;
            if (progress)
                progress(double(done) / double(pairs()));
        }
    }

    [[nodiscard]] NeighbourList listOf(std::size_t row) const
    {
        NeighbourList list;
        for (const Best::One &one : m_best[row].ones())
            list.emplace_back(one.row, distance(m_rows, row, std::size_t(one.row))); // finer than by the cosine
        std::sort(list.begin(), list.end(),
                  [](const auto &a, const auto &b) { return std::tie(a.second, a.first) < std::tie(b.second, b.first); });
        return list;
    }

private:
    [[nodiscard]] Eigen::Map<const Matrix> block(std::size_t index) const
    {
        const std::size_t begin = index * blockRows;
        const std::size_t rows = std::min(blockRows, m_rows.count() - begin);
        return {m_rows.values.data() + begin * m_rows.width, Eigen::Index(rows), Eigen::Index(m_rows.width)};
    }

    void compare(std::size_t first, std::size_t second, Matrix &room)
    {
        const auto a = block(first), b = block(second);
        auto cosines = room.topLeftCorner(a.rows(), b.rows());
        cosines.noalias() = a * b.transpose();
        const std::size_t beginA = first * blockRows, beginB = second * blockRows;
        {
            const std::scoped_lock lock(m_guards[first]);
            for (Eigen::Index i = 0; i < a.rows(); ++i) {
                const std::size_t row = beginA + std::size_t(i);
                float low = m_lowest[row];
                for (Eigen::Index j = 0; j < b.rows(); ++j)
                    if (const std::size_t other = beginB + std::size_t(j); cosines(i, j) >= low && other != row)
                        low = m_best[row].add({cosines(i, j), int(other)}, m_count);
                m_lowest[row] = low;
            }
        }
        if (first == second)
            return;
        const std::scoped_lock lock(m_guards[second]);
        for (Eigen::Index i = 0; i < a.rows(); ++i)
            for (Eigen::Index j = 0; j < b.rows(); ++j)
                if (float &low = m_lowest[beginB + std::size_t(j)]; cosines(i, j) >= low)
                    low = m_best[beginB + std::size_t(j)].add({cosines(i, j), int(beginA) + int(i)}, m_count);
    }

    Rows m_rows;
    std::size_t m_count, m_blocks;
    std::vector<Best> m_best;    ///< by row; those of a block under its guard
    std::vector<float> m_lowest; ///< by row: what still gets in; under the guard too
    std::vector<std::mutex> m_guards;
    std::atomic<std::size_t> m_next = 0, m_done = 0;
};

int threadsToUse()
{
    return int(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace

std::vector<NeighbourList> comparedLists(Rows rows, std::size_t count, int threads, std::stop_token stop,
                                         const MapProgress &progress)
{
    Comparison comparison(rows, count);
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back([&] { comparison.work(stop, {}); });
        comparison.work(stop, progress);
    }
    if (stop.stop_requested())
        return {};
    std::vector<NeighbourList> lists;
    lists.reserve(rows.count());
    for (std::size_t row = 0; row < rows.count(); ++row)
        lists.push_back(comparison.listOf(row));
    return lists;
}

std::vector<NeighbourList> searchedLists(Rows rows, std::size_t count, std::uint64_t seed, std::stop_token stop,
                                         const MapProgress &progress)
{
    const std::size_t size = rows.count();
    hnswlib::L2Space space(rows.width);
    hnswlib::HierarchicalNSW<float> index(&space, size, 16, 100, seed);
    index.setEf(std::max<std::size_t>(50, 3 * count));
    const auto tell = [&](std::size_t done, double from) {
        if (done % 256 == 0)
            progress(from + 0.5 * double(done) / double(size));
        return !stop.stop_requested();
    };
    for (std::size_t i = 0; i < size; ++i) {
        if (!tell(i, 0))
            return {};
        index.addPoint(rows.row(i).data(), i);
    }
    std::vector<NeighbourList> lists(size);
    for (std::size_t i = 0; i < size; ++i) {
        if (!tell(i, 0.5))
            return {};
        auto found = index.searchKnn(rows.row(i).data(), count + 1);
        NeighbourList &list = lists[i];
        for (; !found.empty(); found.pop())
            if (found.top().second != i)
                list.emplace_back(int(found.top().second), std::sqrt(std::max(0.f, found.top().first)));
        std::reverse(list.begin(), list.end());
        if (list.size() > count)
            list.resize(count);
    }
    return lists;
}

std::vector<NeighbourList> nearestOfAll(Rows rows, std::size_t count, std::uint64_t seed, std::stop_token stop,
                                        const MapProgress &progress)
{
    return rows.count() <= mostRowsCompared ? comparedLists(rows, count, threadsToUse(), stop, progress)
                                            : searchedLists(rows, count, seed, stop, progress);
}

SearchCost costOfNearest(Rows rows)
{
    const double size = double(rows.count()), width = double(rows.width);
    if (rows.count() <= mostRowsCompared)
        return {size * size * width * secondsPerProduct, threadsToUse()};
    return {size * width * secondsPerNumber, 1};
}

} // namespace leoclr
