#include "core/data/imageheader.h"

#include "core/data/bytereader.h"
#include "core/data/exif.h"

#include <cctype>
#include <cstring>

namespace leoclr {

namespace {

using namespace std::string_view_literals;

/// Position of the first marker at or after `from` that is neither padding, stuffing nor a restart;
/// npos at the end.
std::size_t nextMarker(std::string_view bytes, std::size_t from)
{
    while (from + 1 < bytes.size()) {
        const void *found = std::memchr(bytes.data() + from, 0xFF, bytes.size() - from - 1);
        if (!found)
            return std::string_view::npos;
        from = static_cast<std::size_t>(static_cast<const char *>(found) - bytes.data());
        const auto code = static_cast<std::uint8_t>(bytes[from + 1]);
        if (code != 0x00 && code != 0xFF && (code < 0xD0 || code > 0xD7))
            return from;
        from += code == 0xFF ? 1 : 2;
    }
    return std::string_view::npos;
}

void readJpeg(std::string_view bytes, ImageHeader &header)
{
    const ByteReader reader(bytes);
    bool exifSeen = false;
    bool inScan = false;
    header.complete = false;
    for (std::size_t at = nextMarker(bytes, 2); at != std::string_view::npos;) {
        const std::uint32_t code = reader.u8(at + 1);
        if (code == 0xD9) {
            header.complete = true;
            return;
        }
        // Inside a scan only tables and further scans are markers; the rest is damage that the
        // decoder judges.
        const bool table = code == 0xC4 || code == 0xDA || code == 0xDB || code == 0xDC ||
                           code == 0xDD || code == 0xFE || (code >= 0xE0 && code <= 0xEF);
        if (inScan && !table) {
            at = nextMarker(bytes, at + 2);
            continue;
        }
        const std::size_t length = reader.u16(at + 2);
        const std::string_view content = reader.part(at + 4, length >= 2 ? length - 2 : 0);
        if (code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC &&
            header.width == 0) {
            header.height = reader.u16(at + 5);
            header.width = reader.u16(at + 7);
        } else if (code == 0xE1 && !exifSeen && content.starts_with("Exif\0"sv)) {
            header.orientation = exifOrientation(content);
            exifSeen = true;
        } else if (code == 0xEE && content.starts_with("Adobe")) {
            header.adobe = true;
        }
        inScan = inScan || code == 0xDA;
        at = nextMarker(bytes, at + 2 + length);
    }
}

void readPng(std::string_view bytes, ImageHeader &header)
{
    const ByteReader reader(bytes);
    header.width = reader.u32(16);
    header.height = reader.u32(20);
    header.complete = false;
    header.sound = reader.u8(26) == 0 && reader.u8(27) == 0; // compression and filter
    bool exifSeen = false;
    for (std::size_t at = 8; at + 8 <= bytes.size();) {
        const std::size_t length = reader.u32(at);
        const std::string_view type = reader.part(at + 4, 4);
        const std::string_view content = reader.part(at + 8, length);
        if (type == "IEND") {
            header.complete = true;
            return;
        }
        if (type == "eXIf") {
            header.orientation = exifOrientation(content);
            exifSeen = true;
        } else if (!exifSeen && type == "iTXt" && content.starts_with("XML:com.adobe.xmp\0"sv)) {
            header.orientation = xmpOrientation(content);
        } else if (!exifSeen && type == "tEXt" &&
                   content.starts_with("Raw profile type exif\0"sv)) {
            header.orientation = rawProfileOrientation(content);
        }
        if (type == "iCCP" || type == "zTXt") { // keyword, 0, way of compression
            const std::size_t end = content.find('\0');
            header.sound = header.sound && end + 1 < content.size() && content[end + 1] == 0;
        }
        at += 12 + length;
    }
}

void readWebp(std::string_view bytes, ImageHeader &header)
{
    const ByteReader reader(bytes, false);
    header.complete = std::uint64_t(reader.u32(4)) + 8 <= bytes.size();
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::string_view type = reader.part(at, 4);
        const std::size_t length = reader.u32(at + 4);
        const std::size_t data = at + 8;
        if (type == "VP8X") {
            header.width = reader.u24(data + 4) + 1;
            header.height = reader.u24(data + 7) + 1;
        } else if (type == "VP8 " && header.width == 0) {
            header.width = reader.u16(data + 6) & 0x3FFF;
            header.height = reader.u16(data + 8) & 0x3FFF;
        } else if (type == "VP8L" && header.width == 0) {
            const std::uint32_t bits = reader.u32(data + 1);
            header.width = (bits & 0x3FFF) + 1;
            header.height = (bits >> 14 & 0x3FFF) + 1;
        } else if (type == "EXIF") {
            header.orientation = exifOrientation(reader.part(data, length));
        }
        at = data + length + length % 2;
    }
}

void readBmp(std::string_view bytes, ImageHeader &header)
{
    const ByteReader reader(bytes, false);
    if (reader.u32(14) == 12) {
        header.width = reader.u16(18);
        header.height = reader.u16(20);
    } else {
        const auto height = static_cast<std::int32_t>(reader.u32(22));
        header.width = static_cast<std::int32_t>(reader.u32(18));
        header.height = height < 0 ? -std::int64_t(height) : height; // negative: first line on top
    }
}

void readPnm(std::string_view bytes, ImageHeader &header)
{
    std::int64_t values[2] = {0, 0};
    std::size_t at = 2;
    for (std::int64_t &value : values) {
        while (at < bytes.size() &&
               (std::isspace(static_cast<unsigned char>(bytes[at])) || bytes[at] == '#')) {
            if (bytes[at] == '#')
                while (at < bytes.size() && bytes[at] != '\n')
                    ++at;
            else
                ++at;
        }
        for (; at < bytes.size() && std::isdigit(static_cast<unsigned char>(bytes[at])); ++at)
            if (value < (std::int64_t(1) << 40))
                value = value * 10 + (bytes[at] - '0');
    }
    header.width = values[0];
    header.height = values[1];
}

void readJpeg2000(std::string_view bytes, ImageHeader &header)
{
    const ByteReader reader(bytes);
    if (const std::size_t box = bytes.substr(0, 4096).find("ihdr"); box != std::string_view::npos) {
        header.height = reader.u32(box + 4);
        header.width = reader.u32(box + 8);
    } else { // a bare code stream: SOC, then SIZ
        header.width = std::int64_t(reader.u32(8)) - reader.u32(16);
        header.height = std::int64_t(reader.u32(12)) - reader.u32(20);
    }
}

ImageFormat formatOf(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xD8\xFF"sv))
        return ImageFormat::Jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        return ImageFormat::Png;
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"))
        return ImageFormat::Webp;
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"))
        return ImageFormat::Gif;
    if (bytes.starts_with("BM"))
        return ImageFormat::Bmp;
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) ||
        bytes.starts_with("II+\0"sv) || bytes.starts_with("MM\0+"sv))
        return ImageFormat::Tiff;
    if (bytes.starts_with("\0\0\0\x0CjP  \r\n"sv) || bytes.starts_with("\xFF\x4F\xFF\x51"sv))
        return ImageFormat::Jpeg2000;
    if (bytes.size() > 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
        std::isspace(static_cast<unsigned char>(bytes[2])))
        return ImageFormat::Pnm;
    return ImageFormat::Unknown;
}

} // namespace

std::string_view toString(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "JPEG";
    case ImageFormat::Png:
        return "PNG";
    case ImageFormat::Webp:
        return "WebP";
    case ImageFormat::Gif:
        return "GIF";
    case ImageFormat::Bmp:
        return "BMP";
    case ImageFormat::Tiff:
        return "TIFF";
    case ImageFormat::Pnm:
        return "PNM";
    case ImageFormat::Jpeg2000:
        return "JPEG 2000";
    case ImageFormat::Unknown:
        break;
    }
    return "unknown format";
}

ImageHeader readImageHeader(std::string_view bytes)
{
    ImageHeader header;
    header.format = formatOf(bytes);
    switch (header.format) {
    case ImageFormat::Jpeg:
        readJpeg(bytes, header);
        break;
    case ImageFormat::Png:
        readPng(bytes, header);
        break;
    case ImageFormat::Webp:
        readWebp(bytes, header);
        break;
    case ImageFormat::Bmp:
        readBmp(bytes, header);
        break;
    case ImageFormat::Pnm:
        readPnm(bytes, header);
        break;
    case ImageFormat::Jpeg2000:
        readJpeg2000(bytes, header);
        break;
    case ImageFormat::Gif: {
        const ByteReader reader(bytes, false);
        header.width = reader.u16(6);
        header.height = reader.u16(8);
        break;
    }
    case ImageFormat::Tiff: {
        const TiffTags tags = readTiffTags(bytes);
        header.width = tags.width;
        header.height = tags.height;
        header.orientation = tags.orientation >= 1 && tags.orientation <= 8 ? tags.orientation : 1;
        break;
    }
    case ImageFormat::Unknown:
        break;
    }
    return header;
}

} // namespace leoclr
