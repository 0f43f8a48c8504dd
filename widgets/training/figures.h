#pragma once

#include "widgets/plot/axisformat.h"

#include <QString>

#include <string>
#include <vector>

namespace leoclr {

/// One figure of the event log within a plot.
struct FigureMember
{
    std::string name; ///< as metrics events carry it: "positive_similarity"
    QString label;    ///< translated, for the line's end; empty where a plot has one figure
};

/// What one plot shows: figures that share a unit.
struct FigureGroup
{
    QString id;    ///< "similarity"; for settings
    QString title; ///< translated
    AxisUnit unit = AxisUnit::Number;
    std::vector<FigureMember> members;
    QString emptyText;       ///< translated; what it waits for
    QString help;            ///< translated; one sentence on what the figure tells
    bool smoothed = true;    ///< noisy figures; measured or set ones are drawn as they are
    bool shownAtFirst = true;
};

/// All plots, in the order in which they are offered, in the present language.
[[nodiscard]] std::vector<FigureGroup> figureGroups();

/// Name and value of a single figure for people; unknown names are shown as they are.
[[nodiscard]] QString figureTitle(const std::string &name);
[[nodiscard]] QString figureText(const std::string &name, double value);

} // namespace leoclr
