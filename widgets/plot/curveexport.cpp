#include "widgets/plot/curveexport.h"

#include "widgets/plot/plotcanvas.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace leoclr {

namespace {

void drawVectors(PlotCanvas &canvas, const QSize &size, QPaintDevice &device)
{
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    canvas.toPainter(&painter, size.width(), size.height());
    painter.end();
}

QByteArray png(PlotCanvas &canvas, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    canvas.toPixmap(size.width(), size.height(), 2.0).save(&buffer, "PNG");
    return bytes;
}

QByteArray pdf(PlotCanvas &canvas, const QSize &size, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
    drawVectors(canvas, size, writer);
    return bytes;
}

QByteArray svg(PlotCanvas &canvas, const QSize &size, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    drawVectors(canvas, size, generator);
    return bytes;
}

} // namespace

Result<> exportCanvas(PlotCanvas &canvas, const QSize &size, const QString &title, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("png"))
        bytes = png(canvas, size);
    else if (ending == QLatin1String("pdf"))
        bytes = pdf(canvas, size, title);
    else if (ending == QLatin1String("svg"))
        bytes = svg(canvas, size, title);
    else
        return fail(ErrorCode::WrongFormat, "A plot is exported as PNG, PDF or SVG, not as \"" + ending.toStdString() + '"',
                    file.toStdString(), "Let the file's name end in .png, .pdf or .svg.");
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return fail(ErrorCode::NotWritable, "The plot could not be written: " + target.errorString().toStdString(),
                    file.toStdString());
    return {};
}

} // namespace leoclr
