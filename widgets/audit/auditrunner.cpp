#include "widgets/audit/auditrunner.h"

#include "core/semantics/auditfile.h"

#include <QMetaObject>

#include <utility>

namespace leoclr {

AuditRunner::AuditRunner(std::filesystem::path folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_answerWaits(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

AuditRunner::~AuditRunner()
{
    m_stop.request_stop(); // what was done is saved by the thread on its way out
    m_pool.waitForDone();
}

void AuditRunner::setSource(std::shared_ptr<const Dataset> dataset, const AuditSettings &settings)
{
    const bool same = dataset == m_dataset && hashOf(settings) == hashOf(m_settings);
    m_settings = settings;
    if (same)
        return;
    m_dataset = std::move(dataset);
    reload();
}

void AuditRunner::setSaliency(std::optional<RunSaliency> saliency)
{
    const bool sameRun = RunSaliency::areOfOneRun(saliency, m_saliency);
    m_saliency = std::move(saliency);
    if (!m_dataset || m_dataset->hasObjects())
        return;
    if (!sameRun)
        return reload();
    if (m_state == State::Idle)
        m_checkpoint = newestCheckpoint();
    Q_EMIT stateChanged();
}

SaliencyOrigin AuditRunner::newestCheckpoint() const
{
    return m_saliency && m_dataset && !m_dataset->hasObjects() ? m_saliency->newest : SaliencyOrigin();
}

bool AuditRunner::hasNewerCheckpoint() const
{
    const SaliencyOrigin newest = newestCheckpoint();
    return m_checkpoint.isKnown() && m_state != State::Loading && newest.runId == m_checkpoint.runId
        && newest.step > m_checkpoint.step;
}

void AuditRunner::reload()
{
    m_stop.request_stop();
    ++m_attempt;
    m_result.reset();
    m_previous.reset();
    m_checkpoint = newestCheckpoint();
    m_pausing = false;
    load();
    Q_EMIT resultChanged();
}

void AuditRunner::load()
{
    if (!m_dataset) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    m_pool.start([this, attempt = m_attempt, dataset = m_dataset, settings = m_settings, folder = m_folder,
                  runId = m_checkpoint.runId] {
        const std::string fingerprint = dataset->fingerprint();
        const auto files = runId.empty() ? std::vector{folder / auditFileName(fingerprint, settings)}
                                         : saliencyAudits(folder, fingerprint, settings, runId);
        std::shared_ptr<const AuditResult> result;
        for (auto file = files.begin(); file != files.end() && !result; ++file) {
            if (auto loaded = loadAudit(*file))
                result = std::make_shared<const AuditResult>(std::move(*loaded));
        }
        QMetaObject::invokeMethod(this, [this, attempt, result] {
            if (attempt != m_attempt)
                return;
            m_result = result;
            m_checkpoint = result ? result->saliency : newestCheckpoint();
            setState(stateOf(result));
            if (result)
                Q_EMIT resultChanged();
        });
    });
}

AuditRunner::State AuditRunner::stateOf(const std::shared_ptr<const AuditResult> &result) const
{
    return !result ? State::Idle : result->isComplete() ? State::Complete : State::Paused;
}

void AuditRunner::start()
{
    if (!m_dataset || m_state == State::Running || m_state == State::Loading)
        return;
    if (m_state == State::Complete)
        m_previous = std::exchange(m_result, nullptr);
    if (!m_result)
        m_checkpoint = newestCheckpoint();
    begin();
}

void AuditRunner::startWithNewest()
{
    if (!m_dataset || m_state == State::Loading)
        return;
    m_stop.request_stop(); // what an older checkpoint said of the images so far is kept in its own file
    m_previous = std::exchange(m_result, nullptr);
    m_checkpoint = newestCheckpoint();
    setState(State::Idle);
    begin();
}

void AuditRunner::begin()
{
    m_stop = std::stop_source();
    ++m_attempt;
    m_pausing = false;
    m_before = m_result ? m_result->images.size() : 0;
    m_since.start();
    setState(State::Running);
    std::shared_ptr<const SaliencySource> saliency;
    if (m_checkpoint.isKnown() && m_saliency)
        saliency = m_saliency->by(m_checkpoint);
    m_pool.start([this, attempt = m_attempt, dataset = m_dataset, settings = m_settings, saliency,
                  before = m_result, folder = m_folder, stop = m_stop.get_token(), waits = m_answerWaits] {
        AuditRun run;
        run.saliency = saliency.get();
        run.progress = [this, attempt, waits](const AuditResult &soFar) {
            if (waits->exchange(true))
                return; // the window is busy: the next one tells more
            QMetaObject::invokeMethod(this, [this, attempt, result = std::make_shared<const AuditResult>(soFar)] {
                take(attempt, result);
            });
        };
        auto done = runAudit(*dataset, settings, run, stop, before.get());
        std::optional<Error> error;
        std::shared_ptr<const AuditResult> result;
        if (done) {
            result = std::make_shared<const AuditResult>(std::move(*done));
            error = result->problem;
            if (!result->images.empty()) {
                if (const auto saved = save(*result, folder); !saved)
                    error = saved.error();
            }
        } else {
            error = done.error();
        }
        QMetaObject::invokeMethod(this, [this, attempt, result, error] { finish(attempt, result, error); });
    });
}

void AuditRunner::take(quint64 attempt, std::shared_ptr<const AuditResult> result)
{
    *m_answerWaits = false;
    if (attempt != m_attempt || result->images.empty())
        return;
    m_result = std::move(result);
    Q_EMIT resultChanged();
}

void AuditRunner::finish(quint64 attempt, std::shared_ptr<const AuditResult> result, const std::optional<Error> &error)
{
    *m_answerWaits = false;
    if (attempt != m_attempt)
        return;
    m_pausing = false;
    if (result && !result->images.empty())
        m_result = std::move(result);
    if (m_result && m_result->isComplete())
        m_previous.reset();
    setState(stateOf(m_result));
    Q_EMIT resultChanged();
    if (error)
        Q_EMIT failed(*error);
}

void AuditRunner::pause()
{
    if (m_state != State::Running || m_pausing)
        return;
    m_pausing = true;
    m_stop.request_stop();
}

void AuditRunner::cancel()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_stop.request_stop();
    ++m_attempt;
    m_result = std::exchange(m_previous, nullptr);
    m_pool.start([this, dataset = m_dataset, settings = m_settings, folder = m_folder, checkpoint = m_checkpoint,
                  before = m_result] {
        std::error_code ignored;
        std::filesystem::remove(folder / auditFileName(dataset->fingerprint(), settings, checkpoint), ignored);
        if (!before)
            return;
        if (const auto saved = save(*before, folder); !saved)
            QMetaObject::invokeMethod(this, [this, error = saved.error()] { Q_EMIT failed(error); });
    });
    m_checkpoint = m_result ? m_result->saliency : newestCheckpoint();
    setState(stateOf(m_result));
    Q_EMIT resultChanged();
}

void AuditRunner::restore(const std::shared_ptr<const Dataset> &dataset, const std::shared_ptr<const AuditResult> &result)
{
    if (!result || dataset != m_dataset || m_state != State::Idle || hashOf(result->settings) != hashOf(m_settings)
        || (result->saliency.isKnown() && result->saliency.runId != newestCheckpoint().runId))
        return;
    ++m_attempt;
    m_result = result;
    m_checkpoint = result->saliency;
    m_pool.start([this, result, folder = m_folder] {
        if (const auto saved = save(*result, folder); !saved)
            QMetaObject::invokeMethod(this, [this, error = saved.error()] { Q_EMIT failed(error); });
    });
    setState(stateOf(result));
    Q_EMIT resultChanged();
}

Result<> AuditRunner::save(const AuditResult &result, const std::filesystem::path &folder)
{
    return saveAudit(result, folder / auditFileName(result.fingerprint, result.settings, result.saliency));
}

double AuditRunner::done() const
{
    if (!m_result || m_result->datasetImages == 0)
        return 0;
    return double(m_result->images.size()) / double(m_result->datasetImages);
}

double AuditRunner::secondsLeft() const
{
    if (m_state != State::Running || !m_result || m_result->images.size() <= m_before)
        return -1;
    const double perImage = double(m_since.elapsed()) / 1000 / double(m_result->images.size() - m_before);
    return perImage * double(m_result->datasetImages - m_result->images.size());
}

void AuditRunner::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace leoclr
