#pragma once

#include <QStyledItemDelegate>

namespace leoclr {

/// Draws the rows of AuditImageModel: a thumbnail before the name, and behind the rate of loss a bar with its interval.
class AuditImageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 44;
    static constexpr int thumbnailSide = 36;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintLoss(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace leoclr
