#include "core/learning/networks/encoder.h"

#include "core/config/experimentconfig.h"
#include "core/learning/networks/autocast.h"

namespace leoclr::learning {

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
    : m_backbone(m_table, config.backbone, config.stem, config.zeroInitResidual)
    , m_head(m_table, "fc", projectionShape(config, m_backbone.features()))
    , m_reduced(config.precision == "bfloat16")
{
}

at::Tensor Encoder::features(const at::Tensor &x, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, x.device().type());
    return fullPrecision(m_backbone(x, mode));
}

at::Tensor Encoder::projection(const at::Tensor &x, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, x.device().type());
    return fullPrecision(m_head(m_backbone(x, mode), mode));
}

at::Tensor Encoder::embed(const at::Tensor &x, const ForwardMode &mode) const
{
    return unitRows(projection(x, mode));
}

at::Tensor Encoder::featureMaps(const at::Tensor &x, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, x.device().type());
    return fullPrecision(m_backbone.maps(x, mode));
}

at::Tensor Encoder::head(const at::Tensor &features, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, features.device().type());
    return fullPrecision(m_head(features, mode));
}

at::Tensor Encoder::project(const at::Tensor &features, const ForwardMode &mode) const
{
    return unitRows(head(features, mode));
}

at::Tensor unitRows(const at::Tensor &x)
{
    return x / x.norm(2, 1, true).clamp_min(1e-12);
}

} // namespace leoclr::learning
