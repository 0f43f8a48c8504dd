#include "core/base/safetensors.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace leoclr {

namespace {

bool writeAll(int descriptor, const void *data, std::uint64_t size)
{
    const auto *bytes = static_cast<const char *>(data);
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        size -= static_cast<std::uint64_t>(written);
    }
    return true;
}

std::string makeHeader(const std::vector<TensorBytes> &tensors, const std::map<std::string, std::string> &metadata)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorBytes &tensor : tensors) {
        header[tensor.name] = {{"dtype", tensor.type},
                               {"shape", tensor.shape},
                               {"data_offsets", {offset, offset + tensor.bytes}}};
        offset += tensor.bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' '); // the values begin aligned
    return text;
}

} // namespace

Result<> writeSafetensors(const std::filesystem::path &file, std::vector<TensorBytes> tensors,
                          const std::map<std::string, std::string> &metadata)
{
    std::ranges::stable_sort(tensors, std::greater{}, [](const TensorBytes &tensor) { return bytesOfType(tensor.type); });
    const std::string header = makeHeader(tensors, metadata);
    const std::uint64_t headerBytes = header.size();

    const std::filesystem::path temporary = file.string() + ".part";
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return tl::unexpected<Error>(systemError(errno, "cannot write", file, true));
    bool sound = writeAll(descriptor, &headerBytes, sizeof headerBytes)
        && writeAll(descriptor, header.data(), header.size());
    for (const TensorBytes &tensor : tensors)
        sound = sound && writeAll(descriptor, tensor.data, tensor.bytes);
    sound = sound && fsync(descriptor) == 0;
    int error = errno;
    if (::close(descriptor) != 0 && sound) {
        sound = false;
        error = errno;
    }
    if (sound && std::rename(temporary.c_str(), file.c_str()) != 0) {
        sound = false;
        error = errno;
    }
    if (!sound) {
        ::unlink(temporary.c_str());
        return tl::unexpected<Error>(systemError(error, "cannot write", file, true));
    }
    return syncFolder(file.parent_path());
}

} // namespace leoclr
