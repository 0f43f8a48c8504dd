#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace leoclr {

class SearchField;

/// What the palette offers: rooms, actions, presets, runs.
struct Command
{
    QString text;
    QString group;    ///< "Room", "Action": shown in the secondary colour
    QString shortcut; ///< as a person reads it
    QString icon;     ///< name in resources/icons
    std::function<void()> run;
};

/// Ctrl+K: type a few letters of anything the window can do, Enter does it.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Shows the palette over the window with these commands; the last search is gone.
    void open(std::vector<Command> commands);
    [[nodiscard]] int shownCommands() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void filter(const QString &pattern);
    void move(int rows);
    void runCurrent();
    void close();

    SearchField *m_search;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<Command> m_commands;
};

} // namespace leoclr
