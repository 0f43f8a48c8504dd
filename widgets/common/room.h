#pragma once

#include <QWidget>

namespace leoclr {

class Workspace;

/// One room of the window. The room brings its own header line with title and its one primary action.
class Room : public QWidget
{
    Q_OBJECT
public:
    Room(Workspace &workspace, QWidget *parent = nullptr) : QWidget(parent), m_workspace(workspace) {}

    [[nodiscard]] virtual QString name() const = 0;     ///< "lens"; also its icon's name
    [[nodiscard]] virtual QString title() const = 0;    ///< translated, one word for the rail
    /// Called when the room becomes visible; expensive work waits for it.
    virtual void enter() {}

protected:
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

private:
    Workspace &m_workspace;
};

} // namespace leoclr
