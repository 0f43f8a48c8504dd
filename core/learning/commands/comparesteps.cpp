#include "core/base/files.h"
#include "core/learning/commands/comparejob.h"
#include "core/learning/methods/method.h"
#include "core/learning/methods/registry.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/optimisers/schedule.h"
#include "core/learning/pipeline/normaliser.h"
#include "core/learning/storage/tensorfile.h"
#include "core/learning/training/device.h"
#include "core/views/recipe.h"

namespace leoclr::learning {

namespace {

/// The pixels of each step and view: pixels[step][view] is [N, S, S, 3] U8.
using StepPixels = std::vector<std::vector<at::Tensor>>;

Result<StepPixels> pixelsOf(const NamedTensors &tensors, std::size_t viewCount, std::int64_t batchSize,
                            const std::string &place)
{
    StepPixels pixels;
    std::map<std::string, at::Tensor> byName(tensors.begin(), tensors.end());
    while (byName.contains("step" + std::to_string(pixels.size()) + ".view0")) {
        std::vector<at::Tensor> views;
        for (std::size_t view = 0; view < viewCount; ++view) {
            const std::string name = "step" + std::to_string(pixels.size()) + ".view" + std::to_string(view);
            const at::Tensor &found = byName[name];
            const bool sound = found.defined() && found.scalar_type() == at::kByte && found.dim() == 4
                && found.size(0) == batchSize && found.size(1) == found.size(2) && found.size(3) == 3;
            if (!sound)
                return fail(ErrorCode::WrongFormat, "'" + name + "' is missing or not [training.batch_size, S, S, 3] U8",
                            place);
            views.push_back(found);
        }
        pixels.push_back(std::move(views));
    }
    if (pixels.empty())
        return fail(ErrorCode::Empty, "there is no 'step0.view0' among the views", place);
    return pixels;
}

nlohmann::ordered_json takeSteps(Method &method, Optimiser &optimiser, const StepPixels &pixels,
                                 const ExperimentConfig &config, const Normaliser &normalise, std::int64_t stepsPerEpoch, bool wide)
{
    const std::int64_t totalSteps = config.epochs * stepsPerEpoch;
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const auto step = static_cast<std::int64_t>(i);
        const double learningRate = learningRateAt(config, step, stepsPerEpoch);
        std::vector<at::Tensor> views;
        for (const at::Tensor &view : pixels[i])
            views.push_back(wide ? normalise(view).to(at::kDouble) : normalise(view));
        const StepOutput output = method.forward(views, StepTime(step, stepsPerEpoch, totalSteps));
        output.loss.backward();
        method.afterBackward();
        optimiser.step(learningRate);
        nlohmann::ordered_json entry{{"step", step}, {"loss", output.loss.item<double>()}, {"learning_rate", learningRate}};
        for (const at::Tensor &term : output.terms)
            entry["terms"].push_back(term.item<double>());
        steps.push_back(std::move(entry));
    }
    return steps;
}

} // namespace

Result<> compareSteps(const CompareJob &job, const std::filesystem::path &output)
{
    const Result<ExperimentConfig> config = job.config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    const Result<at::Device> device = chooseDevice(*config);
    if (!device)
        return tl::unexpected<Error>(device.error());
    const Result<NamedTensors> tensors = job.neededPath("views").and_then(readTensors);
    if (!tensors)
        return tl::unexpected<Error>(tensors.error());
    const auto pixels = pixelsOf(*tensors, viewPlan(*config).views.size(), config->batchSize, job.place());
    if (!pixels)
        return tl::unexpected<Error>(pixels.error());
    const auto weights = job.path("weights");
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    const Result<std::unique_ptr<Method>> method = makeMethod(*config);
    if (!method)
        return tl::unexpected<Error>(method.error());
    if (!weights->empty())
        if (const Result<> loaded = loadTensors(*weights, (*method)->state()); !loaded)
            return loaded;

    applyComputeThreads(*config);
    if (const Result<> made = makeFolder(output); !made)
        return made;
    if (const Result<> saved = saveTensors(output / "before.safetensors", (*method)->state(), {}); !saved)
        return saved;
    (*method)->moveTo(*device);
    const bool wide = job.object().value("double", false);
    if (wide)
        widen((*method)->state());
    const auto optimiser = makeOptimiser(*config, (*method)->trained());
    const auto stepsPerEpoch = job.object().value("steps_per_epoch", static_cast<std::int64_t>(pixels->size()));
    const nlohmann::ordered_json steps = takeSteps(**method, *optimiser, *pixels, *config,
                                                   Normaliser(config->normalise, *device), std::max<std::int64_t>(1, stepsPerEpoch), wide);
    return saveTensors(output / "after.safetensors", (*method)->state(), {}).and_then([&]() {
        return writeFileAtomically(output / "steps.json", steps.dump(2) + "\n");
    });
}

} // namespace leoclr::learning
