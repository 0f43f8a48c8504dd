#include "core/report/tablelayout.h"

#include "core/report/fonts.h"
#include "core/report/palette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace leoclr::report {

namespace {

constexpr double size = 10, fixedSize = 9, gap = 10, padding = 3, swatchRoom = 10;

struct Placement
{
    double left, width;
};

/// Width of the longest word, which must not be broken.
double longestWord(const QString &text, const QFont &font)
{
    static const QRegularExpression breaks(QStringLiteral("[\\s/-]+"));
    const QFontMetricsF metrics(font);
    double longest = 0;
    for (const QString &word : text.split(breaks))
        longest = std::max(longest, metrics.horizontalAdvance(word + QLatin1Char('-')));
    return longest;
}

/// What each column needs at least: its longest word, but no column more than a quarter of the table.
std::vector<double> neededWidths(const Table &table, double width)
{
    std::vector<double> needed;
    for (const Column &column : table.columns)
        needed.push_back(longestWord(column.title, textFont(size, QFont::DemiBold)));
    for (const auto &row : table.rows)
        for (std::size_t i = 0; row.size() > 1 && i < std::min(row.size(), needed.size()); ++i)
            if (!table.columns[i].fixed)
                needed[i] = std::max(needed[i], longestWord(row[i].text, textFont(size, row[i].strong ? QFont::DemiBold : QFont::Normal))
                                                    + (row[i].swatch.isValid() ? swatchRoom : 0));
    double all = 0;
    for (double &one : needed)
        all += one = std::min(one + gap, width / 4);
    for (double &one : needed)
        one *= std::min(1.0, width / all);
    return needed;
}

/// Shares the width by weight among the columns; those that would break a word get what they need beforehand.
std::vector<double> columnWidths(const Table &table, double width)
{
    const std::vector<double> needed = neededWidths(table, width);
    std::vector<double> widths(needed.size(), 0);
    for (bool again = true; again;) {
        again = false;
        double left = width, weights = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            left -= widths[i];
            weights += widths[i] > 0 ? 0 : table.columns[i].weight;
        }
        for (std::size_t i = 0; i < widths.size() && !again; ++i)
            if (widths[i] <= 0 && table.columns[i].weight / weights * left < needed[i]) {
                widths[i] = needed[i];
                again = true;
            }
        if (again)
            continue;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] <= 0)
                widths[i] = table.columns[i].weight / weights * left;
    }
    return widths;
}

std::vector<Placement> placements(const Table &table, double width)
{
    const std::vector<double> widths = columnWidths(table, width);
    std::vector<Placement> places;
    double left = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const double all = widths[i];
        const bool last = i + 1 == table.columns.size();
        places.push_back({left, last ? all : all - gap});
        left += all;
    }
    return places;
}

struct PlacedCell
{
    TextBox box;
    double left;
    QColor colour;
    QColor swatch;
};

Strip rowStrip(const std::vector<PlacedCell> &cells, const QColor &line, double lineWidth, double above)
{
    Strip strip;
    for (const PlacedCell &cell : cells)
        strip.height = std::max(strip.height, cell.box.height());
    strip.height += above + 2 * padding;
    strip.paint = [cells, line, lineWidth, above](QPainter &painter, const QRectF &area) {
        for (const PlacedCell &cell : cells) {
            const QPointF corner(area.left() + cell.left, area.top() + above + padding);
            if (cell.swatch.isValid()) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(Qt::NoPen);
                painter.setBrush(cell.swatch);
                painter.drawEllipse(corner + QPointF(3.5, size * .62), 3.2, 3.2);
            }
            cell.box.paint(painter, corner + QPointF(cell.swatch.isValid() ? swatchRoom : 0, 0), cell.colour);
        }
        painter.setPen(QPen(line, lineWidth));
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
    };
    return strip;
}

Strip headStrip(const Table &table, const std::vector<Placement> &places)
{
    std::vector<PlacedCell> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        cells.push_back({TextBox(table.columns[i].title, textFont(size, QFont::DemiBold), places[i].width,
                                 table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft),
                         places[i].left, palette::text, {}});
    return rowStrip(cells, palette::text, 1, 0);
}

Strip bodyStrip(const Table &table, const std::vector<Placement> &places, const std::vector<Cell> &row)
{
    std::vector<PlacedCell> cells;
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
        const Column &column = table.columns[i];
        const QFont font = column.fixed ? fixedFont(fixedSize) : textFont(size, row[i].strong ? QFont::DemiBold : QFont::Normal);
        const double room = places[i].width - (row[i].swatch.isValid() ? swatchRoom : 0);
        cells.push_back({TextBox(row[i].text, font, room, column.number ? Qt::AlignRight : Qt::AlignLeft), places[i].left,
                         colourOf(row[i].tone), row[i].swatch});
    }
    return rowStrip(cells, palette::line, .7, 0);
}

Strip groupStrip(const Cell &cell, double width)
{
    Strip strip = rowStrip({{TextBox(cell.text, textFont(size, QFont::DemiBold), width), 0, palette::text, {}}},
                           palette::secondary, .7, 8);
    strip.keepWithNext = true;
    return strip;
}

} // namespace

QColor colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return palette::text;
    case Tone::Secondary:
        return palette::secondary;
    case Tone::Good:
        return palette::good;
    case Tone::Caution:
        return palette::caution;
    case Tone::Bad:
        return palette::bad;
    }
    return palette::text;
}

void layOutTable(const Table &table, double width, std::vector<Strip> &strips)
{
    const auto caption = std::make_shared<const TextBox>(table.caption, textFont(11), width);
    strips.push_back({caption->height(),
                      [caption](QPainter &painter, const QRectF &area) {
                          caption->paint(painter, area.topLeft(), palette::secondary);
                      },
                      14, true});
    const std::vector<Placement> places = placements(table, width);
    const int head = static_cast<int>(strips.size());
    strips.push_back(headStrip(table, places));
    strips.back().before = 6;
    strips.back().keepWithNext = true;
    for (const auto &row : table.rows) {
        strips.push_back(row.size() == 1 ? groupStrip(row.front(), width) : bodyStrip(table, places, row));
        strips.back().repeated = head;
    }
}

} // namespace leoclr::report
