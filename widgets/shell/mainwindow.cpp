#include "widgets/shell/mainwindow.h"

#include "core/config/presets.h"
#include "core/data/dataset.h"
#include "core/language/errortext.h"
#include "core/runlog/rundirectory.h"
#include "widgets/common/helpdot.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/datasetsroom.h"
#include "widgets/design/designroom.h"
#include "widgets/embedding/embeddingroom.h"
#include "widgets/lens/lensroom.h"
#include "widgets/report/reportroom.h"
#include "widgets/runs/runlistpanel.h"
#include "widgets/shell/rail.h"
#include "widgets/shell/settingsroom.h"
#include "widgets/shell/statusline.h"
#include "widgets/training/trainingroom.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");
const QString runsShownKey = QStringLiteral("window/runsShown");
const QString roomKey = QStringLiteral("window/room");

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_rail(new Rail)
    , m_runList(new RunListPanel(workspace))
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_status(new StatusLine(workspace))
    , m_palette(nullptr)
{
    setWindowTitle(tr("LeOCLR Workbench"));
    setMinimumSize(1100, 700);
    setAcceptDrops(true);
    createRooms();
    layOut();
    createActions();
    m_palette = new CommandPalette(centralWidget());
    connect(m_rail, &Rail::roomChosen, this, &MainWindow::showRoom);
    connect(&m_workspace, &Workspace::roomRequested, this, &MainWindow::showRoom);
    connect(&m_workspace.launcher(), &Launcher::failed, this, [this](const QString &, const Error &error) {
        m_status->showMessage(describe(error));
    });
    restoreState();
}

void MainWindow::createRooms()
{
    addRoom(new DatasetsRoom(m_workspace));
    addRoom(new DesignRoom(m_workspace));
    addRoom(new LensRoom(m_workspace));
    addRoom(new TrainingRoom(m_workspace));
    addRoom(new EmbeddingRoom(m_workspace));
    addRoom(new ReportRoom(m_workspace));
    addRoom(new SettingsRoom(m_workspace), true);
}

void MainWindow::addRoom(Room *room, bool atBottom)
{
    const QKeySequence keys(atBottom ? Qt::CTRL | Qt::Key_Comma
                                     : Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m_rooms.size()));
    m_rooms.push_back(room);
    m_stack->addWidget(room);
    m_rail->addRoom(room->name(), room->title(), keys.toString(QKeySequence::NativeText), atBottom);
    auto *action = new QAction(room->title(), this);
    action->setObjectName(QStringLiteral("room:") + room->name());
    action->setShortcut(keys);
    setThemedIcon(action, room->name());
    addAction(action);
    connect(action, &QAction::triggered, this, [this, room] { showRoom(room->name()); });
}

void MainWindow::createActions()
{
    const auto add = [this](const QString &name, const QString &text, const QString &icon, const QKeySequence &keys) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        setThemedIcon(action, icon);
        addAction(action);
        return action;
    };
    m_toggleRuns = add(QStringLiteral("toggleRuns"), tr("Show the run list"), QStringLiteral("sidebar"),
                       QKeySequence(Qt::CTRL | Qt::Key_B));
    m_toggleRuns->setCheckable(true);
    m_toggleRuns->setChecked(true);
    connect(m_toggleRuns, &QAction::toggled, m_runList, &QWidget::setVisible);
    connect(add(QStringLiteral("palette"), tr("Command palette"), QStringLiteral("command"),
                QKeySequence(Qt::CTRL | Qt::Key_K)), &QAction::triggered, this, &MainWindow::openPalette);
    connect(add(QStringLiteral("explain"), tr("Explain what has the focus"), QStringLiteral("help"),
                QKeySequence(Qt::Key_F1)), &QAction::triggered, this, &MainWindow::explainFocus);
    connect(add(QStringLiteral("quit"), tr("Quit"), QStringLiteral("power"), QKeySequence::Quit),
            &QAction::triggered, this, &QWidget::close);
}

void MainWindow::layOut()
{
    m_runList->setMinimumWidth(180);
    m_splitter->addWidget(m_runList);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({224, 1000});

    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(m_splitter, 1);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::restoreState()
{
    const Settings &settings = m_workspace.settings();
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(16, 48))); // room for the window's frame
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    m_toggleRuns->setChecked(settings.value(runsShownKey, true).toBool());
    m_runList->setVisible(m_toggleRuns->isChecked());
    const QString room = settings.value(roomKey, QStringLiteral("design")).toString();
    showRoom(roomNames().contains(room) ? room : QStringLiteral("design"));
}

void MainWindow::saveState()
{
    Settings &settings = m_workspace.settings();
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(splitterKey, m_splitter->saveState());
    settings.setValue(runsShownKey, m_toggleRuns->isChecked());
    settings.setValue(roomKey, currentRoom());
}

void MainWindow::showRoom(const QString &name)
{
    const auto found = std::find_if(m_rooms.begin(), m_rooms.end(),
                                    [&name](const Room *room) { return room->name() == name; });
    if (found == m_rooms.end())
        return;
    m_stack->setCurrentWidget(*found);
    m_rail->setCurrent(name);
    setWindowTitle(tr("%1 – LeOCLR Workbench").arg((*found)->title()));
    (*found)->enter();
}

QString MainWindow::currentRoom() const
{
    const auto *room = qobject_cast<const Room *>(m_stack->currentWidget());
    return room ? room->name() : QString();
}

QStringList MainWindow::roomNames() const
{
    QStringList names;
    for (const Room *room : m_rooms)
        names << room->name();
    return names;
}

void MainWindow::openPalette()
{
    m_palette->open(commands());
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> list;
    const auto addActions = [&list](const QWidget *widget, const QString &group) {
        QList<QAction *> actions = widget->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isEnabled() || !action->isVisible() || action->text().isEmpty()
                || action->menu())
                continue;
            const auto *parent = qobject_cast<const QWidget *>(action->parent());
            if (parent && !parent->isVisible() && !qobject_cast<const Room *>(parent))
                continue;
            list.push_back({withoutMnemonic(action->text()), group,
                            action->shortcut().toString(QKeySequence::NativeText), action->icon().name(),
                            [action] { action->trigger(); }});
        }
    };
    addActions(m_stack->currentWidget(), tr("Action"));
    for (QAction *action : actions()) {
        const bool isRoom = action->objectName().startsWith(QLatin1String("room:"));
        if (action->objectName() == QLatin1String("palette"))
            continue;
        list.push_back({withoutMnemonic(action->text()), isRoom ? tr("Room") : tr("Action"),
                        action->shortcut().toString(QKeySequence::NativeText), action->icon().name(),
                        [action] { action->trigger(); }});
    }
    for (const Preset &preset : presets()) {
        const QString name = QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size()));
        list.push_back({tr("Choose preset %1").arg(name), tr("Preset"), {}, QStringLiteral("design"), [this, name] {
                            m_workspace.choosePreset(name);
                            showRoom(QStringLiteral("design"));
                        }});
    }
    for (const RunRecord &record : m_workspace.library().runs()) {
        const QString id = record.id;
        list.push_back({record.name, tr("Run"), {}, QStringLiteral("training"), [this, id] {
                            m_workspace.selectRuns({id});
                            showRoom(QStringLiteral("training"));
                        }});
    }
    return list;
}

void MainWindow::explainFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !explainWidget(focus))
        m_status->showMessage(tr("Move the focus with Tab to what you want explained, then press F1"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState(); // engines go on: they belong to nobody
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    takeFolder(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

void MainWindow::takeFolder(const QString &path)
{
    if (RunDirectory(path.toStdString()).isRun()) {
        const Result<RunRecord> record = m_workspace.library().addRun(path);
        if (!record) {
            m_status->showMessage(describe(record.error()));
            return;
        }
        m_workspace.selectRuns({record->id});
        showRoom(QStringLiteral("training"));
        return;
    }
    const Result<std::string> reader = guessReader(path.toStdString());
    if (!reader) {
        m_status->showMessage(describe(reader.error()));
        return;
    }
    ExperimentConfig config = m_workspace.config();
    config.dataReader = *reader;
    config.dataPath = path.toStdString();
    m_workspace.editConfig(config, tr("Use dataset %1").arg(path));
    m_workspace.say(tr("The design uses %1 now").arg(path),
                    [workspace = &m_workspace] { workspace->undoStack().undo(); });
    showRoom(QStringLiteral("datasets"));
}

} // namespace leoclr
