#include "widgets/training/runfacts.h"

#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/language/errortext.h"
#include "core/library/paths.h"
#include "core/runlog/rundirectory.h"
#include "widgets/common/choicename.h"
#include "widgets/common/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace leoclr {

namespace {

/// The context of this file's words.
struct RunFacts
{
    Q_DECLARE_TR_FUNCTIONS(RunFacts)
};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString fieldText(std::string_view english)
{
    return QCoreApplication::translate("Field", std::string(english).c_str());
}

FactSection identitySection(const RunDirectory &directory)
{
    FactSection section{RunFacts::tr("Run"), {}, {}};
    const auto identity = directory.identity();
    if (!identity) {
        section.remark = describe(identity.error());
        return section;
    }
    const QDateTime created = QDateTime::fromString(toQString(identity->created), Qt::ISODate);
    section.rows.push_back({RunFacts::tr("Name"), toQString(identity->name), {}});
    section.rows.push_back({RunFacts::tr("Number"), toQString(identity->id), {}});
    section.rows.push_back({RunFacts::tr("Created"),
                            created.isValid() ? formatTime(created.toMSecsSinceEpoch()) : toQString(identity->created), {}});
    section.rows.push_back({RunFacts::tr("Seed"), QString::number(identity->seed), {}});
    if (!identity->preset.empty())
        section.rows.push_back({RunFacts::tr("Preset"), toQString(identity->preset), {}});
    if (!identity->parent.empty())
        section.rows.push_back({RunFacts::tr("Duplicated from"), toQString(identity->parent), {}});
    section.rows.push_back({RunFacts::tr("Made by"), toQString(identity->program), {}});
    section.rows.push_back({RunFacts::tr("Folder"), toQString(directory.path()), {}});
    return section;
}

FactSection differencesSection(const RunDirectory &directory)
{
    FactSection section{RunFacts::tr("Differences from the preset"), {}, {}};
    const auto config = directory.config();
    if (!config) {
        section.remark = describe(config.error());
        return section;
    }
    const auto identity = directory.identity();
    const auto preset = findPreset(identity ? identity->preset : std::string());
    const ExperimentConfig base = preset ? (*preset)->config : ExperimentConfig{};
    if (!preset)
        section.title = RunFacts::tr("Differences from the defaults");
    for (const Field *field : differences(base, *config)) {
        const QString before = utf8(toText(valueOf(*field, base)));
        const QString note = preset ? RunFacts::tr("preset: %1") : RunFacts::tr("default: %1");
        QString value = utf8(toText(valueOf(*field, *config)));
        if (!field->unit.empty())
            value += ' ' + fieldText(field->unit);
        section.rows.push_back({fieldText(field->label), value, note.arg(before.isEmpty() ? QStringLiteral("–") : before)});
    }
    if (section.rows.empty())
        section.remark = preset ? RunFacts::tr("None: the run uses the preset as it is.") : RunFacts::tr("None.");
    return section;
}

FactSection environmentSection(const RunDirectory &directory)
{
    FactSection section{RunFacts::tr("Environment"), {}, {}};
    const auto facts = directory.environment();
    if (!facts)
        section.remark = facts.error().code == ErrorCode::NotFound ? RunFacts::tr("Written when the engine starts.")
                                                                   : describe(facts.error());
    else
        for (const auto &[name, value] : *facts)
            section.rows.push_back({toQString(name).replace('_', ' '), toQString(value), {}});
    return section;
}

FactSection datasetSection(const RunDirectory &directory)
{
    FactSection section{RunFacts::tr("Dataset"), {}, {}};
    const auto facts = directory.dataset();
    if (!facts) {
        section.remark = facts.error().code == ErrorCode::NotFound ? RunFacts::tr("Written once the engine has read the dataset.")
                                                                   : describe(facts.error());
        return section;
    }
    section.rows.push_back({RunFacts::tr("Reader"), choiceName("data.reader", toQString(facts->reader)), {}});
    if (!facts->path.empty())
        section.rows.push_back({RunFacts::tr("Folder"), toQString(facts->path), {}});
    section.rows.push_back({RunFacts::tr("Split"), choiceName("data.split", toQString(facts->split)), {}});
    section.rows.push_back({RunFacts::tr("Images"), formatCount(facts->images), {}});
    if (!facts->classNames.empty())
        section.rows.push_back({RunFacts::tr("Classes"), formatCount(static_cast<qint64>(facts->classNames.size())), {}});
    if (!facts->imagesPerClass.empty()) {
        const auto [least, most] = std::minmax_element(facts->imagesPerClass.begin(), facts->imagesPerClass.end());
        section.rows.push_back({RunFacts::tr("Images in a class"),
                                *least == *most ? formatCount(*least)
                                                : RunFacts::tr("%1 to %2").arg(formatCount(*least), formatCount(*most)),
                                {}});
    }
    if (facts->testImages > 0)
        section.rows.push_back({RunFacts::tr("Test images"), formatCount(facts->testImages), choiceName("data.split", toQString(facts->testSplit))});
    section.rows.push_back({RunFacts::tr("Skipped"), formatCount(facts->skippedCount),
                            facts->skipped.empty() ? QString()
                                                   : toQString(facts->skipped.front().first) + QStringLiteral(": ")
                                    + toQString(facts->skipped.front().second)});
    section.rows.push_back({RunFacts::tr("Fingerprint"), toQString(facts->fingerprint), {}});
    return section;
}

FactSection checkpointsSection(const RunDirectory &directory)
{
    FactSection section{RunFacts::tr("Checkpoints"), {}, {}};
    const QDir folder(toQString(directory.checkpoints()));
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir checkpoint(entry.filePath());
        qint64 bytes = 0;
        for (const QFileInfo &file : checkpoint.entryInfoList(QDir::Files))
            bytes += file.size();
        const bool sealed = checkpoint.exists(QStringLiteral("manifest.json"));
        section.rows.push_back({RunFacts::tr("Step %1").arg(entry.fileName()), formatBytes(static_cast<quint64>(bytes)),
                                sealed ? formatTime(entry.lastModified().toMSecsSinceEpoch())
                                       : RunFacts::tr("not finished; it does not count")});
    }
    const auto stepOf = [](const FactRow &row) { return row.label.section(' ', -1).toLongLong(); };
    std::sort(section.rows.begin(), section.rows.end(),
              [&](const FactRow &a, const FactRow &b) { return stepOf(a) > stepOf(b); });
    if (section.rows.empty())
        section.remark = RunFacts::tr("None yet.");
    return section;
}

} // namespace

std::vector<FactSection> readRunFacts(const QString &runDirectory)
{
    const RunDirectory directory(toPath(runDirectory));
    return {identitySection(directory), differencesSection(directory), datasetSection(directory),
            environmentSection(directory), checkpointsSection(directory)};
}

QString toText(const std::vector<FactSection> &sections)
{
    QString text;
    for (const FactSection &section : sections) {
        text += section.title + '\n';
        if (!section.remark.isEmpty())
            text += QStringLiteral("  ") + section.remark + '\n';
        for (const FactRow &row : section.rows) {
            text += QStringLiteral("  %1\t%2").arg(row.label, row.value);
            if (!row.note.isEmpty())
                text += QStringLiteral("\t(%1)").arg(row.note);
            text += '\n';
        }
        text += '\n';
    }
    return text;
}

} // namespace leoclr
