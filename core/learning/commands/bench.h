#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/commands/benchreport.h"

namespace leoclr::learning {

/// What all benchmarks need to know.
struct BenchJob
{
    ExperimentConfig config;
    int rounds = 5;
    std::int64_t perRound = 0;     ///< images (views, decode, data) or steps (step, memory); 0: chosen by the benchmark
    std::vector<int> threads = {}; ///< views and decode: one measurement each; empty: 1 and all cores
};

// One benchmark each. All measure the code that training runs, after a round that does not count.

/// Reading and decoding, and with `render` also rendering and both together, of the images of a dataset.
[[nodiscard]] Result<BenchReport> benchViews(const BenchJob &job, bool render);
/// Optimiser steps on views that are in memory: networks, loss, backward, momentum, optimiser.
[[nodiscard]] Result<BenchReport> benchStep(const BenchJob &job);
/// The loader alone, steps alone, and steps that the loader feeds: what of their time they wait for it.
[[nodiscard]] Result<BenchReport> benchData(const BenchJob &job);
/// Memory of a run of perRound steps, trained as `train` does in a folder that is removed afterwards.
[[nodiscard]] Result<BenchReport> benchMemory(const BenchJob &job);

} // namespace leoclr::learning
