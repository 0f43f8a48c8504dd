#pragma once

#include "core/config/experimentconfig.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leoclr {

enum class FieldTier { Basic, Advanced, Expert };
enum class FieldGroup { Run, Data, Method, Network, Views, Optimiser, Training, Watching, Checkpoints };

/// Where a default comes from. Shown in every tooltip and in the methods table of the report.
enum class ValueSource { Paper, OfficialCode, PublishedDefault, OurChoice };

using FieldValue = std::variant<bool, std::int64_t, double, std::string>;
using FieldMember = std::variant<bool ExperimentConfig::*, std::int64_t ExperimentConfig::*,
                                 double ExperimentConfig::*, std::string ExperimentConfig::*>;

/// One row of the table. All text is English; the window translates it in the context "Field".
struct Field
{
    std::string_view key;   ///< "optimiser.learning_rate"
    FieldMember member;
    FieldGroup group;
    FieldTier tier;
    std::string_view label; ///< "Learning rate"
    std::string_view unit = {}; ///< "px", "epochs", "" ...
    double minimum = 0;     ///< of numbers
    double maximum = 0;
    std::vector<std::string_view> choices = {}; ///< of words; empty: free text
    ValueSource source = ValueSource::OurChoice;
    std::string_view evidence;  ///< where exactly: "LeOCLR, section 4", "MoCo-v2 --moco-t"
    std::string_view help;      ///< one sentence
    bool (*applies)(const ExperimentConfig &) = nullptr; ///< null: always
};

/// Every field, in the order of the form.
[[nodiscard]] std::span<const Field> fieldTable();
/// Unknown names the nearest key.
[[nodiscard]] Result<const Field *> findField(std::string_view key);

[[nodiscard]] FieldValue valueOf(const Field &field, const ExperimentConfig &config);
/// Sets the member after checking type, range and choices. OutOfRange / WrongFormat / Unknown name field and range;
/// the config is untouched then. An integer is accepted for a real field.
[[nodiscard]] Result<> setValue(const Field &field, ExperimentConfig &config, const FieldValue &value);
/// The same from text as typed on the command line or in the form: "0.03", "true", "resnet18". Locale independent.
[[nodiscard]] Result<> setFromText(const Field &field, ExperimentConfig &config, std::string_view text);
/// `assignment` is "key=value".
[[nodiscard]] Result<> applyAssignment(ExperimentConfig &config, std::string_view assignment);
/// Shortest text that setFromText reads back as the same value; numbers of ordinary size without exponent.
[[nodiscard]] std::string toText(const FieldValue &value);

/// Keys whose values differ, in table order.
[[nodiscard]] std::vector<const Field *> differences(const ExperimentConfig &a, const ExperimentConfig &b);

/// One flat JSON object, keys in table order, two spaces of indentation.
[[nodiscard]] std::string toJson(const ExperimentConfig &config);
/// Keys that are absent keep the value of `base`; unknown keys are an error that names the nearest one.
[[nodiscard]] Result<ExperimentConfig> configFromJson(std::string_view json, std::string_view place,
                                                      const ExperimentConfig &base = {});

[[nodiscard]] std::string_view nameOf(FieldTier tier);
[[nodiscard]] std::string_view nameOf(FieldGroup group);
[[nodiscard]] std::string_view nameOf(ValueSource source); ///< "paper", "official code", ...
/// How a choice of a field is called in the form and in reports: "ResNet-50" for resnet50. English, context "Field";
/// the word itself where it has no other name.
[[nodiscard]] std::string_view choiceLabel(const Field &field, std::string_view choice);

} // namespace leoclr
