#include "tests/support/runmaker.h"

#include "core/base/files.h"
#include "core/base/text.h"

#include <QFile>

#include <cmath>
#include <fstream>

namespace leoclr::testing {

RunDirectory makeRun(const QString &folder, const QString &name, const std::string &method)
{
    const RunDirectory directory(QFile::encodeName(folder + '/' + name).toStdString());
    RunIdentity identity;
    identity.id = newId();
    identity.name = name.toStdString();
    identity.created = toIso8601(SystemClock().now());
    identity.preset = method + "-demo";
    ExperimentConfig config;
    config.method = method;
    config.runName = identity.name;
    if (const auto made = directory.create(identity, config); !made)
        qFatal("%s", made.error().message().c_str());
    return directory;
}

void copyRun(const RunDirectory &original, const QString &name)
{
    const std::filesystem::path target = original.path().parent_path() / name.toStdString();
    std::filesystem::copy(original.path(), target);
    const auto identity = original.identity();
    auto text = readFile(original.path() / "run.json");
    if (!identity || !text)
        qFatal("the run to copy cannot be read");
    text->replace(text->find(identity->id), identity->id.size(), newId());
    text->replace(text->find(identity->name), identity->name.size(), name.toStdString());
    std::ofstream(target / "run.json") << *text;
}

void appendEvents(const RunDirectory &directory, const std::vector<EventBody> &events)
{
    const SystemClock clock;
    const auto writer = EventWriter::open(directory, clock);
    if (!writer)
        qFatal("%s", writer.error().message().c_str());
    for (const EventBody &event : events) {
        if (const auto written = (*writer)->append(event); !written)
            qFatal("%s", written.error().message().c_str());
    }
}

std::vector<EventBody> completedCourse(int steps)
{
    constexpr int stepsPerEpoch = 10;
    std::vector<EventBody> events;
    events.push_back(StartedEvent{runFormatVersion, "1.0", 1, "there", steps, stepsPerEpoch, steps / stepsPerEpoch, 640, "cpu"});
    for (int step = 1; step <= steps; ++step) {
        const double loss = 8 / (1 + 0.01 * step) + 0.1 * std::sin(step);
        events.push_back(MetricsEvent{step, (step - 1) / stepsPerEpoch, {{"loss", loss}, {"images_per_second", 640}}});
        if (step % stepsPerEpoch == 0)
            events.push_back(EpochEvent{step / stepsPerEpoch - 1, step, 1.0, {{"loss", loss}, {"knn_top1", 0.5}}});
    }
    events.push_back(FinishedEvent{steps, "completed", 10, {{"loss", 1.0}}});
    return events;
}

void writeLog(const RunDirectory &directory, const std::vector<EventBody> &events)
{
    std::ofstream log(directory.events(), std::ios::binary);
    std::int64_t sequence = 0;
    for (const EventBody &event : events)
        log << encodeEvent({sequence, 1'700'000'000'000 + sequence, event}) << '\n', ++sequence;
}

} // namespace leoclr::testing
