#include "core/report/boxpainter.h"
#include "core/report/document.h"
#include "core/report/htmlstyle.h"
#include "core/report/reporttext.h"
#include "core/report/svg.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace leoclr::report {

namespace {

QString className(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Secondary:
        return "secondary";
    case Tone::Good:
        return "good";
    case Tone::Caution:
        return "caution";
    case Tone::Bad:
        return "bad";
    }
    return {};
}

QString classAttribute(QStringList names)
{
    names.removeAll(QString());
    return names.isEmpty() ? QString() : QString(" class=\"%1\"").arg(names.join(' '));
}

QString dot(const QColor &colour)
{
    return colour.isValid() ? QString("<span class=\"dot\" style=\"background:%1\"></span>").arg(colour.name()) : QString();
}

/// The picture as a data URI. Photographs shrink as JPEG; views stay PNG, byte for byte what the network saw.
QString dataUri(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, qstrcmp(format, "JPEG") == 0 ? 90 : -1);
    return QString("data:image/%1;base64,").arg(QString(format).toLower()) + QString::fromLatin1(buffer.data().toBase64());
}

class HtmlWriter
{
public:
    [[nodiscard]] QString write(const ReportDocument &document)
    {
        m_html += "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>"
                  + document.title.toHtmlEscaped() + "</title>\n<style>" + htmlStyle + "</style>\n</head>\n<body>\n<main>\n";
        writeHead(document);
        for (const Block &block : document.blocks)
            std::visit([this](const auto &one) { add(one); }, block);
        m_html += "<footer>" + document.footer.toHtmlEscaped() + "</footer>\n</main>\n</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    void writeHead(const ReportDocument &document)
    {
        m_html += "<header>\n<h1>" + document.title.toHtmlEscaped() + "</h1>\n<p class=\"subtitle\">"
                  + document.subtitle.toHtmlEscaped() + "</p>\n<ul class=\"runs\">\n";
        for (const RunLine &run : document.runs)
            m_html += "<li><span class=\"name\">" + dot(run.colour) + run.name.toHtmlEscaped() + "</span><span"
                      + classAttribute({className(run.tone)}) + ">" + run.state.toHtmlEscaped()
                      + "</span><span class=\"details\">" + run.details.toHtmlEscaped() + "</span></li>\n";
        m_html += "</ul>\n<nav>";
        int section = 0;
        for (const Block &block : document.blocks)
            if (const auto *heading = std::get_if<Heading>(&block))
                m_html += QString("<a href=\"#section-%1\">").arg(++section) + heading->text.toHtmlEscaped() + "</a>";
        m_html += "</nav>\n</header>\n";
    }

    void add(const Heading &heading)
    {
        m_html += QString("<h2 id=\"section-%1\">").arg(++m_section) + heading.text.toHtmlEscaped() + "</h2>\n";
    }

    void add(const Paragraph &paragraph)
    {
        m_html += "<p" + classAttribute({className(paragraph.tone)}) + ">" + paragraph.text.toHtmlEscaped() + "</p>\n";
    }

    void add(const Table &table)
    {
        m_html += "<div class=\"scroll\"><table>\n<caption>" + table.caption.toHtmlEscaped() + "</caption>\n<colgroup>";
        double total = 0;
        for (const Column &column : table.columns)
            total += column.weight;
        for (const Column &column : table.columns)
            m_html += QString("<col style=\"width:%1%\">").arg(100 * column.weight / total, 0, 'f', 1);
        m_html += "</colgroup>\n<thead><tr>";
        for (const Column &column : table.columns)
            m_html += "<th" + classAttribute({column.number ? "number" : ""}) + ">" + column.title.toHtmlEscaped() + "</th>";
        m_html += "</tr></thead>\n<tbody>\n";
        for (const auto &row : table.rows)
            addRow(table, row);
        m_html += "</tbody>\n</table></div>\n";
    }

    void addRow(const Table &table, const std::vector<Cell> &row)
    {
        if (row.size() == 1) {
            m_html += QString("<tr class=\"group\"><td colspan=\"%1\">").arg(table.columns.size())
                      + row.front().text.toHtmlEscaped() + "</td></tr>\n";
            return;
        }
        m_html += "<tr>";
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
            const Column &column = table.columns[i];
            m_html += "<td"
                      + classAttribute({column.number ? "number" : "", column.fixed ? "fixed" : "",
                                        row[i].strong ? "strong" : "", className(row[i].tone)})
                      + ">" + dot(row[i].swatch) + row[i].text.toHtmlEscaped() + "</td>";
        }
        m_html += "</tr>\n";
    }

    void add(const ChartGrid &grid)
    {
        m_html += "<figure>\n<div class=\"charts\">\n";
        for (const Chart &chart : grid.charts)
            m_html += "<div>" + inlineSvg({chartWidth, chartHeight}, chart.title, [&](QPainter &painter) {
                          paintChart(painter, QRectF(0, 0, chartWidth, chartHeight), chart);
                      }) + "</div>\n";
        m_html += "</div>\n<figcaption>" + grid.caption.toHtmlEscaped() + "</figcaption>\n</figure>\n";
    }

    void add(const ViewGrid &grid)
    {
        m_html += "<figure>\n";
        for (const ViewSample &sample : grid.samples)
            addSample(sample);
        m_html += "<figcaption>" + grid.caption.toHtmlEscaped() + "</figcaption>\n</figure>\n";
    }

    void addSample(const ViewSample &sample)
    {
        m_html += "<div class=\"sample\">\n<h3>" + sample.title.toHtmlEscaped() + "</h3>\n<div class=\"pictures\">\n";
        addOriginal(sample);
        for (const ViewPicture &picture : sample.pictures)
            m_html += QString("<div class=\"view\"><img%1 style=\"border-color:%2\" alt=\"%3\" src=\"%4\"><b>%3</b><br>%5</div>\n")
                          .arg(picture.image.width() < 176 ? " class=\"pixels\"" : "", viewColour(picture.view).name(),
                               picture.title.toHtmlEscaped(), dataUri(picture.image, "PNG"),
                               picture.details.toHtmlEscaped());
        m_html += "</div>\n<p class=\"facts\">" + sample.scores.toHtmlEscaped() + (sample.scores.isEmpty() ? "" : "<br>")
                  + "<span" + classAttribute({className(sample.replayTone)}) + ">" + sample.replay.toHtmlEscaped()
                  + "</span></p>\n</div>\n";
    }

    void addOriginal(const ViewSample &sample)
    {
        // The overlay's own units: wide enough that its lines are as strong as in the pages.
        const QSizeF size(300, 300.0 * sample.original.height() / std::max(1, sample.original.width()));
        const bool small = sample.original.width() < 300;
        m_html += QString("<div class=\"original\"><img%1 alt=\"%2\" src=\"%3\">")
                      .arg(small ? " class=\"pixels\"" : "", translate("Report", "Original").toHtmlEscaped(),
                           dataUri(sample.original, small ? "PNG" : "JPEG"))
                  + inlineSvg(size, translate("Report", "Crop boxes"), [&](QPainter &painter) {
                        paintBoxes(painter, QRectF(QPointF(0, 0), size), sample, 2);
                    })
                  + "</div>\n";
    }

    QString m_html;
    int m_section = 0;
};

} // namespace

QString toHtml(const ReportDocument &document)
{
    return HtmlWriter().write(document);
}

} // namespace leoclr::report
