#include "core/data/demoscenes.h"

#include "core/data/scenes/draw.h"
#include "core/data/scenes/shapes.h"

#include <opencv2/imgproc.hpp>

namespace leoclr {

std::vector<std::string> DemoScenes::classNames()
{
    std::vector<std::string> names;
    for (const scenes::Shape &shape : scenes::shapes())
        names.emplace_back(shape.name);
    return names;
}

int DemoScenes::label(std::uint32_t number) const
{
    return scenes::composeScene(m_seed, number).objects.back().shape;
}

cv::Size DemoScenes::size(std::uint32_t number, int shortSide) const
{
    return scenes::sizeOf(scenes::composeScene(m_seed, number), shortSide);
}

cv::Mat DemoScenes::render(std::uint32_t number, int shortSide) const
{
    return scenes::drawScene(scenes::composeScene(m_seed, number), shortSide);
}

std::vector<ObjectAnnotation> DemoScenes::objects(std::uint32_t number, int shortSide) const
{
    const scenes::Scene scene = scenes::composeScene(m_seed, number);
    const std::vector<cv::Mat> masks = scenes::drawMasks(scene, shortSide);
    std::vector<ObjectAnnotation> annotations;
    for (std::size_t i = masks.size(); i-- > 0;) {
        const cv::Rect box = cv::boundingRect(masks[i]);
        if (box.empty())
            continue; // hidden
        ObjectAnnotation annotation;
        annotation.label = scene.objects[i].shape;
        annotation.box = box;
        annotation.mask = masks[i];
        annotations.push_back(std::move(annotation));
    }
    return annotations;
}

} // namespace leoclr
