#include "core/learning/commands/progress.h"

#include "core/config/checks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace leoclr::learning {

namespace {

std::string number(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

bool errorOutputIs(const std::filesystem::path &file)
{
    struct stat output{}, log{};
    return fstat(STDERR_FILENO, &output) == 0 && stat(file.c_str(), &log) == 0 && output.st_dev == log.st_dev
        && output.st_ino == log.st_ino;
}

std::string processesText(std::int64_t processes)
{
    return processes > 1 ? " in " + std::to_string(processes) + " processes" : "";
}

double valueOf(const std::map<std::string, double> &values, const std::string &name, double otherwise)
{
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
}

/// "memory at most 812 MiB, on a GPU 9012 MiB".
std::string memoryText(const std::map<std::string, double> &values)
{
    std::string text = "memory at most " + number(valueOf(values, "peak_memory", 0) / (1 << 20), 0) + " MiB";
    if (values.contains("peak_gpu_memory"))
        text += ", on a GPU " + number(valueOf(values, "peak_gpu_memory", 0) / (1 << 20), 0) + " MiB";
    return text;
}

} // namespace

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds)));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

Progress::Progress(const RunDirectory &directory, const Console &console, bool always, const Clock &clock)
    : m_console(console)
    , m_clock(clock)
    , m_always(always)
    , m_directory(directory)
    , m_begin(clock.steadyNow())
    , m_lastStatus(m_begin)
{
    if (directory.isRun() && !errorOutputIs(directory.log()))
        m_file.open(directory.log(), std::ios::app);
}

void Progress::log(const std::string &text)
{
    const std::string line = toIso8601(m_clock.now()) + " " + text;
    if (m_file.is_open())
        m_file << line << std::endl;
    if (m_drawn > 0) // the status line makes room and is drawn again with the next figures
        m_console.err << '\r' << std::string(m_drawn, ' ') << '\r';
    m_drawn = 0;
    m_console.err << line << std::endl;
}

std::string Progress::status() const
{
    std::string text = "epoch " + std::to_string(std::min(m_epoch + 1, m_epochs)) + "/" + std::to_string(m_epochs)
        + "  step " + std::to_string(m_step) + "/" + std::to_string(m_totalSteps) + "  loss " + number(m_loss, 4);
    if (m_knn >= 0)
        text += "  k-NN " + number(100 * m_knn, 1) + " %";
    text += "  " + number(m_imagesPerSecond, 1) + " images/s";
    if (m_gradientWait >= 0)
        text += "  waits " + number(100 * m_gradientWait, 1) + " % for gradients";
    if (m_firstStep >= 0 && m_step > m_firstStep) {
        const double seconds = std::chrono::duration<double>(m_clock.steadyNow() - m_begin).count();
        const double perStep = seconds / static_cast<double>(m_step - m_firstStep);
        text += "  " + durationText(perStep * static_cast<double>(m_totalSteps - m_step)) + " left";
    }
    return text;
}

void Progress::drawStatus()
{
    const auto now = m_clock.steadyNow();
    if (m_console.terminal) {
        const std::string text = status();
        const std::size_t rest = m_drawn > text.size() ? m_drawn - text.size() : 0;
        m_console.err << '\r' << text << std::string(rest, ' ') << std::flush;
        m_drawn = text.size();
    } else if (m_always && now - m_lastStatus >= std::chrono::seconds(10)) {
        m_lastStatus = now;
        log(status());
    }
}

void Progress::tell(const EventBody &body)
{
    const std::scoped_lock lock(m_mutex);
    std::visit(Overloaded{
                   [&](const StartedEvent &event) {
                       m_totalSteps = event.totalSteps;
                       m_epochs = event.epochs;
                       log("started on " + event.device + processesText(event.processes) + ": " + std::to_string(event.images) + " images, "
                           + std::to_string(event.epochs) + " epochs of " + std::to_string(event.stepsPerEpoch) + " steps");
                   },
                   [&](const ResumedEvent &event) {
                       m_step = event.step;
                       readTotals();
                       log("resumed on " + event.device + processesText(event.processes) + " from step " + std::to_string(event.step));
                   },
                   [&](const EpochEvent &event) {
                       m_epochs = std::max(m_epochs, event.epoch + 1);
                       m_knn = valueOf(event.values, "knn_top1", m_knn);
                       std::string text = "epoch " + std::to_string(event.epoch + 1) + " done: loss "
                           + number(valueOf(event.values, "loss", 0), 4);
                       if (event.values.contains("knn_top1"))
                           text += ", k-NN " + number(100 * m_knn, 1) + " %";
                       if (m_gradientWait >= 0)
                           text += ", " + number(100 * m_gradientWait, 1) + " % of the time for gradients to arrive";
                       log(text + ", " + durationText(event.seconds));
                   },
                   [&](const MetricsEvent &event) {
                       if (event.step == 0) // k-NN before training
                           return;
                       if (m_firstStep < 0) { // time left is told from here on: start-up does not count
                           m_firstStep = event.step;
                           m_begin = m_clock.steadyNow();
                       }
                       m_step = event.step;
                       m_epoch = event.epoch;
                       m_loss = valueOf(event.values, "loss", m_loss);
                       m_knn = valueOf(event.values, "knn_top1", m_knn);
                       m_imagesPerSecond = valueOf(event.values, "images_per_second", m_imagesPerSecond);
                       m_gradientWait = valueOf(event.values, "gradient_wait_share", m_gradientWait);
                       drawStatus();
                   },
                   [&](const HealthEvent &event) {
                       const std::string verdict = event.state + (event.reason.empty() ? "" : ", " + event.reason);
                       const bool changed = std::exchange(m_health, verdict) != verdict; // it is told again at times
                       if (changed && event.state != "good")
                           log("health: " + verdict);
                   },
                   [&](const PreviewEvent &) {},
                   [&](const CheckpointEvent &event) { log("checkpoint " + event.path); },
                   [&](const EvaluationEvent &event) {
                       if (event.step == 0)
                           log("k-NN before training: " + number(100 * valueOf(event.values, "knn_top1", 0), 1) + " %");
                   },
                   [&](const WarningEvent &event) { log("warning: " + event.detail); },
                   [&](const AcknowledgedEvent &event) {
                       log("order " + event.type + (event.accepted ? "" : " refused: " + event.detail));
                   },
                   [&](const HeartbeatEvent &) {},
                   [&](const FinishedEvent &event) {
                       if (event.values.contains("peak_memory"))
                           log(memoryText(event.values));
                       log(event.reason + " at step " + std::to_string(event.step) + " after " + durationText(event.seconds)
                           + (event.reason == "stopped" ? "; go on with `leoclr-engine resume " + m_directory.path().string() + "`" : ""));
                   },
                   [&](const FailedEvent &event) {
                       if (m_file.is_open()) // on err the command says it
                           m_file << toIso8601(m_clock.now()) << " failed: " << event.error.message() << std::endl;
                   },
                   [&](const UnknownEvent &) {},
               },
               body);
}

void Progress::readTotals()
{
    const Result<ExperimentConfig> config = m_directory.config();
    const Result<DatasetFacts> dataset = m_directory.dataset();
    if (!config || !dataset)
        return;
    m_epochs = config->epochs;
    m_totalSteps =
        config->epochs * static_cast<std::int64_t>(stepsPerEpoch(*config, static_cast<std::uint64_t>(dataset->images)));
}

void Progress::close()
{
    const std::scoped_lock lock(m_mutex);
    if (m_drawn > 0)
        m_console.err << std::endl;
    m_drawn = 0;
}

} // namespace leoclr::learning
