#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace leoclr {

/// What to start.
struct LaunchSpec
{
    QString runDirectory; ///< made before; run.json and config.json are in it
    bool resume = false;  ///< go on from the latest checkpoint
};

/// Starts engines and gives them orders. Local, SSH and SLURM are subclasses.
/// Contract: start() returns at once; then either started() or failed() comes, exactly once per start().
/// The engine belongs to nobody: it goes on when the launcher or the whole workbench ends. What it does afterwards is
/// read from the run directory, never from the launcher.
class Launcher : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start(const LaunchSpec &spec) = 0;
    /// Orders through control.jsonl; the answer is an `acknowledged` event. Work for engines started by anybody.
    [[nodiscard]] virtual Result<> requestStop(const QString &runDirectory) = 0;
    [[nodiscard]] virtual Result<> requestPause(const QString &runDirectory) = 0;
    [[nodiscard]] virtual Result<> requestContinue(const QString &runDirectory) = 0;
    [[nodiscard]] virtual Result<> requestCheckpoint(const QString &runDirectory) = 0;
    /// SIGTERM, then SIGKILL after ten seconds, for an engine that does not answer.
    virtual void kill(const QString &runDirectory) = 0;

Q_SIGNALS:
    void started(const QString &runDirectory);
    void failed(const QString &runDirectory, const leoclr::Error &error);
};

/// Where leoclr-engine is: LEOCLR_ENGINE, beside this program, ../libexec/leoclr, then PATH.
/// EngineMissing lists the places that were looked at.
[[nodiscard]] Result<QString> findEngine();

/// Engines on this computer, detached: own session, output to engine.log.
class LocalLauncher : public Launcher
{
    Q_OBJECT
public:
    explicit LocalLauncher(QObject *parent = nullptr);
    void start(const LaunchSpec &spec) override;
    [[nodiscard]] Result<> requestStop(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestPause(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestContinue(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestCheckpoint(const QString &runDirectory) override;
    void kill(const QString &runDirectory) override;
};

} // namespace leoclr
