#pragma once

#include <array>
#include <cstdint>

namespace leoclr {

/// What a random number is for. The numbers are part of every run's meaning: never change or reuse one.
enum class Purpose : std::uint32_t {
    Shuffle = 1,       ///< order of the samples in an epoch
    Crop = 2,          ///< crop box
    Flip = 3,
    Jitter = 4,        ///< factors and order of the colour jitter
    Gray = 5,
    Blur = 6,
    Solarise = 7,
    Weights = 8,       ///< initial weights
    Queue = 9,         ///< initial queue
    BatchShuffle = 10, ///< shuffling batch norm
    Scene = 11,        ///< demo scenes
    Subset = 12,       ///< which samples of a dataset are taken
    Classifier = 13,   ///< linear evaluation
    Explore = 14       ///< draws of the lens outside of any run
};

/// Where in the space of random numbers a draw lives. Any draw can be computed alone; nothing is ever advanced.
struct DrawAddress
{
    Purpose purpose = Purpose::Explore;
    std::uint32_t epoch = 0;  ///< 0-based
    std::uint32_t sample = 0; ///< index in the dataset
    std::uint32_t view = 0;   ///< 0 = original, 1 = first crop, 2 = second crop; below 2^12
    bool operator==(const DrawAddress &) const = default;
};

/// Counter-based random numbers: Philox4x32-10 (Salmon et al., SC 2011; library Random123).
/// key = seed; counter = (purpose << 12 | view, epoch, sample, block of four draws).
class CounterRandom
{
public:
    explicit CounterRandom(std::uint64_t seed) : m_seed(seed) {}

    /// 32 uniform bits: number `draw` at `address`.
    [[nodiscard]] std::uint32_t bits(const DrawAddress &address, std::uint32_t draw) const;
    /// In [0, 1): (bits >> 8) * 2^-24, equal on every machine.
    [[nodiscard]] double uniform(const DrawAddress &address, std::uint32_t draw) const;
    /// In [low, high).
    [[nodiscard]] double uniform(const DrawAddress &address, std::uint32_t draw, double low, double high) const;
    /// Integer in [0, count); count > 0. Multiply-shift; bias below 2^-32 * count.
    [[nodiscard]] std::uint32_t below(const DrawAddress &address, std::uint32_t draw, std::uint32_t count) const;
    /// Standard normal by Box-Muller from draws 2*draw and 2*draw+1.
    [[nodiscard]] double normal(const DrawAddress &address, std::uint32_t draw) const;
    /// Four numbers at once: draws 4*block .. 4*block+3.
    [[nodiscard]] std::array<std::uint32_t, 4> block(const DrawAddress &address, std::uint32_t block) const;

    [[nodiscard]] std::uint64_t seed() const { return m_seed; }

private:
    std::uint64_t m_seed;
};

/// Keyed permutation of 0..size-1: the sample at `position` of an epoch's order, without a table.
/// Feistel network of four rounds over the next even number of bits, walked until inside (Black & Rogaway 2002).
class Permutation
{
public:
    Permutation(std::uint64_t seed, Purpose purpose, std::uint32_t epoch, std::uint32_t size);
    [[nodiscard]] std::uint32_t operator()(std::uint32_t position) const;
    [[nodiscard]] std::uint32_t size() const { return m_size; }

private:
    CounterRandom m_random;
    Purpose m_purpose;
    std::uint32_t m_epoch;
    std::uint32_t m_size;
    std::uint32_t m_halfBits;
};

} // namespace leoclr
