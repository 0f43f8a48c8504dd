#pragma once

#include "widgets/common/style.h"

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace leoclr {

/// Rows of a label at the left and a number at the right in tabular figures, for inspectors.
class Readout : public QWidget
{
    Q_OBJECT
public:
    explicit Readout(QWidget *parent = nullptr);

    /// A new row. @param key names it for setValue; also the object name of the value label
    void addRow(const QString &key, const QString &label, const QString &tooltip = {});
    /// A caption that separates rows.
    void addHeading(const QString &text);
    /// An empty value shows a dash in the secondary colour. Unknown keys are ignored.
    void setValue(const QString &key, const QString &value, Meaning meaning = Meaning::Plain);
    void setToolTip(const QString &key, const QString &tooltip);
    [[nodiscard]] QString value(const QString &key) const;
    /// Removes all rows.
    void clear();

private:
    struct Row { QString key; QLabel *label; QLabel *value; };
    [[nodiscard]] const Row *find(const QString &key) const;

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace leoclr
