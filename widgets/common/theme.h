#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

namespace leoclr {

class DesktopAppearance;

/// Colours by meaning; the values are those of look.md, light and dark.
struct ThemeColours
{
    QColor window, panel, raised, line, text, secondary, accent, onAccent, good, caution, bad;
};

/// The look of the whole program in one place: palette, style sheet, icons, colours of views and series.
/// Follows Settings and the system. Widgets that paint themselves listen to changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    static Theme &instance();

    void setDark(bool dark); ///< applies palette and style to the QApplication
    /// What the desktop itself prefers. systemChanged() tells when it changes.
    [[nodiscard]] bool systemIsDark() const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const ThemeColours &colours() const;
    [[nodiscard]] static ThemeColours lightColours(); ///< also for printing
    [[nodiscard]] static ThemeColours darkColours();

    /// View 1 is always orange, view 2 always sky blue, the original neutral. view: 0, 1, 2.
    [[nodiscard]] QColor viewColour(int view) const;
    /// Okabe–Ito, in a fixed order; after eight the same again with a dash pattern (seriesDash).
    [[nodiscard]] static QColor seriesColour(int index);
    [[nodiscard]] static Qt::PenStyle seriesDash(int index);

    /// `over` mixed into `under`; share 0..1. For hovers, tints and hatches.
    [[nodiscard]] static QColor mix(const QColor &under, const QColor &over, double share);
    /// Contrast of two opaque colours as WCAG 2 defines it, 1..21.
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);

    /// One of resources/icons, tinted with the text colour (or `colour`), crisp at every device pixel ratio.
    /// Without `colour` the icon follows a change of theme by itself.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &colour = {}) const;

    /// Tabular figures for read-outs.
    [[nodiscard]] static QFont numberFont(const QFont &base);
    [[nodiscard]] static QFont titleFont(const QFont &base);   ///< 1.3x semibold
    [[nodiscard]] static QFont captionFont(const QFont &base); ///< 0.9x

Q_SIGNALS:
    void changed();
    void systemChanged(); ///< the desktop changed its mind between light and dark

private:
    Theme();
    bool m_dark = false;
    bool m_systemDark = false; ///< as the palette or the platform tells
    ThemeColours m_colours;
    DesktopAppearance *m_desktop; ///< child; where the desktop has a portal, it knows best
};

} // namespace leoclr
