#include "core/headless/progresstext.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace leoclr::headless {

namespace {

template<typename... Values>
std::string print(const char *format, Values... values)
{
    char text[128];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::optional<double> latest(const RunSummary &summary, const char *figure)
{
    const auto found = summary.latest.find(figure);
    return found == summary.latest.end() ? std::nullopt : std::optional(found->second);
}

/// 1-based number of the epoch that the last step belongs to.
std::int64_t epochNumber(const RunSummary &summary)
{
    if (summary.stepsPerEpoch <= 0)
        return summary.epoch + 1;
    return std::max<std::int64_t>(1, (summary.step + summary.stepsPerEpoch - 1) / summary.stepsPerEpoch);
}

} // namespace

std::string epochText(const RunSummary &summary)
{
    if (summary.epochs <= 0)
        return "-";
    return print("%lld/%lld", static_cast<long long>(epochNumber(summary)), static_cast<long long>(summary.epochs));
}

std::string knnText(const RunSummary &summary)
{
    const auto knn = latest(summary, "knn_top1");
    return knn ? print("%.1f %%", 100 * *knn) : "-";
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    if (whole < 60)
        return print("%lld s", whole);
    if (whole < 3600)
        return print("%lld min %lld s", whole / 60, whole % 60);
    return print("%lld h %lld min", whole / 3600, whole % 3600 / 60);
}

std::string progressLine(const RunSummary &summary)
{
    if (summary.epochs <= 0)
        return summary.activity.empty() ? "starting" : summary.activity;
    std::vector<std::string> parts{"epoch " + epochText(summary)};
    if (summary.totalSteps > 0)
        parts.push_back(print("%3.0f %%", 100.0 * static_cast<double>(summary.step) / static_cast<double>(summary.totalSteps)));
    if (const auto loss = latest(summary, "loss"))
        parts.push_back(print("loss %.4g", *loss));
    if (latest(summary, "knn_top1"))
        parts.push_back("k-NN " + knnText(summary));
    if (summary.imagesPerSecond > 0)
        parts.push_back(print("%.0f images/s", summary.imagesPerSecond));
    if (summary.state == RunState::Paused)
        parts.push_back("paused");
    else if (summary.secondsLeft >= 0)
        parts.push_back(durationText(summary.secondsLeft) + " left");
    std::string line;
    for (const std::string &part : parts)
        line += (line.empty() ? "" : "   ") + part;
    return line;
}

} // namespace leoclr::headless
