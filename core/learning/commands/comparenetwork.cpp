#include "core/learning/commands/comparejob.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/storage/tensorfile.h"
#include "core/learning/training/device.h"

#include <algorithm>

namespace leoclr::learning {

namespace {

at::Tensor tensorNamed(const NamedTensors &tensors, std::string_view name)
{
    const auto found = std::ranges::find(tensors, name, [](const auto &entry) -> const std::string & { return entry.first; });
    return found == tensors.end() ? at::Tensor{} : found->second;
}

/// Embedding in training mode and, for a given gradient of it, the gradients of all parameters.
void train(Encoder &encoder, const at::Tensor &images, const at::Tensor &gradient, NamedTensors &results)
{
    const at::Tensor embedding = encoder.embed(images, {.training = true});
    results.emplace_back("embedding", embedding.detach());
    if (!gradient.defined())
        return;
    (embedding * gradient).sum().backward();
    for (const auto &[name, parameter] : encoder.tensors().parameters())
        if (parameter.grad().defined())
            results.emplace_back("gradient." + name, parameter.grad());
}

} // namespace

Result<> compareNetwork(const CompareJob &job, const std::filesystem::path &output)
{
    const Result<ExperimentConfig> config = job.config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    const Result<at::Device> device = chooseDevice(*config);
    if (!device)
        return tl::unexpected<Error>(device.error());
    const Result<NamedTensors> input = job.neededPath("input").and_then(readTensors);
    if (!input)
        return tl::unexpected<Error>(input.error());
    const at::Tensor images = tensorNamed(*input, "images");
    if (!images.defined() || images.dim() != 4 || images.size(1) != 3 || images.scalar_type() != at::kFloat)
        return fail(ErrorCode::WrongFormat, "the input holds no 'images' [N, 3, S, S] F32", job.place());
    const at::Tensor gradient = tensorNamed(*input, "gradient");
    if (gradient.defined() && gradient.sizes() != at::IntArrayRef({images.size(0), config->dimension}))
        return fail(ErrorCode::Inconsistent, "'gradient' is not [N, network.dimension]", job.place());

    applyComputeThreads(*config);
    Encoder encoder(*config);
    const auto weights = job.path("weights");
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    if (!weights->empty())
        if (const Result<> loaded = loadTensors(*weights, encoder.state()); !loaded)
            return loaded;
    encoder.tensors().moveTo(*device);
    at::Tensor onDevice = images.to(*device).contiguous(at::MemoryFormat::ChannelsLast);
    if (job.object().value("double", false)) {
        widen(encoder.state());
        onDevice = onDevice.to(at::kDouble);
    }
    NamedTensors results;
    if (job.object().value("training", false)) {
        train(encoder, onDevice, gradient.defined() ? gradient.to(*device) : gradient, results);
    } else {
        const at::NoGradGuard noGrad;
        results.emplace_back("features", encoder.features(onDevice, {.training = false}));
        results.emplace_back("embedding", encoder.embed(onDevice, {.training = false}));
    }
    for (const auto &[name, tensor] : encoder.state())
        results.emplace_back("state." + name, tensor);
    return saveTensors(output, results, {});
}

} // namespace leoclr::learning
