#pragma once

#include <cstdint>
#include <string_view>

namespace leoclr {

/// The few tags of the first directory of a TIFF structure that decoding needs; 0 where absent.
struct TiffTags
{
    std::int64_t width = 0;
    std::int64_t height = 0;
    int orientation = 0;
};

/// Reads the first directory of TIFF or BigTIFF bytes, which is also what EXIF blocks consist of.
[[nodiscard]] TiffTags readTiffTags(std::string_view bytes);
/// Orientation 1..8 out of an EXIF block with or without its "Exif\0\0" in front; 1 where there is
/// none.
[[nodiscard]] int exifOrientation(std::string_view block);
/// The same out of an XMP packet (tiff:Orientation as attribute or element).
[[nodiscard]] int xmpOrientation(std::string_view packet);
/// The same out of the hexadecimal text that ImageMagick stores in PNG files as "Raw profile type
/// exif".
[[nodiscard]] int rawProfileOrientation(std::string_view text);

} // namespace leoclr
