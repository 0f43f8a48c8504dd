#include "widgets/embedding/mapfigure.h"

#include "core/base/files.h"
#include "core/library/paths.h"
#include "core/report/figurefile.h"
#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr QSizeF pageSize(800, 600); ///< units; a unit is a 96th of an inch
constexpr double legendWidth = 170;
constexpr std::size_t mostEntries = 26; ///< of a legend that fits the page

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(MapFigure)
};

/// Places the images of the map inside a rectangle, sides in proportion.
class Placing
{
public:
    Placing(const MapPoints &points, std::size_t rows, const QRectF &area)
    {
        float left = points[0].x, right = left, bottom = points[0].y, top = bottom;
        for (std::size_t row = 0; row < rows; ++row) {
            left = std::min(left, points[row].x);
            right = std::max(right, points[row].x);
            bottom = std::min(bottom, points[row].y);
            top = std::max(top, points[row].y);
        }
        m_scale = std::min(area.width() / std::max(1e-9, double(right - left)),
                           area.height() / std::max(1e-9, double(top - bottom)));
        m_centre = {(left + right) / 2.0, (bottom + top) / 2.0};
        m_middle = area.center();
    }
    QPointF operator()(const MapPoint &point) const
    {
        return {m_middle.x() + (point.x - m_centre.x()) * m_scale, m_middle.y() - (point.y - m_centre.y()) * m_scale};
    }

private:
    double m_scale;
    QPointF m_centre, m_middle;
};

void paintLegend(QPainter &painter, const ColourScheme &scheme, const EmbeddingColumn &column, const QRectF &area)
{
    const ThemeColours colours = Theme::lightColours();
    const double line = 20;
    QRectF row(area.left(), area.top(), area.width(), line);
    painter.setPen(colours.text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, column.name);
    row.translate(0, line + 2);
    if (!column.isCategorical()) {
        const QRectF bar(row.left(), row.top(), row.width(), 10);
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        for (std::size_t i = 0; i + 1 < scheme.styles.size(); ++i)
            gradient.setColorAt(double(i) / double(scheme.styles.size() - 2), scheme.styles[i].colour);
        painter.fillRect(bar, gradient);
        row.translate(0, 12);
        painter.setPen(colours.secondary);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("≤ ") + formatNumber(column.low, 3));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("≥ ") + formatNumber(column.high, 3));
        return;
    }
    const std::size_t shown = std::min(scheme.legend.size(), mostEntries);
    for (std::size_t i = 0; i < shown; ++i, row.translate(0, line)) {
        paintPoint(painter, scheme.legend[i].look, {row.left() + 6, row.center().y()}, 4.5);
        painter.setPen(colours.text);
        const QRectF words = row.adjusted(18, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(scheme.legend[i].text, Qt::ElideRight, int(words.width())));
    }
    if (shown < scheme.legend.size()) {
        painter.setPen(colours.secondary);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, FigureText::tr("and %1 more").arg(scheme.legend.size() - shown));
    }
}

void paintFigure(QPainter &painter, const MapFigure &figure)
{
    const ThemeColours colours = Theme::lightColours();
    const std::size_t rows = figure.embedding->set.rows();
    const ColourScheme scheme = colourScheme(figure.column, rows, Theme::seriesColour(0), colours.line);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(QRectF(16, 10, pageSize.width() - 32, 20), Qt::AlignLeft | Qt::AlignVCenter, figure.title);
    const double right = figure.column ? legendWidth + 24 : 16;
    const QRectF area(16, 40, pageSize.width() - 16 - right, pageSize.height() - 56);
    if (rows > 0) {
        const Placing place(figure.points, rows, area.adjusted(6, 6, -6, -6));
        const double radius = rows <= 3000 ? 2.6 : rows <= 20'000 ? 1.7 : 1.1;
        painter.setOpacity(0.85);
        for (std::size_t row = 0; row < rows; ++row)
            paintPoint(painter, scheme.styles[scheme.style[row]], place(figure.points[row]), radius);
        painter.setOpacity(1);
    }
    if (figure.column)
        paintLegend(painter, scheme, *figure.column, {pageSize.width() - legendWidth - 12, 40, legendWidth, area.height()});
}

QByteArray png(const MapFigure &figure)
{
    QImage image((pageSize * 2).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintFigure(painter, figure);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

report::Figure asFigure(const MapFigure &figure)
{
    constexpr double points = 72.0 / 96; // of a unit
    return {figure.title, pageSize * points, [&figure](QPainter &painter) {
                painter.scale(points, points);
                paintFigure(painter, figure);
            }};
}

QByteArray quoted(const QString &text)
{
    QString inside = text;
    return ('"' + inside.replace('"', "\"\"") + '"').toUtf8();
}

QByteArray csv(const MapFigure &figure, const std::vector<EmbeddingColumn> &columns)
{
    const auto number = [](double value) { return std::isfinite(value) ? QByteArray::number(value, 'g', 7) : QByteArray(); };
    QByteArray text = "image,label,class,x,y";
    for (const EmbeddingColumn &column : columns)
        if (!column.isCategorical())
            text += ',' + column.key.toUtf8();
    text += '\n';
    const EmbeddingSet &set = figure.embedding->set;
    for (std::size_t row = 0; row < set.rows(); ++row) {
        text += QByteArray::number(qint64(set.indices[row])) + ',' + QByteArray::number(qint64(set.labels[row])) + ','
            + quoted(figure.embedding->className(row)) + ',' + number(figure.points[row].x) + ',' + number(figure.points[row].y);
        for (const EmbeddingColumn &column : columns)
            if (!column.isCategorical())
                text += ',' + number(column.values[row]);
        text += '\n';
    }
    return text;
}

} // namespace

Result<> exportMap(const MapFigure &figure, const std::vector<EmbeddingColumn> &columns, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == "png")
        bytes = png(figure);
    else if (ending == "svg")
        bytes = report::figureSvg(asFigure(figure));
    else if (ending == "pdf")
        bytes = report::figurePdf(asFigure(figure));
    else if (ending == "csv")
        bytes = csv(figure, columns);
    else
        return fail(ErrorCode::WrongFormat, "a map is written as .png, .svg, .pdf or .csv", file.toStdString(),
                    "Give the file one of these endings.");
    return writeFileAtomically(toPath(file), std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

} // namespace leoclr
