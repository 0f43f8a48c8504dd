#include "core/runlog/appendfile.h"

#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leoclr::appendfile {

namespace {

tl::unexpected<Error> failure(int errorNumber, const char *what, const std::filesystem::path &file,
                              bool writing)
{
    return tl::unexpected<Error>(systemError(errorNumber, what, file, writing));
}

} // namespace

Result<int> open(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return failure(errno, "cannot open the file for writing", file, true);
    return descriptor;
}

Result<> append(int descriptor, std::string_view bytes, bool durable,
                const std::filesystem::path &file)
{
    const off_t before = ::lseek(descriptor, 0, SEEK_END);
    if (before < 0)
        return failure(errno, "cannot find the end of the file", file, true);
    ssize_t written = 0;
    do {
        written = ::write(descriptor, bytes.data(), bytes.size());
    } while (written < 0 && errno == EINTR);

    int problem = written < 0 ? errno : 0;
    if (written >= 0 && static_cast<std::size_t>(written) < bytes.size()) { // the rest says why
        const ssize_t more = ::write(descriptor, bytes.data() + written,
                                     bytes.size() - static_cast<std::size_t>(written));
        problem = more < 0                                               ? errno
                  : more == static_cast<ssize_t>(bytes.size()) - written ? 0
                                                                         : ENOSPC;
    }
    if (problem == 0 && durable && ::fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS)
        problem = errno;
    if (problem == 0)
        return {};
    while (::ftruncate(descriptor, before) != 0 && errno == EINTR) {
    }
    return failure(problem, "cannot add to the file", file, true);
}

Result<std::uint64_t> endOfLastLine(int descriptor, const std::filesystem::path &file)
{
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0)
        return failure(errno, "cannot read the file", file, false);
    auto end = static_cast<std::uint64_t>(status.st_size);
    constexpr std::uint64_t piece = 64 * 1024;
    while (end > 0) {
        const std::uint64_t start = end - std::min(end, piece);
        const Result<std::string> bytes = read(descriptor, start, end - start, file);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        if (const std::size_t newline = bytes->rfind('\n'); newline != std::string::npos)
            return start + newline + 1;
        end = start;
    }
    return 0;
}

Result<std::string> read(int descriptor, std::uint64_t offset, std::size_t count,
                         const std::filesystem::path &file)
{
    std::string bytes(count, '\0');
    std::size_t got = 0;
    while (got < count) {
        const ssize_t amount =
            ::pread(descriptor, bytes.data() + got, count - got, static_cast<off_t>(offset + got));
        if (amount < 0 && errno == EINTR)
            continue;
        if (amount < 0)
            return failure(errno, "cannot read the file", file, false);
        if (amount == 0)
            break;
        got += static_cast<std::size_t>(amount);
    }
    bytes.resize(got);
    return bytes;
}

} // namespace leoclr::appendfile
