#include "core/report/svg.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace leoclr::report {

QString inlineSvg(QSizeF size, const QString &description, const std::function<void(QPainter &)> &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter(&generator);
    paint(painter);
    painter.end();

    QString svg = QString::fromUtf8(buffer.data());
    const qsizetype content = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    svg = svg.mid(content);
    // Title and description of the generator itself, and the page's font instead of the one that was measured with.
    static const QRegularExpression ownTitle("<(title|desc)>[^<]*</\\1>\\s*");
    static const QRegularExpression family("\\s+font-family=\"[^\"]*\"");
    svg.remove(ownTitle).remove(family);
    return QString("<svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\" xmlns=\"http://www.w3.org/2000/svg\">")
               .arg(description.toHtmlEscaped())
               .arg(size.width())
               .arg(size.height())
           + svg.trimmed();
}

} // namespace leoclr::report
