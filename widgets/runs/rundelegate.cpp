#include "widgets/runs/rundelegate.h"

#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"
#include "widgets/runs/runlistmodel.h"
#include "widgets/runs/runtext.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace leoclr {

namespace {

constexpr int margin = 12;
constexpr int signWidth = 20;
constexpr int linesGap = 2;
constexpr int padding = 7; ///< above and below the lines
constexpr int markSize = 14;

struct RowLayout
{
    QRect sign, name, status, bar;
};

RowLayout layOut(const QStyleOptionViewItem &option)
{
    const QFontMetrics nameMetrics(option.font);
    const QFontMetrics captionMetrics(Theme::captionFont(option.font));
    const QRect row = option.rect;
    const int left = row.left() + margin + signWidth;
    const int width = row.right() - margin - left + 1;
    const int top = row.top() + padding;
    RowLayout layout;
    layout.sign = {row.left() + margin, top, signWidth, nameMetrics.height()};
    layout.name = {left, top, width, nameMetrics.height()};
    layout.status = {left, top + nameMetrics.height() + linesGap, width, captionMetrics.height()};
    layout.bar = {left, row.bottom() - 3, width, 2};
    return layout;
}

/// Draws tags from the right edge of `place` as far as they fit; gives the room that is left.
QRect paintTags(QPainter *painter, const QRect &place, const QStringList &tags, int keepFree)
{
    QRect room = place;
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        const QString text = '#' + *tag;
        const int width = painter->fontMetrics().horizontalAdvance(text);
        if (room.width() - width - 8 < keepFree)
            break;
        painter->drawText(QRect(room.right() - width + 1, room.top(), width, room.height()), Qt::AlignVCenter, text);
        room.setRight(room.right() - width - 8);
    }
    return room;
}

} // namespace

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, widget);

    const auto run = index.data(RunListModel::RecordRole).value<RunRecord>();
    const RunSummary &summary = run.summary;
    const ThemeColours &colours = Theme::instance().colours();
    const RowLayout layout = layOut(option);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(stateColour(summary.state));
    painter->drawText(layout.sign, Qt::AlignLeft | Qt::AlignVCenter, stateSign(summary.state));

    QRect nameRoom = layout.name;
    const auto mark = [&](const QString &icon, const QColor &colour) {
        const QRect place(nameRoom.right() - markSize + 1, nameRoom.center().y() - markSize / 2 + 1, markSize, markSize);
        Theme::instance().icon(icon, colour).paint(painter, place);
        nameRoom.setRight(place.left() - 4);
    };
    if (!run.notes.isEmpty())
        mark(QStringLiteral("note"), colours.secondary);
    if (isTraining(run) && (summary.health == "caution" || summary.health == "bad"))
        mark(QStringLiteral("warning"), summary.health == "bad" ? colours.bad : colours.caution);
    painter->setPen(colours.text);
    painter->drawText(nameRoom, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(run.name, Qt::ElideMiddle, nameRoom.width()));

    painter->setFont(Theme::numberFont(Theme::captionFont(option.font)));
    painter->setPen(colours.secondary);
    const QString status = statusLine(run);
    const QRect statusRoom = paintTags(painter, layout.status, run.tags, painter->fontMetrics().horizontalAdvance(status));
    painter->drawText(statusRoom, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(status, Qt::ElideRight, statusRoom.width()));

    if (isTraining(run) && shareDone(summary) >= 0) {
        painter->fillRect(layout.bar, colours.line);
        QRect done = layout.bar;
        done.setWidth(static_cast<int>(done.width() * shareDone(summary)));
        painter->fillRect(done, stateColour(summary.state));
    }
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(Theme::captionFont(option.font)).height();
    return {120, lines + linesGap + 2 * padding};
}

QWidget *RunDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("runNameEditor"));
    editor->setAccessibleName(tr("Name of the run"));
    return editor;
}

void RunDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect name = layOut(option).name;
    editor->setGeometry(name.adjusted(-7, -4, 4, 4));
}

} // namespace leoclr
