#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <algorithm>

namespace leoclr::report {

namespace {

constexpr std::size_t runsInOneTable = 4;

const Preset *presetOf(const ReportRun &run)
{
    const auto preset = findPreset(run.identity.preset);
    return preset ? *preset : nullptr;
}

bool differsFromPreset(const Field &field, const ReportRun &run)
{
    const Preset *const preset = presetOf(run);
    // The name of a run is never a preset's matter.
    return preset && field.group != FieldGroup::Run && valueOf(field, *run.config) != valueOf(field, preset->config);
}

/// Why a run has this value: the evidence behind the default, the preset, or whoever set up the run.
QString sourceText(const Field &field, const ReportRun &run)
{
    const FieldValue value = valueOf(field, *run.config);
    if (value == valueOf(field, ExperimentConfig{})) {
        const QString source = translated("Field", nameOf(field.source));
        return field.evidence.empty() ? source
                                      : translate("Report", "%1: %2").arg(source, translated("Field", field.evidence));
    }
    if (const Preset *const preset = presetOf(run); preset && value == valueOf(field, preset->config))
        return translate("Report", "preset %1").arg(QString::fromUtf8(preset->name.data(), qsizetype(preset->name.size())));
    return translate("Report", "chosen for this run");
}

QString sourcesText(const Field &field, const std::vector<const ReportRun *> &runs)
{
    QStringList sources;
    for (const ReportRun *run : runs)
        if (run->config)
            sources << sourceText(field, *run);
    sources.removeDuplicates();
    return sources.isEmpty() ? unknown() : sources.join("; ");
}

Cell valueCell(const Field &field, const ReportRun &run)
{
    if (!run.config)
        return {unknown(), Tone::Secondary};
    Cell cell{valueText(field, *run.config)};
    if (field.applies && !field.applies(*run.config)) {
        cell.tone = Tone::Secondary;
        cell.text = translate("Report", "%1 (not used)").arg(cell.text);
    } else if (differsFromPreset(field, run)) {
        cell.strong = true;
        cell.text = "◆ " + cell.text;
    }
    return cell;
}

Table methodsTable(const std::vector<const ReportRun *> &runs)
{
    Table table;
    table.columns = {{translate("Report", "Setting"), 1.7}, {translate("Report", "Key"), 1.5, false, true}};
    for (const ReportRun *run : runs)
        table.columns.push_back({runs.size() == 1 ? translate("Report", "Value") : run->name(), 1.1});
    table.columns.push_back({translate("Report", "Source of the value"), 1.8});
    std::optional<FieldGroup> group;
    for (const Field &field : fieldTable()) {
        if (group != field.group) {
            group = field.group;
            table.rows.push_back({{translated("Field", nameOf(field.group)), Tone::Plain, true}});
        }
        std::vector<Cell> row{{translated("Field", field.label)},
                              {QString::fromUtf8(field.key.data(), qsizetype(field.key.size())), Tone::Secondary}};
        for (const ReportRun *run : runs)
            row.push_back(valueCell(field, *run));
        row.push_back({sourcesText(field, runs), Tone::Secondary});
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString presetSentence(const ReportRun &run)
{
    const QString preset = QString::fromStdString(run.identity.preset);
    if (preset.isEmpty())
        return translate("Report", "%1 started from no preset.").arg(run.name());
    if (!presetOf(run))
        return translate("Report", "%1 started from the preset %2, which this version does not have.")
            .arg(run.name(), preset);
    return translate("Report", "%1 started from the preset %2.").arg(run.name(), preset);
}

} // namespace

QString valueText(const Field &field, const ExperimentConfig &config)
{
    const FieldValue value = valueOf(field, config);
    if (const bool *const yes = std::get_if<bool>(&value))
        return *yes ? translate("Report", "yes") : translate("Report", "no");
    if (const std::string *const word = std::get_if<std::string>(&value)) {
        if (word->empty())
            return "–";
        return field.choices.empty() ? QString::fromStdString(*word) : translated("Field", choiceLabel(field, *word));
    }
    const double numeric = std::holds_alternative<double>(value)
                               ? std::get<double>(value)
                               : static_cast<double>(std::get<std::int64_t>(value));
    const QString text = std::holds_alternative<double>(value) ? number(numeric, 6) : count(std::get<std::int64_t>(value));
    return field.unit.empty() ? text : text + " " + translated("Field", field.unit);
}

void addMethods(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering)
{
    blocks.push_back(Heading{translate("Report", "Methods")});
    QStringList sentences;
    for (const ReportRun &run : runs)
        sentences << presetSentence(run);
    blocks.push_back(Paragraph{sentences.join(" ")});
    for (std::size_t first = 0; first < runs.size(); first += runsInOneTable) {
        std::vector<const ReportRun *> some;
        for (std::size_t i = first; i < std::min(runs.size(), first + runsInOneTable); ++i)
            some.push_back(&runs[i]);
        Table table = methodsTable(some);
        table.caption = numbering.table(
            translate("Report", "Every setting, and where its value comes from. ◆ differs from the preset."));
        blocks.push_back(std::move(table));
    }
}

} // namespace leoclr::report
