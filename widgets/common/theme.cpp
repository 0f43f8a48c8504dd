#include "widgets/common/theme.h"

#include "widgets/common/desktopappearance.h"
#include "widgets/common/iconengine.h"
#include "widgets/common/themestyle.h"
#include "widgets/common/wheelguard.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QStyleHints>
#include <QToolTip>

#include <array>
#include <cmath>

// Static libraries drop resources that nothing refers to; this macro has to stand outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(icons);
#ifdef LEOCLR_FIGURES
    Q_INIT_RESOURCE(fonts);
#endif
}

namespace leoclr {

namespace {

constexpr std::array<QRgb, 8> okabeIto{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                       0xffe69f00, 0xff56b4e9, 0xff7f7f7f, 0xfff0e442};

QPalette paletteOf(const ThemeColours &c)
{
    const QColor faint = Theme::mix(c.window, c.text, 0.45);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.panel);
    set(QPalette::AlternateBase, Theme::mix(c.panel, c.text, 0.03));
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.secondary);
    set(QPalette::Button, c.raised);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.bad);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.raised);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Light, c.raised);
    set(QPalette::Midlight, Theme::mix(c.raised, c.line, 0.5));
    set(QPalette::Mid, c.line);
    set(QPalette::Dark, Theme::mix(c.line, c.text, 0.3));
    set(QPalette::Shadow, Theme::mix(c.line, c.text, 0.6));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool paletteIsDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace

Theme &Theme::instance()
{
    static auto *theme = new Theme; // never deleted: it would outlive the application it belongs to
    return *theme;
}

Theme::Theme() : m_colours(lightColours()), m_desktop(new DesktopAppearance(this))
{
    initResources();
    QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/figures.otf"));
    connect(m_desktop, &DesktopAppearance::changed, this, &Theme::systemChanged);
    m_systemDark = paletteIsDark(QGuiApplication::palette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_systemDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_systemDark = scheme == Qt::ColorScheme::Dark;
        Q_EMIT systemChanged();
    });
#endif
}

void Theme::setDark(bool dark)
{
    m_dark = dark;
    m_colours = dark ? darkColours() : lightColours();
    if (!qobject_cast<ThemeStyle *>(QApplication::style())) {
        QApplication::setStyle(new ThemeStyle);
        qApp->installEventFilter(new WheelGuard(qApp));
    }
    const QPalette palette = paletteOf(m_colours);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

bool Theme::isDark() const
{
    return m_dark;
}

bool Theme::systemIsDark() const
{
    return m_desktop->isDark().value_or(m_systemDark);
}

const ThemeColours &Theme::colours() const
{
    return m_colours;
}

ThemeColours Theme::lightColours()
{
    return {.window = 0xF6F7F9, .panel = 0xFFFFFF, .raised = 0xFFFFFF, .line = 0xDDE1E7, .text = 0x1B1F26,
            .secondary = 0x5B6472, .accent = 0x2563EB, .onAccent = 0xFFFFFF, .good = 0x1A7F4B,
            .caution = 0x9A6700, .bad = 0xC0342B};
}

ThemeColours Theme::darkColours()
{
    return {.window = 0x16181D, .panel = 0x1D2026, .raised = 0x262A32, .line = 0x333842, .text = 0xE8EAEE,
            .secondary = 0x9AA3B2, .accent = 0x6EA0FF, .onAccent = 0x0E1526, .good = 0x4CC38A,
            .caution = 0xE2B340, .bad = 0xFF7B72};
}

QColor Theme::viewColour(int view) const
{
    switch (view) {
    case 1: return QColor(0xE6, 0x9F, 0x00);
    case 2: return QColor(0x56, 0xB4, 0xE9);
    default: return m_colours.secondary;
    }
}

QColor Theme::seriesColour(int index)
{
    return QColor::fromRgb(okabeIto.at(static_cast<std::size_t>(index) % okabeIto.size()));
}

Qt::PenStyle Theme::seriesDash(int index)
{
    constexpr std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return dashes.at(static_cast<std::size_t>(index) / okabeIto.size() % dashes.size());
}

QColor Theme::mix(const QColor &under, const QColor &over, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

QIcon Theme::icon(const QString &name, const QColor &colour) const
{
    return QIcon(new IconEngine(name, colour));
}

QFont Theme::numberFont(const QFont &base)
{
    QFont font = base;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#else
    const QFontMetricsF metrics(base);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    bool tabular = true;
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        tabular = tabular && std::abs(metrics.horizontalAdvance(QChar(digit)) - width) < 0.01;
    if (!tabular) // figures from ours, everything else from the base
        font.setFamilies(QStringList{QStringLiteral("LeOCLR Figures")} + base.families());
#endif
    return font;
}

QFont Theme::titleFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(QFontInfo(base).pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::captionFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(QFontInfo(base).pointSizeF() * 0.9);
    return font;
}

} // namespace leoclr
