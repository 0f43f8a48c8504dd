#pragma once

#include "core/report/report.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace leoclr {

/// The strip below the preview while a report is written, and afterwards: progress and Cancel, then links to what was
/// written. Hidden at first.
class ExportBar : public QWidget
{
    Q_OBJECT
public:
    explicit ExportBar(QWidget *parent = nullptr);

    void showProgress(double done, const QString &what);
    void showFiles(const ReportFiles &files);

Q_SIGNALS:
    void cancelRequested();
    void openRequested(const QString &path); ///< a file or a folder

private:
    void showDone(bool done);

    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel, *m_openReport, *m_openPdf, *m_openFolder, *m_close;
    ReportFiles m_files;
};

} // namespace leoclr
