#pragma once

#include "widgets/common/style.h"
#include "widgets/lens/lenscontent.h"
#include "widgets/lens/replaysource.h"

#include <QString>

namespace leoclr {

/// Whether views drawn again are those that the encoder saw.
struct ReplayVerdict
{
    Meaning meaning = Meaning::Secondary;
    QString sentence;
    QString hashes; ///< one line a view, for the tooltip
};

/// @param recorded what the log has of this image in this epoch; null: nothing
[[nodiscard]] ReplayVerdict replayVerdict(const LensContent &content, const ReplaySource::Recorded *recorded,
                                          ReplaySource::Fingerprint fingerprint);

} // namespace leoclr
