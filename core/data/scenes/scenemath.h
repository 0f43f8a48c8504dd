#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

/// Arithmetic of the demo scenes. Only +, -, *, /, sqrt and integers are used, so that scenes are
/// equal byte for byte on every machine (the file is compiled without contracted multiply-add).
namespace leoclr::scenes {

struct Vec2
{
    float x = 0;
    float y = 0;
};

[[nodiscard]] constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
[[nodiscard]] constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
[[nodiscard]] constexpr Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
[[nodiscard]] constexpr float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] inline float length(Vec2 a) { return std::sqrt(dot(a, a)); }

/// Red, green, blue in 0..1, as displayed (sRGB).
struct Colour
{
    float r = 0;
    float g = 0;
    float b = 0;
};

[[nodiscard]] constexpr Colour operator+(Colour a, Colour b)
{
    return {a.r + b.r, a.g + b.g, a.b + b.b};
}
[[nodiscard]] constexpr Colour operator*(Colour a, float s) { return {a.r * s, a.g * s, a.b * s}; }
[[nodiscard]] constexpr Colour operator*(Colour a, Colour b)
{
    return {a.r * b.r, a.g * b.g, a.b * b.b};
}

[[nodiscard]] constexpr float clamp01(float v) { return v < 0 ? 0.0f : v > 1 ? 1.0f : v; }
[[nodiscard]] constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
[[nodiscard]] constexpr Colour mix(Colour a, Colour b, float t)
{
    return {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t)};
}
[[nodiscard]] constexpr float smoothStep(float low, float high, float v)
{
    const float t = clamp01((v - low) / (high - low));
    return t * t * (3 - 2 * t);
}
[[nodiscard]] constexpr float floorOf(float v)
{
    const auto whole = static_cast<float>(static_cast<std::int32_t>(v));
    return whole > v ? whole - 1 : whole;
}
[[nodiscard]] constexpr float fraction(float v) { return v - floorOf(v); }
/// 0 at whole numbers, 1 half way: a triangle wave with period 1.
[[nodiscard]] constexpr float triangleWave(float v)
{
    const float f = fraction(v);
    return f < 0.5f ? 2 * f : 2 - 2 * f;
}

/// Sine and cosine of `turns` full turns; error below 2e-4.
[[nodiscard]] constexpr float sinTurns(float turns)
{
    const float f = fraction(turns);
    const float t = f < 0.5f ? f : f - 0.5f; // half a wave
    const float parabola = 16 * t * (0.5f - t);
    const float value = parabola * (0.775f + 0.225f * parabola);
    return f < 0.5f ? value : -value;
}
[[nodiscard]] constexpr float cosTurns(float turns) { return sinTurns(turns + 0.25f); }

/// Direction of (x, y) in turns, -0.5..0.5; error below 1e-3.
[[nodiscard]] inline float turnsOf(float x, float y)
{
    const float ax = std::fabs(x), ay = std::fabs(y);
    const float most = std::max(ax, ay);
    if (most <= 0)
        return 0;
    const float ratio = std::min(ax, ay) / most;
    float turns = ratio * (0.125f + 0.0434f * (1 - ratio)); // arctangent of 0..1
    if (ay > ax)
        turns = 0.25f - turns;
    if (x < 0)
        turns = 0.5f - turns;
    return y < 0 ? -turns : turns;
}

[[nodiscard]] constexpr Vec2 rotated(Vec2 v, float sine, float cosine)
{
    return {v.x * cosine - v.y * sine, v.x * sine + v.y * cosine};
}

/// 32 mixed bits of a grid point.
[[nodiscard]] constexpr std::uint32_t mixedBits(std::int32_t x, std::int32_t y, std::uint32_t seed)
{
    std::uint32_t h = static_cast<std::uint32_t>(x) * 0x9E3779B1u ^
                      static_cast<std::uint32_t>(y) * 0x85EBCA77u ^ seed * 0xC2B2AE3Du;
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h = (h ^ h >> 12) * 0x297A2D39u;
    return h ^ h >> 15;
}
/// In [0, 1).
[[nodiscard]] constexpr float cellValue(std::int32_t x, std::int32_t y, std::uint32_t seed)
{
    return static_cast<float>(mixedBits(x, y, seed) >> 8) * (1.0f / 16777216.0f);
}

/// Smooth noise in [0, 1] with one value a unit square.
[[nodiscard]] inline float noise(Vec2 p, std::uint32_t seed)
{
    const float fx = floorOf(p.x), fy = floorOf(p.y);
    const auto x = static_cast<std::int32_t>(fx), y = static_cast<std::int32_t>(fy);
    const float u = p.x - fx, v = p.y - fy;
    const float su = u * u * (3 - 2 * u), sv = v * v * (3 - 2 * v);
    const float top = mix(cellValue(x, y, seed), cellValue(x + 1, y, seed), su);
    const float bottom = mix(cellValue(x, y + 1, seed), cellValue(x + 1, y + 1, seed), su);
    return mix(top, bottom, sv);
}

/// Noise of several octaves in [0, 1], mean one half. Octaves finer than `pixel` (units of p) are
/// left out.
[[nodiscard]] inline float cloudNoise(Vec2 p, int octaves, float pixel, std::uint32_t seed)
{
    float sum = 0.5f, weight = 0.5f, frequency = 1;
    for (int i = 0; i < octaves && frequency * pixel < 0.8f; ++i) {
        sum += weight * (noise(p, seed + static_cast<std::uint32_t>(i)) - 0.5f);
        p = Vec2{0.8f * p.x - 0.6f * p.y, 0.6f * p.x + 0.8f * p.y} *
            2.03f; // turned, so that no grid shows
        weight *= 0.55f;
        frequency *= 2.03f;
    }
    return clamp01(sum);
}

/// Share of a pixel of width `pixel` that lies inside of an outline at signed distance `distance`.
[[nodiscard]] constexpr float coverage(float distance, float pixel)
{
    return clamp01(0.5f - distance / pixel);
}

} // namespace leoclr::scenes
