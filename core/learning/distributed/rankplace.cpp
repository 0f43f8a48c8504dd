#include "core/learning/distributed/rankplace.h"

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace leoclr::learning {

namespace {

const char *const torchrunHint = "Start the engine with torchrun --no-python, or use training.processes instead.";

Result<int> numberOf(const char *name, int least, int most)
{
    const char *const text = std::getenv(name);
    if (!text)
        return fail(ErrorCode::NotFound, std::string("WORLD_SIZE is set, but ") + name + " is not", name, torchrunHint);
    int value = 0;
    const char *const end = text + std::strlen(text);
    const auto [last, error] = std::from_chars(text, end, value);
    if (error != std::errc() || last != end || value < least || value > most)
        return fail(ErrorCode::OutOfRange,
                    std::string(name) + "=" + text + " is no number from " + std::to_string(least) + " to "
                        + std::to_string(most),
                    name, torchrunHint);
    return value;
}

Result<int> numberOr(const char *name, int otherwise, int least, int most)
{
    return std::getenv(name) ? numberOf(name, least, most) : Result<int>(otherwise);
}

} // namespace

Result<std::optional<RankPlace>> rankPlaceOfEnvironment()
{
    constexpr int mostRanks = 1 << 16;
    if (!std::getenv("WORLD_SIZE"))
        return std::nullopt;
    RankPlace place;
    const Result<int> size = numberOf("WORLD_SIZE", 1, mostRanks);
    if (!size)
        return tl::unexpected<Error>(size.error());
    place.size = *size;
    if (place.size == 1)
        return place;
    const auto take = [](int &target) { return [&target](int value) { target = value; }; };
    int port = 0;
    const Result<> taken =
        numberOf("RANK", 0, place.size - 1)
            .map(take(place.rank))
            .and_then([] { return numberOf("MASTER_PORT", 1, 65535); })
            .map(take(port))
            .and_then([&] { return numberOr("LOCAL_WORLD_SIZE", place.size, 1, place.size); })
            .map(take(place.localSize))
            .and_then([&] { return numberOr("LOCAL_RANK", place.rank % place.localSize, 0, place.localSize - 1); })
            .map(take(place.localRank));
    if (!taken)
        return tl::unexpected<Error>(taken.error());
    place.port = static_cast<std::uint16_t>(port);
    const char *const address = std::getenv("MASTER_ADDR");
    if (!address || !*address)
        return fail(ErrorCode::NotFound, "WORLD_SIZE is set, but MASTER_ADDR is not", "MASTER_ADDR", torchrunHint);
    place.address = address;
    const char *const agent = std::getenv("TORCHELASTIC_USE_AGENT_STORE");
    place.agentStore = agent && std::strcmp(agent, "True") == 0;
    if (const char *const attempt = std::getenv("TORCHELASTIC_RESTART_COUNT"))
        place.attempt = attempt;
    return place;
}

std::vector<std::string> environmentOf(const RankPlace &place)
{
    return {"RANK=" + std::to_string(place.rank),
            "WORLD_SIZE=" + std::to_string(place.size),
            "LOCAL_RANK=" + std::to_string(place.localRank),
            "LOCAL_WORLD_SIZE=" + std::to_string(place.localSize),
            "MASTER_ADDR=" + place.address,
            "MASTER_PORT=" + std::to_string(place.port)};
}

Result<> checkShares(std::int64_t batchSize, std::int64_t ranks, std::int64_t accumulation)
{
    const std::int64_t shares = ranks * accumulation;
    if (batchSize % shares == 0)
        return {};
    const std::string parts = accumulation > 1 ? " with " + std::to_string(accumulation) + " parts each" : "";
    return fail(ErrorCode::Inconsistent,
                "a batch of " + std::to_string(batchSize) + " cannot be shared equally by " + std::to_string(ranks)
                    + (ranks == 1 ? " process" : " processes") + parts,
                "training.batch_size",
                "Choose a batch size that " + std::to_string(shares) + " divides, such as "
                    + std::to_string((batchSize / shares + 1) * shares) + ".");
}

} // namespace leoclr::learning
