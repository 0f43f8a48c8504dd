#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace leoclr {

/// A file mapped read-only into memory; pages come from disk when touched. Shared freely between
/// threads.
class MappedFile
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const MappedFile>>
    open(const std::filesystem::path &file);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    [[nodiscard]] std::string_view bytes() const { return {m_data, m_size}; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    MappedFile(std::filesystem::path path, const char *data, std::size_t size);

    std::filesystem::path m_path;
    const char *m_data;
    std::size_t m_size;
};

} // namespace leoclr
