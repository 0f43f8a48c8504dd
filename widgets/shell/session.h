#pragma once

#include "core/launch/launcher.h"
#include "core/library/runlibrary.h"
#include "widgets/common/settings.h"
#include "widgets/common/workspace.h"
#include "core/language/language.h"

#include <QObject>

#include <memory>

namespace leoclr {

class MainWindow;

/// Builds what the window stands on and keeps it together: library, launcher, workspace, window. A change of language
/// makes the window anew, a change of the runs folder everything but the settings; the design survives both.
class Session : public QObject
{
    Q_OBJECT
public:
    /// @param runsFolder empty: that of the settings
    Session(Settings &settings, const QString &runsFolder, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the library and shows the window. Error: the folder of the runs cannot be used.
    [[nodiscard]] Result<> open();
    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    /// Selects runs by id, name or folder. NotFound names the first that there is not. Waits for the first scan.
    [[nodiscard]] Result<> selectRuns(const QStringList &runs);

private:
    /// @param preset empty: begin with the first preset
    [[nodiscard]] Result<> build(const QString &runsFolder, const QString &preset, const ExperimentConfig &config);
    void buildWindow();
    void applyTheme();
    void changeLanguage();
    void changeRunsFolder();

    Settings &m_settings;
    QString m_runsFolder; ///< given on the command line
    Language m_language;
    std::unique_ptr<Launcher> m_launcher;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace leoclr
