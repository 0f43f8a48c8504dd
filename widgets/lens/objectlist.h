#pragma once

#include "widgets/lens/canvasscene.h"

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace leoclr {

/// One object as the list shows it.
struct ObjectRow
{
    QString name;
    QString seen;      ///< "in both", "in 1"
    ObjectSeen where = ObjectSeen::Nowhere;
    double coverage1 = 0, coverage2 = 0;
    double purity1 = 0, purity2 = 0;
    QString sentence;  ///< what it means
};

/// The objects of an image with their coverage by each crop of the pair as bars, and their purity. All rows are painted
/// by one widget, so that an image with a hundred objects is as quick as one with two.
class ObjectList : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectList(QWidget *parent = nullptr);

    /// @param badges of the two crops: "1", "2"
    void setRows(std::vector<ObjectRow> rows, const QStringList &badges, const QColor &first, const QColor &second,
                 double threshold);
    [[nodiscard]] const std::vector<ObjectRow> &rows() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter &painter, const ObjectRow &row, const QRectF &place) const;
    void paintBar(QPainter &painter, const QRectF &line, const QString &badge, double coverage, double purity,
                  const QColor &colour) const;

    std::vector<ObjectRow> m_rows;
    QStringList m_badges;
    QColor m_first, m_second;
    double m_threshold = 0.5;
};

} // namespace leoclr
