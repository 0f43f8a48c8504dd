#include "core/learning/networks/resnet.h"

#include <array>

namespace leoclr::learning {

ResidualBlock::ResidualBlock(TensorTable &table, const std::string &name, int inputs, int width, int stride,
                             bool bottleneck, double lastScale)
{
    struct Shape { int inputs, outputs, kernel, stride; };
    const int last = outputs(width, bottleneck);
    const std::vector<Shape> shapes = bottleneck
        ? std::vector<Shape>{{inputs, width, 1, 1}, {width, width, 3, stride}, {width, last, 1, 1}}
        : std::vector<Shape>{{inputs, width, 3, stride}, {width, last, 3, 1}};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Shape &shape = shapes[i];
        const std::string number = std::to_string(i + 1);
        Convolution convolution(table, name + ".conv" + number, shape.inputs, shape.outputs, shape.kernel, shape.stride,
                                shape.kernel / 2);
        const double scale = i + 1 == shapes.size() ? lastScale : 1.0;
        m_units.push_back(
            {std::move(convolution), BatchNorm(table, name + ".bn" + number, shape.outputs, {.scale = scale})});
    }
    if (stride != 1 || inputs != last) {
        Convolution convolution(table, name + ".downsample.0", inputs, last, 1, stride, 0);
        m_shortcut = Unit{std::move(convolution), BatchNorm(table, name + ".downsample.1", last)};
    }
}

at::Tensor ResidualBlock::operator()(const at::Tensor &x, const ForwardMode &mode) const
{
    at::Tensor y = x;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        y = m_units[i].norm(m_units[i].convolution(y), mode);
        if (i + 1 < m_units.size())
            y = y.relu_();
    }
    const at::Tensor identity = m_shortcut ? m_shortcut->norm(m_shortcut->convolution(x), mode) : x;
    return y.add_(identity).relu_();
}

namespace {

std::array<int, 4> blocksOf(std::string_view name)
{
    return name == "resnet18" ? std::array{2, 2, 2, 2} : std::array{3, 4, 6, 3};
}

} // namespace

ResNet::ResNet(TensorTable &table, std::string_view name, std::string_view stem, bool zeroInitResidual)
    : m_cifarStem(stem == "cifar")
    , m_convolution(m_cifarStem ? Convolution(table, "conv1", 3, 64, 3, 1, 1) : Convolution(table, "conv1", 3, 64, 7, 2, 3))
    , m_norm(table, "bn1", 64)
{
    const bool bottleneck = name == "resnet50";
    const std::array<int, 4> blocks = blocksOf(name);
    int inputs = 64;
    for (int stage = 0; stage < 4; ++stage) {
        const int width = 64 << stage;
        for (int block = 0; block < blocks[static_cast<std::size_t>(stage)]; ++block) {
            const int stride = stage > 0 && block == 0 ? 2 : 1;
            const std::string blockName = "layer" + std::to_string(stage + 1) + "." + std::to_string(block);
            m_blocks.emplace_back(table, blockName, inputs, width, stride, bottleneck, zeroInitResidual ? 0.0 : 1.0);
            inputs = ResidualBlock::outputs(width, bottleneck);
        }
    }
    m_features = inputs;
}

at::Tensor ResNet::operator()(const at::Tensor &x, const ForwardMode &mode) const
{
    return at::adaptive_avg_pool2d(maps(x, mode), {1, 1}).flatten(1);
}

at::Tensor ResNet::maps(const at::Tensor &x, const ForwardMode &mode) const
{
    at::Tensor y = m_norm(m_convolution(x), mode).relu_();
    if (!m_cifarStem)
        y = at::max_pool2d(y, {3, 3}, {2, 2}, {1, 1});
    for (const ResidualBlock &block : m_blocks)
        y = block(y, mode);
    return y;
}

} // namespace leoclr::learning
