#pragma once

#include <QColor>

#include <array>

namespace leoclr::report::palette {

// The light theme of the window; a report is for paper.
inline const QColor text(0x1B, 0x1F, 0x26);
inline const QColor secondary(0x5B, 0x64, 0x72);
inline const QColor line(0xDD, 0xE1, 0xE7);
inline const QColor panel(0xF6, 0xF7, 0xF9);
inline const QColor accent(0x25, 0x63, 0xEB);
inline const QColor good(0x1A, 0x7F, 0x4B);
inline const QColor caution(0x9A, 0x67, 0x00);
inline const QColor bad(0xC0, 0x34, 0x2B);

inline const QColor view1(0xE6, 0x9F, 0x00);
inline const QColor view2(0x56, 0xB4, 0xE9);

/// Okabe–Ito in the window's order; then the same again with another dash.
inline QColor series(int index)
{
    static constexpr std::array<QRgb, 8> colours{0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFCC79A7,
                                                 0xFFE69F00, 0xFF56B4E9, 0xFF7F7F7F, 0xFFF0E442};
    return QColor::fromRgb(colours.at(static_cast<std::size_t>(index) % colours.size()));
}

inline Qt::PenStyle dash(int index)
{
    static constexpr std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return dashes.at(static_cast<std::size_t>(index) / 8 % dashes.size());
}

} // namespace leoclr::report::palette
