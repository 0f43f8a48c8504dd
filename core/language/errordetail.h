#pragma once

#include <QString>

namespace leoclr {

/// The detail or the remedy of an error in the user's language; empty where no translation is kept for it.
[[nodiscard]] QString errorDetail(const QString &english);

} // namespace leoclr
