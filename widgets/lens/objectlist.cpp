#include "widgets/lens/objectlist.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double rowGap = 10;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

double lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height()) + 2;
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 0) + QStringLiteral(" %");
}

} // namespace

ObjectList::ObjectList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Objects"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ObjectList::setRows(std::vector<ObjectRow> rows, const QStringList &badges, const QColor &first,
                         const QColor &second, double threshold)
{
    const bool otherHeight = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_badges = badges;
    m_first = first;
    m_second = second;
    m_threshold = threshold;
    QStringList sentences;
    for (const ObjectRow &row : m_rows)
        sentences << row.sentence;
    setAccessibleDescription(sentences.join(' '));
    if (otherHeight)
        updateGeometry();
    update();
}

int ObjectList::rowHeight() const
{
    return int(lineHeight(font()) + 2 * lineHeight(Theme::captionFont(font())) + rowGap);
}

QSize ObjectList::sizeHint() const
{
    return {240, std::max(0, int(m_rows.size()) * rowHeight() - int(rowGap))};
}

void ObjectList::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRectF place(0, double(i) * rowHeight(), width(), rowHeight() - rowGap);
        if (place.intersects(event->rect()))
            paintRow(painter, m_rows[i], place);
    }
}

void ObjectList::paintRow(QPainter &painter, const ObjectRow &row, const QRectF &place) const
{
    const auto &colours = Theme::instance().colours();
    const double title = lineHeight(font());
    const double line = lineHeight(Theme::captionFont(font()));
    const QRectF head(place.left(), place.top(), place.width(), title);
    painter.setFont(Theme::captionFont(font()));
    painter.setPen(colours.secondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, row.seen);
    const double taken = QFontMetricsF(painter.font()).horizontalAdvance(row.seen) + 8;
    painter.setFont(strong(font()));
    painter.setPen(colours.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(row.name, Qt::ElideRight, head.width() - taken));
    paintBar(painter, QRectF(place.left(), place.top() + title, place.width(), line), m_badges.value(0), row.coverage1,
             row.purity1, m_first);
    paintBar(painter, QRectF(place.left(), place.top() + title + line, place.width(), line), m_badges.value(1),
             row.coverage2, row.purity2, m_second);
}

void ObjectList::paintBar(QPainter &painter, const QRectF &line, const QString &badge, double coverage, double purity,
                          const QColor &colour) const
{
    const auto &colours = Theme::instance().colours();
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QFontMetricsF metrics(painter.font());
    const double badgeWidth = 16;
    const double number = std::ceil(metrics.horizontalAdvance(QStringLiteral("100 %"))) + 8;
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(line.left(), line.top(), badgeWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     badge);
    painter.drawText(QRectF(line.right() - number, line.top(), number, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, percent(purity));
    painter.setPen(coverage >= m_threshold ? colours.text : colours.secondary);
    painter.drawText(QRectF(line.right() - 2 * number, line.top(), number, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, percent(coverage));

    const QRectF bar(line.left() + badgeWidth, line.center().y() - 2.5,
                     std::max(8.0, line.width() - badgeWidth - 2 * number - 4), 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.line);
    painter.drawRoundedRect(bar, 2.5, 2.5);
    if (coverage > 0) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(5.0, bar.width() * std::min(1.0, coverage)),
                                                             bar.height())), 2.5, 2.5);
    }
    // From here on the crop counts as holding the object.
    const double mark = std::round(bar.left() + bar.width() * m_threshold);
    painter.setBrush(colours.text);
    painter.drawRect(QRectF(mark, bar.top() - 2, 1, bar.height() + 4));
}

bool ObjectList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = std::size_t(std::max(0, help->pos().y() / rowHeight()));
    if (row < m_rows.size())
        QToolTip::showText(help->globalPos(), m_rows[row].sentence, this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace leoclr
