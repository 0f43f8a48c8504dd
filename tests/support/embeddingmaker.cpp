#include "tests/support/embeddingmaker.h"

#include "core/base/random.h"

#include <cmath>

namespace leoclr::testing {

EmbeddingSet makeEmbedding(std::size_t rows, int classes, std::size_t width, int crops, std::int64_t step)
{
    const CounterRandom random(3);
    const auto normal = [&](std::uint32_t sample, std::uint32_t draw) {
        return random.normal({.purpose = Purpose::Explore, .sample = sample}, draw);
    };
    EmbeddingSet set;
    set.facts.id = "20260301-12000" + std::to_string(step % 10) + "-abcdef";
    set.facts.runId = "run";
    set.facts.runName = "clouds";
    set.facts.method = "leoclr";
    set.facts.step = step;
    set.facts.epoch = step / 10;
    set.facts.reader = "demo";
    set.facts.split = "train";
    set.facts.demoImages = std::int64_t(rows);
    set.facts.demoSize = 32;
    set.facts.fingerprint = "same";
    for (int i = 0; i < classes; ++i)
        set.facts.classNames.push_back("class " + std::to_string(i));
    set.featureWidth = std::int64_t(width);
    set.projectionWidth = 2;
    set.crops = crops;
    const double apart = 1 + double(step) / 100;
    const auto addRow = [&](std::vector<float> &values, std::uint32_t centre, std::uint32_t noise, double spread) {
        for (std::uint32_t i = 0; i < width; ++i)
            values.push_back(float(apart * normal(centre, i) + spread * normal(noise, i)));
    };
    for (std::size_t row = 0; row < rows; ++row) {
        const auto label = std::uint32_t(row % std::size_t(classes));
        const auto noise = std::uint32_t(1000 + row);
        addRow(set.features, label, noise, 0.6);
        set.projections.insert(set.projections.end(), {1, 0});
        set.indices.push_back(std::int64_t(row));
        set.labels.push_back(label);
        for (int crop = 0; crop < crops; ++crop) {
            addRow(set.cropFeatures, label, noise, 0.6 + 0.1 * (crop + 1));
            set.cropProjections.insert(set.cropProjections.end(), {1, 0});
            set.cropBoxes.insert(set.cropBoxes.end(), {4 * crop, 2, 20, 24});
        }
    }
    return set;
}

} // namespace leoclr::testing
