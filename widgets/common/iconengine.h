#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace leoclr {

/// Draws a line icon of resources/icons in the theme's colours at the moment of painting: text colour, secondary when
/// disabled, accent when on. Any size and device pixel ratio.
class IconEngine : public QIconEngine
{
public:
    /// @param colour invalid: that of the theme
    IconEngine(QString name, const QColor &colour);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    QColor m_colour;
};

} // namespace leoclr
