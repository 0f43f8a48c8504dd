#pragma once

#include "core/report/report.h"

#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace leoclr {

/// The left side of the report room: which runs, title, which sections.
class ContentPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ContentPanel(QAbstractItemModel *runs, QWidget *parent = nullptr);

    [[nodiscard]] ReportOptions options() const;
    void setOptions(const ReportOptions &options);

Q_SIGNALS:
    void optionsChanged();

private:
    QCheckBox *addSection(const QString &text, const QString &objectName, const QString &help);

    QLineEdit *m_title;
    QCheckBox *m_curves, *m_views, *m_methods, *m_environment, *m_hashes;
    QSpinBox *m_samples;
};

} // namespace leoclr
