#include "core/report/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace leoclr::report {

namespace {

QFont sized(QFont font, double size)
{
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferOutline);
    return font;
}

} // namespace

QFont applicationFont()
{
    QFont font = QGuiApplication::font();
    const QString family = font.family();
    const bool generic = family.isEmpty() || family.startsWith(QLatin1String("Sans"), Qt::CaseInsensitive);
    if (generic) {
        const QStringList installed = QFontDatabase::families();
        for (const char *name : {"Inter", "Noto Sans", "Cantarell", "Ubuntu"}) {
            if (!installed.contains(QLatin1String(name)))
                continue;
            font.setFamilies({QString::fromLatin1(name), family});
            break;
        }
        if (QFontInfo(font).pointSizeF() < 9.75)
            font.setPointSizeF(9.75);
    }
    return font;
}

QFont textFont(double size, int weight)
{
    QFont font = sized(QGuiApplication::font(), size);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont fixedFont(double size)
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), size);
}

} // namespace leoclr::report
