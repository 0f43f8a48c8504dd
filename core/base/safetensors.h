#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace leoclr {

/// A tensor as it stands in a safetensors file: eight bytes of header length, a JSON header, then the values in
/// row-major order, little endian.
struct StoredTensor
{
    std::string type;                ///< "F32", "I64", ...
    std::vector<std::int64_t> shape; ///< empty: one value
    std::uint64_t begin = 0;         ///< in the data section
    std::uint64_t end = 0;
};

/// A tensor to be written; `data` is only looked at.
struct TensorBytes
{
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    const void *data = nullptr;
    std::uint64_t bytes = 0;
};

/// Writes a file whole: temporary name, fsync, rename, fsync of the folder. Wider types come first, so that every
/// tensor is aligned. DiskFull and NotWritable are told apart; the temporary file is removed then.
[[nodiscard]] Result<> writeSafetensors(const std::filesystem::path &file, std::vector<TensorBytes> tensors,
                                        const std::map<std::string, std::string> &metadata);

/// Reads tensors of a file of unknown origin. open() believes nothing: length and depth of the header, names given
/// twice, types, shapes that overflow, offsets that overlap, leave gaps or leave the file are refused (Damaged or
/// WrongFormat), and no memory is taken on the word of the header.
class SafetensorsFile
{
public:
    [[nodiscard]] static Result<SafetensorsFile> open(const std::filesystem::path &file);
    SafetensorsFile(SafetensorsFile &&other) noexcept;
    SafetensorsFile &operator=(SafetensorsFile &&) = delete;
    ~SafetensorsFile();

    [[nodiscard]] const std::map<std::string, StoredTensor> &tensors() const { return m_tensors; }
    [[nodiscard]] const std::map<std::string, std::string> &metadata() const { return m_metadata; }
    /// Copies the values of a tensor; `target` has exactly its bytes.
    [[nodiscard]] Result<> read(const StoredTensor &tensor, std::span<std::byte> target) const;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    SafetensorsFile(int descriptor, std::filesystem::path path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    [[nodiscard]] Result<> readHeader();

    int m_descriptor;
    std::filesystem::path m_path;
    std::uint64_t m_dataStart = 0;
    std::map<std::string, StoredTensor> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// Bytes of one value of a type ("F32": 4); 0 for a type that is not known.
[[nodiscard]] std::uint64_t bytesOfType(std::string_view type);

} // namespace leoclr
