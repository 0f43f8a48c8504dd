#include "tests/resume/enginerun.h"

#include "core/base/files.h"

#include <QFile>
#include <QProcessEnvironment>

#include <algorithm>
#include <charconv>

namespace leoclr::testing {

namespace {

/// Every bit of a number.
std::string exact(double value)
{
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

bool dependsOnTheMachine(const std::string &name)
{
    for (const char *figure : {"images_per_second", "data_wait", "memory", "gradient_wait_share"})
        if (name == figure)
            return true;
    return false;
}

class Course
{
public:
    void operator()(const MetricsEvent &event) { add(event.step, "metrics", event.values); }
    void operator()(const EpochEvent &event)
    {
        add(event.step, "epoch " + std::to_string(event.epoch), event.values);
    }
    void operator()(const EvaluationEvent &event) { add(event.step, "evaluation " + event.protocol, event.values); }
    void operator()(const PreviewEvent &event)
    {
        std::string text = "preview";
        for (const PreviewSample &sample : event.samples) {
            text += " " + std::to_string(sample.index);
            for (const PreviewView &view : sample.views)
                text += " " + view.hash;
        }
        lines.emplace(event.step, text);
    }
    void operator()(const HealthEvent &event)
    {
        const std::string line = "health " + event.state + " " + event.reason;
        const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                       [](const auto &entry) { return entry.second.starts_with("health "); });
        const bool repeated = last != lines.rend() && last->second == line; // when, depends on starvation in between
        if (event.reason != "starvation" && !m_starved && !repeated)
            lines.emplace(event.step, line);
        m_starved = event.reason == "starvation";
    }
    void operator()(const ResumedEvent &event) { lines.erase(lines.upper_bound(event.step), lines.end()); }
    template<typename Other>
    void operator()(const Other &)
    {
    }

    std::multimap<std::int64_t, std::string> lines;

private:
    void add(std::int64_t step, const std::string &what, const std::map<std::string, double> &values)
    {
        for (const auto &[name, value] : values) {
            const std::string line = what + " " + name + " = " + exact(value);
            const auto [begin, end] = lines.equal_range(step);
            const bool known = std::any_of(begin, end, [&](const auto &entry) { return entry.second == line; });
            if (!known && !dependsOnTheMachine(name)) // an attempt begins with what the last one had told of its step
                lines.emplace(step, line);
        }
    }
    bool m_starved = false;
};

} // namespace

QStringList smallRunArguments(const QString &folder, const QStringList &assignments)
{
    QStringList all{"train", "--run", folder};
    QStringList settings{"data.demo_images=26",      "data.demo_size=32",       "views.size=32",
                         "network.backbone=resnet18", "method.queue_size=64",    "method.key_momentum=0.9",
                         "training.batch_size=8",     "training.epochs=2",       "training.compute_threads=1",
                         "training.loader_threads=1", "watch.metrics_every_steps=1", "watch.preview_every_steps=5",
                         "watch.preview_images=2",    "watch.knn_every_epochs=0", "watch.knn_neighbours=5",
                         "watch.knn_train_images=20", "watch.knn_test_images=10", "optimiser.learning_rate=0.01"};
    for (const QString &setting : settings + assignments)
        all << "--set" << setting;
    return all;
}

QString enginePath()
{
    const QString engine = qEnvironmentVariable("LEOCLR_ENGINE");
    return QFile::exists(engine) ? engine : QString();
}

void startEngine(QProcess &process, const QStringList &arguments, const QStringList &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
    process.setProcessEnvironment(environment);
    if (qEnvironmentVariableIsSet("LEOCLR_SHOW_ENGINE")) {
        process.setProcessChannelMode(QProcess::ForwardedChannels);
    } else {
        process.setStandardOutputFile(QProcess::nullDevice());
        const QString run = arguments.value(0) == "resume" ? arguments.value(1) : arguments.value(2);
        process.setStandardErrorFile(run + ".log", QIODevice::Append);
    }
    process.start(enginePath(), arguments);
}

std::vector<EventBody> bodiesOf(const RunDirectory &run)
{
    std::vector<EventBody> bodies;
    const auto read = run.readEvents();
    if (read)
        for (const Decoded &item : read->items)
            if (const auto *event = std::get_if<Event>(&item))
                bodies.push_back(event->body);
    return bodies;
}

std::multimap<std::int64_t, std::string> courseOf(const RunDirectory &run)
{
    Course course;
    for (const EventBody &body : bodiesOf(run))
        std::visit(course, body);
    return course.lines;
}

QString differenceOf(const RunDirectory &run, const RunDirectory &expected)
{
    using Lines = std::multimap<std::int64_t, std::string>;
    const Lines found = courseOf(run), wanted = courseOf(expected);
    const auto missing = [](const Lines &lines, const Lines &in) -> QString {
        for (const auto &[step, line] : lines) {
            const auto [begin, end] = in.equal_range(step);
            const std::string &text = line;
            if (std::none_of(begin, end, [&](const auto &entry) { return entry.second == text; }))
                return QString("step %1: %2").arg(step).arg(QString::fromStdString(line));
        }
        return {};
    };
    if (const QString line = missing(wanted, found); !line.isEmpty())
        return "absent at " + line;
    if (const QString line = missing(found, wanted); !line.isEmpty())
        return "new at " + line;
    return found.size() == wanted.size() ? QString() : QString("an event came twice");
}

QString differingFile(const RunDirectory &run, const RunDirectory &expected)
{
    const auto found = latestCheckpoint(run), wanted = latestCheckpoint(expected);
    if (!found || !wanted)
        return "no checkpoint";
    if (found->filename() != wanted->filename())
        return QString::fromStdString(found->string());
    for (const char *name : {"model.safetensors", "optimizer.safetensors", "state.json", "manifest.json"}) {
        const auto mine = readFile(*found / name), theirs = readFile(*wanted / name);
        if (!mine || !theirs || *mine != *theirs)
            return name;
    }
    return {};
}

} // namespace leoclr::testing
