#include "widgets/audit/auditimagedelegate.h"

#include "widgets/audit/auditimagemodel.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace leoclr {

namespace {

constexpr int gap = 8;
constexpr int numberWidth = 64; ///< of the rate, right of its bar

QSize fitted(const QSize &size)
{
    return size.scaled(AuditImageDelegate::thumbnailSide, AuditImageDelegate::thumbnailSide, Qt::KeepAspectRatio);
}

} // namespace

QSize AuditImageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
}

void AuditImageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    if (index.column() != AuditImageModel::Name && index.column() != AuditImageModel::Lost) {
        QStyledItemDelegate::paint(painter, given, index);
        return;
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget); // ground and focus
    option.text = text;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (index.column() == AuditImageModel::Name)
        paintName(*painter, option, index);
    else
        paintLoss(*painter, option, index);
    painter->restore();
}

void AuditImageDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ThemeColours &colours = Theme::instance().colours();
    QRect place(option.rect.left() + gap, option.rect.center().y() - thumbnailSide / 2, thumbnailSide, thumbnailSide);
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::mix(colours.panel, colours.line, 0.6));
        painter.drawRoundedRect(place, 3, 3);
    } else {
        QRect picture(QPoint(), fitted(image.size()));
        picture.moveCenter(place.center());
        painter.drawImage(picture, image);
    }
    const QRect text = option.rect.adjusted(2 * gap + thumbnailSide, 0, -gap, 0);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(option.text, Qt::ElideLeft, text.width()));
}

void AuditImageDelegate::paintLoss(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ThemeColours &colours = Theme::instance().colours();
    painter.setFont(Theme::numberFont(option.font));
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(option.rect.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, option.text);
    const double rate = index.data(AuditImageModel::RateRole).toDouble();
    const double low = index.data(AuditImageModel::LowRole).toDouble();
    const double high = index.data(AuditImageModel::HighRole).toDouble();
    const QRectF track(option.rect.left() + gap, option.rect.center().y() - 3, option.rect.width() - numberWidth - 2 * gap,
                       6);
    if (std::isnan(rate) || track.width() < 24)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::mix(colours.panel, colours.line, 0.7));
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(Theme::mix(colours.panel, colours.bad, 0.65));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * rate, track.height())), 3, 3);
    painter.setPen(QPen(colours.text, 1.2));
    const double y = track.center().y();
    const auto at = [&](double share) { return track.left() + track.width() * share; };
    painter.drawLine(QPointF(at(low), y), QPointF(at(high), y));
    for (const double end : {low, high})
        painter.drawLine(QPointF(at(end), y - 4), QPointF(at(end), y + 4));
}

} // namespace leoclr
