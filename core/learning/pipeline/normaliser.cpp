#include "core/learning/pipeline/normaliser.h"

#include <array>

namespace leoclr::learning {

namespace {

struct ChannelStatistics { std::array<double, 3> mean, deviation; };

ChannelStatistics statisticsOf(std::string_view name)
{
    if (name == "imagenet")
        return {{0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};
    if (name == "cifar10")
        return {{0.4914, 0.4822, 0.4465}, {0.2023, 0.1994, 0.2010}};
    if (name == "stl10")
        return {{0.4467, 0.4398, 0.4066}, {0.2603, 0.2566, 0.2713}};
    return {{0, 0, 0}, {1, 1, 1}};
}

} // namespace

Normaliser::Normaliser(std::string_view name, at::Device device)
    : m_device(device)
    , m_scale(at::empty({3}, at::TensorOptions().dtype(at::kFloat)))
    , m_shift(at::empty({3}, at::TensorOptions().dtype(at::kFloat)))
{
    const ChannelStatistics statistics = statisticsOf(name);
    for (std::size_t i = 0; i < 3; ++i) {
        m_scale.data_ptr<float>()[i] = static_cast<float>(1 / (255 * statistics.deviation[i]));
        m_shift.data_ptr<float>()[i] = static_cast<float>(-statistics.mean[i] / statistics.deviation[i]);
    }
    m_scale = m_scale.to(device);
    m_shift = m_shift.to(device);
}

at::Tensor Normaliser::operator()(const at::Tensor &pixels) const
{
    const at::Tensor floats = pixels.to(m_device).to(at::kFloat);
    return floats.mul_(m_scale).add_(m_shift).permute({0, 3, 1, 2});
}

at::Tensor Normaliser::operator()(std::vector<std::uint8_t> &pixels, std::int64_t count, std::int64_t side) const
{
    return (*this)(at::from_blob(pixels.data(), {count, side, side, 3}, at::kByte));
}

} // namespace leoclr::learning
