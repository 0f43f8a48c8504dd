#pragma once

#include "core/runlog/events.h"

#include <QString>

namespace leoclr {

/// The words for the engine's judgement of a run, which comes as codes and numbers.
struct HealthWords
{
    QString title;   ///< "Healthy", "Embeddings collapse"
    QString meaning; ///< what it means
    QString advice;  ///< what to do; empty where nothing is to be done
};
[[nodiscard]] HealthWords healthWords(const std::string &state, const std::string &reason);

/// A warning for people: the sentence of a known code, otherwise what the engine wrote.
[[nodiscard]] QString warningText(const WarningEvent &warning);
/// Evidence of a health event: its name for people.
[[nodiscard]] QString evidenceTitle(const std::string &name);

} // namespace leoclr
