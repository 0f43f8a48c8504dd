// What the room consists of, and where it stands.

#include "widgets/design/designroom.h"

#include "core/config/presets.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/design/designinspector.h"
#include "widgets/design/fieldform.h"
#include "widgets/design/fieldtext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace leoclr {

namespace {

const QString splitterKey = QStringLiteral("design/splitter");

} // namespace

DesignRoom::~DesignRoom()
{
    workspace().settings().setValue(splitterKey, m_splitter->saveState());
}

void DesignRoom::createActions()
{
    QUndoStack &stack = workspace().undoStack();
    m_undo = stack.createUndoAction(this, tr("Undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    setThemedIcon(m_undo, QStringLiteral("undo"));
    m_redo = stack.createRedoAction(this, tr("Redo"));
    m_redo->setShortcuts(QKeySequence::Redo);
    setThemedIcon(m_redo, QStringLiteral("redo"));
    m_resetAll = new QAction(tr("All back to the preset"), this);
    m_resetAll->setObjectName(QStringLiteral("resetAll"));
    setThemedIcon(m_resetAll, QStringLiteral("reset"));
    m_start = new QAction(tr("Start training"), this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    setThemedIcon(m_start, QStringLiteral("play"));
    for (QAction *action : {m_undo, m_redo, m_resetAll, m_start}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    for (QAction *action : {m_undo, m_redo, m_resetAll})
        m_header->addAction(action);
    m_header->setPrimary(m_start)->setObjectName(QStringLiteral("startButton"));
}

void DesignRoom::createPresetBar()
{
    m_presets = new QComboBox(m_bar);
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setToolTip(tr("A preset sets every field; what you change afterwards is marked."));
    for (const Preset &preset : presets()) {
        m_presets->addItem(toQString(preset.name), toQString(preset.name));
        m_presets->setItemData(m_presets->count() - 1, presetDescription(preset.description), Qt::ToolTipRole);
    }
    m_presets->setMaxVisibleItems(20);
    m_presetText = new QLabel(m_bar);
    m_presetText->setObjectName(QStringLiteral("presetText"));
    m_presetText->setWordWrap(true);
    makeSecondary(m_presetText);
    m_search = new SearchField(tr("Search settings"), m_bar);
    m_search->setObjectName(QStringLiteral("fieldSearch"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(320);
    m_tiers = new SegmentedSwitch(tr("How many settings are shown"), m_bar);
    m_tiers->setObjectName(QStringLiteral("tiers"));
    m_tiers->addSegment(tierTitle(FieldTier::Basic), tr("What decides the result"));
    m_tiers->addSegment(tierTitle(FieldTier::Advanced), tr("Also what is tuned now and then"));
    m_tiers->addSegment(tierTitle(FieldTier::Expert), tr("Every setting"));

    auto *find = new QAction(tr("Search settings"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void DesignRoom::layOut()
{
    auto *preset = new QHBoxLayout;
    preset->setSpacing(12);
    auto *presetLabel = new QLabel(tr("Preset"), m_bar);
    presetLabel->setBuddy(m_presets);
    preset->addWidget(presetLabel);
    preset->addWidget(m_presets);
    preset->addStretch(1);
    auto *filter = new QHBoxLayout;
    filter->setSpacing(12);
    filter->addWidget(m_search, 2);
    filter->addWidget(m_tiers);
    filter->addStretch(1);
    auto *bar = new QVBoxLayout(m_bar);
    bar->setContentsMargins(28, 12, 20, 8);
    bar->setSpacing(10);
    bar->addLayout(preset);
    bar->addWidget(m_presetText);
    bar->addLayout(filter);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(16, 0, 16, 0);
    banners->addWidget(m_datasetError);
    banners->addWidget(m_startError);
    leftLayout->addWidget(m_bar);
    leftLayout->addLayout(banners);
    leftLayout->addWidget(m_form, 1);

    m_splitter->addWidget(left);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    if (!m_splitter->restoreState(workspace().settings().value(splitterKey).toByteArray()))
        m_splitter->setSizes({700, 300});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
}

} // namespace leoclr
