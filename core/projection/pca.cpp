#include "core/projection/pca.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstRows = Eigen::Map<const Matrix>;

constexpr std::size_t sampleSize = 8192;
constexpr Eigen::Index subspace = 10; ///< directions that are followed; two are kept, the others speed it up
constexpr int iterations = 24;

/// Centred rows of the sample.
Matrix sampleOf(Rows rows, Eigen::RowVectorXf &mean)
{
    const std::size_t count = std::min(rows.count(), sampleSize);
    Matrix sample(Eigen::Index(count), Eigen::Index(rows.width));
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = rows.row(i * rows.count() / count);
        sample.row(Eigen::Index(i)) = ConstRows(row.data(), 1, Eigen::Index(rows.width));
    }
    mean = sample.cast<double>().colwise().mean().cast<float>();
    sample.rowwise() -= mean;
    return sample;
}

Matrix orthonormal(const Matrix &columns)
{
    const Eigen::HouseholderQR<Matrix> qr(columns);
    return qr.householderQ() * Matrix::Identity(columns.rows(), columns.cols());
}

} // namespace

std::vector<float> unitRows(Rows rows)
{
    std::vector<float> unit(rows.values.begin(), rows.values.end());
    for (std::size_t i = 0; i < rows.count(); ++i) {
        Eigen::Map<Eigen::RowVectorXf> row(unit.data() + i * rows.width, Eigen::Index(rows.width));
        if (const float length = row.norm(); length > 0)
            row /= length;
    }
    return unit;
}

MapPoints PrincipalPlane::place(Rows rows) const
{
    MapPoints points(rows.count());
    if (points.empty())
        return points;
    const auto width = Eigen::Index(rows.width);
    const ConstRows data(rows.values.data(), Eigen::Index(points.size()), width);
    const ConstRows axes(components.data(), 2, width);
    Eigen::Map<Matrix> placed(&points.front().x, Eigen::Index(points.size()), 2);
    placed.noalias() = data * axes.transpose();
    const Eigen::RowVector2f centre = ConstRows(mean.data(), 1, width) * axes.transpose();
    placed.rowwise() -= centre;
    return points;
}

PrincipalPlane principalPlane(Rows rows, std::stop_token stop)
{
    PrincipalPlane plane;
    plane.mean.assign(rows.width, 0);
    plane.components.assign(2 * rows.width, 0);
    if (rows.count() < 2 || rows.width < 2)
        return plane;
    Eigen::RowVectorXf mean;
    const Matrix sample = sampleOf(rows, mean);
    std::copy(mean.data(), mean.data() + mean.size(), plane.mean.begin());
    const double total = sample.cast<double>().squaredNorm();
    if (!(total > 0))
        return plane;

    // Begins with the rows that are longest: in the span of the data, and the same on every machine.
    const Eigen::Index directions = std::min({subspace, sample.rows(), sample.cols()});
    Matrix basis = Matrix::Zero(sample.cols(), directions);
    for (Eigen::Index i = 0; i < directions; ++i)
        basis.col(i) = sample.row(i * sample.rows() / directions).transpose();
    for (Eigen::Index i = 0; i < directions; ++i)
        basis(i % sample.cols(), i) += 1e-3f; // no two alike, where rows are repeated
    basis = orthonormal(basis);
    for (int i = 0; i < iterations && !stop.stop_requested(); ++i)
        basis = orthonormal(sample.transpose() * (sample * basis));

    const Matrix inside = sample * basis;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver((inside.transpose() * inside).cast<double>());
    for (Eigen::Index i = 0; i < 2; ++i) {
        const Eigen::Index last = directions - 1 - i; // eigenvalues ascend
        Eigen::VectorXf axis = basis * solver.eigenvectors().col(last).cast<float>();
        Eigen::Index largest = 0;
        axis.cwiseAbs().maxCoeff(&largest);
        if (axis[largest] < 0)
            axis = -axis;
        std::copy(axis.data(), axis.data() + axis.size(), plane.components.begin() + i * Eigen::Index(rows.width));
        plane.explained[std::size_t(i)] = std::max(0.0, solver.eigenvalues()[last]) / total;
    }
    return plane;
}

} // namespace leoclr
