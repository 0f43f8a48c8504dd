#include "core/base/files.h"
#include "core/runlog/appendfile.h"
#include "core/runlog/rundirectory.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace leoclr {

namespace {

bool isDurable(const EventBody &body)
{
    return std::visit(
        Overloaded{
            [](const StartedEvent &) { return true; }, [](const ResumedEvent &) { return true; },
            [](const EpochEvent &) { return false; }, [](const MetricsEvent &) { return false; },
            [](const HealthEvent &) { return false; }, [](const PreviewEvent &) { return false; },
            [](const CheckpointEvent &) { return true; },
            [](const EvaluationEvent &) { return false; },
            [](const WarningEvent &) { return false; },
            [](const AcknowledgedEvent &) { return false; },
            [](const HeartbeatEvent &) { return false; },
            [](const FinishedEvent &) { return true; }, [](const FailedEvent &) { return true; },
            [](const UnknownEvent &) { return false; }},
        body);
}

/// The highest number among the events of the last `count` bytes before `end`, plus one for each
/// damaged line behind it; nothing if there is no event.
Result<std::optional<std::int64_t>> nextNumber(int descriptor, std::uint64_t end,
                                               std::uint64_t count,
                                               const std::filesystem::path &file)
{
    const std::uint64_t start = end - std::min(end, count);
    const Result<std::string> bytes = appendfile::read(descriptor, start, end - start, file);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const std::size_t firstLine =
        start == 0 ? 0 : bytes->find('\n') + 1; // the bytes may begin inside a line
    EventDecoder decoder(start + firstLine);
    std::optional<std::int64_t> next;
    for (const Decoded &item : decoder.feed(std::string_view(*bytes).substr(firstLine))) {
        if (const Event *event = std::get_if<Event>(&item))
            next = std::max(next.value_or(0), event->sequence + 1);
        else if (next)
            ++*next;
    }
    return next;
}

} // namespace

EventWriter::EventWriter(int descriptor, std::int64_t nextSequence, std::filesystem::path file,
                         const Clock &clock)
    : m_descriptor(descriptor), m_nextSequence(nextSequence), m_file(std::move(file)),
      m_clock(clock)
{
}

EventWriter::~EventWriter() { ::close(m_descriptor); }

Result<std::unique_ptr<EventWriter>> EventWriter::open(const RunDirectory &directory,
                                                       const Clock &clock)
{
    const std::filesystem::path file = directory.events();
    const Result<int> descriptor = appendfile::open(file);
    if (!descriptor)
        return tl::unexpected<Error>(descriptor.error());
    std::unique_ptr<EventWriter> writer(new EventWriter(*descriptor, 0, file, clock));

    const Result<std::uint64_t> end = appendfile::endOfLastLine(*descriptor, file);
    if (!end)
        return tl::unexpected<Error>(end.error());
    if (::ftruncate(*descriptor, static_cast<off_t>(*end)) != 0)
        return tl::unexpected<Error>(
            systemError(errno, "cannot cut off the torn last line", file, true));

    // Normally the last line tells the number; only a log that is damaged at its end is read whole.
    for (const std::uint64_t count : {std::uint64_t{2 * EventDecoder::maxLine}, *end}) {
        const Result<std::optional<std::int64_t>> next = nextNumber(*descriptor, *end, count, file);
        if (!next)
            return tl::unexpected<Error>(next.error());
        if (*next) {
            writer->m_nextSequence = **next;
            break;
        }
    }
    if (const Result<> durable = syncFolder(directory.path()); !durable) // the name of a new log
        return tl::unexpected<Error>(durable.error());
    return writer;
}

Result<> EventWriter::append(EventBody body)
{
    const std::lock_guard guard(m_mutex);
    const bool durable = isDurable(body);
    const Event event{m_nextSequence, toMilliseconds(m_clock.now()), std::move(body)};
    std::string line = encodeEvent(event);
    if (line.size() > EventDecoder::maxLine)
        return fail(ErrorCode::OutOfRange,
                    "an event of " + std::to_string(line.size()) +
                        " bytes is longer than a line may be",
                    m_file.string());
    line += '\n';
    if (const Result<> done = appendfile::append(m_descriptor, line, durable, m_file); !done)
        return done;
    ++m_nextSequence;
    return {};
}

} // namespace leoclr
