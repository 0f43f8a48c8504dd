#include "core/report/report.h"

#include "core/base/files.h"
#include "core/library/paths.h"
#include "core/report/curvescsv.h"
#include "core/report/document.h"
#include "core/report/pages.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace leoclr {

namespace {

using report::partOf;
using report::translate;

Result<> cancelled()
{
    return fail(ErrorCode::Cancelled, "The report was cancelled");
}

Result<QByteArray> toPdf(const report::ReportPages &pages, const report::Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(pages.document().title);
    writer.setCreator("LeOCLR Workbench");
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (progress && !progress(static_cast<double>(page) / pages.count(), translate("Report", "Writing the PDF")))
            return tl::unexpected(cancelled().error());
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(writer.width() / report::ReportPages::width, writer.width() / report::ReportPages::width);
        pages.paint(painter, page);
        painter.restore();
    }
    painter.end();
    return buffer.data();
}

Result<> write(const QString &file, const QByteArray &content)
{
    return writeFileAtomically(toPath(file), {content.constData(), static_cast<std::size_t>(content.size())});
}

Result<QStringList> writeCsvFiles(const report::Runs &runs, const QString &folder, const report::Progress &progress)
{
    QStringList files;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(runs.size()),
                                  translate("Report", "Writing the curves")))
            return tl::unexpected(cancelled().error());
        QString file = folder + '/' + report::csvName(runs[i].name());
        for (int again = 2; files.contains(file); ++again) // runs of equal names
            file = folder + '/' + report::csvName(QString("%1-%2").arg(runs[i].name()).arg(again));
        if (const Result<> written = write(file, report::curvesCsv(runs[i])); !written)
            return tl::unexpected(written.error());
        files << file;
    }
    return files;
}

} // namespace

Result<ReportFiles> writeReport(const QStringList &runDirectories, const QString &folder, const ReportOptions &options,
                                const std::function<bool(double, const QString &)> &progress)
{
    if (const Result<> made = makeFolder(toPath(folder)); !made)
        return tl::unexpected(made.error());
    const auto runs = report::loadRuns(runDirectories, partOf(progress, 0, .3));
    if (!runs)
        return tl::unexpected(runs.error());
    auto document = report::compose(*runs, options, partOf(progress, .3, .6));
    if (!document)
        return tl::unexpected(document.error());

    ReportFiles files;
    files.html = folder + "/report.html";
    if (progress && !progress(.6, translate("Report", "Writing the HTML")))
        return tl::unexpected(cancelled().error());
    if (const Result<> written = write(files.html, report::toHtml(*document).toUtf8()); !written)
        return tl::unexpected(written.error());

    files.pdf = folder + "/report.pdf";
    const auto pdf = toPdf(report::ReportPages(std::move(*document)), partOf(progress, .7, .9));
    if (!pdf)
        return tl::unexpected(pdf.error());
    if (const Result<> written = write(files.pdf, *pdf); !written)
        return tl::unexpected(written.error());

    const auto csv = writeCsvFiles(*runs, folder, partOf(progress, .9, 1));
    if (!csv)
        return tl::unexpected(csv.error());
    files.csv = *csv;
    if (progress)
        progress(1, translate("Report", "Done"));
    return files;
}

Result<QString> reportHtml(const QStringList &runDirectories, const ReportOptions &options)
{
    const auto document = report::composeReport(runDirectories, options);
    if (!document)
        return tl::unexpected(document.error());
    return report::toHtml(*document);
}

} // namespace leoclr
