#include "core/report/svg.h"

#include "core/report/figurefile.h"

#include <QRegularExpression>

namespace leoclr::report {

QString inlineSvg(QSizeF size, const QString &description, const std::function<void(QPainter &)> &paint)
{
    QString svg = QString::fromUtf8(figureSvg({{}, size, paint}));
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
