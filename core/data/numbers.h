#pragma once

#include <concepts>
#include <string>

namespace leoclr {

/// 30730000 as "30,730,000", for sentences.
template <std::integral Number> [[nodiscard]] std::string grouped(Number number)
{
    std::string text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

/// 1 image, 2 images.
template <std::integral Number>
[[nodiscard]] std::string counted(Number number, const std::string &singular,
                                  const std::string &plural)
{
    return grouped(number) + ' ' + (number == 1 ? singular : plural);
}

} // namespace leoclr
