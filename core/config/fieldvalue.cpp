#include "core/base/text.h"
#include "core/config/fieldtable.h"
#include "core/config/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace leoclr {

namespace {

/// Shortest digits that read back the same, without exponent where people would write none: 0.0001,
/// 1e-06.
std::string number(double value)
{
    char buffer[64];
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-5 && size < 1e15);
    const auto [end, error] =
        plain ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed)
              : std::to_chars(buffer, buffer + sizeof buffer, value);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string listOf(const std::vector<std::string_view> &choices)
{
    std::string list;
    for (const std::string_view choice : choices)
        list += (list.empty() ? "" : ", ") + std::string(choice);
    return list;
}

Result<> checkRange(const Field &field, double value, const std::string &written)
{
    if (value >= field.minimum && value <= field.maximum) // false for NaN
        return {};
    return fail(ErrorCode::OutOfRange, std::string(field.key) + " cannot be " + written,
                std::string(field.key),
                "Give a value from " + number(field.minimum) + " to " + number(field.maximum) +
                    ".");
}

Result<> checkChoice(const Field &field, std::string_view value)
{
    if (!isUtf8(value))
        return fail(ErrorCode::WrongFormat, std::string(field.key) + " is not text in UTF-8",
                    std::string(field.key));
    if (field.choices.empty() ||
        std::find(field.choices.begin(), field.choices.end(), value) != field.choices.end())
        return {};
    const std::string_view near = nearest(value, field.choices);
    return fail(ErrorCode::Unknown, std::string(field.key) + " cannot be " + quoted(value),
                std::string(field.key),
                (near.empty() ? std::string() : "Did you mean " + quoted(near) + "? ") +
                    "Possible: " + listOf(field.choices) + ".");
}

tl::unexpected<Error> wrongType(const Field &field, std::string_view expected,
                                const std::string &written, std::string remedy = {})
{
    return fail(ErrorCode::WrongFormat,
                std::string(field.key) + " has to be " + std::string(expected) + ", but is " +
                    written,
                std::string(field.key), std::move(remedy));
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// A whole text as a number of type T; nothing if it is something else or does not fit.
template <typename T> std::optional<T> parsed(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<bool> parsedSwitch(std::string_view text)
{
    for (const std::string_view word : {"true", "yes", "on", "1"}) {
        if (text == word)
            return true;
    }
    for (const std::string_view word : {"false", "no", "off", "0"}) {
        if (text == word)
            return false;
    }
    return std::nullopt;
}

} // namespace

Result<> setValue(const Field &field, ExperimentConfig &config, const FieldValue &value)
{
    if (const auto *member = std::get_if<bool ExperimentConfig::*>(&field.member)) {
        const bool *given = std::get_if<bool>(&value);
        if (!given)
            return wrongType(field, "true or false", quoted(toText(value)));
        config.*(*member) = *given;
    } else if (const auto *member = std::get_if<std::int64_t ExperimentConfig::*>(&field.member)) {
        const std::int64_t *given = std::get_if<std::int64_t>(&value);
        if (!given)
            return wrongType(field, "a whole number", quoted(toText(value)));
        if (const Result<> fits = checkRange(field, static_cast<double>(*given), toText(value));
            !fits)
            return fits;
        config.*(*member) = *given;
    } else if (const auto *member = std::get_if<double ExperimentConfig::*>(&field.member)) {
        const double *real = std::get_if<double>(&value);
        const std::int64_t *integer = std::get_if<std::int64_t>(&value);
        if (!real && !integer)
            return wrongType(field, "a number", quoted(toText(value)));
        const double given = real ? *real : static_cast<double>(*integer);
        if (const Result<> fits = checkRange(field, given, toText(value)); !fits)
            return fits;
        config.*(*member) = given;
    } else if (const auto *member = std::get_if<std::string ExperimentConfig::*>(&field.member)) {
        const std::string *given = std::get_if<std::string>(&value);
        if (!given)
            return wrongType(field, "text", quoted(toText(value)));
        if (const Result<> fits = checkChoice(field, *given); !fits)
            return fits;
        config.*(*member) = *given;
    }
    return {};
}

Result<> setFromText(const Field &field, ExperimentConfig &config, std::string_view text)
{
    const std::string_view word = trimmed(text);
    if (std::holds_alternative<std::string ExperimentConfig::*>(field.member))
        return setValue(field, config, std::string(field.choices.empty() ? text : word));
    if (std::holds_alternative<bool ExperimentConfig::*>(field.member)) {
        const std::optional<bool> value = parsedSwitch(word);
        return value ? setValue(field, config, *value)
                     : wrongType(field, "true or false", quoted(word));
    }
    if (std::holds_alternative<std::int64_t ExperimentConfig::*>(field.member)) {
        if (const std::optional<std::int64_t> value = parsed<std::int64_t>(word))
            return setValue(field, config, *value);
        if (const std::optional<double> value = parsed<double>(word);
            value && std::abs(*value) >= 9.2e18) // a number, but beyond what an integer holds
            return checkRange(field, *value, std::string(word));
        return wrongType(field, "a whole number", quoted(word));
    }
    if (const std::optional<double> value = parsed<double>(word))
        return setValue(field, config, *value);
    return wrongType(field, "a number", quoted(word),
                     word.find(',') != std::string_view::npos ? "Write the decimal point as \".\"."
                                                              : std::string());
}

Result<> applyAssignment(ExperimentConfig &config, std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos)
        return fail(ErrorCode::WrongFormat, quoted(assignment) + " is not of the form key=value",
                    {}, "Write for example training.epochs=20.");
    const Result<const Field *> field = findField(trimmed(assignment.substr(0, equals)));
    if (!field)
        return tl::unexpected<Error>(field.error());
    return setFromText(**field, config, assignment.substr(equals + 1));
}

std::string toText(const FieldValue &value)
{
    if (const bool *given = std::get_if<bool>(&value))
        return *given ? "true" : "false";
    if (const std::int64_t *given = std::get_if<std::int64_t>(&value))
        return std::to_string(*given);
    if (const double *given = std::get_if<double>(&value))
        return number(*given);
    return std::get<std::string>(value);
}

} // namespace leoclr
