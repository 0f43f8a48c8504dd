#include "core/headless/auditcommand.h"

#include "core/base/files.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/headless/commands.h"
#include "core/headless/interrupt.h"
#include "core/library/paths.h"
#include "core/report/auditexport.h"
#include "core/semantics/audit.h"
#include "core/semantics/auditfile.h"

#include <QEventLoop>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <thread>

#include <unistd.h>

namespace leoclr::headless {

namespace {

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

/// The audit of a policy, from the beginning or from what an earlier call left.
Result<AuditResult> audited(const Dataset &dataset, const Policy &policy, const AuditRequest &request,
                            const QString &file)
{
    std::optional<AuditResult> before;
    if (QFileInfo::exists(file)) {
        if (auto loaded = loadAudit(toPath(file));
            loaded && loaded->fingerprint == dataset.fingerprint() && hashOf(loaded->settings) == hashOf(policy.settings)
            && loaded->source != MeaningSource::Saliency) // here no checkpoint is asked
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
    std::vector<report::NamedAudit> audits;
    for (const Policy &policy : policies) {
        const QString file = request.output + '/' + QString::fromStdString(policy.name) + ".leoaudit";
        Result<AuditResult> result = audited(**dataset, policy, request, file);
        if (!result)
            return tl::unexpected(result.error());
        audits.push_back({policy.name, std::move(*result)});
    }
    const auto files = report::exportAudits(
        audits, [&](std::size_t index) { return (*dataset)->name(index); }, request.output);
    if (!files)
        return tl::unexpected(files.error());
    for (const QString &file : *files)
        std::printf("%s\n", qUtf8Printable(file));
    return {};
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
