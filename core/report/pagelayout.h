#pragma once

#include "core/report/document.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace leoclr::report {

/// A strip of the report across the page that is never cut: a row of a table, a row of charts, a line of text.
struct Strip
{
    double height = 0;
    std::function<void(QPainter &, const QRectF &)> paint;
    double before = 0;          ///< space above, not at the top of a page
    bool keepWithNext = false;  ///< not the last of a page: headings
    int repeated = -1;          ///< index of the strip (a table's head) drawn again above it at the top of a page
};

/// All strips of a document at a page width. The document must outlive them.
[[nodiscard]] std::vector<Strip> layOut(const ReportDocument &document, double width);

/// A paragraph's height at this width, and the way to draw it.
class TextBox
{
public:
    TextBox(const QString &text, const QFont &font, double width, Qt::Alignment alignment = Qt::AlignLeft);
    [[nodiscard]] double height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &topLeft, const QColor &colour) const;

private:
    QString m_text;
    QFont m_font;
    double m_width;
    int m_flags;
    double m_height;
};

} // namespace leoclr::report
