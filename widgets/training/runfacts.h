#pragma once

#include <QString>

#include <vector>

namespace leoclr {

/// What is known of a run besides its course: where it departs from its preset, on what it ran, on which data, and its
/// checkpoints.
struct FactRow
{
    QString label;
    QString value;
    QString note; ///< "preset: 0.03 · published default"; may be empty
};
struct FactSection
{
    QString title;
    QString remark; ///< shown where there are no rows, or below the title
    std::vector<FactRow> rows;
};

/// Reads the files of a run directory and its checkpoints; may take some time on a slow disk. Any thread.
[[nodiscard]] std::vector<FactSection> readRunFacts(const QString &runDirectory);
/// The same as text, for copying.
[[nodiscard]] QString toText(const std::vector<FactSection> &sections);

} // namespace leoclr
