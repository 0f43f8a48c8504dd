#include "core/base/text.h"
#include "core/runlog/appendfile.h"
#include "core/runlog/rundirectory.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <utility>

namespace leoclr {

namespace {

constexpr std::array<std::pair<OrderType, std::string_view>, 4> orderNames{
    {{OrderType::Stop, "stop"},
     {OrderType::Pause, "pause"},
     {OrderType::Continue, "continue"},
     {OrderType::Checkpoint, "checkpoint"}}};

constexpr std::size_t maxLine = 64 * 1024; ///< a longer line is no order

/// The order of a line; nothing for a damaged line or a type that this version does not know.
std::optional<Order> orderOf(std::string_view line)
{
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string() ||
        !json.contains("type") || !json["type"].is_string())
        return std::nullopt;
    const std::string type = json["type"].get<std::string>();
    for (const auto &[known, name] : orderNames) {
        if (name == type)
            return Order{json["id"].get<std::string>(), known};
    }
    return std::nullopt;
}

std::uint64_t sizeOf(const std::filesystem::path &file)
{
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    return problem ? 0 : size;
}

} // namespace

std::string_view nameOf(OrderType type)
{
    return std::find_if(orderNames.begin(), orderNames.end(),
                        [&](const auto &pair) { return pair.first == type; })
        ->second;
}

Result<std::string> sendOrder(const RunDirectory &directory, OrderType type)
{
    const std::filesystem::path file = directory.control();
    const Result<int> descriptor = appendfile::open(file);
    if (!descriptor)
        return tl::unexpected<Error>(descriptor.error());

    const std::string id = newId();
    const nlohmann::ordered_json order = {
        {"id", id},
        {"time", toMilliseconds(std::chrono::system_clock::now())},
        {"type", std::string(nameOf(type))}};
    std::string line = order.dump() + '\n';
    const Result<std::uint64_t> end = appendfile::endOfLastLine(*descriptor, file);
    if (end && *end < sizeOf(file)) // an order torn by a crash must not swallow this one
        line.insert(line.begin(), '\n');
    const Result<> done = appendfile::append(*descriptor, line, true, file);
    ::close(*descriptor);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return id;
}

OrderReader::OrderReader(const RunDirectory &directory)
    : m_file(directory.control()), m_offset(sizeOf(m_file))
{
}

std::vector<Order> OrderReader::poll()
{
    std::vector<Order> orders;
    const std::uint64_t size = sizeOf(m_file);
    if (size == m_offset)
        return orders;
    if (size < m_offset) { // replaced by a shorter file: what is in it was meant for somebody else
        m_offset = size;
        m_tail.clear();
        return orders;
    }
    const int descriptor = ::open(m_file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return orders; // tried again with the next poll
    const Result<std::string> bytes =
        appendfile::read(descriptor, m_offset, size - m_offset, m_file);
    ::close(descriptor);
    if (!bytes)
        return orders;
    m_offset += bytes->size();
    m_tail += *bytes;
    for (std::size_t newline = m_tail.find('\n'); newline != std::string::npos;
         newline = m_tail.find('\n')) {
        if (const std::optional<Order> order = orderOf(std::string_view(m_tail).substr(0, newline)))
            orders.push_back(*order);
        m_tail.erase(0, newline + 1);
    }
    if (m_tail.size() > maxLine)
        m_tail.clear();
    return orders;
}

} // namespace leoclr
