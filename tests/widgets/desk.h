#pragma once

#include "core/launch/launcher.h"
#include "core/library/runlibrary.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace leoclr::testing {

/// A launcher that starts nothing and remembers what it was asked for.
class IdleLauncher : public Launcher
{
public:
    void start(const LaunchSpec &spec) override { started << spec.runDirectory; resumed = spec.resume; }
    Result<> requestStop(const QString &run) override { orders << QStringLiteral("stop ") + run; return {}; }
    Result<> requestPause(const QString &run) override { orders << QStringLiteral("pause ") + run; return {}; }
    Result<> requestContinue(const QString &run) override { orders << QStringLiteral("continue ") + run; return {}; }
    Result<> requestCheckpoint(const QString &run) override { orders << QStringLiteral("checkpoint ") + run; return {}; }
    void kill(const QString &run) override { orders << QStringLiteral("kill ") + run; }

    QStringList started;
    QStringList orders;
    bool resumed = false;
};

/// A workspace of its own in a temporary folder: settings, library, idle launcher.
struct Desk
{
    Desk()
    {
        Theme::instance().setDark(false);
        library = std::make_unique<RunLibrary>(folder.filePath(QStringLiteral("runs")),
                                               folder.filePath(QStringLiteral("index.sqlite")));
        opened = library->open();
        workspace = std::make_unique<Workspace>(settings, *library, launcher);
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    IdleLauncher launcher;
    std::unique_ptr<RunLibrary> library;
    Result<> opened;
    std::unique_ptr<Workspace> workspace;
};

} // namespace leoclr::testing
