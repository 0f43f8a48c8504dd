#include "core/headless/auditcommand.h"

#include "core/base/files.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/headless/commands.h"
#include "core/headless/interrupt.h"
#include "core/library/paths.h"
#include "core/report/auditfigures.h"
#include "core/semantics/audit.h"
#include "core/semantics/auditfile.h"
#include "core/semantics/audittables.h"

#include <QEventLoop>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <stop_token>
#include <thread>

#include <unistd.h>

namespace leoclr::headless {

namespace {

constexpr std::size_t tableRows = 20; ///< of classes and images in the Markdown

struct Policy
{
    std::string name;
    AuditSettings settings;
};

Result<Policy> policyFrom(const AuditRequest &request, const std::string &source)
{
    Policy policy{.name = "default", .settings = {{}, request.draws, request.threshold}};
    ExperimentConfig &config = policy.settings.policy;
    if (source.ends_with(".json")) {
        const Result<std::string> text = readFile(source);
        if (!text)
            return tl::unexpected(text.error());
        const Result<ExperimentConfig> read = configFromJson(*text, source);
        if (!read)
            return tl::unexpected(read.error());
        config = *read;
        policy.name = std::filesystem::path(source).stem().string();
    } else if (!source.empty()) {
        const auto preset = findPreset(source);
        if (!preset)
            return tl::unexpected(preset.error());
        config = (*preset)->config;
        policy.name = source;
    }
    config.dataReader = request.reader;
    config.dataPath = request.path;
    config.dataSplit = request.split;
    config.dataLimit = static_cast<std::int64_t>(request.limit);
    config.seed = request.seed; // equal draws under every policy
    return policy;
}

Result<std::vector<Policy>> policiesOf(const AuditRequest &request)
{
    std::vector<Policy> policies;
    for (const std::string &source : request.policies.empty() ? std::vector<std::string>{""} : request.policies) {
        Result<Policy> policy = policyFrom(request, source);
        if (!policy)
            return tl::unexpected(policy.error());
        const auto isTaken = [&](const std::string &name) {
            return std::any_of(policies.begin(), policies.end(), [&](const Policy &one) { return one.name == name; });
        };
        const std::string name = policy->name;
        for (int again = 2; isTaken(policy->name); ++again)
            policy->name = name + "-" + std::to_string(again);
        policies.push_back(std::move(*policy));
    }
    return policies;
}

/// Runs one audit in threads of its own while this one waits for Ctrl-C.
Result<AuditResult> runWatched(const Dataset &dataset, const Policy &policy, const AuditRequest &request,
                               const AuditResult *before)
{
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    QEventLoop loop;
    std::stop_source stop;
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &loop, [&] { stop.request_stop(); });
    const std::size_t wanted = request.images == 0 ? dataset.size() : std::min<std::size_t>(request.images, dataset.size());
    AuditRun run{.images = wanted};
    if (terminal)
        run.progress = [&](const AuditResult &soFar) {
            std::fprintf(stderr, "\r\033[K%s: %3.0f %%  %zu of %zu images", policy.name.c_str(),
                         100.0 * static_cast<double>(soFar.images.size()) / static_cast<double>(wanted),
                         soFar.images.size(), wanted);
        };
    Result<AuditResult> result;
    std::jthread worker([&] {
        result = runAudit(dataset, policy.settings, run, stop.get_token(), before);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    worker.join();
    if (terminal)
        std::fprintf(stderr, "\r\033[K");
    return result;
}

/// Writes files into the output folder and prints their paths.
class AuditWriter
{
public:
    AuditWriter(QString folder, const Dataset &dataset)
        : m_folder(std::move(folder)), m_names([&dataset](std::size_t index) { return dataset.name(index); })
    {
    }

    [[nodiscard]] QString auditFile(const std::string &policy) const
    {
        return m_folder + '/' + QString::fromStdString(policy) + ".leoaudit";
    }

    Result<> writeTables(const std::string &policy, const AuditResult &result)
    {
        for (const auto &[suffix, text] : {std::pair("scores", scoresCsv(result)), {"classes", classesCsv(result)},
                                           {"images", imagesCsv(result, m_names)},
                                           {"distributions", distributionsCsv(result)}})
            if (const auto written = write(policy + '-' + suffix + ".csv", text); !written)
                return written;
        return {};
    }

    Result<> writeDistributions(const std::vector<AuditResult> &results, const QStringList &policies)
    {
        for (const Score score : allScores) {
            const bool isKnown = std::any_of(results.begin(), results.end(), [&](const AuditResult &result) {
                return result.scores[static_cast<std::size_t>(score)].count() > 0;
            });
            if (!isKnown)
                continue;
            if (const auto written = write(report::distributionFigure(score, results, policies),
                                           "distribution-" + std::string(nameOf(score)));
                !written)
                return written;
        }
        return {};
    }

    Result<> writeComparison(const Policy &a, const Policy &b, const std::vector<ScoreDifference> &differences)
    {
        const std::string name = "difference-" + a.name + "-" + b.name;
        if (const auto written = write(name + ".csv", comparisonCsv(differences)); !written)
            return written;
        return write(report::differenceFigure(differences, QString::fromStdString(policySummary(a.settings.policy)),
                                              QString::fromStdString(policySummary(b.settings.policy))),
                     name);
    }

    Result<> write(const std::string &name, const std::string &text)
    {
        const QString file = m_folder + '/' + QString::fromStdString(name);
        const auto written = writeFileAtomically(toPath(file), text);
        if (written)
            std::printf("%s\n", qUtf8Printable(file));
        return written;
    }

    [[nodiscard]] const ImageNames &names() const { return m_names; }

private:
    Result<> write(const report::Figure &figure, const std::string &name)
    {
        for (const char *ending : {".pdf", ".svg"}) {
            const QString file = m_folder + '/' + QString::fromStdString(name) + ending;
            if (const auto written = report::writeFigure(figure, file); !written)
                return written;
            std::printf("%s\n", qUtf8Printable(file));
        }
        return {};
    }

    QString m_folder;
    ImageNames m_names;
};

std::string markdownOf(const std::vector<Policy> &policies, const std::vector<AuditResult> &results,
                       const std::vector<std::vector<ScoreDifference>> &differences, const ImageNames &names)
{
    std::string text = "# Audit of " + results.front().datasetName + "\n\n";
    std::vector<std::string> policyNames;
    for (std::size_t i = 0; i < results.size(); ++i) {
        text += auditMarkdown(results[i], policies[i].name) + "\n";
        policyNames.push_back(policies[i].name);
    }
    text += "## Scores\n\n" + scoresMarkdown(results, policyNames);
    for (std::size_t i = 0; i < differences.size(); ++i)
        text += "\n## " + policies[i + 1].name + " against " + policies[0].name + "\n\n"
            + comparisonMarkdown(differences[i], policies[0].name, policies[i + 1].name);
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].classes.empty())
            continue;
        text += "\n## " + policies[i].name + ": classes that crops lose most\n\n" + classesMarkdown(results[i], tableRows);
        text += "\n## " + policies[i].name + ": images that lose their meaning most\n\n"
            + imagesMarkdown(results[i], names, tableRows);
    }
    return text;
}

/// The audit of a policy, from the beginning or from what an earlier call left.
Result<AuditResult> audited(const Dataset &dataset, const Policy &policy, const AuditRequest &request,
                            const QString &file)
{
    std::optional<AuditResult> before;
    if (QFileInfo::exists(file)) {
        if (auto loaded = loadAudit(toPath(file));
            loaded && loaded->fingerprint == dataset.fingerprint() && hashOf(loaded->settings) == hashOf(policy.settings))
            before = std::move(*loaded);
    }
    Result<AuditResult> result = runWatched(dataset, policy, request, before ? &*before : nullptr);
    if (!result)
        return result;
    if (const auto saved = saveAudit(*result, toPath(file)); !saved)
        return tl::unexpected(saved.error());
    std::printf("%s\n", qUtf8Printable(file));
    const std::size_t wanted =
        request.images == 0 ? dataset.size() : std::min<std::size_t>(request.images, dataset.size());
    if (result->images.size() < wanted)
        return fail(ErrorCode::Cancelled,
                    "stopped after " + std::to_string(result->images.size()) + " of " + std::to_string(wanted) + " images",
                    file.toStdString(), "The same call goes on from here.");
    return result;
}

Result<> auditAll(const AuditRequest &request, const std::vector<Policy> &policies)
{
    const auto dataset = openDataset(datasetSpec(policies.front().settings.policy));
    if (!dataset)
        return tl::unexpected(dataset.error());
    if (!(*dataset)->hasObjects())
        std::fprintf(stderr, "leoclr-workbench: caution: this dataset has no boxes or masks; only the geometry of crops "
                             "is audited, and object-aware policies draw as random ones\n");
    if (const auto made = makeFolder(toPath(request.output)); !made)
        return made;
    AuditWriter writer(request.output, **dataset);
    std::vector<AuditResult> results;
    QStringList names;
    for (const Policy &policy : policies) {
        Result<AuditResult> result = audited(**dataset, policy, request, writer.auditFile(policy.name));
        if (!result)
            return tl::unexpected(result.error());
        if (const auto written = writer.writeTables(policy.name, *result); !written)
            return written;
        results.push_back(std::move(*result));
        names << QString::fromStdString(policy.name);
    }
    if (const auto written = writer.writeDistributions(results, names); !written)
        return written;
    std::vector<std::vector<ScoreDifference>> differences;
    for (std::size_t i = 1; i < results.size(); ++i) {
        auto compared = comparePolicies(results[0], results[i]);
        if (!compared)
            return tl::unexpected(compared.error());
        if (const auto written = writer.writeComparison(policies[0], policies[i], *compared); !written)
            return written;
        differences.push_back(std::move(*compared));
    }
    return writer.write("audit.md", markdownOf(policies, results, differences, writer.names()));
}

} // namespace

int auditCommand(const AuditRequest &request)
{
    const auto policies = policiesOf(request);
    if (!policies)
        return complain(policies.error(), exitUsage);
    const Result<> done = auditAll(request, *policies);
    return done ? exitDone : complain(done.error());
}

} // namespace leoclr::headless
