#pragma once

#include "core/base/result.h"
#include "core/runlog/rundirectory.h"

#include <QMultiHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
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

class EngineStart;

/// Engines on this computer, detached: own session, output to engine.log. Orders given while an engine is starting
/// reach it once it has started.
class LocalLauncher : public Launcher
{
    Q_OBJECT
public:
    explicit LocalLauncher(QObject *parent = nullptr);
    ~LocalLauncher() override;
    /// How long an engine may take until it owns the run; then it is ended and failed() comes. Two minutes at first.
    void setStartPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void start(const LaunchSpec &spec) override;
    [[nodiscard]] Result<> requestStop(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestPause(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestContinue(const QString &runDirectory) override;
    [[nodiscard]] Result<> requestCheckpoint(const QString &runDirectory) override;
    void kill(const QString &runDirectory) override;

private:
    [[nodiscard]] Result<> order(const QString &runDirectory, OrderType type);

    std::chrono::milliseconds m_patience = std::chrono::minutes(2);
    QMultiHash<QString, EngineStart *> m_starts; ///< under way, by run directory
};

} // namespace leoclr
