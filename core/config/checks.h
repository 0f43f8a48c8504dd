#pragma once

#include "core/config/experimentconfig.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

enum class CheckLevel { Note, Caution, Stop };

/// What a check found: which field, what is wrong, why it matters, and one way out that can be applied.
struct CheckFinding
{
    CheckLevel level = CheckLevel::Note;
    std::string_view id = {}; ///< stable name of the check: "queue_smaller_than_batch"; the window translates by it
    std::string_view field = {}; ///< key of the field that it is shown at
    std::vector<std::string> arguments = {}; ///< values for the numbered places %1, %2 of the sentence
    std::string_view sentence; ///< English, with %1 %2: what is wrong and why it matters (context "Check")
    std::string_view fixField = {}; ///< key to set, empty if there is no single way out
    std::string fixValue = {};   ///< text of the value to set

    /// The English sentence with its arguments in place.
    [[nodiscard]] std::string text() const;
};

/// What is known of the place where the run will be; zero / empty means unknown and skips the check.
struct CheckSurroundings
{
    std::uint64_t images = 0;       ///< in the chosen split
    int classes = 0;
    int smallestSide = 0;           ///< pixels, over the images looked at
    std::uint64_t freeBytes = 0;    ///< disk free where runs go
    int devices = 1;
    bool lacksObjects = false;      ///< the dataset is known to have neither boxes nor masks
};

/// Rules that go beyond the range of one field: queue against batch, batch norm that does nothing on one device,
/// learning rate against batch, stem against view size, epochs of a schedule, labels needed for k-NN, disk needed.
[[nodiscard]] std::vector<CheckFinding> checkConfig(const ExperimentConfig &config,
                                                    const CheckSurroundings &surroundings = {});

/// Bytes of one checkpoint: encoder, its follower, predictor, prototypes, momentum, queues, as far as the method has
/// them. Parameter counts from the network's shape.
[[nodiscard]] std::uint64_t checkpointBytes(const ExperimentConfig &config);
/// Number of trained parameters: backbone, projection head, predictor and prototypes.
[[nodiscard]] std::uint64_t parameterCount(const ExperimentConfig &config);
/// Steps of an epoch with the last incomplete batch dropped.
[[nodiscard]] std::uint64_t stepsPerEpoch(const ExperimentConfig &config, std::uint64_t images);

} // namespace leoclr
