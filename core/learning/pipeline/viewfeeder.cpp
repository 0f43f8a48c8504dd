#include "core/learning/pipeline/viewfeeder.h"

#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>

namespace leoclr::learning {

/// The thread beside an accelerator. Batches wait here, on their way to the device, until they are asked for.
class ViewFeeder::Uploader
{
public:
    Uploader(BatchLoader &loader, at::Device device)
        : m_loader(loader)
        , m_device(device)
        , m_thread([this](std::stop_token stop) { work(stop); })
    {
    }

    Result<FedBatch> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_ready.empty(); });
        Upload upload = std::move(m_ready.front());
        m_ready.pop_front();
        m_changed.notify_all();
        if (!upload.fed)
            return upload.fed;
        const c10::Stream current = at::accelerator::getCurrentStream(m_device.index());
        upload.done.block(current);
        for (const at::Tensor &pixels : upload.fed->pixels)
            pixels.record_stream(current); // its memory is not given out again before this stream is done with it
        return std::move(upload.fed);
    }

private:
    struct Upload { Result<FedBatch> fed; c10::Event done; };
    struct Stage { std::vector<at::Tensor> pinned; std::optional<c10::Event> done; };
    static constexpr std::size_t ahead = 2;

    void work(std::stop_token stop)
    {
        at::accelerator::setDeviceIndex(m_device.index());
        const c10::Stream stream = c10::impl::VirtualGuardImpl(m_device.type()).getStreamFromGlobalPool(m_device);
        at::accelerator::setCurrentStream(stream); // of this thread
        for (std::size_t round = 0; !stop.stop_requested(); ++round) {
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, stop, [&] { return m_ready.size() < ahead; }))
                    return;
            }
            Result<Batch> batch = m_loader.next(stop);
            if (!batch && batch.error().code == ErrorCode::Cancelled)
                return;
            Upload upload{tl::unexpected<Error>(Error{}), c10::Event(m_device.type())};
            try {
                if (batch)
                    upload.fed = send(std::move(*batch), m_stages[round % m_stages.size()]);
                else
                    upload.fed = tl::unexpected<Error>(batch.error());
                upload.done.record(stream);
            } catch (const std::exception &error) { // no memory for it, or a device that failed
                upload.fed = fail(ErrorCode::Unsupported, error.what(), m_device.str(),
                                  "Choose a smaller batch or view size.");
            }
            const std::scoped_lock lock(m_mutex);
            m_ready.push_back(std::move(upload));
            m_changed.notify_all();
        }
    }

    FedBatch send(Batch batch, Stage &stage)
    {
        if (stage.done)
            stage.done->synchronize(); // the copy out of this memory two batches ago
        stage.pinned.resize(batch.views.size());
        FedBatch fed;
        for (std::size_t i = 0; i < batch.views.size(); ++i) {
            const std::int64_t side = batch.sides[i];
            at::Tensor &pinned = stage.pinned[i];
            if (!pinned.defined())
                pinned = at::empty({static_cast<std::int64_t>(batch.samples.size()), side, side, 3},
                                   at::TensorOptions().dtype(at::kByte).pinned_memory(true));
            std::memcpy(pinned.mutable_data_ptr(), batch.views[i].data(), batch.views[i].size());
            fed.pixels.push_back(at::empty(pinned.sizes(), at::TensorOptions().dtype(at::kByte).device(m_device)));
            fed.pixels.back().copy_(pinned, /*non_blocking=*/true);
        }
        stage.done.emplace(m_device.type());
        stage.done->record(at::accelerator::getCurrentStream(m_device.index()));
        fed.batch = std::move(batch);
        return fed;
    }

    BatchLoader &m_loader;
    at::Device m_device;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Upload> m_ready;
    std::array<Stage, ahead> m_stages; ///< of the thread
    std::jthread m_thread;             // last: it uses all of the above
};

ViewFeeder::ViewFeeder(std::unique_ptr<BatchLoader> loader, at::Device device)
    : m_loader(std::move(loader))
    , m_uploader(device.is_cpu() ? nullptr : std::make_unique<Uploader>(*m_loader, device))
{
}

ViewFeeder::~ViewFeeder() = default;

Result<FedBatch> ViewFeeder::next()
{
    if (m_uploader)
        return m_uploader->next();
    Result<Batch> batch = m_loader->next();
    if (!batch)
        return tl::unexpected<Error>(batch.error());
    FedBatch fed{.batch = std::move(*batch)};
    for (std::size_t i = 0; i < fed.batch.views.size(); ++i) {
        const std::int64_t side = fed.batch.sides[i];
        fed.pixels.push_back(at::from_blob(fed.batch.views[i].data(),
                                           {static_cast<std::int64_t>(fed.batch.samples.size()), side, side, 3}, at::kByte));
    }
    return fed;
}

void ViewFeeder::recycle(FedBatch &&fed)
{
    fed.pixels.clear();
    m_loader->recycle(std::move(fed.batch));
}

} // namespace leoclr::learning
