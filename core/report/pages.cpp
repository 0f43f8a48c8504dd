#include "core/report/pages.h"

#include "core/report/fonts.h"
#include "core/report/pagelayout.h"
#include "core/report/palette.h"
#include "core/report/reporttext.h"

#include <QFontMetricsF>
#include <QPainter>

namespace leoclr::report {

namespace {

constexpr double side = 62, top = 60, bottom = 76;

/// Height of a strip together with those that must stay on its page.
double heightOfGroup(const std::vector<Strip> &strips, std::size_t index)
{
    double height = strips[index].height;
    while (strips[index].keepWithNext && index + 1 < strips.size()) {
        ++index;
        height += strips[index].before + strips[index].height;
    }
    return height;
}

} // namespace

ReportPages::ReportPages(ReportDocument document) : m_document(std::make_shared<const ReportDocument>(std::move(document)))
{
    const double inside = width - 2 * side;
    const std::vector<Strip> strips = layOut(*m_document, inside);
    const double end = height - bottom;
    double y = end + 1;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        const Strip &strip = strips[i];
        const bool begins = m_pages.empty() || y + strip.before + heightOfGroup(strips, i) > end;
        if (begins && (m_pages.empty() || !m_pages.back().empty())) {
            m_pages.emplace_back();
            y = top;
            if (strip.repeated >= 0) {
                const Strip &head = strips[static_cast<std::size_t>(strip.repeated)];
                m_pages.back().push_back({QRectF(side, y, inside, head.height), head.paint});
                y += head.height;
            }
        } else {
            y += strip.before;
        }
        m_pages.back().push_back({QRectF(side, y, inside, strip.height), strip.paint});
        y += strip.height;
    }
}

void ReportPages::paint(QPainter &painter, int page) const
{
    for (const Placed &placed : m_pages.at(static_cast<std::size_t>(page))) {
        painter.save();
        placed.paint(painter, placed.area);
        painter.restore();
    }
    const QFont font = textFont(10);
    painter.setFont(font);
    painter.setPen(QPen(palette::line, 1));
    const double line = height - bottom + 30;
    painter.drawLine(QPointF(side, line), QPointF(width - side, line));
    painter.setPen(palette::secondary);
    const QFontMetricsF metrics(font);
    const QString number = translate("Report", "Page %1 of %2").arg(page + 1).arg(count());
    painter.drawText(QPointF(side, line + 16),
                     metrics.elidedText(m_document->footer, Qt::ElideRight, width - 2 * side - 120));
    painter.drawText(QPointF(width - side - metrics.horizontalAdvance(number), line + 16), number);
}

} // namespace leoclr::report
