#pragma once

#include "widgets/shell/commandpalette.h"

#include <QMainWindow>
#include <QString>

#include <vector>

class QAction;
class QSplitter;
class QStackedWidget;

namespace leoclr {

class Rail;
class Room;
class StatusLine;
class Workspace;

/// The one window: rail of rooms, run list, the room, status line. Owns the rooms; everything they share is in the
/// workspace, so the window can be thrown away and made again (another language) without losing anything.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);

    void showRoom(const QString &name);
    [[nodiscard]] QString currentRoom() const;
    [[nodiscard]] QStringList roomNames() const;
    /// Geometry, splitters and room into the settings; also done when the window closes.
    void saveState();
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createRooms();
    void addRoom(Room *room, bool atBottom = false);
    void createActions();
    void layOut();
    void restoreState();
    void openPalette();
    [[nodiscard]] std::vector<Command> commands();
    void explainFocus();
    void takeFolder(const QString &path);

    Workspace &m_workspace;
    Rail *m_rail;
    QWidget *m_runList;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    StatusLine *m_status;
    CommandPalette *m_palette;
    std::vector<Room *> m_rooms;
    QAction *m_toggleRuns = nullptr;
};

} // namespace leoclr
