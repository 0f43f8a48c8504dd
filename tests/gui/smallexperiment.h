#pragma once

#include "core/config/presets.h"
#include "widgets/common/settings.h"
#include "widgets/common/workspace.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/session.h"
#include "widgets/training/runwatch.h"
#include "widgets/training/trainingroom.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace leoclr::testing {

/// The demo preset shrunk until an epoch takes a second, with a point at every step; long enough to be stopped.
inline ExperimentConfig smallExperiment()
{
    ExperimentConfig config = (*findPreset("leoclr-demo"))->config;
    config.demoImages = 64;
    config.demoSize = 32;
    config.viewSize = 32;
    config.batchSize = 8;
    config.queueSize = 64;
    config.epochs = 400;
    config.metricsEverySteps = 1;
    config.previewEverySteps = 4;
    config.previewImages = 2;
    config.knnEveryEpochs = 1;
    config.knnNeighbours = 5;
    config.knnTrainImages = 32;
    config.knnTestImages = 16;
    return config;
}

/// The program as a person sees it, in a folder of its own: real window, real library, real launcher, real engine.
struct Program
{
    explicit Program(const QString &runsFolder)
        : session(settings, runsFolder), opened(session.open())
    {
    }

    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return session.window().findChild<T *>(name);
    }

    [[nodiscard]] RunWatch *watch() const
    {
        const auto *room = session.window().findChild<TrainingRoom *>();
        return room ? room->current() : nullptr;
    }
    [[nodiscard]] std::size_t points(const char *series) const
    {
        const Series *found = watch() ? watch()->series().find(series) : nullptr;
        return found ? found->points().size() : 0;
    }
    [[nodiscard]] RunState state() const { return watch() ? watch()->summary().state : RunState::Unknown; }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Session session;
    Result<> opened;
};

/// Pid of the engine that owns the run; 0 if none does.
inline qint64 enginePid(const QString &runDirectory)
{
    const auto owner = RunLock::owner(RunDirectory(runDirectory.toStdString()));
    return owner && owner->holds ? owner->pid : 0;
}

/// The folder of runs of one test. Ends the engines that a failed test leaves behind: nobody else would.
struct RunsFolder
{
    ~RunsFolder()
    {
        for (const QString &run : QDir(path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (const qint64 pid = enginePid(path() + '/' + run))
                ::kill(static_cast<pid_t>(pid), SIGKILL);
        }
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("runs")); }
    QTemporaryDir folder;
};

} // namespace leoclr::testing
