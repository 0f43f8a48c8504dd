#include "core/learning/networks/mlp.h"

#include "core/config/experimentconfig.h"
#include "core/config/methodtraits.h"
#include "core/learning/networks/autocast.h"

namespace leoclr::learning {

Mlp::Mlp(TensorTable &table, const std::string &name, const MlpShape &shape)
{
    int place = 0; // in the Sequential
    int inputs = shape.inputs;
    const bool alone = shape.layers == 1 && shape.lastNorm == LastNorm::None;
    const auto next = [&] { return alone ? name : name + "." + std::to_string(place++); };
    for (int i = 1; i < shape.layers; ++i) {
        Layer layer{Linear(table, next(), inputs, shape.hidden, !shape.hiddenNorms), {}};
        if (shape.hiddenNorms)
            layer.norm.emplace(table, next(), shape.hidden);
        m_layers.push_back(std::move(layer));
        ++place; // ReLU
        inputs = shape.hidden;
    }
    Layer last{Linear(table, next(), inputs, shape.outputs, shape.lastBias), {}};
    if (shape.lastNorm != LastNorm::None)
        last.norm.emplace(table, next(), shape.outputs, BatchNormStart{.affine = shape.lastNorm == LastNorm::Affine});
    m_layers.push_back(std::move(last));
}

at::Tensor Mlp::operator()(const at::Tensor &x, const ForwardMode &mode) const
{
    at::Tensor y = x;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        y = m_layers[i].linear(y);
        if (m_layers[i].norm)
            y = (*m_layers[i].norm)(y, mode);
        if (i + 1 < m_layers.size())
            y = y.relu_();
    }
    return y;
}

MlpShape projectionShape(const ExperimentConfig &config, int features)
{
    return {.inputs = features,
            .hidden = config.headHidden > 0 ? static_cast<int>(config.headHidden) : features,
            .outputs = static_cast<int>(config.dimension),
            .layers = config.head == "linear" ? 1 : static_cast<int>(config.headLayers),
            .hiddenNorms = config.head == "mlp_norm",
            .lastNorm = config.headLastNorm == "affine" ? LastNorm::Affine
                : config.headLastNorm == "plain"        ? LastNorm::Plain
                                                        : LastNorm::None,
            .lastBias = lastLayerHasBias(config)};
}

Predictor::Predictor(const ExperimentConfig &config)
    : m_layers(m_table, "predictor",
               {.inputs = static_cast<int>(config.dimension),
                .hidden = static_cast<int>(config.predictorHidden),
                .outputs = static_cast<int>(config.dimension),
                .hiddenNorms = true,
                .lastBias = config.method != "byol"})
    , m_reduced(config.precision == "bfloat16")
{
    m_table.initialise(static_cast<std::uint64_t>(config.seed), WeightStream::Predictor);
}

at::Tensor Predictor::operator()(const at::Tensor &z, const ForwardMode &mode) const
{
    const Autocast autocast(m_reduced, z.device().type());
    return fullPrecision(m_layers(z, mode));
}

} // namespace leoclr::learning
