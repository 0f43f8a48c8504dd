#include "core/data/bytereader.h"
#include "core/data/codecs/codecs.h"

#include <string>

namespace leoclr::codecs {

namespace {

std::string littleEndian(std::uint32_t value, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<char>(value >> 8 * i & 0xFF));
    return bytes;
}

/// A still WebP around the chunks of one frame of an animation.
std::string stillOf(std::string_view chunks, std::uint32_t width, std::uint32_t height)
{
    std::string body = "WEBP";
    if (chunks.starts_with("ALPH"))
        body += "VP8X" + littleEndian(10, 4) + littleEndian(0x10, 4) + littleEndian(width - 1, 3) +
                littleEndian(height - 1, 3);
    body += chunks;
    return "RIFF" + littleEndian(static_cast<std::uint32_t>(body.size()), 4) + body;
}

} // namespace

Result<cv::Mat> decodeWebp(std::string_view bytes, const ImageHeader &header)
{
    if (!header.complete)
        return fail(ErrorCode::Damaged,
                    "this WebP is cut short: it is smaller than its header says");
    const ByteReader reader(bytes, false);
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t length = reader.u32(at + 4);
        if (reader.has(at, "ANMF") && length > 16) {
            const std::size_t data = at + 8;
            const cv::Rect place(static_cast<int>(reader.u24(data)) * 2,
                                 static_cast<int>(reader.u24(data + 3)) * 2,
                                 static_cast<int>(reader.u24(data + 6)) + 1,
                                 static_cast<int>(reader.u24(data + 9)) + 1);
            if (place.x + place.width > header.width || place.y + place.height > header.height)
                return fail(ErrorCode::Damaged,
                            "the first frame of this WebP lies outside of its picture");
            const std::string still = stillOf(reader.part(data + 16, length - 16),
                                              static_cast<std::uint32_t>(place.width),
                                              static_cast<std::uint32_t>(place.height));
            return decodeByOpenCv(still, header)
                .and_then([&](const cv::Mat &frame) -> Result<cv::Mat> {
                    if (frame.size() != place.size())
                        return fail(ErrorCode::Damaged,
                                    "the first frame of this WebP has another size than stated");
                    cv::Mat canvas(static_cast<int>(header.height), static_cast<int>(header.width),
                                   CV_8UC3, cv::Scalar::all(255));
                    frame.copyTo(canvas(place));
                    return canvas;
                });
        }
        at += 8 + length + length % 2;
    }
    return decodeByOpenCv(bytes, header);
}

} // namespace leoclr::codecs
