// The actions and the arrangement of the embedding room.

#include "widgets/common/errorbanner.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/embedding/driftbar.h"
#include "widgets/embedding/embeddingroom.h"
#include "widgets/embedding/jobline.h"
#include "widgets/embedding/mapinspector.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace leoclr {

namespace {

const QString splitterKey = QStringLiteral("embedding/splitter");

} // namespace

void EmbeddingRoom::makeActions()
{
    m_embed = new QAction(tr("Embed"), this);
    m_embed->setObjectName(QStringLiteral("embed"));
    m_embed->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_embedTest = new QAction(tr("Embed the test images"), this);
    m_open = new QAction(tr("Open an embedding file…"), this);
    m_export = new QAction(tr("Export the map…"), this);
    m_export->setObjectName(QStringLiteral("exportMap"));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Export the map as PNG, SVG, PDF or CSV"));
    m_compare = new QAction(tr("Compare"), this);
    m_compare->setObjectName(QStringLiteral("compareMaps"));
    m_compare->setCheckable(true);
    m_compare->setToolTip(tr("Two maps side by side; what is selected in one is selected in the other"));
    m_lasso = new QAction(tr("Lasso"), this);
    m_lasso->setObjectName(QStringLiteral("lasso"));
    m_lasso->setCheckable(true);
    m_lasso->setToolTip(tr("Drag selects instead of moving the map (L); without it, drag with Shift"));
    setThemedIcon(m_export, QStringLiteral("export"));
    setThemedIcon(m_lasso, QStringLiteral("lasso"));
    setThemedIcon(m_open, QStringLiteral("open"));
    for (QAction *action : {m_embed, m_export})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_embed, m_export, m_compare, m_lasso});

    connect(m_embed, &QAction::triggered, this, [this] { embed(false); });
    connect(m_embedTest, &QAction::triggered, this, [this] { embed(true); });
    connect(m_export, &QAction::triggered, this, &EmbeddingRoom::askForExport);
    connect(m_compare, &QAction::toggled, this, &EmbeddingRoom::setComparing);
    connect(m_lasso, &QAction::toggled, this, [this](bool on) {
        m_first->view()->setLasso(on);
        m_second->view()->setLasso(on);
    });
    connect(m_open, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open an embedding"), {}, tr("Embeddings (*.safetensors)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &EmbeddingRoom::openFile);
        dialog->open();
    });
}

void EmbeddingRoom::layOut()
{
    m_method->addSegment(tr("PCA"), tr("The two directions in which the features vary most; at once"));
    m_method->addSegment(tr("UMAP"), tr("Keeps neighbours together; made in the background"));
    m_method->setObjectName(QStringLiteral("mapMethod"));
    m_header->addWidget(m_method);
    m_header->addAction(m_compare, true)->setObjectName(QStringLiteral("compareButton"));
    m_header->addAction(m_lasso);
    m_header->addAction(m_export);
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("embeddingMore"));
    auto *menu = new QMenu(more);
    menu->addActions({m_embedTest, m_open});
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    setThemedIcon(more, QStringLiteral("more"), tr("More"));
    makeQuiet(more);
    m_header->addWidget(more);
    m_header->setPrimary(m_embed);

    m_maps = new QSplitter(Qt::Horizontal);
    m_maps->addWidget(m_first);
    m_maps->addWidget(m_second);
    m_maps->setChildrenCollapsible(false);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_maps, 1);
    column->addWidget(m_drift);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(left);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({900, 300});
    if (const QByteArray state = workspace().settings().value(splitterKey).toByteArray(); !state.isEmpty())
        splitter->restoreState(state);
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { workspace().settings().setValue(splitterKey, splitter->saveState()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_problem);
    layout->addWidget(m_jobLine);
    layout->addWidget(splitter, 1);
}

} // namespace leoclr
