#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace leoclr::readers {

/// One ordinary file in a tar archive.
struct TarMember
{
    std::string name;
    std::uint64_t offset = 0; ///< of its first byte in the archive
    std::uint64_t bytes = 0;
};

/// Walks the headers of an uncompressed tar archive (ustar, GNU, pax) without reading what lies between them; a header
/// is one read of 512 bytes. Folders, links and other kinds are passed over. Errors: Damaged (a header whose checksum
/// is wrong, a member that reaches beyond the end of the archive), Cancelled; the place is "path:byte N".
/// @param take called for each member; its error ends the walk
/// @param descriptor of the archive, open for reading; take() may read from it
[[nodiscard]] Result<> walkTar(int descriptor, const std::filesystem::path &archive, const std::stop_token &stop,
                               const std::function<Result<>(const TarMember &)> &take);

/// Reads `bytes` bytes at `offset`, whole. Damaged where the file ends before.
[[nodiscard]] Result<std::string> readAt(int descriptor, const std::filesystem::path &file, std::uint64_t offset,
                                         std::uint64_t bytes);

/// A descriptor that closes itself.
class OpenFile
{
public:
    [[nodiscard]] static Result<OpenFile> open(const std::filesystem::path &file);
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;
    ~OpenFile();
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace leoclr::readers
