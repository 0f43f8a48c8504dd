#include "core/data/decode.h"
#include "core/data/demoscenes.h"
#include "core/learning/commands/comparejob.h"
#include "core/learning/storage/tensorfile.h"
#include "core/views/render.h"

#include <opencv2/core.hpp>

#include <map>

namespace leoclr::learning {

namespace {

/// Pixels by where they come from, each read once.
class Images
{
public:
    explicit Images(const CompareJob &job) : m_job(job) {}

    [[nodiscard]] Result<> readTensorsOfJob()
    {
        const auto file = m_job.path("images");
        if (!file)
            return tl::unexpected<Error>(file.error());
        if (file->empty())
            return {};
        const Result<NamedTensors> tensors = readTensors(*file);
        if (!tensors)
            return tl::unexpected<Error>(tensors.error());
        for (const auto &[name, tensor] : *tensors) {
            if (tensor.scalar_type() != at::kByte || tensor.dim() != 3 || tensor.size(2) != 3 || tensor.numel() == 0)
                return fail(ErrorCode::WrongFormat, "image '" + name + "' is not [height, width, 3] U8", file->string());
            const cv::Mat pixels(static_cast<int>(tensor.size(0)), static_cast<int>(tensor.size(1)), CV_8UC3,
                                 tensor.mutable_data_ptr());
            m_images[name] = pixels.clone();
        }
        return {};
    }

    [[nodiscard]] Result<cv::Mat> image(const nlohmann::ordered_json &view)
    {
        if (const auto name = view.find("image"); name != view.end() && name->is_string()) {
            const auto found = m_images.find(name->get<std::string>());
            if (found == m_images.end())
                return fail(ErrorCode::NotFound, "there is no image '" + name->get<std::string>() + "'", m_job.place());
            return found->second;
        }
        if (const auto scene = view.find("scene"); scene != view.end()) {
            const auto number = scene->at("number").get<std::uint32_t>();
            const int side = scene->at("short_side").get<int>();
            if (side < 1 || side > largestScene)
                return fail(ErrorCode::OutOfRange, "a scene of " + std::to_string(side) + " pixels is not possible", m_job.place());
            return DemoScenes(scene->value("seed", std::uint64_t{1})).render(number, side);
        }
        const auto file = view.find("file");
        if (file == view.end() || !file->is_string())
            return fail(ErrorCode::WrongFormat, "a view names no 'image', 'file' or 'scene'", m_job.place());
        return decodeImageFile(m_job.resolve(file->get<std::string>()));
    }

private:
    static constexpr int largestScene = 4096;

    const CompareJob &m_job;
    std::map<std::string, cv::Mat> m_images;
};

at::Tensor toTensor(const cv::Mat &pixels)
{
    const cv::Mat plain = pixels.isContinuous() ? pixels : pixels.clone();
    return at::from_blob(plain.data, {plain.rows, plain.cols, 3}, at::kByte).clone();
}

Result<at::Tensor> viewOf(const nlohmann::ordered_json &view, const CompareJob &job, Images &images)
{
    const Result<cv::Mat> image = images.image(view);
    if (!image)
        return tl::unexpected<Error>(image.error());
    const auto recipe = view.find("recipe");
    if (recipe == view.end()) // the decoded image itself
        return toTensor(*image);
    return recipeFromJson(recipe->dump())
        .map([&](const ViewRecipe &read) { return toTensor(render(*image, read)); })
        .map_error([&](Error error) {
            error.place = job.place();
            return error;
        });
}

} // namespace

Result<> compareViews(const CompareJob &job, const std::filesystem::path &output)
{
    const auto views = job.object().find("views");
    if (views == job.object().end() || !views->is_array())
        return fail(ErrorCode::WrongFormat, "the job has no list 'views'", job.place());
    Images images(job);
    if (const Result<> read = images.readTensorsOfJob(); !read)
        return read;
    NamedTensors rendered;
    for (const auto &view : *views) {
        if (!view.is_object() || !view.contains("name") || !view["name"].is_string())
            return fail(ErrorCode::WrongFormat, "a view has no 'name'", job.place());
        const Result<at::Tensor> pixels = viewOf(view, job, images);
        if (!pixels)
            return tl::unexpected<Error>(pixels.error());
        rendered.emplace_back(view["name"].get<std::string>(), *pixels);
    }
    return saveTensors(output, rendered, {});
}

} // namespace leoclr::learning
