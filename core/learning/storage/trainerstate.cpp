#include "core/learning/storage/checkpoint.h"

#include <nlohmann/json.hpp>

namespace leoclr::learning {

namespace {

using Json = nlohmann::ordered_json;

Json meansJson(const FigureMeans &means)
{
    return {{"count", means.count()}, {"sums", means.sums()}};
}

FigureMeans meansFrom(const Json &json)
{
    FigureMeans means;
    means.restore(json.at("sums").get<std::map<std::string, double>>(), json.at("count").get<std::int64_t>());
    return means;
}

} // namespace

std::string toJson(const TrainerState &state)
{
    const HealthJudge::Memory &health = state.health;
    const Json json{
        {"format", runFormatVersion},
        {"step", state.step},
        {"epochs_closed", state.epochsClosed},
        {"baseline_done", state.baselineDone},
        {"epoch_seconds", state.epochSeconds},
        {"since_metrics", meansJson(state.sinceMetrics)},
        {"since_epoch", meansJson(state.sinceEpoch)},
        {"health",
         {{"state", health.state},
          {"reason", health.reason},
          {"pending_state", health.pendingState},
          {"pending_reason", health.pendingReason},
          {"lowest_loss", health.lowestLoss},
          {"judged", health.judged},
          {"loss_seen", health.lossSeen},
          {"judgements", health.judgements},
          {"start_rank", health.startRank},
          {"start_accuracy", health.startAccuracy},
          {"accuracy", health.accuracy},
          {"below_start", health.belowStart}}},
        {"warned_images", state.warnedImages},
        {"latest", state.latest},
    };
    return json.dump(2) + "\n";
}

Result<TrainerState> trainerStateFromJson(std::string_view text, std::string_view place)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("format").get<int>() > runFormatVersion)
            return fail(ErrorCode::NewerVersion, "the checkpoint was written by a newer version", std::string(place));
        TrainerState state;
        state.step = json.at("step").get<std::int64_t>();
        state.epochsClosed = json.at("epochs_closed").get<std::int64_t>();
        state.baselineDone = json.at("baseline_done").get<bool>();
        state.epochSeconds = json.at("epoch_seconds").get<double>();
        state.sinceMetrics = meansFrom(json.at("since_metrics"));
        state.sinceEpoch = meansFrom(json.at("since_epoch"));
        const Json &health = json.at("health");
        state.health = {.state = health.at("state").get<std::string>(),
                        .reason = health.at("reason").get<std::string>(),
                        .pendingState = health.at("pending_state").get<std::string>(),
                        .pendingReason = health.at("pending_reason").get<std::string>(),
                        .lowestLoss = health.at("lowest_loss").get<double>(),
                        .judged = health.at("judged").get<bool>(),
                        .lossSeen = health.at("loss_seen").get<bool>(),
                        .judgements = health.value("judgements", std::int64_t{0}), // from here on absent in 0.1.0
                        .startRank = health.value("start_rank", 0.0),
                        .startAccuracy = health.value("start_accuracy", -1.0),
                        .accuracy = health.value("accuracy", -1.0),
                        .belowStart = health.value("below_start", std::int64_t{0})};
        state.warnedImages = json.at("warned_images").get<std::set<std::int64_t>>();
        state.latest = json.at("latest").get<std::map<std::string, double>>();
        return state;
    } catch (const nlohmann::json::exception &error) {
        return fail(ErrorCode::Damaged, std::string("the state of the trainer cannot be read: ") + error.what(),
                    std::string(place));
    }
}

} // namespace leoclr::learning
