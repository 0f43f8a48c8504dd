#include "core/learning/distributed/meetingplace.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <thread>

namespace leoclr::learning {

MeetingPlace::MeetingPlace(c10::intrusive_ptr<c10d::Store> store, c10::intrusive_ptr<c10d::Store> texts,
                           std::uint16_t port)
    : m_store(std::move(store))
    , m_texts(std::move(texts))
    , m_port(port)
{
}

MeetingPlace::~MeetingPlace() = default;

c10::intrusive_ptr<c10d::Store> MeetingPlace::store() const
{
    return m_store;
}

Result<std::shared_ptr<MeetingPlace>> MeetingPlace::open(const RankPlace &place, std::chrono::milliseconds patience)
{
    c10d::TCPStoreOptions options;
    options.port = place.port;
    options.isServer = place.rank == 0 && !place.agentStore;
    options.waitWorkers = false;
    options.timeout = patience;
    try {
        const auto store = c10::make_intrusive<c10d::TCPStore>(place.address, options);
        const std::string prefix = "leoclr/" + place.attempt;
        return std::shared_ptr<MeetingPlace>(
            new MeetingPlace(c10::make_intrusive<c10d::PrefixStore>(prefix + "/group", store),
                             c10::make_intrusive<c10d::PrefixStore>(prefix, store->clone()), store->getPort()));
    } catch (const std::exception &error) {
        std::string what = error.what();
        what = what.substr(0, what.find('\n'));
        return fail(ErrorCode::NotFound,
                    "rank " + std::to_string(place.rank) + " cannot meet the other processes: " + what,
                    place.address + ":" + std::to_string(place.port),
                    "Check MASTER_ADDR and MASTER_PORT, and that rank 0 runs.");
    }
}

void MeetingPlace::put(const std::string &key, const std::string &text)
{
    const std::scoped_lock lock(m_mutex);
    try {
        m_texts->set(key, std::vector<std::uint8_t>(text.begin(), text.end()));
    } catch (const std::exception &) { // its keeper is gone, which others notice by themselves
    }
}

std::optional<std::string> MeetingPlace::look(const std::string &key)
{
    const std::scoped_lock lock(m_mutex);
    try {
        if (!m_texts->check({key}))
            return std::nullopt;
        const std::vector<std::uint8_t> bytes = m_texts->get(key);
        return std::string(bytes.begin(), bytes.end());
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

std::optional<std::string> MeetingPlace::waitFor(const std::string &key, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        if (std::optional<std::string> text = look(key))
            return text;
        if (std::chrono::steady_clock::now() >= end)
            return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace leoclr::learning
