#pragma once

#include "core/library/runlibrary.h"

#include <QString>

namespace leoclr {

/// Share of the run that is done, 0..1; negative while it is not known.
[[nodiscard]] double shareDone(const RunSummary &summary);
/// The second line of a run in the list: "72 % · 3 min 10 s left", "k-NN 61.2 % · 12 Mar, 14:05", "failed at 31 %".
/// A finished run with tags leaves their place free: its time is in the tooltip.
[[nodiscard]] QString statusLine(const RunRecord &run);
/// All about the run, for the tooltip: state, place, settings, times, failure, notes. Rich text.
[[nodiscard]] QString runToolTip(const RunRecord &run);
/// Whether an engine works on it now, as far as this computer knows.
[[nodiscard]] bool isTraining(const RunRecord &run);
/// Whether `resume` makes sense: it began, and did not come to its end.
[[nodiscard]] bool canResume(const RunRecord &run);

} // namespace leoclr
