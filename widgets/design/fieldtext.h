#pragma once

#include "core/config/checks.h"
#include "core/config/fieldtable.h"

#include <QString>

namespace leoclr {

/// The words of the field table and of the checks, in the user's language. Contexts "Field", "Check", "Preset".

[[nodiscard]] QString toQString(std::string_view text);
[[nodiscard]] QString labelOf(const Field &field);
[[nodiscard]] QString helpOf(const Field &field);
[[nodiscard]] QString unitOf(const Field &field);
[[nodiscard]] QString choiceText(const Field &field, std::string_view choice);
[[nodiscard]] QString groupTitle(FieldGroup group);
[[nodiscard]] QString tierTitle(FieldTier tier);
/// "paper", "official code", "published default", "our choice".
[[nodiscard]] QString sourceText(ValueSource source);
/// Where the value of `config` comes from: the evidence of the table stands for its default alone, any other value is a
/// choice of ours or of the user.
[[nodiscard]] ValueSource sourceOfValue(const Field &field, const ExperimentConfig &config);
/// Value as a person reads it, with its unit: "0.03", "64 px", "yes", "ResNet-18".
[[nodiscard]] QString valueText(const Field &field, const ExperimentConfig &config);
/// Label, help, range, the value of the preset, source with evidence, and key, as rich text.
[[nodiscard]] QString toolTipOf(const Field &field, const ExperimentConfig &preset);
/// What is wrong with the text typed into the field, and what it takes.
[[nodiscard]] QString inputErrorText(const Field &field, const Error &error);
/// True if the words stand in label, key, help or choices of the field. Case does not matter; every word has to.
[[nodiscard]] bool fieldMatches(const Field &field, const QString &words);

[[nodiscard]] QString findingText(const CheckFinding &finding);
/// "Set Queue size to 4096"; empty if there is no single way out.
[[nodiscard]] QString fixText(const CheckFinding &finding);
[[nodiscard]] QString presetDescription(std::string_view english);

} // namespace leoclr
