#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::readers {

/// What one WebDataset shard holds: samples of which at least the picture is there, in the order of the archive.
struct ShardIndex
{
    struct Sample
    {
        std::string name;         ///< of the picture's member: "n01440764/10026.jpg"
        std::uint64_t offset = 0; ///< of the picture in the shard
        std::uint32_t bytes = 0;
        std::int32_t classText = -1; ///< index into classTexts
        bool operator==(const Sample &) const = default;
    };
    std::vector<Sample> samples;
    std::vector<std::string> classTexts; ///< as they stand: "17", "tench"
    std::vector<SkippedFile> skipped;    ///< samples without a picture, members that cannot be read
};

/// Reads the index of a shard: members that follow each other with the same name up to the first dot belong together
/// (WebDataset's rule). The picture is a member with the ending of an image; the class is the text of .cls, the value of
/// "label", "cls", "class" or "target" in .json, or the whole number in .txt.
/// A damaged shard keeps the samples before the damage and notes it in `skipped`. Error: NotFound, NotReadable,
/// Cancelled.
/// The index is kept in the user's cache and taken from there while size and time of the shard stay the same.
[[nodiscard]] Result<ShardIndex> readShardIndex(const std::filesystem::path &shard, const std::stop_token &stop);

/// Whether one of the first samples of an archive has a picture and its class: a shard, not any archive of pictures.
[[nodiscard]] bool looksLikeShard(const std::filesystem::path &archive);

/// As bytes for the cache, and back; nothing where the bytes are not exactly what was written.
[[nodiscard]] std::string encodedShardIndex(const ShardIndex &index);
[[nodiscard]] std::optional<ShardIndex> decodedShardIndex(std::string_view bytes);

} // namespace leoclr::readers
