#include "core/learning/commands/commands.h"

#include "core/base/files.h"
#include "core/learning/importing/importweights.h"

#include <algorithm>
#include <ostream>

namespace leoclr::learning {

namespace {

namespace fs = std::filesystem;

bool holds(const ImportReport &report, std::string_view prefix)
{
    return std::ranges::any_of(report.written, [&](const std::string &name) { return name.starts_with(prefix); });
}

void describe(const ImportReport &report, std::ostream &out)
{
    if (!report.backbone.empty()) {
        out << "network: " << report.backbone << ", " << report.stem << " stem";
        out << (holds(report, "head.") ? ", projection head" : "") << (holds(report, "fc.") ? ", classifier" : "")
            << (holds(report, "key.") ? ", key encoder" : "") << (holds(report, "queue") ? ", queue" : "") << "\n";
        if (!report.prefix.empty())
            out << "found under: " << report.prefix << "\n";
    }
    constexpr std::size_t shown = 5;
    if (!report.leftOut.empty()) {
        out << "left out: " << report.leftOut.size() << " tensors (";
        for (std::size_t i = 0; i < std::min(shown, report.leftOut.size()); ++i)
            out << (i ? ", " : "") << report.leftOut[i];
        out << (report.leftOut.size() > shown ? ", ..." : "") << ")\n";
    }
}

} // namespace

int importCommand(const fs::path &source, const fs::path &output, bool keepNames, const Console &console)
{
    const bool isFile = output.extension() == ".safetensors";
    const fs::path target = fs::absolute(isFile ? output : output / "model.safetensors");
    if (const Result<> made = makeFolder(target.parent_path()); !made)
        return complain(made.error(), exitFailure, console);
    const auto report = importWeights(source, target, keepNames ? ImportNames::Keep : ImportNames::Engine);
    if (!report)
        return complain(report.error(), exitFailure, console);
    describe(*report, console.out);
    console.out << "wrote " << report->written.size() << " tensors to " << target.string() << "\n";
    return exitSuccess;
}

} // namespace leoclr::learning
