#include "widgets/shell/commandpalette.h"

#include "widgets/common/searchfield.h"
#include "widgets/common/style.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"
#include "widgets/shell/fuzzymatch.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

enum CommandRole { IndexRole = Qt::UserRole, GroupRole, ShortcutRole };

/// Icon and name at the left, shortcut and group at the right.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const ThemeColours &c = Theme::instance().colours();
        const QString group = index.data(GroupRole).toString();
        const QString shortcut = index.data(ShortcutRole).toString();
        painter->save();
        painter->setFont(Theme::captionFont(option.font));
        painter->setPen(c.secondary);
        QRect rect = option.rect.adjusted(0, 0, -12, 0);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, shortcut.isEmpty() ? group : shortcut);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, 32));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_search(new SearchField(tr("Do anything: a room, an action, a preset, a run"), this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_search->setObjectName(QStringLiteral("commandSearch"));
    m_search->setMinimumHeight(36);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    hide();

    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &SearchField::moveRequested, this, &CommandPalette::move);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_search->installEventFilter(this);
    window->installEventFilter(this);
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    const QSize size(std::min(620, parentWidget()->width() - 64), std::min(440, parentWidget()->height() - 128));
    setGeometry((parentWidget()->width() - size.width()) / 2, 72, size.width(), size.height());
    m_search->clear();
    filter({});
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

int CommandPalette::shownCommands() const
{
    return m_model->rowCount();
}

void CommandPalette::filter(const QString &pattern)
{
    struct Hit { int score; std::size_t index; };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        int score = fuzzyScore(pattern, command.text);
        if (score < 0)
            score = fuzzyScore(pattern, command.group + QLatin1Char(' ') + command.text) / 2;
        if (score >= 0 && (pattern.isEmpty() || score > 0))
            hits.push_back({score, i});
    }
    if (!pattern.isEmpty())
        std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_model->clear();
    for (const Hit &hit : hits) {
        const Command &command = m_commands[hit.index];
        auto *item = new QStandardItem(Theme::instance().icon(command.icon), command.text);
        item->setData(static_cast<int>(hit.index), IndexRole);
        item->setData(command.group, GroupRole);
        item->setData(command.shortcut, ShortcutRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + rows + count) % count;
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto run = m_commands.at(index.data(IndexRole).toUInt()).run;
    close();
    run();
}

void CommandPalette::close()
{
    hide();
    parentWidget()->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible())
        return false;
    if (watched == m_search && event->type() == QEvent::FocusOut) {
        QTimer::singleShot(0, this, [this] { // the click that took the focus may have been ours
            if (isVisible() && !isAncestorOf(window()->focusWidget()) && window()->focusWidget() != this)
                hide();
        });
    }
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == parentWidget() && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Resize))
        hide();
    return false;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColours &c = Theme::instance().colours();
    stylepaint::roundedRect(&painter, rect(), c.raised, Theme::mix(c.line, c.text, 0.2), 8);
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace leoclr
