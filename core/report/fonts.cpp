#include "core/report/fonts.h"

#include <QFontDatabase>
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
