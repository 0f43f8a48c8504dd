#include "core/library/paths.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <QFileInfo>

#include <algorithm>

namespace leoclr::report {

namespace {

QString valueText(const std::string &key, const std::string &value)
{
    if (value.empty())
        return unknown();
    const QString text = QString::fromStdString(value);
    bool isNumber = false;
    const qint64 size = text.toLongLong(&isNumber);
    return key == "memory_bytes" && isNumber ? bytes(size) : text;
}

QString factOf(const ReportRun &run, const std::string &key)
{
    if (run.environment)
        for (const auto &[name, value] : *run.environment)
            if (name == key)
                return valueText(key, value);
    return unknown();
}

std::vector<std::string> factNames(const Runs &runs)
{
    std::vector<std::string> names;
    for (const ReportRun &run : runs)
        if (run.environment)
            for (const auto &[name, value] : *run.environment)
                if (std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(name);
    return names;
}

struct FactName
{
    const char *key;
    const char *title;
};

/// Facts that the engine writes; others are shown under their own name.
constexpr FactName factTitles[] = {{"host", QT_TRANSLATE_NOOP("Report", "Computer")},
                                   {"system", QT_TRANSLATE_NOOP("Report", "System")},
                                   {"processor", QT_TRANSLATE_NOOP("Report", "Processor")},
                                   {"cores", QT_TRANSLATE_NOOP("Report", "Cores")},
                                   {"memory_bytes", QT_TRANSLATE_NOOP("Report", "Memory")},
                                   {"device", QT_TRANSLATE_NOOP("Report", "Trained on")},
                                   {"engine", "leoclr-engine"},
                                   {"libtorch", "LibTorch"},
                                   {"opencv", "OpenCV"},
                                   {"compiler", QT_TRANSLATE_NOOP("Report", "Compiler")},
                                   {"cpu_capability", QT_TRANSLATE_NOOP("Report", "Vector instructions")},
                                   {"compute_threads", QT_TRANSLATE_NOOP("Report", "Compute threads")},
                                   {"loader_threads", QT_TRANSLATE_NOOP("Report", "Loader threads")},
                                   {"precision", QT_TRANSLATE_NOOP("Report", "Precision")}};

QString titleOf(const std::string &fact)
{
    for (const FactName &known : factTitles)
        if (fact == known.key)
            return translate("Report", known.title);
    QString text = QString::fromStdString(fact).replace('_', ' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

Cell hashCell(const std::string &hash)
{
    return hash.empty() ? Cell{unknown(), Tone::Secondary} : Cell{QString::fromStdString(hash)};
}

void addDatasetRows(Table &table, const ReportRun &run)
{
    if (!run.dataset) {
        table.rows.push_back({{translate("Report", "Dataset")}, {unknown(), Tone::Secondary}, {unknown(), Tone::Secondary}});
        return;
    }
    const DatasetFacts &facts = *run.dataset;
    const int images = static_cast<int>(facts.images); // lupdate overlooks a count that is written as a cast
    const int skipped = static_cast<int>(facts.skippedCount);
    QString details = translate("Report", "%Ln image(s)", nullptr, images);
    if (skipped > 0)
        details += translate("Report", ", %Ln skipped", nullptr, skipped);
    table.rows.push_back({{translate("Report", "Dataset fingerprint")}, {details}, hashCell(facts.fingerprint)});
}

void addCheckpointRows(Table &table, const ReportRun &run)
{
    // Most have been removed as newer ones came: tell of those that are there, and of the last in any case.
    for (std::size_t i = 0; i < run.checkpoints.size(); ++i) {
        const CheckpointEvent &checkpoint = run.checkpoints[i];
        const bool isThere = QFileInfo::exists(run.directory + '/' + toQString(checkpoint.path));
        if (!isThere && i + 1 < run.checkpoints.size())
            continue;
        const QString details = translate("Report", "step %1, %2").arg(count(checkpoint.step), bytes(checkpoint.bytes));
        table.rows.push_back({{translate("Report", "Checkpoint %1").arg(toQString(checkpoint.path))},
                              {isThere ? details : translate("Report", "%1, no longer there").arg(details)},
                              hashCell(checkpoint.hash)});
    }
    if (run.checkpoints.empty())
        table.rows.push_back({{translate("Report", "Checkpoint")}, {translate("Report", "none recorded"), Tone::Secondary}, {QString()}});
}

} // namespace

void addEnvironment(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering)
{
    blocks.push_back(Heading{translate("Report", "Environment")});
    Table table;
    table.caption = numbering.table(translate("Report", "Where the runs were trained, as the engine recorded it."));
    table.columns = {{translate("Report", "Fact"), 1}};
    for (const ReportRun &run : runs)
        table.columns.push_back({runs.size() == 1 ? translate("Report", "Value") : run.name(), 2});
    const auto addRow = [&](const QString &title, const auto &valueOfRun) {
        std::vector<Cell> row{{title}};
        for (const ReportRun &run : runs) {
            const QString value = valueOfRun(run);
            row.push_back({value, value == unknown() ? Tone::Secondary : Tone::Plain});
        }
        table.rows.push_back(std::move(row));
    };
    addRow(translate("Report", "Created"), [](const ReportRun &run) {
        return run.identity.created.empty() ? unknown() : QString::fromStdString(run.identity.created);
    });
    addRow(translate("Report", "Created by"), [](const ReportRun &run) {
        return run.identity.program.empty() ? unknown() : QString::fromStdString(run.identity.program);
    });
    for (const std::string &name : factNames(runs))
        addRow(titleOf(name), [&](const ReportRun &run) { return factOf(run, name); });
    blocks.push_back(std::move(table));
    for (const ReportRun &run : runs)
        if (!run.environment)
            blocks.push_back(Paragraph{translate("Report", "%1 has not recorded its environment.").arg(run.name()),
                                       Tone::Secondary});
}

void addHashes(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering)
{
    blocks.push_back(Heading{translate("Report", "Hashes")});
    Table table;
    table.caption = numbering.table(
        translate("Report", "XXH3 hashes with 128 bits. A checkpoint's hash is that of its manifest, which holds the size "
                            "and hash of each of its files."));
    table.columns = {{translate("Report", "What"), 1.3},
                     {translate("Report", "Details"), 1.6},
                     {translate("Report", "Hash"), 1.7, false, true}};
    for (const ReportRun &run : runs) {
        table.rows.push_back({{translate("Report", "%1 (run %2, seed %3)")
                                   .arg(run.name(), QString::fromStdString(run.identity.id))
                                   .arg(run.identity.seed),
                               Tone::Plain, true}});
        addDatasetRows(table, run);
        addCheckpointRows(table, run);
    }
    blocks.push_back(std::move(table));
}

} // namespace leoclr::report
