#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/views/recipe.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Questions about checkpoints and their answers: what PROTOCOL.md writes as lines, as values.

namespace leoclr {

inline constexpr int servingProtocol = 1;
inline constexpr std::size_t longestRequest = std::size_t{1} << 20; ///< bytes of a line to the engine
inline constexpr std::size_t longestAnswer = std::size_t{64} << 20; ///< bytes of a line from it
inline constexpr std::size_t mostViews = 256;                        ///< of one request
inline constexpr std::size_t mostKeys = 32;

/// Views are recipes: drawn ones, or made by hand. Two members may be left to the checkpoint: size 0 is the view size it
/// was trained with, an empty box the whole image.
/// @return a crop without augmentation
[[nodiscard]] ViewRecipe rawCrop(const cv::Rect &box);
/// @return the image without crop and augmentation
[[nodiscard]] ViewRecipe wholeImage(OriginalResize resize = OriginalResize::Squash);

/// One image of a dataset.
struct ServedImage
{
    DatasetSpec dataset;
    std::size_t index = 0;
    bool operator==(const ServedImage &) const = default;
};

/// Checkpoints are named by the folder of a run (its newest whole checkpoint), by checkpoints/<step> of a run, or by a
/// model.safetensors in one; the run's config.json tells the network.
struct DescribeRequest
{
    std::string checkpoint;
    bool operator==(const DescribeRequest &) const = default;
};

struct EmbedRequest
{
    std::string checkpoint;
    ServedImage image;
    std::vector<ViewRecipe> views; ///< at most mostViews
    bool byKeyEncoder = false;     ///< the momentum encoder, where the checkpoint has one
    bool operator==(const EmbedRequest &) const = default;
};

/// Which activation map.
enum class ActivationKind {
    None,
    Sum,       ///< sum of the last feature map over its channels, as ContrastiveCrop takes it
    Similarity ///< Grad-CAM of cos(q, k_1) on the query, of cos(q, k_i) on key i
};
[[nodiscard]] std::string_view nameOf(ActivationKind kind);

/// One query view and the key views that it is held against.
struct CompareRequest
{
    std::string checkpoint;
    ServedImage image;
    ViewRecipe query;
    std::vector<ViewRecipe> keys; ///< 1 to mostKeys
    ActivationKind activation = ActivationKind::None;
    bool operator==(const CompareRequest &) const = default;
};

/// Activation maps (Sum) of views without keys.
struct ActivationRequest
{
    std::string checkpoint;
    ServedImage image;
    std::vector<ViewRecipe> views; ///< 1 to mostViews
    std::vector<cv::Rect> boxes;   ///< whose share of the first view's map is asked for; pixels of the original
    bool operator==(const ActivationRequest &) const = default;
};

struct CancelRequest
{
    std::string target; ///< id of the request to give up
    bool operator==(const CancelRequest &) const = default;
};
struct PingRequest
{
    bool operator==(const PingRequest &) const = default;
};

using RequestBody =
    std::variant<DescribeRequest, EmbedRequest, CompareRequest, ActivationRequest, CancelRequest, PingRequest>;

struct CheckpointFacts
{
    std::string path;           ///< of model.safetensors
    std::string method;         ///< method.name of its run
    std::string backbone;
    std::int64_t step = 0, epoch = 0;
    std::int64_t viewSize = 0;  ///< pixels a side
    std::int64_t features = 0;  ///< width of the backbone's features
    std::int64_t dimension = 0; ///< width of the projection
    bool keyEncoder = false;    ///< keys are made by a momentum encoder; otherwise by the query encoder itself
    std::int64_t negatives = 0; ///< keys in the queue; 0: the method has none
    double temperature = 0;
    std::string device;         ///< "cpu", "cuda:0 NVIDIA H100 80GB HBM3"
    bool operator==(const CheckpointFacts &) const = default;
};

/// Rows of equal width.
struct VectorTable
{
    std::int64_t rows = 0, columns = 0;
    std::vector<float> values; ///< row-major
    [[nodiscard]] bool isEmpty() const { return values.empty(); }
    bool operator==(const VectorTable &) const = default;
};

/// Where a network looks, laid back on the image: crop and flip are undone.
struct ActivationMap
{
    cv::Rect box;    ///< pixels of the original that the map covers: the view's crop box, or what a centre crop left
    VectorTable map; ///< min-max normalised to 0..1 within the view; empty where none was asked for, or of a single cell
    cv::Size cells;  ///< of the last feature map; empty where no map was asked for
    /// The network sees the view as one cell: it tells nothing of places. A map of an earlier layer would, but that is
    /// another measure, which could not be held against the maps of other networks.
    [[nodiscard]] bool isSingleCell() const { return cells.area() == 1; }
    bool operator==(const ActivationMap &) const = default;
};

struct EmbedAnswer
{
    VectorTable features;    ///< [views, features], as the backbone gives them
    VectorTable projections; ///< [views, dimension], unit rows
    CheckpointFacts checkpoint;
    bool operator==(const EmbedAnswer &) const = default;
};

/// Formulas: shared/method.md 5.2, InfoNCE. Networks run with their running statistics, so that the answer depends on
/// the views alone; a training step, which uses those of its batch, gives slightly other figures.
struct CompareAnswer
{
    std::vector<double> queryKey;    ///< cos(q, k_i)
    std::optional<double> keyKey;    ///< cos(k_1, k_2); empty with one key
    std::optional<double> gap;       ///< mean of cos(q, k_1), cos(q, k_2) - cos(k_1, k_2); > 0: q is the better anchor
    std::vector<std::int64_t> rank;  ///< 1 + negatives of the queue that score higher than k_i; empty without a queue
    std::vector<double> probability; ///< exp(q.k_i/tau) / (exp(q.k_i/tau) + sum_j exp(q.n_j/tau)); empty without a queue
    ActivationMap queryMap;
    std::vector<ActivationMap> keyMaps;
    std::vector<double> coverage; ///< share of the query's map inside the box of key i; empty without maps
    CheckpointFacts checkpoint;
    bool operator==(const CompareAnswer &) const = default;
};

struct ActivationAnswer
{
    std::vector<ActivationMap> maps; ///< one per view
    std::vector<double> coverage;    ///< one per box of the request
    CheckpointFacts checkpoint;
    bool operator==(const ActivationAnswer &) const = default;
};

struct ReadyAnswer
{
    int protocol = servingProtocol;
    std::string engine; ///< version
    bool operator==(const ReadyAnswer &) const = default;
};
struct CancellingAnswer
{
    std::string target;
    bool operator==(const CancellingAnswer &) const = default;
};
struct PongAnswer
{
    bool operator==(const PongAnswer &) const = default;
};

using AnswerBody = std::variant<ReadyAnswer, CheckpointFacts, EmbedAnswer, CompareAnswer, ActivationAnswer,
                                CancellingAnswer, PongAnswer, Error>;

/// A message and the id that ties question and answer together, as JSON text: `7`, `"a7"`, or `null`.
template<typename Body>
struct Message
{
    std::string id = "null";
    Body body;
    bool operator==(const Message &) const = default;
};
using Request = Message<RequestBody>;
using Answer = Message<AnswerBody>;

/// One line without its end.
[[nodiscard]] std::string encode(const Request &request);
[[nodiscard]] std::string encode(const Answer &answer);

/// A request as it came. A line that is no good request keeps its id, where it has one, for the answer.
struct DecodedRequest
{
    std::string id = "null";
    Result<RequestBody> body;
};
[[nodiscard]] DecodedRequest decodeRequest(std::string_view line);
[[nodiscard]] Result<Answer> decodeAnswer(std::string_view line);

} // namespace leoclr
