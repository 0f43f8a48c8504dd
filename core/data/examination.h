#pragma once

#include "core/data/summary.h"

namespace leoclr {

/// Images that are the same, or nearly: indices, ascending.
using ImageGroup = std::vector<std::uint32_t>;

/// What only a look at every image tells.
struct Examination
{
    DatasetSummary summary;         ///< over all images, not a sample
    std::vector<std::uint32_t> unreadable;   ///< their indices, ascending; sentences: summary.firstUnreadable
    std::vector<SkippedFile> wrongAnnotations; ///< masks that cannot be read
    std::vector<ImageGroup> equal;  ///< the same stored bytes (the same pixels where nothing is stored)
    std::vector<ImageGroup> alike;  ///< nearly the same picture; empty unless asked for. Equal ones are not repeated
};

struct ExaminationWish
{
    bool alike = false;    ///< also look for pictures that are nearly the same
    unsigned threads = 0;  ///< 0: all cores but one
};

/// Reads every image and its annotations once. Very long: call it off the window's thread. 24 bytes of memory an image.
/// "Alike" means perceptual hashes (OpenCV's pHash, 64 bits) that differ in six bits at most; pictures without any
/// structure are left out of it.
/// @param progress images looked at so far, and of how many; called by several threads, one at a time
/// Error: Cancelled when `stop` was requested.
[[nodiscard]] Result<Examination> examine(const Dataset &dataset, const ExaminationWish &wish = {},
                                          const std::stop_token &stop = {},
                                          const std::function<void(std::size_t, std::size_t)> &progress = {});

/// Groups of images whose 64-bit hashes differ in `distance` bits at most, chained: a, b and c are one group where a is
/// near b and b near c. `distance` is 7 at most. Hashes of 0 belong to no group. Ends early when `stop` is requested.
[[nodiscard]] std::vector<ImageGroup> nearGroups(const std::vector<std::uint64_t> &hashes, int distance,
                                                 const std::stop_token &stop = {});

} // namespace leoclr
