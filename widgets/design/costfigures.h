#pragma once

#include "core/config/experimentconfig.h"
#include "core/library/runlibrary.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>

namespace leoclr {

/// A run whose speed tells that of the design: the same network, views, batch, method and precision.
struct MeasuredSpeed
{
    QString runName;
    double imagesPerSecond = 0;
};

/// Finds the newest comparable run of the library. Configurations are read once and kept: they never change.
class SpeedMemory
{
public:
    [[nodiscard]] std::optional<MeasuredSpeed> find(const ExperimentConfig &config, const RunLibrary &library);

private:
    QHash<QString, ExperimentConfig> m_configs; ///< by run id
};

/// True if both need the same work for one image on the same device.
[[nodiscard]] bool workIsComparable(const ExperimentConfig &a, const ExperimentConfig &b);

/// What a run of the design costs, as far as it is known.
struct CostFigures
{
    std::uint64_t parameters = 0;
    std::uint64_t checkpointBytes = 0;
    std::uint64_t images = 0;        ///< of the dataset; 0: not known yet
    std::uint64_t stepsPerEpoch = 0;
    std::uint64_t totalSteps = 0;
    std::uint64_t freeBytes = 0;     ///< on the disk of the runs
    std::optional<MeasuredSpeed> speed;
    std::optional<double> secondsPerEpoch;
    std::optional<double> secondsInAll;
};
[[nodiscard]] CostFigures costFigures(const ExperimentConfig &config, std::uint64_t images,
                                      const std::optional<MeasuredSpeed> &speed, std::uint64_t freeBytes);

} // namespace leoclr
