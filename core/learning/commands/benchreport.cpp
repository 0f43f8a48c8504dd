#include "core/learning/commands/benchreport.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <ostream>

#include <sys/resource.h>

namespace leoclr::learning {

namespace {

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<double> all(const std::vector<RoundTime> &rounds, double RoundTime::*member)
{
    std::vector<double> values;
    for (const RoundTime &round : rounds)
        values.push_back(round.*member);
    return values;
}

double rate(std::int64_t count, double seconds)
{
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

std::string factIn(const EnvironmentFacts &facts, std::string_view key)
{
    for (const auto &[name, value] : facts)
        if (name == key)
            return value;
    return "?";
}

} // namespace

double BenchFigure::medianPerSecond() const
{
    return rate(perRound, median(all(rounds, &RoundTime::seconds)));
}

double BenchFigure::bestPerSecond() const
{
    const std::vector<double> seconds = all(rounds, &RoundTime::seconds);
    return seconds.empty() ? 0 : rate(perRound, *std::min_element(seconds.begin(), seconds.end()));
}

double BenchFigure::medianPerProcessorSecond() const
{
    return rate(perRound, median(all(rounds, &RoundTime::processorSeconds)));
}

RoundTime timed(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    const double processorBegin = processorSeconds();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            processorSeconds() - processorBegin};
}

void measure(BenchFigure &figure, int rounds, const std::function<void()> &round)
{
    round();
    for (int i = 0; i < rounds; ++i)
        figure.rounds.push_back(timed(round));
}

void print(const BenchReport &report, std::ostream &out)
{
    out << "leoclr-engine " << factIn(report.machine, "engine") << ", LibTorch " << factIn(report.machine, "libtorch") << ", "
        << factIn(report.machine, "processor") << ", " << factIn(report.machine, "cores") << " cores\n";
    std::size_t widest = 20;
    for (const BenchFigure &figure : report.figures)
        widest = std::max(widest, figure.name.size());
    const auto name = static_cast<int>(widest) + 2;
    if (!report.figures.empty())
        out << std::left << std::setw(name) << "" << std::right << std::setw(8) << "threads" << std::setw(8) << "rounds"
            << std::setw(12) << "median/s" << std::setw(12) << "best/s" << std::setw(18) << "per processor s" << "\n";
    out << std::fixed << std::setprecision(1);
    for (const BenchFigure &figure : report.figures)
        out << std::left << std::setw(name) << figure.name << std::right << std::setw(8) << figure.threads << std::setw(8)
            << figure.rounds.size() << std::setw(12) << figure.medianPerSecond() << std::setw(12) << figure.bestPerSecond()
            << std::setw(18) << figure.medianPerProcessorSecond() << "  " << figure.unit << "\n";
    out << std::setprecision(4) << std::defaultfloat;
    for (const auto &[key, value] : report.values)
        out << std::left << std::setw(name) << key << std::right << " " << value << "\n";
}

std::string toJson(const BenchReport &report)
{
    using Json = nlohmann::ordered_json;
    Json json{{"bench", report.what}, {"machine", Json::object()}, {"settings", Json::parse(report.settings)},
              {"figures", Json::array()}, {"values", Json::object()}};
    for (const auto &[key, value] : report.machine)
        json["machine"][key] = value;
    for (const BenchFigure &figure : report.figures)
        json["figures"].push_back({{"name", figure.name},
                                   {"unit", figure.unit},
                                   {"threads", figure.threads},
                                   {"per_round", figure.perRound},
                                   {"seconds", all(figure.rounds, &RoundTime::seconds)},
                                   {"processor_seconds", all(figure.rounds, &RoundTime::processorSeconds)},
                                   {"median_per_second", figure.medianPerSecond()},
                                   {"best_per_second", figure.bestPerSecond()},
                                   {"median_per_processor_second", figure.medianPerProcessorSecond()}});
    for (const auto &[key, value] : report.values)
        json["values"][key] = value;
    return json.dump(2) + "\n";
}

} // namespace leoclr::learning
