#include "core/data/mappedfile.h"

#include "core/base/files.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace leoclr {

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "open", file, false));
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0) {
        const int number = errno;
        ::close(descriptor);
        return tl::unexpected(systemError(number, "examine", file, false));
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::WrongFormat, file.filename().string() + " is no ordinary file",
                    file.string());
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void *data = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : nullptr;
    const int number = errno;
    ::close(descriptor); // the mapping stays
    if (data == MAP_FAILED)
        return tl::unexpected(systemError(number, "map", file, false));
    return std::shared_ptr<const MappedFile>(
        new MappedFile(file, static_cast<const char *>(data), size));
}

MappedFile::MappedFile(std::filesystem::path path, const char *data, std::size_t size)
    : m_path(std::move(path)), m_data(data), m_size(size)
{
}

MappedFile::~MappedFile()
{
    if (m_data)
        ::munmap(const_cast<char *>(m_data), m_size);
}

} // namespace leoclr
