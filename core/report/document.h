#pragma once

#include "core/report/chart.h"
#include "core/report/report.h"

#include <QColor>
#include <QImage>
#include <QRect>
#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace leoclr::report {

enum class Tone { Plain, Secondary, Good, Caution, Bad };

/// One cell of a table.
struct Cell
{
    QString text;
    Tone tone = Tone::Plain;
    bool strong = false;
    QColor swatch = {}; ///< a dot before the text; invalid: none
};

struct Column
{
    QString title;
    double weight = 1;    ///< share of the width
    bool number = false;  ///< right-aligned, tabular figures
    bool fixed = false;   ///< fixed-width text: keys, hashes
};

struct Table
{
    QString caption;
    std::vector<Column> columns;
    /// A row of a single cell is a heading inside the table.
    std::vector<std::vector<Cell>> rows;
};

struct Heading { QString text; };
struct Paragraph { QString text; Tone tone = Tone::Plain; };

struct ChartGrid
{
    QString caption;
    std::vector<Chart> charts;
};

/// One view as the network saw it.
struct ViewPicture
{
    QImage image;
    int view = 0; ///< 0 original or query crop, 1, 2: decides the frame's colour
    QString title, details;
};

/// One image of a recorded step with its views.
struct ViewSample
{
    QString title;
    QImage original;
    QSize originalSize;          ///< in pixels; boxes are in these
    std::optional<QRect> crop1, crop2;
    std::optional<QRect> queryCrop; ///< of the control with two keys
    std::vector<ViewPicture> pictures;
    QString scores;
    QString replay;
    Tone replayTone = Tone::Plain;
};

struct ViewGrid
{
    QString caption;
    std::vector<ViewSample> samples;
};

using Block = std::variant<Heading, Paragraph, Table, ChartGrid, ViewGrid>;

/// One run in the head of the report.
struct RunLine
{
    QString name;
    QColor colour;
    QString state;
    Tone tone = Tone::Plain;
    QString details;
};

/// What a report says, in order; the HTML and the pages are two ways to show it.
struct ReportDocument
{
    QString title, subtitle;
    std::vector<RunLine> runs;
    std::vector<Block> blocks;
    QString footer;
};

/// Gets 0..1 and what is being done; false cancels.
using Progress = std::function<bool(double, const QString &)>;

/// Reads the runs and their datasets. May be called off the GUI thread.
[[nodiscard]] Result<ReportDocument> composeReport(const QStringList &runDirectories, const ReportOptions &options,
                                                   const Progress &progress = {});

/// One self-contained HTML file.
[[nodiscard]] QString toHtml(const ReportDocument &document);

} // namespace leoclr::report
