#pragma once

namespace leoclr {

/// The engine judges a run with each `metrics` that holds a loss, and tells the verdict when it changes, and again with every
/// judgement of this number: a verdict without a successor for much longer says nothing of now.
inline constexpr int judgementsPerVerdict = 20;

} // namespace leoclr
