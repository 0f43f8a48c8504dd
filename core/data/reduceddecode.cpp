#include "core/data/reduceddecode.h"

#include "core/data/decode.h"
#include "core/data/imageheader.h"
#include "core/data/orientation.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <turbojpeg.h>

namespace leoclr {

namespace {

struct HandleEnd
{
    void operator()(void *handle) const { tjDestroy(handle); }
};

constexpr int largestSide = 65500; ///< of a JPEG that libjpeg reads

/// The smallest of the factors 1/8 to 4/8 that keeps the long side; nothing where none does.
std::optional<tjscalingfactor> factorFor(int longest, int wanted)
{
    for (const int eighths : {1, 2, 3, 4}) {
        const tjscalingfactor factor{eighths == 4 ? 1 : eighths == 2 ? 1 : eighths,
                                     eighths == 4 ? 2 : eighths == 2 ? 4 : 8};
        if (TJSCALED(longest, factor) >= wanted)
            return factor;
    }
    return std::nullopt;
}

/// Empty where the long way has to be taken.
cv::Mat reducedJpeg(std::string_view bytes, const ImageHeader &header, int longSide)
{
    const auto factor = factorFor(static_cast<int>(std::max(header.width, header.height)), longSide);
    if (!factor || !header.complete)
        return {};
    thread_local std::unique_ptr<void, HandleEnd> decompressor;
    if (!decompressor)
        decompressor.reset(tjInitDecompress());
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (!decompressor ||
        tjDecompressHeader3(decompressor.get(), data, bytes.size(), &width, &height, &subsampling, &colours) != 0 ||
        width != header.width || height != header.height || colours == TJCS_CMYK || colours == TJCS_YCCK) {
        decompressor.reset();
        return {};
    }
    cv::Mat pixels(TJSCALED(height, (*factor)), TJSCALED(width, (*factor)), CV_8UC3);
    if (tjDecompress2(decompressor.get(), data, bytes.size(), pixels.data, pixels.cols, static_cast<int>(pixels.step),
                      pixels.rows, TJPF_RGB, TJFLAG_LIMITSCANS | TJFLAG_FASTDCT) != 0) {
        decompressor.reset(); // a failure can leave it in a state in which it refuses good pictures
        return {};
    }
    return pixels;
}

} // namespace

Result<cv::Mat> decodeReduced(std::string_view bytes, std::string_view place, int longSide)
{
    const ImageHeader header = readImageHeader(bytes);
    if (header.format == ImageFormat::Jpeg && header.width > 0 && header.height > 0 && header.width <= largestSide &&
        header.height <= largestSide) {
        try {
            const cv::Mat pixels = reducedJpeg(bytes, header, longSide);
            if (!pixels.empty())
                return upright(pixels, header.orientation);
        } catch (const std::exception &) { // too little memory: the long way says so
        }
    }
    return decodeImage(bytes, place);
}

} // namespace leoclr
