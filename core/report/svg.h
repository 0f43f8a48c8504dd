#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace leoclr::report {

/// What `paint` draws into a size of user units as one <svg> element for inline use: no prolog, scales with its
/// container, inherits the page's font.
/// @param description for readers who do not see it
[[nodiscard]] QString inlineSvg(QSizeF size, const QString &description, const std::function<void(QPainter &)> &paint);

} // namespace leoclr::report
