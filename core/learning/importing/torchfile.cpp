#include "core/learning/importing/torchfile.h"

#include "core/base/files.h"

#include <cerrno>
#include <fstream>

namespace leoclr::learning {

Result<std::unique_ptr<TorchFile>> TorchFile::open(const std::filesystem::path &file)
{
    std::error_code problem;
    const std::uint64_t size = std::filesystem::file_size(file, problem);
    if (problem)
        return tl::unexpected<Error>(systemError(problem.value(), "cannot open the weights", file, false));
    std::ifstream stream(file, std::ios::binary);
    std::string opening(4, '\0');
    stream.read(opening.data(), static_cast<std::streamsize>(opening.size()));
    if (!stream)
        return fail(ErrorCode::WrongFormat, "this is no file that torch.save wrote: it has only " + std::to_string(size) + " bytes",
                    file.string());
    if (opening == "PK\3\4")
        return openZipTorchFile(file, size);
    if (opening == "\x80\x02\x8a\x0a")
        return openLegacyTorchFile(file, size);
    return fail(ErrorCode::WrongFormat, "this is no file that torch.save wrote: it begins with other bytes", file.string());
}

} // namespace leoclr::learning
