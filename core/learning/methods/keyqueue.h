#pragma once

#include "core/learning/networks/tensortable.h"

#include <cstdint>
#include <string>

namespace leoclr::learning {

/// First in, first out memory of keys that serve as negatives. Written in a ring; the size need not be a multiple of
/// the batch.
class KeyQueue
{
public:
    /// Random unit columns from the seed (Purpose::Queue, view `number`).
    KeyQueue(std::int64_t dimension, std::int64_t size, std::uint64_t seed, std::uint32_t number);

    /// [C, K] float32, unit columns.
    [[nodiscard]] const at::Tensor &columns() const { return m_columns; }
    /// Writes keys [N, C] behind the pointer, round the end. Of more keys than fit, the last K stay.
    /// @param step the step that they come from
    void enqueue(const at::Tensor &keys, std::int64_t step);
    [[nodiscard]] std::int64_t pointer() const;
    /// Mean age in steps at `step`; the random columns of the beginning count from step 0.
    [[nodiscard]] double meanAge(std::int64_t step) const;

    /// Whether every column was enqueued, none is a random one of the beginning.
    [[nodiscard]] bool isFull() const;

    void moveTo(at::Device device);
    /// Columns, pointer and ages under `prefix`.
    [[nodiscard]] NamedTensors state(const std::string &prefix) const;

private:
    at::Tensor m_columns;
    at::Tensor m_pointer; ///< [1] int64, CPU
    at::Tensor m_written; ///< [K] int64, CPU: step at which each column was written
};

} // namespace leoclr::learning
