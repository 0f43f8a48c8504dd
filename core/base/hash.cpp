#include "core/base/hash.h"

#include "core/base/files.h"

#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <vector>

namespace leoclr {

namespace {

std::string toHex(const XXH128_hash_t &hash)
{
    char text[33];
    std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return text;
}

} // namespace

struct Hasher::State
{
    XXH3_state_t *xxh = XXH3_createState();
    State() { XXH3_128bits_reset(xxh); }
    ~State() { XXH3_freeState(xxh); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
};

Hasher::Hasher() : m_state(std::make_unique<State>()) {}
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes)
{
    add(bytes.data(), bytes.size());
}

void Hasher::add(const void *bytes, std::size_t size)
{
    XXH3_128bits_update(m_state->xxh, bytes, size);
}

std::string Hasher::result() const
{
    return toHex(XXH3_128bits_digest(m_state->xxh));
}

std::string hashOf(std::string_view bytes)
{
    return hashOf(bytes.data(), bytes.size());
}

std::string hashOf(const void *bytes, std::size_t size)
{
    return toHex(XXH3_128bits(bytes, size));
}

Result<std::string> hashOfFile(const std::filesystem::path &file)
{
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return tl::unexpected(systemError(errno, "cannot open the file", file, false));
    Hasher hasher;
    std::vector<char> buffer(1 << 20);
    while (stream) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hasher.add(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad())
        return tl::unexpected(systemError(errno, "reading stopped", file, false));
    return hasher.result();
}

std::string lineCheck(std::string_view bytes)
{
    char text[9];
    std::snprintf(text, sizeof text, "%08x", static_cast<unsigned>(XXH3_64bits(bytes.data(), bytes.size())));
    return text;
}

} // namespace leoclr
