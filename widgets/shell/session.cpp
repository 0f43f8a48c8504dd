#include "widgets/shell/session.h"

#include "core/base/text.h"
#include "core/language/errortext.h"
#include "core/library/locations.h"
#include "core/runlog/rundirectory.h"
#include "widgets/common/theme.h"
#include "widgets/shell/mainwindow.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <utility>

namespace leoclr {

using namespace std::chrono_literals;

Session::Session(Settings &settings, const QString &runsFolder, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_runsFolder(runsFolder)
    , m_launcher(std::make_unique<LocalLauncher>())
{
    m_language.use(settings.language());
    applyTheme();
    connect(&settings, &Settings::themeChanged, this, &Session::applyTheme);
    connect(&Theme::instance(), &Theme::systemChanged, this, &Session::applyTheme);
    // Queued: the sender is a widget of the window that goes.
    connect(&settings, &Settings::languageChanged, this, &Session::changeLanguage, Qt::QueuedConnection);
    connect(&settings, &Settings::runsFolderChanged, this, &Session::changeRunsFolder, Qt::QueuedConnection);
}

Session::~Session() = default;

Result<> Session::open()
{
    return build(m_runsFolder.isEmpty() ? m_settings.runsFolder() : m_runsFolder, {}, {});
}

Result<> Session::build(const QString &runsFolder, const QString &preset, const ExperimentConfig &config)
{
    auto library = std::make_unique<RunLibrary>(runsFolder, indexFileFor(runsFolder));
    if (Result<> opened = library->open(); !opened)
        return opened;
    auto workspace = std::make_unique<Workspace>(m_settings, *library, *m_launcher);
    if (!preset.isEmpty()) {
        workspace->choosePreset(preset);
        workspace->editConfig(config, tr("Design"));
        workspace->undoStack().clear();
    }
    // The new window comes before the old one goes: the last window to close would end the program.
    const std::unique_ptr<RunLibrary> oldLibrary = std::exchange(m_library, std::move(library));
    const std::unique_ptr<Workspace> oldWorkspace = std::exchange(m_workspace, std::move(workspace));
    buildWindow();
    return {};
}

void Session::buildWindow()
{
    if (m_window)
        m_window->saveState();
    auto window = std::make_unique<MainWindow>(*m_workspace);
    window->show();
    m_window = std::move(window);
}

void Session::applyTheme()
{
    const ThemeChoice choice = m_settings.theme();
    Theme &theme = Theme::instance();
    theme.setDark(choice == ThemeChoice::Dark || (choice == ThemeChoice::System && theme.systemIsDark()));
}

void Session::changeLanguage()
{
    m_language.use(m_settings.language());
    if (m_window)
        buildWindow();
}

void Session::changeRunsFolder()
{
    if (!m_workspace)
        return;
    const Result<> built = build(m_settings.runsFolder(), m_workspace->presetName(), m_workspace->config());
    if (!built)
        m_workspace->say(describe(built.error()));
}

Result<> Session::selectRuns(const QStringList &runs)
{
    const auto find = [this](const QString &word) -> QString {
        for (const RunRecord &record : m_library->runs()) {
            if (record.id == word || record.name == word || record.path == QFileInfo(word).absoluteFilePath()
                || QFileInfo(record.path).fileName() == word)
                return record.id;
        }
        return {};
    };
    QStringList ids;
    bool scanned = false;
    for (const QString &word : runs) {
        QString id = find(word);
        if (id.isEmpty() && RunDirectory(word.toStdString()).isRun()) {
            const Result<RunRecord> added = m_library->addRun(QFileInfo(word).absoluteFilePath());
            if (!added)
                return tl::unexpected<Error>(added.error());
            id = added->id;
        }
        if (id.isEmpty() && !scanned) { // a run that the index does not know yet
            QEventLoop loop;
            connect(m_library.get(), &RunLibrary::scanFinished, &loop, &QEventLoop::quit);
            QTimer::singleShot(5s, &loop, &QEventLoop::quit);
            loop.exec();
            scanned = true;
            id = find(word);
        }
        if (id.isEmpty()) {
            std::vector<std::string> names;
            for (const RunRecord &record : m_library->runs())
                names.push_back(record.name.toStdString());
            const std::vector<std::string_view> views(names.begin(), names.end());
            const std::string_view near = nearest(word.toStdString(), views);
            return fail(ErrorCode::NotFound, "there is no run \"" + word.toStdString() + "\"",
                        m_library->runsFolder().toStdString(),
                        near.empty() ? std::string() : "Did you mean \"" + std::string(near) + "\"?");
        }
        ids << id;
    }
    m_workspace->selectRuns(ids);
    return {};
}

} // namespace leoclr
