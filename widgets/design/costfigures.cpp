#include "widgets/design/costfigures.h"

#include "core/config/checks.h"
#include "core/config/methodtraits.h"
#include "core/runlog/rundirectory.h"

namespace leoclr {

namespace {

constexpr int runsLookedAt = 200;

} // namespace

bool workIsComparable(const ExperimentConfig &a, const ExperimentConfig &b)
{
    return a.method == b.method && a.backbone == b.backbone && a.stem == b.stem && a.viewSize == b.viewSize
        && a.batchSize == b.batchSize && a.precision == b.precision && a.device == b.device
        && a.computeThreads == b.computeThreads && a.dataReader == b.dataReader && a.demoSize == b.demoSize
        && a.originalAugmented == b.originalAugmented && viewsPerImage(a) == viewsPerImage(b)
        && a.localSize == b.localSize && a.processes == b.processes && a.accumulation == b.accumulation;
}

std::optional<MeasuredSpeed> SpeedMemory::find(const ExperimentConfig &config, const RunLibrary &library)
{
    int looked = 0;
    for (const RunRecord &record : library.runs()) { // newest first
        if (record.summary.imagesPerSecond <= 0)
            continue;
        if (++looked > runsLookedAt)
            break;
        auto known = m_configs.constFind(record.id);
        if (known == m_configs.constEnd()) {
            const Result<ExperimentConfig> read = RunDirectory(record.path.toStdString()).config();
            if (!read)
                continue;
            known = m_configs.insert(record.id, *read);
        }
        if (workIsComparable(*known, config))
            return MeasuredSpeed{record.name, record.summary.imagesPerSecond};
    }
    return std::nullopt;
}

CostFigures costFigures(const ExperimentConfig &config, std::uint64_t images,
                        const std::optional<MeasuredSpeed> &speed, std::uint64_t freeBytes)
{
    CostFigures figures;
    figures.parameters = parameterCount(config);
    figures.checkpointBytes = checkpointBytes(config);
    figures.images = images;
    figures.stepsPerEpoch = images > 0 ? stepsPerEpoch(config, images) : 0;
    figures.totalSteps = figures.stepsPerEpoch * static_cast<std::uint64_t>(config.epochs);
    figures.freeBytes = freeBytes;
    figures.speed = speed;
    if (speed && figures.stepsPerEpoch > 0) {
        const double imagesPerEpoch = static_cast<double>(figures.stepsPerEpoch) * static_cast<double>(config.batchSize);
        figures.secondsPerEpoch = imagesPerEpoch / speed->imagesPerSecond;
        figures.secondsInAll = *figures.secondsPerEpoch * static_cast<double>(config.epochs);
    }
    return figures;
}

} // namespace leoclr
