#include "core/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace leoclr {

namespace {

/// Writes all bytes; false with errno set otherwise.
bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Error systemError(int errorNumber, std::string what, const std::filesystem::path &path, bool writing)
{
    ErrorCode code = writing ? ErrorCode::NotWritable : ErrorCode::NotReadable;
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::NotFound;
        break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        code = ErrorCode::DiskFull;
        break;
    default:
        break;
    }
    if (errorNumber != 0)
        what += std::string(": ") + std::strerror(errorNumber);
    return {code, what + ": " + path.string(), path.string(), {}};
}

bool isThere(const std::filesystem::path &path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Result<std::string> readFile(const std::filesystem::path &file)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return tl::unexpected(systemError(EISDIR, "cannot read the file", file, false));
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return tl::unexpected(systemError(errno, "cannot open the file", file, false));
    std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad())
        return tl::unexpected(systemError(errno, "reading stopped", file, false));
    return content;
}

Result<> writeFileAtomically(const std::filesystem::path &file, std::string_view content)
{
    std::string temporary = file.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "cannot write the file", file, true));
    const bool written = ::fchmod(descriptor, 0644) == 0 && writeAll(descriptor, content) && ::fsync(descriptor) == 0;
    const int writeError = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written || !closed) {
        const int reason = written ? errno : writeError;
        ::unlink(temporary.c_str());
        return tl::unexpected(systemError(reason, "cannot write the file", file, true));
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        return tl::unexpected(systemError(reason, "cannot put the new file in place", file, true));
    }
    return syncFolder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

Result<> syncFolder(const std::filesystem::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "cannot open the folder", folder, false));
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS; // some file systems cannot
    const int reason = errno;
    ::close(descriptor);
    if (!synced)
        return tl::unexpected(systemError(reason, "cannot write the folder", folder, true));
    return {};
}

Result<> makeFolder(const std::filesystem::path &folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return tl::unexpected(systemError(problem.value(), "cannot make the folder", folder, true));
    return {};
}

std::uint64_t freeBytes(const std::filesystem::path &path)
{
    std::error_code problem;
    std::filesystem::path existing = std::filesystem::absolute(path, problem);
    while (!existing.empty() && !std::filesystem::exists(existing, problem) && existing.has_relative_path())
        existing = existing.parent_path();
    struct statvfs status{};
    if (::statvfs(existing.c_str(), &status) != 0)
        return 0;
    return std::uint64_t{status.f_bavail} * status.f_frsize;
}

} // namespace leoclr
