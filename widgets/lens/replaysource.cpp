#include "widgets/lens/replaysource.h"

#include "core/library/paths.h"
#include "core/library/whendone.h"

#include <QFile>
#include <QtConcurrent>

#include <chrono>
#include <utility>

namespace leoclr {

/// What came of opening.
struct ReplaySource::Opened
{
    std::optional<ExperimentConfig> config;
    std::shared_ptr<const Dataset> dataset;
    Fingerprint fingerprint = Fingerprint::NotRecorded;
    std::optional<Error> error;
    bool lacksDataset = false;
};

ReplaySource::ReplaySource(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ReplaySource::~ReplaySource()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void ReplaySource::offer(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset)
{
    m_offeredSpec = spec;
    m_offered = std::move(dataset);
}

void ReplaySource::close()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_attempt;
    m_run.clear();
    m_state = State::Nothing;
    m_dataset.reset();
    m_error.reset();
    m_lacksDataset = false;
    m_recorded.clear();
    m_follower.reset();
    Q_EMIT changed();
}

void ReplaySource::open(const QString &runDirectory, const QString &datasetPath)
{
    close();
    m_run = runDirectory;
    m_state = State::Opening;
    const quint64 attempt = m_attempt;
    const auto progress = [this, attempt, told = std::chrono::steady_clock::now()](std::size_t entries) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - told < std::chrono::milliseconds(100))
            return;
        told = now;
        QMetaObject::invokeMethod(this, [this, attempt, entries] {
            if (attempt == m_attempt)
                Q_EMIT opening(qint64(entries));
        });
    };
    whenDone(QtConcurrent::run(&m_pool, [runDirectory, datasetPath, spec = m_offeredSpec, offered = m_offered,
                                stop = m_stop.get_token(), progress] {
        return openInBackground(runDirectory, datasetPath, spec, offered, stop, progress);
    }), this, [this, attempt](const Opened &opened) {
        if (attempt == m_attempt)
            take(opened);
    });
    Q_EMIT changed();
}

ReplaySource::Opened ReplaySource::openInBackground(const QString &run, const QString &datasetPath,
                                                    const DatasetSpec &offeredSpec,
                                                    const std::shared_ptr<const Dataset> &offered,
                                                    std::stop_token stop,
                                                    const std::function<void(std::size_t)> &progress)
{
    Opened opened;
    const RunDirectory directory(toPath(run));
    const Result<ExperimentConfig> config = directory.config();
    if (!config) {
        opened.error = config.error();
        return opened;
    }
    opened.config = *config;
    DatasetSpec spec = datasetSpec(*config);
    if (!datasetPath.isEmpty())
        spec.path = datasetPath.toStdString();
    if (offered && offeredSpec == spec) {
        opened.dataset = offered;
    } else {
        Result<std::unique_ptr<Dataset>> dataset = openDataset(spec, stop, progress);
        if (!dataset) {
            opened.error = dataset.error();
            opened.lacksDataset = dataset.error().code != ErrorCode::Cancelled;
            return opened;
        }
        opened.dataset = std::move(*dataset);
    }
    const Result<DatasetFacts> facts = directory.dataset();
    if (facts && !facts->fingerprint.empty())
        opened.fingerprint = facts->fingerprint == opened.dataset->fingerprint() ? Fingerprint::Equal
                                                                                  : Fingerprint::Different;
    return opened;
}

void ReplaySource::take(const Opened &opened)
{
    m_error = opened.error;
    m_lacksDataset = opened.lacksDataset;
    m_fingerprint = opened.fingerprint;
    m_dataset = opened.dataset;
    if (opened.config)
        m_config = *opened.config;
    m_state = m_dataset ? State::Ready : State::Failed;
    follow();
    Q_EMIT changed();
}

void ReplaySource::follow()
{
    if (!m_dataset || !QFile::exists(m_run + QStringLiteral("/events.jsonl")))
        return; // settings alone, from another computer
    m_follower = std::make_unique<RunFollower>(m_run);
    connect(m_follower.get(), &RunFollower::itemsArrived, this, &ReplaySource::takeItems);
    m_follower->start();
}

void ReplaySource::takeItems(const std::vector<Decoded> &items)
{
    bool more = false;
    for (const Decoded &item : items) {
        const auto *event = std::get_if<Event>(&item);
        const auto *preview = event ? std::get_if<PreviewEvent>(&event->body) : nullptr;
        if (!preview)
            continue;
        for (const PreviewSample &sample : preview->samples)
            m_recorded[{preview->epoch, sample.index}] = {preview->step, sample};
        more = true;
    }
    if (more)
        Q_EMIT recordedChanged();
}

} // namespace leoclr
