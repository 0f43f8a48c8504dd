#pragma once

#include "widgets/lens/canvasscene.h"

#include <QString>
#include <QWidget>

namespace leoclr {

/// One crop pair in small: the original with both boxes, a title and its scores. Click, Enter or Space open it.
class PairCard : public QWidget
{
    Q_OBJECT
public:
    explicit PairCard(QWidget *parent = nullptr);

    void setPair(const CanvasScene &scene, const QString &title, const QStringList &lines);
    void clear();
    [[nodiscard]] const CanvasScene &scene() const { return m_scene; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

    [[nodiscard]] QSize sizeHint() const override { return {220, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 96}; }

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    CanvasScene m_scene;
    QString m_title;
    QStringList m_lines;
};

} // namespace leoclr
