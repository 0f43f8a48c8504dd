#pragma once

#include "core/base/result.h"
#include "core/learning/distributed/rankplace.h"

#include <c10/util/intrusive_ptr.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace c10d {
class Store;
}

namespace leoclr::learning {

/// Where the processes of a run find each other: a small store of texts, kept by rank 0 or by torchrun. Thread-safe.
/// Once its keeper is gone nothing can be found or put; both do nothing then.
class MeetingPlace
{
public:
    /// Opens it as rank 0, at place.address; place.port 0 takes a free one, see port(). Others, and rank 0 under
    /// torchrun, look for it up to `patience`. NotFound if it is not there.
    [[nodiscard]] static Result<std::shared_ptr<MeetingPlace>> open(const RankPlace &place,
                                                                    std::chrono::milliseconds patience);
    ~MeetingPlace();
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void put(const std::string &key, const std::string &text);
    /// Does not wait.
    [[nodiscard]] std::optional<std::string> look(const std::string &key);
    [[nodiscard]] std::optional<std::string> waitFor(const std::string &key, std::chrono::milliseconds patience);

    /// For a process group; a connection of its own.
    [[nodiscard]] c10::intrusive_ptr<c10d::Store> store() const;

private:
    MeetingPlace(c10::intrusive_ptr<c10d::Store> store, c10::intrusive_ptr<c10d::Store> texts, std::uint16_t port);

    c10::intrusive_ptr<c10d::Store> m_store, m_texts;
    std::uint16_t m_port;
    std::mutex m_mutex;
};

} // namespace leoclr::learning
