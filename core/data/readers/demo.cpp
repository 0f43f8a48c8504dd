#include "core/base/hash.h"
#include "core/data/demoscenes.h"
#include "core/data/numbers.h"
#include "core/data/readers/readers.h"

#include <mutex>
#include <utility>

namespace leoclr::readers {

namespace {

/// Version of the generator: part of the fingerprint, changes with every change of what is drawn.
constexpr int generatorVersion = 1;
constexpr std::size_t cacheBytes = 512 * 1024 * 1024;

class DemoDataset final : public Dataset
{
public:
    explicit DemoDataset(const DatasetSpec &spec)
        : m_scenes(spec.seed), m_spec(spec), m_pictures(spec.demoImages)
    {
        m_classNames = DemoScenes::classNames();
        m_labels.reserve(spec.demoImages);
        for (std::size_t i = 0; i < spec.demoImages; ++i)
            m_labels.push_back(m_scenes.label(number(i)));
    }

    [[nodiscard]] std::size_t size() const override { return m_labels.size(); }
    [[nodiscard]] int label(std::size_t index) const override { return m_labels.at(index); }
    [[nodiscard]] bool hasObjects() const override { return true; }

    [[nodiscard]] std::string name(std::size_t index) const override
    {
        return (m_spec.split == "test" ? "test scene " : "scene ") + std::to_string(index);
    }

    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override
    {
        if (index >= size())
            return fail(ErrorCode::OutOfRange,
                        "there is no scene " + grouped(index) + "; there are " + grouped(size()));
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_pictures[index].empty())
                return m_pictures[index].clone();
        }
        const cv::Mat picture = m_scenes.render(number(index), m_spec.demoSize);
        const std::size_t bytes = picture.total() * picture.elemSize();
        const std::scoped_lock lock(m_mutex);
        if (m_pictures[index].empty() && m_cached + bytes <= cacheBytes) {
            m_pictures[index] = picture.clone(); // the caller may draw on its own
            m_cached += bytes;
        }
        return picture;
    }

    [[nodiscard]] Result<cv::Mat> largerImage(std::size_t index, int longSide) const override
    {
        if (index >= size())
            return fail(ErrorCode::OutOfRange,
                        "there is no scene " + grouped(index) + "; there are " + grouped(size()));
        const cv::Size one = m_scenes.size(number(index), 1000);
        const int shortSide =
            longSide * std::min(one.width, one.height) / std::max(one.width, one.height);
        return shortSide <= m_spec.demoSize ? image(index)
                                            : m_scenes.render(number(index), shortSide);
    }

    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override
    {
        return m_scenes.size(number(index), m_spec.demoSize);
    }

    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override
    {
        return m_scenes.objects(number(index), m_spec.demoSize);
    }

    [[nodiscard]] std::string fingerprint() const override
    {
        return hashOf("demo " + std::to_string(generatorVersion) + ' ' + m_spec.split + ' ' +
                      std::to_string(m_spec.seed) + ' ' + std::to_string(size()) + ' ' +
                      std::to_string(m_spec.demoSize));
    }

private:
    [[nodiscard]] std::uint32_t number(std::size_t index) const
    {
        return static_cast<std::uint32_t>(index) +
               (m_spec.split == "test" ? DemoScenes::firstTestScene : 0);
    }

    DemoScenes m_scenes;
    DatasetSpec m_spec;
    std::vector<int> m_labels;
    mutable std::mutex m_mutex; ///< guards the two below
    mutable std::vector<cv::Mat> m_pictures;
    mutable std::size_t m_cached = 0;
};

} // namespace

bool isDemo(const std::string &) { return false; }
bool hasDemoTest(const DatasetSpec &) { return true; }

Opened openDemo(const DatasetSpec &spec, std::stop_token, const Progress &progress)
{
    if (spec.demoImages == 0)
        return fail(ErrorCode::Empty, "no demo scene was asked for", "data.demo_images",
                    "Set data.demo_images above 0.");
    if (spec.demoImages >= DemoScenes::firstTestScene)
        return fail(ErrorCode::OutOfRange, "there are at most 2,147,483,647 demo scenes",
                    "data.demo_images");
    if (spec.demoSize < 16 || spec.demoSize > 4096)
        return fail(ErrorCode::OutOfRange,
                    "demo scenes have 16 to 4,096 pixels a side, not " + grouped(spec.demoSize),
                    "data.demo_size");
    auto dataset = std::make_unique<DemoDataset>(spec);
    if (progress)
        progress(dataset->size());
    return dataset;
}

} // namespace leoclr::readers
