#include "core/config/checks.h"
#include "core/config/methodtraits.h"

#include <array>

namespace leoclr {

namespace {

struct NetworkSize
{
    std::uint64_t parameters = 0; ///< trainable
    std::uint64_t channels = 0;   ///< over all batch norm layers
    std::uint64_t norms = 0;      ///< number of batch norm layers
    std::uint64_t features = 0;   ///< length of the pooled feature vector

    void convolution(std::uint64_t in, std::uint64_t out,
                     std::uint64_t side) // without bias, as in torchvision
    {
        parameters += in * out * side * side;
    }
    void batchNorm(std::uint64_t count)
    {
        parameters += 2 * count;
        channels += count;
        ++norms;
    }
    void linear(std::uint64_t in, std::uint64_t out, bool bias) { parameters += in * out + (bias ? out : 0); }
};

/// Two 3×3 convolutions (ResNet-18 and 34).
void addBasicBlock(NetworkSize &size, std::uint64_t in, std::uint64_t width, bool projects)
{
    size.convolution(in, width, 3);
    size.batchNorm(width);
    size.convolution(width, width, 3);
    size.batchNorm(width);
    if (projects) {
        size.convolution(in, width, 1);
        size.batchNorm(width);
    }
}

/// 1×1, 3×3, 1×1 with four times the width at the end (ResNet-50).
void addBottleneck(NetworkSize &size, std::uint64_t in, std::uint64_t width, bool projects)
{
    size.convolution(in, width, 1);
    size.batchNorm(width);
    size.convolution(width, width, 3);
    size.batchNorm(width);
    size.convolution(width, 4 * width, 1);
    size.batchNorm(4 * width);
    if (projects) {
        size.convolution(in, 4 * width, 1);
        size.batchNorm(4 * width);
    }
}

/// The layers of Encoder (core/learning/networks/encoder.h) behind the features.
void addHead(NetworkSize &size, const ExperimentConfig &config)
{
    const bool norms = config.head == "mlp_norm";
    std::uint64_t in = size.features;
    const auto hidden = config.headHidden > 0 ? static_cast<std::uint64_t>(config.headHidden) : size.features;
    for (std::int64_t layer = 1; config.head != "linear" && layer < config.headLayers; ++layer) {
        size.linear(in, hidden, !norms);
        if (norms)
            size.batchNorm(hidden);
        in = hidden;
    }
    const auto dimension = static_cast<std::uint64_t>(config.dimension);
    size.linear(in, dimension, lastLayerHasBias(config));
    if (config.headLastNorm == "affine")
        size.batchNorm(dimension);
    if (config.headLastNorm == "plain") {
        size.channels += dimension;
        ++size.norms;
    }
}

/// What is trained beside the encoder and has no follower: prediction head and prototypes.
NetworkSize extraSize(const ExperimentConfig &config)
{
    NetworkSize size;
    const auto dimension = static_cast<std::uint64_t>(config.dimension);
    if (usesPredictor(config)) {
        const auto hidden = static_cast<std::uint64_t>(config.predictorHidden);
        size.linear(dimension, hidden, false);
        size.batchNorm(hidden);
        size.linear(hidden, dimension, config.method != "byol");
    }
    if (config.method == "swav")
        size.parameters += dimension * static_cast<std::uint64_t>(config.prototypes);
    return size;
}

NetworkSize networkSize(const ExperimentConfig &config)
{
    const bool bottleneck = config.backbone == "resnet50";
    const std::array<int, 4> blocks =
        config.backbone == "resnet18" ? std::array{2, 2, 2, 2} : std::array{3, 4, 6, 3};
    const std::array<std::uint64_t, 4> widths{64, 128, 256, 512};

    NetworkSize size;
    size.convolution(3, 64, config.stem == "cifar" ? 3 : 7);
    size.batchNorm(64);
    std::uint64_t in = 64;
    for (std::size_t stage = 0; stage < widths.size(); ++stage) {
        const std::uint64_t out = bottleneck ? 4 * widths[stage] : widths[stage];
        for (int block = 0; block < blocks[stage]; ++block) {
            const bool projects = in != out || (block == 0 && stage > 0);
            if (bottleneck)
                addBottleneck(size, in, widths[stage], projects);
            else
                addBasicBlock(size, in, widths[stage], projects);
            in = out;
        }
    }
    size.features = in;
    addHead(size, config);
    return size;
}

} // namespace

std::uint64_t parameterCount(const ExperimentConfig &config)
{
    return networkSize(config).parameters + extraSize(config).parameters;
}

std::uint64_t checkpointBytes(const ExperimentConfig &config)
{
    constexpr std::uint64_t real = sizeof(float);
    constexpr std::uint64_t headers = 256 * 1024; // names of tensors, state.json, manifest.json
    const auto bytesOf = [](const NetworkSize &size) {
        return real * (size.parameters + 2 * size.channels) + sizeof(std::int64_t) * size.norms;
    };
    const std::uint64_t encoders = bytesOf(networkSize(config)) * (usesKeyEncoder(config) ? 2 : 1);
    const std::uint64_t moments = real * parameterCount(config) * (config.optimiser == "adamw" ? 2 : 1);
    const std::uint64_t queue = real * static_cast<std::uint64_t>(queues(config) * config.dimension) *
                                static_cast<std::uint64_t>(config.queueSize);
    return encoders + bytesOf(extraSize(config)) + moments + queue + headers;
}

std::uint64_t stepsPerEpoch(const ExperimentConfig &config, std::uint64_t images)
{
    return config.batchSize > 0 ? images / static_cast<std::uint64_t>(config.batchSize) : 0;
}

} // namespace leoclr
