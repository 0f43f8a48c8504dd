// Times an audit of 5,000 VOC-like images with 32 draws each, geometry only, and many draws of one image:
//   auditbench [IMAGES] [DRAWS] [THREADS]

#include "core/semantics/audit.h"
#include "core/semantics/manydraws.h"
#include "tests/support/boxdataset.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace leoclr;

namespace {

template<typename Work>
double seconds(const Work &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

long argument(int count, char **arguments, int place, long fallback)
{
    return place < count ? std::strtol(arguments[place], nullptr, 10) : fallback;
}

} // namespace

int main(int count, char **arguments)
{
    const testing::BoxDataset dataset(static_cast<std::size_t>(argument(count, arguments, 1, 5000)));
    AuditSettings settings;
    settings.draws = static_cast<std::uint32_t>(argument(count, arguments, 2, 32));
    AuditRun run;
    run.threads = static_cast<int>(argument(count, arguments, 3, 2));
    for (const char *method : {"mocov2", "leoclr"}) {
        for (const char *policy : {"random", "centre_suppressed", "object_aware"}) {
            settings.policy.method = method;
            settings.policy.cropPolicy = policy;
            double shift = 0;
            const double time = seconds([&] { shift = runAudit(dataset, settings, run)->meanOf(Score::Shift).value; });
            std::printf("audit of %zu images x %u draws, %d threads, %-7s %-17s: %.3f s (shift %.4f)\n", dataset.size(),
                        settings.draws, run.threads, method, policy, time, shift);
        }
    }
    settings.policy = {};
    const ImageFacts facts = *imageFacts(dataset, 0);
    const double time = seconds([&] { (void)drawMany(settings.policy, facts, 500); });
    std::printf("500 draws of one image with %zu objects: %.1f ms\n", facts.regions.size(), 1000 * time);
    return 0;
}
