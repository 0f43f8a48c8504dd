#pragma once

#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/launch/launcher.h"
#include "core/library/runlibrary.h"
#include "widgets/common/settings.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace leoclr {

/// What the rooms share: the settings being designed (with undo), the opened dataset, the runs and which are selected.
/// Rooms talk to each other only through this object. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT
public:
    Workspace(Settings &settings, RunLibrary &library, Launcher &launcher, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Settings &settings() const { return m_settings; }
    [[nodiscard]] RunLibrary &library() const { return m_library; }
    [[nodiscard]] Launcher &launcher() const { return m_launcher; }

    // The design.
    [[nodiscard]] const ExperimentConfig &config() const { return m_config; }
    [[nodiscard]] QString presetName() const { return m_preset; }
    [[nodiscard]] const ExperimentConfig &presetConfig() const { return m_presetConfig; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    /// Each is one undo step; `what` is its translated name. Consecutive edits of one key merge.
    void choosePreset(const QString &name);
    void editConfig(const ExperimentConfig &config, const QString &what, const QString &mergeKey = {});
    /// Duplicate a run into the design.
    void adoptRun(const QString &runId);

    // The dataset of the design, opened in the background whenever the data fields change.
    /// Null while opening or after a failure.
    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    [[nodiscard]] bool isOpeningDataset() const { return m_opening; }
    [[nodiscard]] std::optional<Error> datasetError() const { return m_datasetError; }
    /// Opens it again: after the user mended something outside of the program.
    void reopenDataset();
    /// Gives up opening it; datasetChanged() follows with the error Cancelled.
    void cancelOpening();

    // Runs.
    [[nodiscard]] QStringList selectedRuns() const { return m_selectedRuns; } ///< ids; the first is the current one
    void selectRuns(const QStringList &ids);
    /// Creates a run from the design and starts it. started / failed come from launcher() as usual.
    [[nodiscard]] Result<RunRecord> startRun();
    [[nodiscard]] Result<> resumeRun(const QString &runId);

    /// Asks the window to show a room: "datasets", "design", "lens", "training", "report".
    void showRoom(const QString &name) { Q_EMIT roomRequested(name); }
    /// A short message in the status line.
    void say(const QString &sentence) { Q_EMIT messageSaid(sentence); }
    /// The same with an Undo button that calls `undo` (once, in the GUI thread) while the message is shown.
    void say(const QString &sentence, const std::function<void()> &undo) { Q_EMIT undoableSaid(sentence, undo); }

Q_SIGNALS:
    void configChanged();
    void presetChanged();
    void datasetOpening(qint64 entries);
    void datasetChanged(); ///< opened or failed
    void selectionChanged();
    void roomRequested(const QString &name);
    void messageSaid(const QString &sentence);
    void undoableSaid(const QString &sentence, const std::function<void()> &undo);

private:
    /// What one undo step changes.
    struct Design
    {
        ExperimentConfig config;
        QString preset;
        QString parentRun; ///< id of the run that it was duplicated from
    };
    class DesignEdit;
    [[nodiscard]] Design design() const { return {m_config, m_preset, m_parentRun}; }
    void pushDesign(const Design &next, const QString &what, const QString &mergeKey);
    void applyDesign(const Design &design);
    void openNow();
    void takeDataset(quint64 attempt, const Result<std::shared_ptr<const Dataset>> &opened);
    [[nodiscard]] QString rememberedFolder(const QString &reader) const;

    Settings &m_settings;
    RunLibrary &m_library;
    Launcher &m_launcher;
    ExperimentConfig m_config;
    QString m_preset;
    ExperimentConfig m_presetConfig;
    QString m_parentRun;
    QUndoStack m_undo;
    std::shared_ptr<const Dataset> m_dataset;
    std::optional<Error> m_datasetError;
    DatasetSpec m_openedSpec;
    bool m_opening = false;
    quint64 m_attempt = 0;
    QTimer m_openDelay;
    std::stop_source m_openStop;
    QStringList m_selectedRuns;
    QThreadPool m_pool; ///< last: waits for its work before anything else dies
};

} // namespace leoclr
