#include "core/report/figurefile.h"

#include "core/base/files.h"
#include "core/library/paths.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace leoclr::report {

QByteArray figurePdf(const Figure &figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(figure.title);
    writer.setCreator("LeOCLR Workbench");
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(figure.size, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    painter.scale(writer.width() / figure.size.width(), writer.width() / figure.size.width());
    figure.paint(painter);
    painter.end();
    return bytes;
}

QByteArray figureSvg(const Figure &figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(figure.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), figure.size));
    generator.setTitle(figure.title);
    generator.setDescription(figure.description);
    QPainter painter(&generator);
    figure.paint(painter);
    painter.end();
    return bytes;
}

Result<> writeFigure(const Figure &figure, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending != QLatin1String("pdf") && ending != QLatin1String("svg"))
        return fail(ErrorCode::WrongFormat, "a figure is written as PDF or SVG, not as \"" + ending.toStdString() + '"',
                    file.toStdString(), "Let the file's name end in .pdf or .svg.");
    const QByteArray bytes = ending == QLatin1String("pdf") ? figurePdf(figure) : figureSvg(figure);
    return writeFileAtomically(toPath(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace leoclr::report
