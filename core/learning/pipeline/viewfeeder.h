#pragma once

#include "core/learning/pipeline/batchloader.h"
#include "core/learning/torch.h"

#include <memory>
#include <vector>

namespace leoclr::learning {

/// A batch whose pixels are where they are computed with.
struct FedBatch
{
    Batch batch;
    std::vector<at::Tensor> pixels; ///< per view [N, S, S, 3] uint8 on the device; of a CPU: the batch's own memory
};

/// Brings batches of a loader to a device. On an accelerator a thread of its own copies the coming ones through pinned
/// memory on a second stream, while the present one is computed with; on the CPU there is nothing to bring.
class ViewFeeder
{
public:
    ViewFeeder(std::unique_ptr<BatchLoader> loader, at::Device device);
    ~ViewFeeder();
    ViewFeeder(const ViewFeeder &) = delete;
    ViewFeeder &operator=(const ViewFeeder &) = delete;

    /// @see BatchLoader::next. What follows in the current stream waits for the pixels.
    [[nodiscard]] Result<FedBatch> next();
    /// Gives the memory of a batch back; its pixels are not to be used any more.
    void recycle(FedBatch &&fed);

private:
    class Uploader;

    std::unique_ptr<BatchLoader> m_loader;
    std::unique_ptr<Uploader> m_uploader; ///< null on the CPU; last, as it uses the loader
};

} // namespace leoclr::learning
