#include "core/data/decode.h"

#include "core/base/files.h"
#include "core/data/codecs/codecs.h"
#include "core/data/imageheader.h"
#include "core/data/numbers.h"
#include "core/data/orientation.h"

#include <array>
#include <cctype>
#include <fstream>
#include <new>
#include <string>

namespace leoclr {

namespace {

constexpr std::int64_t maximumPixels = 178'000'000;
constexpr std::size_t headerBytes = 256 * 1024; ///< enough for the header of all but odd files

Result<> checkSize(const ImageHeader &header)
{
    const std::string format(toString(header.format));
    if (header.width <= 0 || header.height <= 0)
        return fail(ErrorCode::Damaged, "the header of this " + format + " states no size");
    if (header.width > maximumPixels || header.height > maximumPixels ||
        header.width * header.height > maximumPixels)
        return fail(ErrorCode::OutOfRange,
                    "this " + format + " states " + grouped(header.width) + " × " +
                        grouped(header.height) + " pixels; at most " + grouped(maximumPixels) +
                        " are decoded",
                    {}, "Leave this file out, or make it smaller.");
    return {};
}

Result<cv::Mat> decodeStored(std::string_view bytes, const ImageHeader &header)
{
    switch (header.format) {
    case ImageFormat::Jpeg:
        return codecs::decodeJpeg(bytes, header);
    case ImageFormat::Gif:
        return codecs::decodeGif(bytes, header);
    case ImageFormat::Webp:
        return codecs::decodeWebp(bytes, header);
    default:
        return codecs::decodeByOpenCv(bytes, header);
    }
}

Result<cv::Mat> decode(std::string_view bytes)
{
    if (bytes.empty())
        return fail(ErrorCode::Damaged, "the file is empty");
    const ImageHeader header = readImageHeader(bytes);
    if (header.format == ImageFormat::Unknown)
        return fail(ErrorCode::WrongFormat, "the content is no image of a known format");
    if (auto sane = checkSize(header); !sane)
        return tl::unexpected(sane.error());
    if (!header.sound)
        return fail(ErrorCode::Damaged, "this " + std::string(toString(header.format)) +
                                            " uses a compression that its format does not know");
    const bool uprightAlready = header.format == ImageFormat::Tiff;
    return decodeStored(bytes, header).map([&](const cv::Mat &stored) {
        return uprightAlready ? stored : upright(stored, header.orientation);
    });
}

template <typename T> Result<T> at(std::string_view place, Result<T> result)
{
    if (!result && result.error().place.empty())
        result.error().place = place;
    return result;
}

Result<cv::Size> statedSize(const ImageHeader &header)
{
    if (header.format == ImageFormat::Unknown)
        return fail(ErrorCode::WrongFormat, "the content is no image of a known format");
    return checkSize(header).map([&] {
        const auto width = static_cast<int>(header.width), height = static_cast<int>(header.height);
        return header.orientation >= 5 ? cv::Size(height, width) : cv::Size(width, height);
    });
}

} // namespace

Result<cv::Mat> decodeImage(std::string_view bytes, std::string_view place)
{
    try {
        return at(place, decode(bytes));
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfRange, "there is not enough memory to decode this image",
                    std::string(place));
    } catch (const std::exception &e) {
        const std::string reason = e.what();
        return fail(ErrorCode::Damaged,
                    "this image cannot be decoded: " + reason.substr(0, reason.find('\n')),
                    std::string(place));
    }
}

Result<cv::Mat> decodeImageFile(const std::filesystem::path &file)
{
    return readFile(file).and_then(
        [&](const std::string &bytes) { return decodeImage(bytes, file.string()); });
}

Result<cv::Size> imageSizeOfFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(headerBytes, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    ImageHeader header = readImageHeader(bytes);
    if (header.format == ImageFormat::Unknown || header.width <= 0 || header.height <= 0) {
        // A directory at the end of a TIFF, or a JPEG with a very long preamble: the whole file
        // knows.
        const Result<std::string> whole = readFile(file);
        if (!whole)
            return tl::unexpected(whole.error());
        header = readImageHeader(*whole);
    }
    return at(file.string(), statedSize(header));
}

Result<cv::Size> imageSizeOf(std::string_view bytes, std::string_view place)
{
    return at(place, statedSize(readImageHeader(bytes)));
}

bool looksLikeImage(const std::filesystem::path &file)
{
    static constexpr std::array<std::string_view, 17> endings{
        ".jpg",  ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif",
        ".tiff", ".ppm",  ".pgm", ".pbm",  ".pnm", ".jp2",  ".j2k", ".mpo"};
    std::string ending = file.extension().string();
    for (char &c : ending)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

} // namespace leoclr
