#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

namespace leoclr {

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

    void setDark(bool dark); ///< applies palette and style sheet to the QApplication
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const ThemeColours &colours() const;
    [[nodiscard]] static ThemeColours lightColours(); ///< also for printing
    [[nodiscard]] static ThemeColours darkColours();

    /// View 1 is always orange, view 2 always sky blue, the original neutral. view: 0, 1, 2.
    [[nodiscard]] QColor viewColour(int view) const;
    /// Okabe–Ito, in a fixed order; after eight the same again with a dash pattern (seriesDash).
    [[nodiscard]] static QColor seriesColour(int index);
    [[nodiscard]] static Qt::PenStyle seriesDash(int index);

    /// One of resources/icons, tinted with the text colour (or `colour`), crisp at every device pixel ratio.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &colour = {}) const;

    /// Tabular figures for read-outs.
    [[nodiscard]] static QFont numberFont(const QFont &base);
    [[nodiscard]] static QFont titleFont(const QFont &base);   ///< 1.3x semibold
    [[nodiscard]] static QFont captionFont(const QFont &base); ///< 0.9x

Q_SIGNALS:
    void changed();

private:
    Theme();
    bool m_dark = false;
    ThemeColours m_colours;
};

} // namespace leoclr
