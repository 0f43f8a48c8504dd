#include "widgets/lens/recipeactions.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "core/report/lensfigure.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/lens/figurecontent.h"
#include "widgets/lens/recipeclipboard.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QtConcurrent>

#include <algorithm>
#include <map>

namespace leoclr {

RecipeActions::RecipeActions(Workspace &workspace, LensSession &session, QWidget *room)
    : QObject(room)
    , m_workspace(workspace)
    , m_session(session)
    , m_room(room)
    , m_menu(new QAction(tr("More"), room))
    , m_copy(new QAction(tr("Copy recipe"), room))
    , m_paste(new QAction(tr("Paste recipe"), room))
    , m_pdf(new QAction(tr("Export figure as PDF …"), room))
    , m_svg(new QAction(tr("Export figure as SVG …"), room))
{
    QUndoStack &undo = m_session.undoStack();
    QAction *undoAction = undo.createUndoAction(room, tr("Undo"));
    QAction *redoAction = undo.createRedoAction(room, tr("Redo"));
    undoAction->setShortcuts(QKeySequence::Undo);
    redoAction->setShortcuts(QKeySequence::Redo);
    m_copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_paste->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_copy->setToolTip(tr("Copies what was drawn as JSON: with it these very views can be made again"));
    m_paste->setToolTip(tr("Makes the views of a copied recipe again"));
    setThemedIcon(m_menu, QStringLiteral("more"));
    setThemedIcon(undoAction, QStringLiteral("undo"));
    setThemedIcon(redoAction, QStringLiteral("redo"));
    setThemedIcon(m_copy, QStringLiteral("copy"));
    setThemedIcon(m_pdf, QStringLiteral("export"));
    for (QAction *action : {undoAction, redoAction, m_copy, m_paste, m_pdf, m_svg}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        room->addAction(action);
    }
    auto *menu = new QMenu(room);
    menu->setToolTipsVisible(true);
    menu->addActions({m_copy, m_paste});
    menu->addSeparator();
    menu->addActions({m_pdf, m_svg});
    menu->addSeparator();
    menu->addActions({undoAction, redoAction});
    m_menu->setMenu(menu);
    m_menu->setToolTip(tr("Copy, paste, export, undo"));

    connect(m_copy, &QAction::triggered, this, &RecipeActions::copy);
    connect(m_paste, &QAction::triggered, this, &RecipeActions::paste);
    connect(m_pdf, &QAction::triggered, this,
            [this] { askForFile(QStringLiteral("pdf"), tr("PDF, vector (*.pdf)")); });
    connect(m_svg, &QAction::triggered, this,
            [this] { askForFile(QStringLiteral("svg"), tr("SVG, vector (*.svg)")); });
}

void RecipeActions::setEnabled(bool enabled)
{
    for (QAction *action : {m_copy, m_paste, m_pdf, m_svg})
        action->setEnabled(enabled);
}

void RecipeActions::copy()
{
    const LensContent content = m_session.content();
    if (content.views.empty())
        return;
    // The fingerprint of a dataset may take a while.
    whenDone(QtConcurrent::run([content, config = m_session.config()] { return recipeJson(content, config); }),
             this, [this, content](const QString &json) {
            QGuiApplication::clipboard()->setText(json);
            m_workspace.say(tr("The recipe of epoch %1 of image %2 is in the clipboard.")
                                .arg(content.epoch).arg(content.image));
        });
}

void RecipeActions::paste()
{
    pasteInto(QGuiApplication::clipboard()->text());
}

void RecipeActions::pasteInto(const QString &text)
{
    const auto dataset = m_session.dataset();
    const Result<PastedRecipes> recipes = recipesFromJson(text);
    if (!recipes)
        return m_workspace.say(describe(recipes.error()));
    if (!dataset)
        return;
    // The image that they were drawn for, where this dataset has it; otherwise the one that is shown.
    const bool known = recipes->image && *recipes->image < dataset->size()
        && QString::fromStdString(dataset->name(*recipes->image)) == recipes->name;
    const std::size_t image = known ? *recipes->image : m_session.image();
    const Result<cv::Size> size = image == m_session.image() && !m_session.content().views.empty()
        ? Result<cv::Size>(m_session.content().size)
        : dataset->imageSize(image);
    if (!size)
        return m_workspace.say(describe(size.error()));
    if (const Result<> fits = checkFit(*recipes, *size); !fits)
        return m_workspace.say(describe(fits.error()));
    Q_EMIT positionRequested(image, recipes->epoch.value_or(m_session.epoch()));
    std::map<std::uint32_t, ViewRecipe> views = recipes->views;
    if (recipes->single)
        views.emplace(recipes->single->isOriginal ? 0 : std::max(1u, m_session.chosenView()), *recipes->single);
    m_session.useRecipes(views);
    m_workspace.say(known || !recipes->image
                        ? tr("The views of the pasted recipe are shown; Undo brings the drawn ones back.")
                        : tr("This dataset does not have the image “%1”; the pasted recipe is shown on this one.")
                              .arg(recipes->name));
}

void RecipeActions::askForFile(const QString &ending, const QString &filter)
{
    const QString name = QStringLiteral("lens-%1-epoch-%2.%3").arg(m_session.image()).arg(m_session.epoch()).arg(ending);
    QString file = QFileDialog::getSaveFileName(m_room, tr("Export figure"), name, filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith('.' + ending))
        file += '.' + ending;
    exportFigure(file);
}

void RecipeActions::exportFigure(const QString &file)
{
    if (m_session.content().views.empty())
        return;
    const report::LensFigure figure = figureContent(m_session.content(), m_session.scores(), m_session.pair(),
                                                    m_session.threshold());
    const Result<> written = report::writeFigure(report::asFigure(figure), file);
    m_workspace.say(written ? tr("The figure is in %1.").arg(file) : describe(written.error()));
}

} // namespace leoclr
