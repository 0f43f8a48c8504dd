#include "core/report/pagelayout.h"

#include "core/report/boxpainter.h"
#include "core/report/fonts.h"
#include "core/report/palette.h"
#include "core/report/tablelayout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace leoclr::report {

namespace {

constexpr double textSize = 12, captionSize = 11;
constexpr double chartGap = 24;

Strip textStrip(const QString &text, const QFont &font, const QColor &colour, double width, double before)
{
    auto box = std::make_shared<const TextBox>(text, font, width);
    return {box->height(), [box, colour](QPainter &painter, const QRectF &area) { box->paint(painter, area.topLeft(), colour); },
            before};
}

class Layout
{
public:
    Layout(std::vector<Strip> &strips, double width) : m_strips(strips), m_width(width) {}

    void addHead(const ReportDocument &document)
    {
        m_strips.push_back(textStrip(document.title, textFont(26, QFont::DemiBold), palette::text, m_width, 0));
        m_strips.push_back(textStrip(document.subtitle, textFont(textSize), palette::secondary, m_width, 4));
        for (const RunLine &run : document.runs)
            m_strips.push_back(runStrip(run));
        m_strips.push_back({1, [](QPainter &painter, const QRectF &area) { painter.fillRect(area, palette::line); }, 16});
    }

    void add(const Heading &heading)
    {
        m_strips.push_back(textStrip(heading.text, textFont(17, QFont::DemiBold), palette::text, m_width, 26));
        m_strips.back().keepWithNext = true;
    }

    void add(const Paragraph &paragraph)
    {
        m_strips.push_back(textStrip(paragraph.text, textFont(textSize), colourOf(paragraph.tone), m_width, 8));
    }

    void add(const Table &table) { layOutTable(table, m_width, m_strips); }

    void add(const ChartGrid &grid)
    {
        const double width = (m_width - chartGap) / 2;
        for (std::size_t i = 0; i < grid.charts.size(); i += 2) {
            Strip strip;
            strip.height = width / chartAspect;
            strip.before = 16;
            const Chart *const left = &grid.charts[i];
            const Chart *const right = i + 1 < grid.charts.size() ? &grid.charts[i + 1] : nullptr;
            strip.paint = [=](QPainter &painter, const QRectF &area) {
                paintChart(painter, QRectF(area.left(), area.top(), width, area.height()), *left);
                if (right)
                    paintChart(painter, QRectF(area.left() + width + chartGap, area.top(), width, area.height()), *right);
            };
            strip.keepWithNext = i + 2 >= grid.charts.size(); // the last row stays with the caption
            m_strips.push_back(std::move(strip));
        }
        m_strips.push_back(textStrip(grid.caption, textFont(captionSize), palette::secondary, m_width, 10));
    }

    void add(const ViewGrid &grid)
    {
        for (std::size_t i = 0; i < grid.samples.size(); ++i) {
            m_strips.push_back(sampleStrip(grid.samples[i]));
            m_strips.back().keepWithNext = i + 1 == grid.samples.size();
        }
        m_strips.push_back(textStrip(grid.caption, textFont(captionSize), palette::secondary, m_width, 10));
    }

private:
    Strip runStrip(const RunLine &run) const
    {
        return {18,
                [run](QPainter &painter, const QRectF &area) {
                    painter.setRenderHint(QPainter::Antialiasing);
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(run.colour);
                    painter.drawEllipse(QPointF(area.left() + 5, area.top() + 9), 4.5, 4.5);
                    double x = area.left() + 16;
                    const auto put = [&](const QString &text, const QFont &font, const QColor &colour) {
                        const QFontMetricsF metrics(font);
                        const QString shown = metrics.elidedText(text, Qt::ElideRight, area.right() - x);
                        painter.setFont(font);
                        painter.setPen(colour);
                        painter.drawText(QPointF(x, area.top() + 13.5), shown);
                        x += metrics.horizontalAdvance(shown) + 10;
                    };
                    put(run.name, textFont(textSize, QFont::DemiBold), palette::text);
                    put(run.state, textFont(textSize), colourOf(run.tone));
                    put(run.details, textFont(textSize), palette::secondary);
                },
                4};
    }

    Strip sampleStrip(const ViewSample &sample) const
    {
        // Original and views side by side: the original a little larger than a view.
        const double gap = 12;
        const auto views = static_cast<double>(sample.pictures.size());
        const double view = std::min(126.0, (m_width - gap * views) / (views + 1.5));
        const double originalWidth = std::min(m_width - views * (view + gap), 1.6 * view);
        const double aspect = sample.original.isNull()
                                  ? 1.0
                                  : static_cast<double>(sample.original.width()) / sample.original.height();
        const QSizeF original = aspect > originalWidth / view ? QSizeF(originalWidth, originalWidth / aspect)
                                                              : QSizeF(view * aspect, view);
        Strip strip;
        strip.before = 12;
        strip.height = 20 + view + 14 + 28 + 32;
        const ViewSample *const shown = &sample;
        strip.paint = [=](QPainter &painter, const QRectF &area) {
            paintSample(painter, area, *shown, original, view, originalWidth, gap);
        };
        return strip;
    }

    static void paintSample(QPainter &painter, const QRectF &area, const ViewSample &sample, QSizeF original, double view,
                            double originalWidth, double gap)
    {
        painter.setFont(textFont(captionSize, QFont::DemiBold));
        painter.setPen(palette::text);
        painter.drawText(QPointF(area.left(), area.top() + 12),
                         QFontMetricsF(painter.font()).elidedText(sample.title, Qt::ElideMiddle, area.width()));
        const double top = area.top() + 20;
        const QRectF place(QPointF(area.left(), top), original);
        paintPicture(painter, place, sample.original);
        paintBoxes(painter, place, sample, 1.6);
        double x = area.left() + originalWidth + gap;
        for (const ViewPicture &picture : sample.pictures) {
            const QRectF square(x, top, view, view);
            painter.fillRect(square, viewColour(picture.view));
            paintPicture(painter, square.adjusted(2, 2, -2, -2), picture.image);
            painter.setFont(textFont(10, QFont::DemiBold));
            painter.setPen(palette::text);
            painter.drawText(QPointF(x, top + view + 14), picture.title);
            TextBox(picture.details, textFont(10), view).paint(painter, {x, top + view + 18}, palette::secondary);
            x += view + gap;
        }
        painter.setFont(textFont(captionSize));
        painter.setPen(palette::text);
        painter.drawText(QPointF(area.left(), area.bottom() - 16), sample.scores);
        painter.setPen(colourOf(sample.replayTone));
        painter.drawText(QPointF(area.left(), area.bottom() - 1), sample.replay);
    }

    /// Enlarged pictures keep their pixels, reduced ones are smoothed.
    static void paintPicture(QPainter &painter, const QRectF &area, const QImage &image)
    {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() >= area.width());
        painter.drawImage(area, image);
    }

    std::vector<Strip> &m_strips;
    double m_width;
};

} // namespace

std::vector<Strip> layOut(const ReportDocument &document, double width)
{
    std::vector<Strip> strips;
    Layout layout(strips, width);
    layout.addHead(document);
    for (const Block &block : document.blocks)
        std::visit([&](const auto &one) { layout.add(one); }, block);
    return strips;
}

TextBox::TextBox(const QString &text, const QFont &font, double width, Qt::Alignment alignment)
    : m_text(text), m_font(font), m_width(width), m_flags(static_cast<int>(alignment | Qt::AlignTop) | Qt::TextWrapAnywhere)
{
    // Between words where there are some; anywhere in a hash or a path.
    const QFontMetricsF metrics(font);
    const QRectF byWords = metrics.boundingRect(QRectF(0, 0, width, 1e6), static_cast<int>(alignment) | Qt::TextWordWrap, text);
    if (byWords.width() <= width)
        m_flags = static_cast<int>(alignment | Qt::AlignTop) | Qt::TextWordWrap;
    m_height = metrics.boundingRect(QRectF(0, 0, width, 1e6), m_flags, text).height();
}

void TextBox::paint(QPainter &painter, const QPointF &topLeft, const QColor &colour) const
{
    painter.setFont(m_font);
    painter.setPen(colour);
    painter.drawText(QRectF(topLeft, QSizeF(m_width, m_height + 2)), m_flags | Qt::TextDontClip, m_text);
}

} // namespace leoclr::report
