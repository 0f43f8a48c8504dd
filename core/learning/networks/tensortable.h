#pragma once

#include "core/learning/torch.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leoclr::learning {

/// Tensors with their names, in a fixed order.
using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

/// What losses are computed from: float32, also where the network reduces its precision; float64 where it was widened.
[[nodiscard]] at::Tensor fullPrecision(const at::Tensor &x);

/// Turns every floating-point tensor into float64, keeping its identity: comparisons whose outcome must not hang on the order
/// of sums.
void widen(const NamedTensors &tensors);

/// How the first values of a parameter are drawn (torchvision's rules).
struct InitialValues
{
    enum class Rule { Normal, Uniform, Constant } rule = Rule::Constant;
    double amount = 0; ///< standard deviation, half width, or the constant
};

/// Which network a table of parameters belongs to, so that no two draw the same first values.
enum class WeightStream : std::uint32_t { Encoder = 0, Predictor = 1, Prototypes = 2 };

/// The parameters and buffers of one network under torchvision's names, in order of construction.
/// Layers share the tensors that they register here.
class TensorTable
{
public:
    /// A leaf that receives a gradient. Weights of convolutions lie in channels-last order.
    at::Tensor addParameter(std::string name, at::IntArrayRef shape, InitialValues initial);
    /// A tensor that is state but not trained: running statistics.
    at::Tensor addBuffer(std::string name, at::Tensor value);

    [[nodiscard]] const NamedTensors &parameters() const { return m_parameters; }
    [[nodiscard]] const NamedTensors &buffers() const { return m_buffers; }
    [[nodiscard]] std::vector<at::Tensor> parameterTensors() const;

    /// Draws the first values of every parameter from the seed (Purpose::Weights): parameter i is sample i, its element
    /// j, counted in row-major order, is draw j; the stream is the view. Independent of device, memory order and number
    /// of threads.
    void initialise(std::uint64_t seed, WeightStream stream = WeightStream::Encoder);
    /// Takes over the parameters of another network of equal shape; buffers stay as they are.
    void copyParametersFrom(const TensorTable &other);
    /// Moves all tensors to a device; layers built from this table see it, as the tensors keep their identity.
    void moveTo(at::Device device);
    void setRequiresGrad(bool required);
    /// Parameters and buffers, for saving.
    [[nodiscard]] NamedTensors state() const;

private:
    NamedTensors m_parameters;
    NamedTensors m_buffers;
    std::vector<InitialValues> m_initial; ///< one per parameter
};

} // namespace leoclr::learning
