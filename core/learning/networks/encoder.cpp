#include "core/learning/networks/encoder.h"

#include "core/config/experimentconfig.h"

namespace leoclr::learning {

namespace {

/// Lower precision for the operations that autocast allows, for as long as this lives.
class Autocast
{
public:
    Autocast(bool active, at::DeviceType device)
        : m_active(active)
        , m_device(device)
    {
        if (!m_active)
            return;
        at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
        at::autocast::set_autocast_enabled(m_device, true);
        at::autocast::increment_nesting();
    }
    ~Autocast()
    {
        if (!m_active)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache();
        at::autocast::set_autocast_enabled(m_device, false);
    }
    Autocast(const Autocast &) = delete;
    Autocast &operator=(const Autocast &) = delete;

private:
    bool m_active;
    at::DeviceType m_device;
};

} // namespace

Encoder::Encoder(const ExperimentConfig &config)
    : Encoder(config, Unset{})
{
    m_table.initialise(static_cast<std::uint64_t>(config.seed));
}

Encoder::Encoder(const ExperimentConfig &config, const Encoder &weights)
    : Encoder(config, Unset{})
{
    m_table.copyParametersFrom(weights.tensors());
}

Encoder::Encoder(const ExperimentConfig &config, Unset)
    : m_backbone(m_table, config.backbone, config.stem)
    , m_reduced(config.precision == "bfloat16")
{
    const int width = m_backbone.features();
    const int dimension = static_cast<int>(config.dimension);
    if (config.head == "mlp") {
        m_head.emplace_back(m_table, "fc.0", width, width);
        m_head.emplace_back(m_table, "fc.2", width, dimension);
    } else {
        m_head.emplace_back(m_table, "fc", width, dimension);
    }
}

at::Tensor Encoder::features(const at::Tensor &x, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, x.device().type());
    return m_backbone(x, mode).to(at::kFloat);
}

at::Tensor Encoder::head(at::Tensor y) const
{
    for (std::size_t i = 0; i < m_head.size(); ++i) {
        y = m_head[i](y);
        if (i + 1 < m_head.size())
            y = y.relu_();
    }
    return y;
}

at::Tensor Encoder::embed(const at::Tensor &x, const ForwardMode &mode) const
{
    at::Tensor y;
    {
        const Autocast autocast(m_reduced, x.device().type());
        y = head(m_backbone(x, mode));
    }
    return unitRows(y.to(at::kFloat));
}

at::Tensor Encoder::featureMaps(const at::Tensor &x, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, x.device().type());
    return m_backbone.maps(x, mode).to(at::kFloat);
}

at::Tensor Encoder::project(const at::Tensor &features, const ForwardMode &) const
{
    at::Tensor y;
    {
        const Autocast autocast(m_reduced, features.device().type());
        y = head(features);
    }
    return unitRows(y.to(at::kFloat));
}

NamedTensors Encoder::state() const
{
    NamedTensors all = m_table.parameters();
    all.insert(all.end(), m_table.buffers().begin(), m_table.buffers().end());
    return all;
}

at::Tensor unitRows(const at::Tensor &x)
{
    return x / x.norm(2, 1, true).clamp_min(1e-12);
}

} // namespace leoclr::learning
