#pragma once

#include <cstdint>
#include <string_view>

namespace leoclr {

/// Formats told apart by their first bytes, never by the ending of a name.
enum class ImageFormat
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Gif,
    Bmp,
    Tiff,
    Pnm,
    Jpeg2000
};

[[nodiscard]] std::string_view toString(ImageFormat format);

/// What an image says of itself before any pixel is decoded.
struct ImageHeader
{
    ImageFormat format = ImageFormat::Unknown;
    std::int64_t width = 0; ///< as stored, before orientation; 0 where the bytes do not say
    std::int64_t height = 0;
    int orientation = 1;  ///< EXIF, 1..8; anything else in the file counts as 1
    bool complete = true; ///< false: the file ends before its own structure does (JPEG, PNG, WebP)
    bool sound =
        true; ///< false: it uses what its format does not know (PNG: another way of compression)
    bool adobe = false; ///< JPEG with Adobe marker: CMYK is stored inverted
};

/// Reads the header; never fails on nonsense, which comes out as Unknown or with a size of 0.
/// `bytes` may be the beginning of a file only: `complete` means nothing then.
[[nodiscard]] ImageHeader readImageHeader(std::string_view bytes);

} // namespace leoclr
