#pragma once

#include "core/data/catalogue.h"

#include <filesystem>

namespace leoclr {

/// Where a dataset that is being fetched lies. Until it is whole, everything is in a hidden folder that no reader looks
/// into; then its content is moved out and a record is written. So a folder with a record is whole.
class FetchLayout
{
public:
    explicit FetchLayout(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path work() const { return m_folder / ".fetching"; }
    /// A file that arrived whole and was verified.
    [[nodiscard]] std::filesystem::path archive(const CatalogueFile &file) const { return work() / "archives" / file.name; }
    /// The same while it arrives.
    [[nodiscard]] std::filesystem::path part(const CatalogueFile &file) const { return work() / "archives" / (file.name + ".part"); }
    [[nodiscard]] std::filesystem::path unpacked() const { return work() / "unpacked"; }
    [[nodiscard]] std::filesystem::path record() const { return m_folder / "fetched.json"; }

    /// Whether this dataset lies here whole, fetched by this program.
    [[nodiscard]] bool isComplete(const CatalogueEntry &entry) const;
    /// Moves what was unpacked into place (same disk: renames), writes the record and removes the hidden folder.
    [[nodiscard]] Result<> finish(const CatalogueEntry &entry) const;

private:
    std::filesystem::path m_folder;
};

} // namespace leoclr
