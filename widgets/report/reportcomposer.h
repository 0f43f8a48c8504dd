#pragma once

#include "core/report/pages.h"
#include "core/report/report.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace leoclr {

/// Lays out reports in the background for the preview. A new request replaces the one before.
class ReportComposer : public QObject
{
    Q_OBJECT
public:
    explicit ReportComposer(QObject *parent = nullptr);
    ~ReportComposer() override;

    void compose(const QStringList &runDirectories, const ReportOptions &options);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_stop != nullptr; }

Q_SIGNALS:
    void progressed(double done, const QString &what);
    void ready(const std::shared_ptr<const leoclr::report::ReportPages> &pages);
    void failed(const leoclr::Error &error);

private:
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the request under way
};

/// Writes a report into a folder in the background. One at a time.
class ReportExporter : public QObject
{
    Q_OBJECT
public:
    explicit ReportExporter(QObject *parent = nullptr);
    ~ReportExporter() override;

    void start(const QStringList &runDirectories, const QString &folder, const ReportOptions &options);
    void cancel(); ///< failed(Cancelled) follows
    [[nodiscard]] bool isBusy() const { return m_stop != nullptr; }

Q_SIGNALS:
    void progressed(double done, const QString &what);
    void finished(const leoclr::ReportFiles &files);
    void failed(const leoclr::Error &error);

private:
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace leoclr
