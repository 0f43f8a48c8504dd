#include "core/config/methodtraits.h"

#include <algorithm>
#include <initializer_list>

namespace leoclr {

namespace {

bool isOneOf(const ExperimentConfig &config, std::initializer_list<std::string_view> methods)
{
    return std::find(methods.begin(), methods.end(), config.method) != methods.end();
}

} // namespace

bool isMomentumContrast(const ExperimentConfig &config)
{
    return isOneOf(config, {"leoclr", "mocov1", "mocov2", "mocov2-two-keys"});
}

bool mayUseQueue(const ExperimentConfig &config)
{
    return isMomentumContrast(config) || isOneOf(config, {"nnclr", "swav"});
}

bool usesQueue(const ExperimentConfig &config) { return mayUseQueue(config) && config.queueSize > 0; }

int keyViews(const ExperimentConfig &config)
{
    if (config.method == "leoclr")
        return static_cast<int>(config.crops);
    if (config.method == "mocov2-two-keys")
        return 2;
    return isMomentumContrast(config) ? 1 : 0;
}

int queues(const ExperimentConfig &config)
{
    if (!usesQueue(config))
        return 0;
    if (config.method == "swav") // one for each large crop
        return 2;
    return keyViews(config) > 1 && config.queuePolicy == "two_queues" ? keyViews(config) : 1;
}

int keysEnqueued(const ExperimentConfig &config)
{
    return keyViews(config) > 1 && config.queuePolicy == "both_keys" ? keyViews(config) : 1;
}

bool usesOriginal(const ExperimentConfig &config) { return config.method == "leoclr"; }

bool usesKeyEncoder(const ExperimentConfig &config)
{
    return isMomentumContrast(config) || config.method == "byol";
}

bool usesPredictor(const ExperimentConfig &config)
{
    return isOneOf(config, {"byol", "simsiam", "nnclr"});
}

bool usesTemperature(const ExperimentConfig &config)
{
    return isMomentumContrast(config) || isOneOf(config, {"simclr", "nnclr", "swav"});
}

bool lossSpansBatch(const ExperimentConfig &config)
{
    return isOneOf(config, {"simclr", "nnclr", "barlow-twins", "vicreg", "swav"});
}

bool mayUseLocalCrops(const ExperimentConfig &config) { return config.method == "swav"; }

int viewsPerImage(const ExperimentConfig &config)
{
    if (isMomentumContrast(config))
        return 1 + keyViews(config);
    return 2 + (mayUseLocalCrops(config) ? static_cast<int>(config.localCrops) : 0);
}

bool lastLayerHasBias(const ExperimentConfig &config)
{
    if (config.head == "linear" || config.head == "mlp")
        return config.headLastNorm == "none";
    return config.headLastNorm == "none" && !isOneOf(config, {"byol", "barlow-twins", "vicreg"});
}

} // namespace leoclr
