#include "core/base/random.h"

#include <Random123/philox.h>

#include <bit>
#include <cmath>
#include <numbers>

namespace leoclr {

std::array<std::uint32_t, 4> CounterRandom::block(const DrawAddress &address, std::uint32_t block) const
{
    const r123::Philox4x32::ctr_type counter{
        {static_cast<std::uint32_t>(address.purpose) << 12 | address.view, address.epoch, address.sample, block}};
    const r123::Philox4x32::key_type key{
        {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)}};
    const auto numbers = r123::Philox4x32{}(counter, key);
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::uint32_t CounterRandom::bits(const DrawAddress &address, std::uint32_t draw) const
{
    return block(address, draw / 4)[draw % 4];
}

double CounterRandom::uniform(const DrawAddress &address, std::uint32_t draw) const
{
    return (bits(address, draw) >> 8) * 0x1p-24;
}

double CounterRandom::uniform(const DrawAddress &address, std::uint32_t draw, double low, double high) const
{
    return low + (high - low) * uniform(address, draw);
}

std::uint32_t CounterRandom::below(const DrawAddress &address, std::uint32_t draw, std::uint32_t count) const
{
    return static_cast<std::uint32_t>(std::uint64_t{bits(address, draw)} * count >> 32);
}

double CounterRandom::normal(const DrawAddress &address, std::uint32_t draw) const
{
    const double first = 1.0 - uniform(address, 2 * draw); // in (0, 1]: the logarithm exists
    const double second = uniform(address, 2 * draw + 1);
    return std::sqrt(-2.0 * std::log(first)) * std::cos(2.0 * std::numbers::pi * second);
}

Permutation::Permutation(std::uint64_t seed, Purpose purpose, std::uint32_t epoch, std::uint32_t size)
    : m_random(seed), m_purpose(purpose), m_epoch(epoch), m_size(size)
{
    const auto bits = static_cast<std::uint32_t>(std::bit_width(size > 1 ? size - 1 : 1U));
    m_halfBits = (bits + 1) / 2;
}

std::uint32_t Permutation::operator()(std::uint32_t position) const
{
    const std::uint32_t mask = (1U << m_halfBits) - 1;
    std::uint64_t value = position;
    do {
        auto left = static_cast<std::uint32_t>(value >> m_halfBits);
        auto right = static_cast<std::uint32_t>(value) & mask;
        for (std::uint32_t round = 0; round < 4; ++round) {
            const std::uint32_t mixed =
                m_random.bits({.purpose = m_purpose, .epoch = m_epoch, .sample = right}, round) & mask;
            const std::uint32_t next = left ^ mixed;
            left = right;
            right = next;
        }
        value = std::uint64_t{left} << m_halfBits | right;
    } while (value >= m_size);
    return static_cast<std::uint32_t>(value);
}

} // namespace leoclr
