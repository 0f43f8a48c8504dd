#include "widgets/common/workspace.h"

#include "core/config/presets.h"
#include "core/language/errortext.h"
#include "core/runlog/rundirectory.h"

#include <QDir>
#include <QMetaObject>
#include <QUndoCommand>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

/// One step back and forth between two designs.
class Workspace::DesignEdit : public QUndoCommand
{
public:
    DesignEdit(Workspace &workspace, Design before, Design after, const QString &what, QString mergeKey)
        : QUndoCommand(what)
        , m_workspace(workspace)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_mergeKey(std::move(mergeKey))
    {
    }

    void undo() override { m_workspace.applyDesign(m_before); }
    void redo() override { m_workspace.applyDesign(m_after); }
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const DesignEdit *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_after.config == m_before.config && m_after.preset == m_before.preset);
        return true;
    }

private:
    Workspace &m_workspace;
    Design m_before;
    Design m_after;
    QString m_mergeKey;
};

Workspace::Workspace(Settings &settings, RunLibrary &library, Launcher &launcher, QObject *parent)
    : QObject(parent), m_settings(settings), m_library(library), m_launcher(launcher)
{
    m_pool.setMaxThreadCount(1);
    m_openDelay.setSingleShot(true);
    m_openDelay.setInterval(150ms);
    connect(&m_openDelay, &QTimer::timeout, this, &Workspace::openNow);
    connect(&m_library, &RunLibrary::runRemoved, this, [this](const QString &id) {
        if (m_selectedRuns.removeAll(id) > 0)
            Q_EMIT selectionChanged();
    });
    const Preset &first = presets().front();
    m_config = first.config;
    m_presetConfig = first.config;
    m_preset = QString::fromUtf8(first.name.data(), static_cast<qsizetype>(first.name.size()));
    reopenDataset();
}

Workspace::~Workspace()
{
    m_openStop.request_stop();
    m_pool.waitForDone();
}

void Workspace::choosePreset(const QString &name)
{
    const Result<const Preset *> found = findPreset(name.toStdString());
    if (!found) {
        say(describe(found.error()));
        return;
    }
    Design next{(*found)->config, name, {}};
    if (next.config.dataPath.empty() && next.config.dataReader != "demo") {
        next.config.dataPath = next.config.dataReader == m_config.dataReader
            ? m_config.dataPath
            : rememberedFolder(QString::fromStdString(next.config.dataReader)).toStdString();
    }
    pushDesign(next, tr("Choose preset %1").arg(name), {});
}

void Workspace::editConfig(const ExperimentConfig &config, const QString &what, const QString &mergeKey)
{
    pushDesign({config, m_preset, m_parentRun}, what, mergeKey);
}

void Workspace::adoptRun(const QString &runId)
{
    const std::optional<RunRecord> record = m_library.run(runId);
    if (!record)
        return;
    const Result<ExperimentConfig> config = RunDirectory(record->path.toStdString()).config();
    if (!config) {
        say(describe(config.error()));
        return;
    }
    pushDesign({*config, record->preset, runId}, tr("Duplicate %1").arg(record->name), {});
    showRoom(QStringLiteral("design"));
}

void Workspace::pushDesign(const Design &next, const QString &what, const QString &mergeKey)
{
    if (next.config == m_config && next.preset == m_preset)
        return;
    m_undo.push(new DesignEdit(*this, design(), next, what, mergeKey));
}

void Workspace::applyDesign(const Design &design)
{
    const bool presetIsNew = design.preset != m_preset;
    m_config = design.config;
    m_parentRun = design.parentRun;
    if (presetIsNew) {
        m_preset = design.preset;
        const Result<const Preset *> found = findPreset(m_preset.toStdString());
        m_presetConfig = found ? (*found)->config : ExperimentConfig{};
    }
    if (datasetSpec(m_config) != m_openedSpec)
        reopenDataset();
    if (presetIsNew)
        Q_EMIT presetChanged();
    Q_EMIT configChanged();
}

void Workspace::reopenDataset()
{
    m_openStop.request_stop();
    ++m_attempt; // what an earlier attempt still finds is dropped
    m_openedSpec = datasetSpec(m_config);
    m_dataset.reset();
    m_datasetError.reset();
    m_opening = true;
    m_openDelay.start();
    Q_EMIT datasetOpening(0);
}

void Workspace::cancelOpening()
{
    if (!m_opening)
        return;
    m_openStop.request_stop();
    m_openDelay.stop();
    ++m_attempt;
    m_opening = false;
    m_datasetError = Error{ErrorCode::Cancelled, "opening the dataset was cancelled", m_openedSpec.path, {}};
    Q_EMIT datasetChanged();
}

void Workspace::openNow()
{
    m_openStop = std::stop_source();
    const quint64 attempt = m_attempt;
    const DatasetSpec spec = m_openedSpec;
    const std::stop_token stop = m_openStop.get_token();
    m_pool.start([this, attempt, spec, stop] {
        auto lastTold = std::chrono::steady_clock::now();
        const auto tell = [&](std::size_t entries) {
            const auto now = std::chrono::steady_clock::now();
            if (now - lastTold < 100ms)
                return;
            lastTold = now;
            QMetaObject::invokeMethod(this, [this, attempt, entries] {
                if (attempt == m_attempt)
                    Q_EMIT datasetOpening(static_cast<qint64>(entries));
            });
        };
        Result<std::unique_ptr<Dataset>> opened = openDataset(spec, stop, tell);
        Result<std::shared_ptr<const Dataset>> shared;
        if (opened)
            shared = std::shared_ptr<const Dataset>(std::move(*opened));
        else
            shared = tl::unexpected<Error>(opened.error());
        QMetaObject::invokeMethod(this, [this, attempt, shared] { takeDataset(attempt, shared); });
    });
}

void Workspace::takeDataset(quint64 attempt, const Result<std::shared_ptr<const Dataset>> &opened)
{
    if (attempt != m_attempt)
        return;
    m_opening = false;
    if (opened) {
        m_dataset = *opened;
        if (!m_openedSpec.path.empty()) {
            m_settings.setValue(QStringLiteral("folders/%1").arg(QString::fromStdString(m_openedSpec.reader)),
                                QString::fromStdString(m_openedSpec.path));
        }
    } else {
        m_datasetError = opened.error();
    }
    Q_EMIT datasetChanged();
}

QString Workspace::rememberedFolder(const QString &reader) const
{
    const QString folder = m_settings.value(QStringLiteral("folders/%1").arg(reader)).toString();
    return QDir(folder).exists() ? folder : QString();
}

void Workspace::selectRuns(const QStringList &ids)
{
    if (ids == m_selectedRuns)
        return;
    m_selectedRuns = ids;
    Q_EMIT selectionChanged();
}

Result<RunRecord> Workspace::startRun()
{
    Result<RunRecord> record = m_library.createRun(m_config, m_preset, m_parentRun);
    if (!record)
        return record;
    selectRuns({record->id});
    m_launcher.start({record->path, false});
    return record;
}

Result<> Workspace::resumeRun(const QString &runId)
{
    const std::optional<RunRecord> record = m_library.run(runId);
    if (!record)
        return fail(ErrorCode::NotFound, "run " + runId.toStdString() + " is not in the library");
    m_launcher.start({record->path, true});
    return {};
}

} // namespace leoclr
