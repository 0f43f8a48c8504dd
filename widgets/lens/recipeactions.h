#pragma once

#include "widgets/lens/lenssession.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace leoclr {

class Workspace;

/// The menu of the lens: copy and paste a recipe, export the figure, undo and redo what was changed by hand.
class RecipeActions : public QObject
{
    Q_OBJECT
public:
    RecipeActions(Workspace &workspace, LensSession &session, QWidget *room);

    [[nodiscard]] QAction *menuAction() const { return m_menu; }
    void setEnabled(bool enabled); ///< there is an image
    /// Writes the figure of what is shown; the ending decides between PDF and SVG. For the dialog and for tests.
    void exportFigure(const QString &file);

Q_SIGNALS:
    /// A pasted recipe belongs to this image and epoch.
    void positionRequested(std::size_t image, std::uint32_t epoch);

private:
    void copy();
    void paste();
    void pasteInto(const QString &text);
    void askForFile(const QString &ending, const QString &filter);

    Workspace &m_workspace;
    LensSession &m_session;
    QWidget *m_room;
    QAction *m_menu;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_pdf;
    QAction *m_svg;
};

} // namespace leoclr
