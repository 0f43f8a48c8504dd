#pragma once

#include "core/data/dataset.h"
#include "core/semantics/audit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

namespace leoclr {

/// An audit in the background: begun, paused, gone on with, given up. Whatever was done is kept in a file of the audits
/// folder under the dataset's fingerprint and the settings, and found again there. Only one audit is at work; another
/// source pauses it.
/// Where the dataset has no objects, one checkpoint says what is salient, from the first image to the last: a newer one
/// makes another audit, for which hasNewerCheckpoint() is the offer. GUI thread.
class AuditRunner : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,     ///< nothing done with these settings
        Loading,  ///< looking for what was done before
        Running,
        Paused,   ///< part of the images are done
        Complete
    };

    /// @param folder for the files of audits; made when the first one is saved
    explicit AuditRunner(std::filesystem::path folder, QObject *parent = nullptr);
    ~AuditRunner() override;

    /// What to audit from now on. Null dataset: nothing. The same dataset and settings again change nothing.
    void setSource(std::shared_ptr<const Dataset> dataset, const AuditSettings &settings);
    /// Asked where the dataset has no objects; none: only geometry is audited then. The same run with a newer checkpoint
    /// changes nothing that was begun.
    void setSaliency(std::optional<RunSaliency> saliency);

    /// From the beginning, or from where a paused one stands; a complete one again, by the newest checkpoint.
    void start();
    void startWithNewest(); ///< from the beginning by the newest checkpoint, whatever was done by an older one
    void pause();  ///< keeps what was done
    /// Throws away what was done since the beginning, its file too; an audit that this one took the place of is there again.
    void cancel();
    /// Takes back what cancel() threw away. Nothing where another dataset or policy is meant now, or another audit begun.
    void restore(const std::shared_ptr<const Dataset> &dataset, const std::shared_ptr<const AuditResult> &result);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    [[nodiscard]] const AuditSettings &settings() const { return m_settings; }
    /// The images done so far; null before the first ones.
    [[nodiscard]] std::shared_ptr<const AuditResult> result() const { return m_result; }
    /// The checkpoint that says what is salient; not known for datasets with objects, or where none can be asked.
    [[nodiscard]] const SaliencyOrigin &checkpoint() const { return m_checkpoint; }
    [[nodiscard]] bool hasNewerCheckpoint() const;
    [[nodiscard]] SaliencyOrigin newestCheckpoint() const;
    /// Share of the dataset that is done.
    [[nodiscard]] double done() const;
    /// Seconds, as the images since the start took; negative while unknown.
    [[nodiscard]] double secondsLeft() const;

Q_SIGNALS:
    void stateChanged(); ///< or another checkpoint is the newest
    void resultChanged();
    void failed(const leoclr::Error &error);

private:
    void load();
    void reload(); ///< another audit is meant: gives up what is under way, and looks for what was done
    void begin();
    /// In a working thread.
    [[nodiscard]] static Result<> save(const AuditResult &result, const std::filesystem::path &folder);
    void take(quint64 attempt, std::shared_ptr<const AuditResult> result);
    void finish(quint64 attempt, std::shared_ptr<const AuditResult> result, const std::optional<Error> &error);
    void setState(State state);
    [[nodiscard]] State stateOf(const std::shared_ptr<const AuditResult> &result) const;

    std::filesystem::path m_folder;
    std::shared_ptr<const Dataset> m_dataset;
    AuditSettings m_settings;
    std::optional<RunSaliency> m_saliency;
    SaliencyOrigin m_checkpoint;
    State m_state = State::Idle;
    std::shared_ptr<const AuditResult> m_result;
    std::shared_ptr<const AuditResult> m_previous; ///< what the running audit takes the place of; cancel() puts it back
    std::stop_source m_stop;
    quint64 m_attempt = 0; ///< answers of earlier ones are ignored
    bool m_pausing = false;
    std::shared_ptr<std::atomic<bool>> m_answerWaits; ///< the GUI thread has not yet taken the last one
    QElapsedTimer m_since;
    std::size_t m_before = 0; ///< images that were done when it started
    QThreadPool m_pool; ///< one thread; last: waits for its work before anything else dies
};

} // namespace leoclr
