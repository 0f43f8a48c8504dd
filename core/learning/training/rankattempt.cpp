#include "core/learning/training/rankattempt.h"

#include "core/config/fieldtable.h"
#include "core/learning/distributed/company.h"
#include "core/learning/distributed/ranks.h"
#include "core/learning/training/device.h"
#include "core/learning/training/history.h"
#include "core/learning/training/preparation.h"
#include "core/learning/training/trainer.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

#include <unistd.h>

namespace leoclr::learning {

namespace {

/// Rank 0 alone sends events.
class Silence final : public EventSink, public OrderSource
{
public:
    [[nodiscard]] Result<> append(EventBody) override { return {}; }
    [[nodiscard]] std::vector<Order> poll() override { return {}; }
};

/// Rank 0 died without a word: the log gets its end from here, unless it has one, or somebody else owns the run.
void endLog(const RunDirectory &directory, std::int64_t step, const Error &error, const Clock &clock)
{
    if (!directory.isRun())
        return;
    const Result<RunLock> lock = RunLock::acquire(directory);
    const Result<History> history = readHistory(directory);
    if (!lock || !history || !history->begun || history->ended)
        return;
    if (const auto writer = EventWriter::open(directory, clock))
        (void)(*writer)->append(FailedEvent{step, error});
}

Result<AttemptEnd> train(Company &company, const RankOrder &order, RunReporter &reporter, Silence &silence,
                         const std::function<bool()> &interrupted, const Clock &clock)
{
    const RankPlace &place = company.place();
    const Result<at::Device> device = chooseDevice(order.config, place.localRank, place.localSize);
    if (!device)
        return tl::unexpected<Error>(device.error());
    const Result<std::shared_ptr<Ranks>> ranks = company.connect(*device);
    if (!ranks)
        return tl::unexpected<Error>(ranks.error());
    const Result<std::shared_ptr<ImageSource>> images = openImages(order.config, **ranks, place, interrupted);
    if (!images && images.error().code == ErrorCode::Cancelled)
        return AttemptEnd::Stopped;
    if (!images)
        return tl::unexpected<Error>(images.error());
    const Result<std::unique_ptr<Trainer>> trainer = Trainer::create(
        {order.config, RunDirectory{order.run}, *images, {}, reporter, silence, clock, interrupted, *ranks, place});
    if (!trainer)
        return tl::unexpected<Error>(trainer.error());
    return (*trainer)->run().map(
        [](TrainingEnd end) { return end == TrainingEnd::Completed ? AttemptEnd::Completed : AttemptEnd::Stopped; });
}

} // namespace

std::string orderText(const RankOrder &order)
{
    return nlohmann::json{{"config", toJson(order.config)}, {"run", order.run}}.dump();
}

Result<RankOrder> orderFrom(std::string_view text)
{
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("config") || !json.contains("run"))
        return fail(ErrorCode::WrongFormat, "the order of rank 0 cannot be read", {},
                    "Use the same version of the engine on every computer.");
    return configFromJson(json["config"].get<std::string>(), "the order of rank 0").map([&](const ExperimentConfig &config) {
        return RankOrder{config, json["run"].get<std::string>()};
    });
}

Result<AttemptEnd> runRank(Company &company, const std::function<bool()> &interrupted, const Clock &clock)
{
    const Result<RankOrder> order = company.waitForOrder().and_then(orderFrom);
    if (!order)
        return tl::unexpected<Error>(order.error());
    const RunDirectory directory{order->run};
    Silence silence;
    RunReporter reporter(silence, {});
    company.whenStuck([&](const Error &error) {
        if (error.code == ErrorCode::EngineDied)
            endLog(directory, reporter.step(), error, clock);
        _exit(EXIT_FAILURE);
    });
    Result<AttemptEnd> end = [&]() -> Result<AttemptEnd> {
        try {
            return train(company, *order, reporter, silence, interrupted, clock);
        } catch (const std::exception &thrown) {
            return tl::unexpected<Error>(errorOf(thrown));
        }
    }();
    if (end) {
        company.whenStuck({});
        return end;
    }
    const Error error = company.explain(end.error());
    company.whenStuck({});
    if (error == end.error())
        company.tellFailure(error);
    else if (error.code == ErrorCode::EngineDied)
        endLog(directory, reporter.step(), error, clock);
    return tl::unexpected<Error>(error);
}

} // namespace leoclr::learning
