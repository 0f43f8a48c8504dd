#pragma once

#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/library/runfollower.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace leoclr {

/// What replay needs of a run: its settings, its dataset here, and the views that its log has recorded with their
/// hashes. A folder with a config.json is enough; a run that trains now is followed. Opening happens in the background.
/// GUI thread.
class ReplaySource : public QObject
{
    Q_OBJECT
public:
    enum class State { Nothing, Opening, Ready, Failed };
    /// Whether the dataset here is the one that the run recorded.
    enum class Fingerprint { NotRecorded, Equal, Different };
    /// One recorded image: where the log has it.
    struct Recorded
    {
        std::int64_t step = 0;
        PreviewSample sample;
    };
    using Key = std::pair<std::int64_t, std::int64_t>; ///< epoch, image

    explicit ReplaySource(QObject *parent = nullptr);
    ~ReplaySource() override;

    /// @param datasetPath where a copy of the dataset lies on this computer; empty: where the run has it
    void open(const QString &runDirectory, const QString &datasetPath = {});
    void close();
    /// A dataset that is open already; used where it is that of the run.
    void offer(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &runDirectory() const { return m_run; }
    [[nodiscard]] const ExperimentConfig &config() const { return m_config; }
    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    [[nodiscard]] Fingerprint fingerprint() const { return m_fingerprint; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The settings were read, the dataset was not found: a local copy helps.
    [[nodiscard]] bool lacksDataset() const { return m_lacksDataset; }
    [[nodiscard]] const std::map<Key, Recorded> &recorded() const { return m_recorded; }

Q_SIGNALS:
    void changed();                ///< state
    void opening(qint64 entries);  ///< entries of the dataset found so far
    void recordedChanged();        ///< the log has more

private:
    struct Opened;
    [[nodiscard]] static Opened openInBackground(const QString &run, const QString &datasetPath,
                                                 const DatasetSpec &offeredSpec,
                                                 const std::shared_ptr<const Dataset> &offered, std::stop_token stop,
                                                 const std::function<void(std::size_t)> &progress);
    void take(const Opened &opened);
    void follow();
    void takeItems(const std::vector<Decoded> &items);

    QString m_run;
    State m_state = State::Nothing;
    ExperimentConfig m_config;
    std::shared_ptr<const Dataset> m_dataset;
    Fingerprint m_fingerprint = Fingerprint::NotRecorded;
    std::optional<Error> m_error;
    bool m_lacksDataset = false;
    std::map<Key, Recorded> m_recorded;
    std::unique_ptr<RunFollower> m_follower;
    DatasetSpec m_offeredSpec;
    std::shared_ptr<const Dataset> m_offered;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
    QThreadPool m_pool; ///< last: waits for its work before anything else dies
};

} // namespace leoclr
