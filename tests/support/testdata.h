#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTest>

/// QVERIFY for a Result: the error's sentence is the message.
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto &leoclrResult_ = (result);                                                      \
        QVERIFY2(leoclrResult_.has_value(), leoclrResult_ ? "" : leoclrResult_.error().message().c_str()); \
    } while (false)

namespace leoclr::testing {

/// Folder of the archive `archive` ("imagenette/imagenette2-224-mini.tar") of the shared real images, unpacked into a
/// folder that is kept between tests of one build. Empty where the shared data are absent: the test skips then.
/// The shared data lie in LEOCLR_SHARED_DATA, or in ../shared/data beside the project.
[[nodiscard]] QString sharedData(const QString &archive);

} // namespace leoclr::testing
