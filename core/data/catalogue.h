#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

/// One file that a dataset is published as. What is not known is empty or 0, and is said so, never guessed.
struct CatalogueFile
{
    std::string name;        ///< under which it is kept: "cifar-10-binary.tar.gz"
    std::string address;     ///< official; empty: it has to be fetched by hand
    std::uint64_t bytes = 0; ///< 0: unknown
    std::string md5 = {};    ///< 32 hexadecimal digits; empty: unknown
    std::string sha1 = {};
    std::string sha256 = {};
    bool operator==(const CatalogueFile &) const = default;

    [[nodiscard]] bool hasChecksum() const { return !md5.empty() || !sha1.empty() || !sha256.empty(); }
};

/// One published dataset.
struct CatalogueEntry
{
    std::string name;   ///< "cifar10": of the command line and of the folder made for it
    std::string title;  ///< "CIFAR-10"
    std::string reader; ///< of core/data/readers/registry.cpp
    std::string about;  ///< English sentence: what is in it
    std::string terms;  ///< English sentence: what may be done with it, as far as its owners say
    std::string home;   ///< page of its owners
    std::string byHand; ///< English sentence: why and how it is fetched by hand; empty: this program fetches it
    std::vector<CatalogueFile> files;
    bool operator==(const CatalogueEntry &) const = default;

    /// Of all files; 0 where one is unknown.
    [[nodiscard]] std::uint64_t bytes() const;
};

/// The datasets of the literature, in the order of their use. Sources of each number: catalogue.cpp.
[[nodiscard]] const std::vector<CatalogueEntry> &datasetCatalogue();
/// Error: Unknown, with the nearest name.
[[nodiscard]] Result<const CatalogueEntry *> findCatalogueEntry(std::string_view name);

} // namespace leoclr
