#include "widgets/report/reportcomposer.h"

#include "core/library/whendone.h"

#include <QFuture>
#include <QPointer>
#include <QtConcurrent>

namespace leoclr {

namespace {

using Stop = std::shared_ptr<std::atomic_bool>;
using Pages = std::shared_ptr<const report::ReportPages>;

/// A progress function for the background that tells `object` in its own thread.
template<typename T>
report::Progress progressTo(T *object, const Stop &stop)
{
    return [target = QPointer<T>(object), stop](double done, const QString &what) {
        if (*stop)
            return false;
        // The object outlives the call: its destructor raises `stop` first, and posting to a null pointer is skipped.
        QMetaObject::invokeMethod(
            qApp,
            [target, stop, done, what] {
                if (target && !*stop)
                    Q_EMIT target->progressed(done, what);
            },
            Qt::QueuedConnection);
        return true;
    };
}

Result<Pages> composePages(const QStringList &runs, const ReportOptions &options, const report::Progress &progress)
{
    Result<report::ReportDocument> document = report::composeReport(runs, options, progress);
    if (!document)
        return tl::unexpected(document.error());
    return std::make_shared<const report::ReportPages>(std::move(*document));
}

} // namespace

ReportComposer::ReportComposer(QObject *parent) : QObject(parent) {}

ReportComposer::~ReportComposer()
{
    cancel();
}

void ReportComposer::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void ReportComposer::compose(const QStringList &runDirectories, const ReportOptions &options)
{
    cancel();
    const Stop stop = std::make_shared<std::atomic_bool>(false);
    m_stop = stop;
    whenDone(QtConcurrent::run(composePages, runDirectories, options, progressTo(this, stop)),
             this, [this, stop](const Result<Pages> &pages) {
            if (*stop)
                return; // a later request took over
            m_stop.reset();
            if (pages)
                Q_EMIT ready(*pages);
            else
                Q_EMIT failed(pages.error());
        });
}

ReportExporter::ReportExporter(QObject *parent) : QObject(parent) {}

ReportExporter::~ReportExporter()
{
    cancel();
}

void ReportExporter::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void ReportExporter::start(const QStringList &runDirectories, const QString &folder, const ReportOptions &options)
{
    if (isBusy())
        return;
    m_stop = std::make_shared<std::atomic_bool>(false);
    whenDone(QtConcurrent::run(writeReport, runDirectories, folder, options, progressTo(this, m_stop)),
             this, [this](const Result<ReportFiles> &files) {
            m_stop.reset();
            if (files)
                Q_EMIT finished(*files);
            else
                Q_EMIT failed(files.error());
        });
}

} // namespace leoclr
