#pragma once

#include <QWidget>

namespace leoclr {

/// Lies over a room while something is dragged over it.
class DropHint : public QWidget
{
    Q_OBJECT
public:
    explicit DropHint(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace leoclr
