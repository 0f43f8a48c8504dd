#pragma once

#include <QWidget>

namespace leoclr {

/// The scale of a heat map: from 0 to its brightest value.
class ColourBar : public QWidget
{
    Q_OBJECT
public:
    explicit ColourBar(QWidget *parent = nullptr);
    void setTop(const QString &top); ///< what the brightest colour stands for

    [[nodiscard]] QSize sizeHint() const override { return {200, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_top;
};

} // namespace leoclr
