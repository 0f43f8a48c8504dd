#include "core/data/codecs/codecs.h"

#include <opencv2/imgproc.hpp>

#include <memory>
#include <string>
#include <turbojpeg.h>

namespace leoclr::codecs {

namespace {

struct HandleEnd
{
    void operator()(void *handle) const { tjDestroy(handle); }
};

/// One decompressor a thread: making one costs more than decoding a small picture. A failure can
/// leave it in a state in which it refuses good pictures, so it is replaced after each.
class Decompressor
{
public:
    Decompressor() { renew(); }
    ~Decompressor()
    {
        if (m_failed)
            renew();
    }
    Decompressor(const Decompressor &) = delete;
    Decompressor &operator=(const Decompressor &) = delete;

    [[nodiscard]] tjhandle get() const { return handle().get(); }
    void setFailed() { m_failed = true; }

private:
    using Handle = std::unique_ptr<void, HandleEnd>;
    static Handle &handle()
    {
        thread_local Handle shared;
        return shared;
    }
    void renew()
    {
        if (m_failed || !handle())
            handle().reset(tjInitDecompress());
    }
    bool m_failed = false;
};

cv::Mat rgbFromCmyk(const cv::Mat &cmyk, bool inverted)
{
    cv::Mat rgb(cmyk.size(), CV_8UC3);
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto *in = cmyk.ptr<cv::Vec4b>(y);
        auto *out = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            for (int c = 0; c < 3; ++c) {
                const int ink = inverted ? in[x][c] : 255 - in[x][c];
                const int black = inverted ? in[x][3] : 255 - in[x][3];
                out[x][c] = static_cast<std::uint8_t>((ink * black + 127) / 255);
            }
        }
    }
    return rgb;
}

} // namespace

Result<cv::Mat> decodeJpeg(std::string_view bytes, const ImageHeader &header)
{
    Decompressor decompressor;
    const tjhandle handle = decompressor.get();
    if (!handle)
        return fail(ErrorCode::Internal, "the JPEG decoder could not be started");
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (tjDecompressHeader3(handle, data, bytes.size(), &width, &height, &subsampling, &colours) !=
            0 &&
        tjGetErrorCode(handle) != TJERR_WARNING) { // stray bytes between segments are harmless
        decompressor.setFailed();
        return fail(ErrorCode::Damaged,
                    std::string("this JPEG has no readable header: ") + tjGetErrorStr2(handle));
    }
    if (width != header.width || height != header.height)
        return fail(ErrorCode::Damaged, "this JPEG states its size twice, and differently");

    const bool cmyk = colours == TJCS_CMYK || colours == TJCS_YCCK;
    cv::Mat pixels(height, width, cmyk ? CV_8UC4 : CV_8UC3);
    const int status =
        tjDecompress2(handle, data, bytes.size(), pixels.data, width, static_cast<int>(pixels.step),
                      height, cmyk ? TJPF_CMYK : TJPF_RGB, TJFLAG_LIMITSCANS);
    if (status != 0) {
        decompressor.setFailed();
        const std::string reason = tjGetErrorStr2(handle);
        if (reason.find("remature end") != std::string::npos)
            return fail(ErrorCode::Damaged,
                        "this JPEG is cut short: its data end before the picture does");
        if (tjGetErrorCode(handle) != TJERR_WARNING)
            return fail(ErrorCode::Damaged, "this JPEG cannot be decoded: " + reason);
    }
    if (!header.complete)
        return fail(ErrorCode::Damaged, "this JPEG is cut short: it has no end marker");
    return cmyk ? rgbFromCmyk(pixels, header.adobe) : pixels;
}

} // namespace leoclr::codecs
