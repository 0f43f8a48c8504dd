#include "core/runlog/events.h"

#include "core/base/hash.h"
#include "core/runlog/eventformat.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

Json real(double value)
{
    if (std::isnan(value))
        return std::string(eventformat::notANumber);
    if (std::isinf(value))
        return std::string(value > 0 ? eventformat::infinity : eventformat::minusInfinity);
    return value;
}

Json reals(const std::map<std::string, double> &values)
{
    Json object = Json::object();
    for (const auto &[name, value] : values)
        object[name] = real(value);
    return object;
}

Json samples(const std::vector<PreviewSample> &samples)
{
    Json list = Json::array();
    for (const PreviewSample &sample : samples) {
        Json views = Json::array();
        for (const PreviewView &view : sample.views) {
            Json recipe = Json::parse(view.recipe, nullptr, false);
            if (!recipe.is_object()) // kept as it is; the reader gives the same text back
                recipe = view.recipe;
            views.push_back({{"recipe", std::move(recipe)}, {"hash", view.hash}});
        }
        list.push_back({{"index", sample.index},
                        {"name", sample.name},
                        {"width", sample.width},
                        {"height", sample.height},
                        {"views", std::move(views)}});
    }
    return list;
}

/// The type of an event and its own fields.
struct TypedFields
{
    std::string_view type;
    Json fields;
};

TypedFields typedFields(const EventBody &body)
{
    return std::visit(
        Overloaded{
            [](const StartedEvent &e) -> TypedFields {
                return {"started",
                        {{"format", e.format},
                         {"engine_version", e.engineVersion},
                         {"pid", e.pid},
                         {"host", e.host},
                         {"total_steps", e.totalSteps},
                         {"steps_per_epoch", e.stepsPerEpoch},
                         {"epochs", e.epochs},
                         {"images", e.images},
                         {"device", e.device},
                         {"processes", e.processes}}};
            },
            [](const ResumedEvent &e) -> TypedFields {
                return {"resumed",
                        {{"step", e.step},
                         {"pid", e.pid},
                         {"host", e.host},
                         {"engine_version", e.engineVersion},
                         {"device", e.device},
                         {"processes", e.processes}}};
            },
            [](const EpochEvent &e) -> TypedFields {
                return {"epoch",
                        {{"epoch", e.epoch},
                         {"step", e.step},
                         {"seconds", real(e.seconds)},
                         {"values", reals(e.values)}}};
            },
            [](const MetricsEvent &e) -> TypedFields {
                return {"metrics",
                        {{"step", e.step}, {"epoch", e.epoch}, {"values", reals(e.values)}}};
            },
            [](const HealthEvent &e) -> TypedFields {
                return {"health",
                        {{"step", e.step},
                         {"state", e.state},
                         {"reason", e.reason},
                         {"evidence", reals(e.evidence)}}};
            },
            [](const PreviewEvent &e) -> TypedFields {
                return {"preview",
                        {{"step", e.step}, {"epoch", e.epoch}, {"samples", samples(e.samples)}}};
            },
            [](const CheckpointEvent &e) -> TypedFields {
                return {"checkpoint",
                        {{"step", e.step},
                         {"epoch", e.epoch},
                         {"path", e.path},
                         {"bytes", e.bytes},
                         {"hash", e.hash}}};
            },
            [](const EvaluationEvent &e) -> TypedFields {
                return {"evaluation",
                        {{"id", e.id},
                         {"protocol", e.protocol},
                         {"step", e.step},
                         {"values", reals(e.values)}}};
            },
            [](const WarningEvent &e) -> TypedFields {
                return {"warning", {{"code", e.code}, {"detail", e.detail}}};
            },
            [](const AcknowledgedEvent &e) -> TypedFields {
                return {"acknowledged",
                        {{"order", e.order},
                         {"order_type", e.type},
                         {"accepted", e.accepted},
                         {"detail", e.detail}}};
            },
            [](const HeartbeatEvent &e) -> TypedFields {
                return {"heartbeat", {{"step", e.step}, {"state", e.state}}};
            },
            [](const FinishedEvent &e) -> TypedFields {
                return {"finished",
                        {{"step", e.step},
                         {"reason", e.reason},
                         {"seconds", real(e.seconds)},
                         {"values", reals(e.values)}}};
            },
            [](const FailedEvent &e) -> TypedFields {
                return {"failed",
                        {{"step", e.step},
                         {"code", std::string(nameOf(e.error.code))},
                         {"detail", e.error.detail},
                         {"place", e.error.place},
                         {"remedy", e.error.remedy}}};
            },
            [](const UnknownEvent &e) -> TypedFields {
                return {e.type, Json::object()};
            },
        },
        body);
}

} // namespace

std::string encodeEvent(const Event &event)
{
    const TypedFields typed = typedFields(event.body);
    Json line = {{"seq", event.sequence}, {"time", event.time}, {"type", std::string(typed.type)}};
    for (const auto &[name, value] : typed.fields.items())
        line[name] = value;
    std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.pop_back(); // the closing brace comes behind the check
    const std::string check = lineCheck(text);
    return text.append(eventformat::checkLead).append(check).append(eventformat::checkTail);
}

} // namespace leoclr
