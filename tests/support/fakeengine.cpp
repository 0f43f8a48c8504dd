// Stands in for leoclr-engine in tests: speaks the run directory's protocol without learning anything.
//
//   fakeengine train --run DIR | fakeengine resume DIR | fakeengine serve (fakeservice.h)
//
// LEOCLR_FAKE_MODE: stream (as is), split (lines arrive in pieces), crash (SIGKILL in mid-run), hang (owns the run, hears
// no order and no SIGTERM), nonsense (damaged lines among the events), exit (ends at once with a word), mute (ends at
// once without one), fail (a `failed` event instead of a start), idle (never takes the run), quick (done at once).
// LEOCLR_FAKE_STEPS: steps of the run, 10 an epoch (40); LEOCLR_FAKE_PACE: milliseconds a step (5).

#include "core/base/clock.h"
#include "core/runlog/rundirectory.h"
#include "tests/support/fakeservice.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

using namespace leoclr;

namespace {

volatile std::sig_atomic_t terminated = 0;

std::string setting(const char *name, const char *fallback)
{
    const char *value = std::getenv(name);
    return value ? value : fallback;
}

std::int64_t number(const char *name, std::int64_t fallback)
{
    const char *value = std::getenv(name);
    return value ? std::atoll(value) : fallback;
}

void sleepFor(std::int64_t milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// Writes events whole, or in pieces with pauses between them.
class Sink
{
public:
    Sink(const RunDirectory &directory, bool inPieces) : m_directory(directory), m_inPieces(inPieces)
    {
        if (!inPieces) {
            auto writer = EventWriter::open(directory, m_clock);
            if (!writer) {
                std::fprintf(stderr, "leoclr-engine: error: %s\n", writer.error().message().c_str());
                std::exit(1);
            }
            m_writer = std::move(*writer);
        }
    }

    void write(EventBody body)
    {
        if (m_writer) {
            (void)m_writer->append(std::move(body));
            return;
        }
        const std::string line = encodeEvent({m_sequence++, toMilliseconds(m_clock.now()), std::move(body)}) + '\n';
        const int log = ::open(m_directory.events().c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        for (std::size_t begin = 0; begin < line.size(); begin += 37) {
            const std::string piece = line.substr(begin, 37);
            [[maybe_unused]] const ssize_t written = ::write(log, piece.data(), piece.size());
            sleepFor(2);
        }
        ::close(log);
    }

    void writeRaw(const std::string &bytes) const { std::ofstream(m_directory.events(), std::ios::app) << bytes; }

private:
    const RunDirectory &m_directory;
    SystemClock m_clock;
    bool m_inPieces;
    std::unique_ptr<EventWriter> m_writer;
    std::int64_t m_sequence = 0;
};

struct Course
{
    std::string mode;
    std::int64_t steps, pace, stepsPerEpoch = 10;
};

std::map<std::string, double> figures(std::int64_t step)
{
    return {{"loss", 8.0 / (1.0 + 0.05 * static_cast<double>(step))}, {"images_per_second", 640.0}};
}

/// Obeys the orders that came. True when the run shall stop.
bool obey(OrderReader &orders, Sink &sink, std::int64_t step)
{
    bool paused = false;
    do {
        for (const Order &order : orders.poll()) {
            sink.write(AcknowledgedEvent{order.id, std::string(nameOf(order.type)), true, {}});
            if (order.type == OrderType::Stop)
                return true;
            if (order.type == OrderType::Checkpoint)
                sink.write(CheckpointEvent{step, step / 10, "checkpoints/" + std::to_string(step), 4, "00000000"});
            if (order.type == OrderType::Pause)
                sink.write(HeartbeatEvent{step, "paused"});
            if (order.type == OrderType::Continue)
                sink.write(HeartbeatEvent{step, "training"});
            paused = order.type == OrderType::Pause || (paused && order.type != OrderType::Continue);
        }
        if (paused)
            sleepFor(20);
    } while (paused && !terminated);
    return terminated != 0;
}

int train(const RunDirectory &directory, const Course &course, bool resumed)
{
    OrderReader orders(directory);
    Sink sink(directory, course.mode == "split");
    if (course.mode == "fail") {
        sink.write(FailedEvent{0, {ErrorCode::NotFound, "the folder of the dataset is not there", "/nowhere", {}}});
        return 1;
    }
    const std::int64_t first = resumed ? course.steps / 2 : 0;
    if (resumed)
        sink.write(ResumedEvent{first, ::getpid(), "fake", "0.0.0", "cpu"});
    else
        sink.write(StartedEvent{runFormatVersion, "0.0.0", ::getpid(), "fake", course.steps, course.stepsPerEpoch,
                                course.steps / course.stepsPerEpoch, 640, "cpu"});
    if (course.mode == "hang") {
        ::signal(SIGTERM, SIG_IGN);
        for (;;)
            sleepFor(1000);
    }
    for (std::int64_t step = first + 1; step <= course.steps; ++step) {
        sleepFor(course.mode == "quick" ? 0 : course.pace);
        if (course.mode == "crash" && step == course.steps / 2)
            ::raise(SIGKILL);
        if (course.mode == "nonsense" && step % 10 == 5)
            sink.writeRaw("{\"seq\":this is no JSON\n");
        sink.write(MetricsEvent{step, (step - 1) / course.stepsPerEpoch, figures(step)});
        if (step % course.stepsPerEpoch == 0) {
            auto values = figures(step);
            values["knn_top1"] = 0.1 + 0.4 * static_cast<double>(step) / static_cast<double>(course.steps);
            sink.write(EpochEvent{step / course.stepsPerEpoch - 1, step, 0.1, values});
        }
        if (obey(orders, sink, step)) {
            sink.write(FinishedEvent{step, "stopped", 1.0, figures(step)});
            return 0;
        }
    }
    sink.write(FinishedEvent{course.steps, "completed", 1.0, figures(course.steps)});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "serve") == 0)
        return fakeService(setting("LEOCLR_FAKE_MODE", "stream"));
    const bool resumed = argc == 3 && std::strcmp(argv[1], "resume") == 0;
    const bool begins = argc == 4 && std::strcmp(argv[1], "train") == 0 && std::strcmp(argv[2], "--run") == 0;
    if (!resumed && !begins) {
        std::fprintf(stderr, "leoclr-engine: error: usage: train --run DIR | resume DIR\n");
        return 2;
    }
    ::signal(SIGTERM, [](int) { terminated = 1; });
    const Course course{setting("LEOCLR_FAKE_MODE", "stream"), number("LEOCLR_FAKE_STEPS", 40), number("LEOCLR_FAKE_PACE", 5)};
    std::printf("this is the fake engine, mode %s\n", course.mode.c_str());
    std::fflush(stdout);
    if (course.mode == "exit") {
        std::fprintf(stderr, "leoclr-engine: error: these are the last words\n");
        return 3;
    }
    if (course.mode == "mute") {
        [[maybe_unused]] const int cut = ::ftruncate(STDOUT_FILENO, 0);
        return 3;
    }
    if (course.mode == "idle") {
        for (;;)
            sleepFor(1000);
    }
    const RunDirectory directory(argv[argc - 1]);
    const auto lock = RunLock::acquire(directory);
    if (!lock) {
        std::fprintf(stderr, "leoclr-engine: error: %s\n", lock.error().message().c_str());
        return 1;
    }
    return train(directory, course, resumed);
}
