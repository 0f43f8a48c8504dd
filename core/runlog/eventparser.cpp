#include "core/runlog/eventparser.h"

#include "core/base/hash.h"
#include "core/runlog/eventformat.h"

#include <cstring>
#include <limits>
#include <simdjson.h>

namespace leoclr {

namespace {

namespace dom = simdjson::dom;

double realOf(dom::element element, bool &fits)
{
    double value = 0;
    if (element.get(value) == simdjson::SUCCESS) // also from an integer
        return value;
    std::string_view word;
    if (element.get(word) == simdjson::SUCCESS) {
        if (word == eventformat::notANumber)
            return std::numeric_limits<double>::quiet_NaN();
        if (word == eventformat::infinity)
            return std::numeric_limits<double>::infinity();
        if (word == eventformat::minusInfinity)
            return -std::numeric_limits<double>::infinity();
    }
    fits = false;
    return 0;
}

/// Fields of a JSON object. One that is absent has its default value (an older or newer writer);
/// one of another kind than expected makes the whole line damaged.
class Fields
{
public:
    explicit Fields(dom::object object) : m_object(object) {}

    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t otherwise = 0) const
    {
        std::int64_t value = otherwise;
        take(name, value);
        return value;
    }
    [[nodiscard]] bool boolean(std::string_view name) const
    {
        bool value = false;
        take(name, value);
        return value;
    }
    [[nodiscard]] std::string text(std::string_view name) const
    {
        std::string_view value;
        take(name, value);
        return std::string(value);
    }
    [[nodiscard]] double real(std::string_view name) const
    {
        dom::element element;
        return m_object[name].get(element) == simdjson::SUCCESS ? realOf(element, m_fit) : 0;
    }
    [[nodiscard]] std::map<std::string, double> reals(std::string_view name) const
    {
        std::map<std::string, double> values;
        dom::object object;
        take(name, object);
        if (!m_fit || m_object[name].error() != simdjson::SUCCESS)
            return values;
        for (const dom::key_value_pair pair : object)
            values.emplace_hint(values.end(), pair.key, realOf(pair.value, m_fit));
        return values;
    }
    /// Calls `use` with each object of a list.
    template <typename Use> void each(std::string_view name, Use use) const
    {
        dom::array array;
        take(name, array);
        if (!m_fit || m_object[name].error() != simdjson::SUCCESS)
            return;
        for (const dom::element element : array) {
            dom::object object;
            if (element.get(object) != simdjson::SUCCESS) {
                m_fit = false;
                return;
            }
            const Fields fields(object);
            use(fields);
            m_fit = m_fit && fields.m_fit;
        }
    }
    /// An object as the text it was written from, or text as it is.
    [[nodiscard]] std::string objectText(std::string_view name) const
    {
        dom::element element;
        if (m_object[name].get(element) != simdjson::SUCCESS)
            return {};
        return element.is_object() ? simdjson::minify(element) : text(name);
    }
    [[nodiscard]] bool allFit() const { return m_fit; }

private:
    template <typename T> void take(std::string_view name, T &value) const
    {
        const simdjson::error_code error = m_object[name].get(value);
        if (error != simdjson::SUCCESS && error != simdjson::NO_SUCH_FIELD)
            m_fit = false;
    }

    dom::object m_object;
    mutable bool m_fit = true; ///< a note taken while reading; the object itself does not change
};

std::vector<PreviewSample> samplesOf(const Fields &event)
{
    std::vector<PreviewSample> samples;
    event.each("samples", [&](const Fields &fields) {
        PreviewSample sample;
        sample.index = fields.integer("index");
        sample.name = fields.text("name");
        sample.width = static_cast<int>(fields.integer("width"));
        sample.height = static_cast<int>(fields.integer("height"));
        fields.each("views", [&](const Fields &view) {
            sample.views.push_back({view.objectText("recipe"), view.text("hash")});
        });
        samples.push_back(std::move(sample));
    });
    return samples;
}

EventBody bodyOf(std::string_view type, const Fields &f)
{
    if (type == "metrics")
        return MetricsEvent{f.integer("step"), f.integer("epoch"), f.reals("values")};
    if (type == "heartbeat")
        return HeartbeatEvent{f.integer("step"), f.text("state")};
    if (type == "started")
        return StartedEvent{static_cast<int>(f.integer("format", runFormatVersion)),
                            f.text("engine_version"),
                            f.integer("pid"),
                            f.text("host"),
                            f.integer("total_steps"),
                            f.integer("steps_per_epoch"),
                            f.integer("epochs"),
                            f.integer("images"),
                            f.text("device"),
                            f.integer("processes", 1)};
    if (type == "resumed")
        return ResumedEvent{f.integer("step"), f.integer("pid"), f.text("host"),
                            f.text("engine_version"), f.text("device"),
                            f.integer("processes", 1)};
    if (type == "epoch")
        return EpochEvent{f.integer("epoch"), f.integer("step"), f.real("seconds"),
                          f.reals("values")};
    if (type == "health")
        return HealthEvent{f.integer("step"), f.text("state"), f.text("reason"),
                           f.reals("evidence")};
    if (type == "preview")
        return PreviewEvent{f.integer("step"), f.integer("epoch"), samplesOf(f)};
    if (type == "checkpoint")
        return CheckpointEvent{f.integer("step"), f.integer("epoch"), f.text("path"),
                               f.integer("bytes"), f.text("hash")};
    if (type == "evaluation")
        return EvaluationEvent{f.text("id"), f.text("protocol"), f.integer("step"),
                               f.reals("values")};
    if (type == "warning")
        return WarningEvent{f.text("code"), f.text("detail")};
    if (type == "acknowledged")
        return AcknowledgedEvent{f.text("order"), f.text("order_type"), f.boolean("accepted"),
                                 f.text("detail")};
    if (type == "finished")
        return FinishedEvent{f.integer("step"), f.text("reason"), f.real("seconds"),
                             f.reals("values")};
    if (type == "failed")
        return FailedEvent{
            f.integer("step"),
            {errorCodeFrom(f.text("code")), f.text("detail"), f.text("place"), f.text("remedy")}};
    return UnknownEvent{std::string(type)};
}

/// Empty if the check at the end of the line fits the rest; the reason otherwise.
std::string_view checkProblem(std::string_view line)
{
    using namespace eventformat;
    constexpr std::size_t length = checkLead.size() + checkDigits + checkTail.size();
    if (line.size() < length)
        return "too short for an event";
    const std::string_view end = line.substr(line.size() - length);
    if (!end.starts_with(checkLead) || !end.ends_with(checkTail))
        return "no check at the end of the line";
    if (lineCheck(line.substr(0, line.size() - length)) !=
        end.substr(checkLead.size(), checkDigits))
        return "the check does not fit the line";
    return {};
}

/// The line in a buffer with room behind it, as the parser needs it.
std::string_view padded(std::string_view line)
{
    thread_local std::string buffer;
    if (buffer.size() < line.size() + simdjson::SIMDJSON_PADDING)
        buffer.resize(line.size() + simdjson::SIMDJSON_PADDING);
    std::memcpy(buffer.data(), line.data(), line.size());
    return {buffer.data(), line.size()};
}

} // namespace

std::variant<Event, std::string> parseEvent(std::string_view line)
{
    if (const std::string_view problem = checkProblem(line); !problem.empty())
        return std::string(problem);

    thread_local dom::parser parser;
    const std::string_view text = padded(line);
    dom::object object;
    if (parser.parse(text.data(), text.size(), false).get(object) != simdjson::SUCCESS)
        return std::string("not a JSON object");

    const Fields fields(object);
    Event event;
    std::string_view type;
    if (object["seq"].get(event.sequence) != simdjson::SUCCESS ||
        object["time"].get(event.time) != simdjson::SUCCESS ||
        object["type"].get(type) != simdjson::SUCCESS || event.sequence < 0)
        return std::string("no sequence number, time or type");
    event.body = bodyOf(type, fields);
    if (!fields.allFit())
        return "a field of the event \"" + std::string(type) + "\" has the wrong kind";
    return event;
}

} // namespace leoclr
