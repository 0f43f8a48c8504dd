#include "widgets/common/iconengine.h"

#include "widgets/common/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace leoclr {

namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// @param size pixels of the device
QPixmap renderIcon(const QString &name, const QColor &colour, const QSize &size)
{
    const QString key = QStringLiteral("leoclr-icon/%1/%2/%3x%4")
                            .arg(name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileOf(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll().replace("currentColor", colour.name().toLatin1());
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(colour.alphaF());
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

IconEngine::IconEngine(QString name, const QColor &colour) : m_name(std::move(name)), m_colour(colour) {}

QColor IconEngine::tint(QIcon::Mode mode, QIcon::State state) const
{
    const ThemeColours &colours = Theme::instance().colours();
    if (mode == QIcon::Disabled)
        return Theme::mix(colours.window, colours.text, 0.4);
    if (m_colour.isValid())
        return m_colour;
    return state == QIcon::On ? colours.accent : colours.text;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    painter->drawPixmap(rect, renderIcon(m_name, tint(mode, state), (QSizeF(rect.size()) * scale).toSize()));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return renderIcon(m_name, tint(mode, state), size);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return renderIcon(m_name, tint(mode, state), size); // size is in device pixels already
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("leoclr-icon");
}

QString IconEngine::iconName()
{
    return m_name;
}

bool IconEngine::isNull()
{
    return !QFile::exists(fileOf(m_name));
}

} // namespace leoclr
