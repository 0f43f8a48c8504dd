#pragma once

#include "core/base/result.h"
#include "core/learning/importing/pickle.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace leoclr::learning {

/// A file of unknown origin that torch.save wrote: a pickle that describes tensors, and storages that hold their
/// values. Both containers are read: zip (PyTorch 1.6 and newer) and the older sequence of pickles, in which the
/// checkpoints of MoCo and torchvision of 2020 still come. Nothing in the file is run.
class TorchFile
{
public:
    using Storages = std::map<std::string, std::vector<std::byte>>; ///< by key

    /// WrongFormat if torch.save did not write it, Damaged where it contradicts itself.
    [[nodiscard]] static Result<std::unique_ptr<TorchFile>> open(const std::filesystem::path &file);
    virtual ~TorchFile() = default;

    /// What torch.save was given.
    [[nodiscard]] virtual const PickleValue &root() const = 0;
    /// The raw values of these storages. Damaged names the key that is not there. No more memory is taken than the
    /// file has bytes.
    [[nodiscard]] virtual Result<Storages> readStorages(const std::set<std::string> &keys) const = 0;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

protected:
    explicit TorchFile(std::filesystem::path path) : m_path(std::move(path)) {}

private:
    std::filesystem::path m_path;
};

/// The two containers; `size` is that of the file.
[[nodiscard]] Result<std::unique_ptr<TorchFile>> openZipTorchFile(const std::filesystem::path &file, std::uint64_t size);
[[nodiscard]] Result<std::unique_ptr<TorchFile>> openLegacyTorchFile(const std::filesystem::path &file,
                                                                     std::uint64_t size);

} // namespace leoclr::learning
