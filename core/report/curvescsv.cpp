#include "core/report/curvescsv.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <map>

namespace leoclr::report {

namespace {

QByteArray field(const std::string &text)
{
    QByteArray bytes = QByteArray::fromStdString(text);
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r'))
        return '"' + bytes.replace("\"", "\"\"") + '"';
    return bytes;
}

QByteArray field(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QByteArray curvesCsv(const ReportRun &run)
{
    const auto &all = run.series.all();
    std::map<double, std::vector<QByteArray>> rows;
    QByteArray csv = "step,epoch";
    std::size_t column = 0;
    for (const auto &[name, series] : all) {
        csv += ',' + field(name);
        for (const Series::Point &point : series.points()) {
            auto &row = rows[point.x];
            row.resize(all.size());
            row[column] = field(point.y);
        }
        ++column;
    }
    csv += "\r\n";
    for (const auto &[step, row] : rows) {
        const auto epoch = run.epochOfStep.find(static_cast<std::int64_t>(step));
        csv += QByteArray::number(static_cast<qint64>(step)) + ',';
        if (epoch != run.epochOfStep.end())
            csv += QByteArray::number(static_cast<qint64>(epoch->second));
        for (const QByteArray &value : row)
            csv += ',' + value;
        csv += "\r\n";
    }
    return csv;
}

QString csvName(const QString &runName)
{
    static const QRegularExpression refused("[\\x00-\\x1f/\\\\:*?\"<>|]");
    QString name = runName.trimmed();
    name.replace(refused, "_");
    while (name.startsWith('.'))
        name.remove(0, 1);
    return (name.isEmpty() ? QString("run") : name.left(120)) + "-curves.csv";
}

} // namespace leoclr::report
