#include "core/data/codecs/codecs.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <gif_lib.h>
#include <memory>
#include <string>
#include <vector>

namespace leoclr::codecs {

namespace {

struct FileEnd
{
    void operator()(GifFileType *file) const { DGifCloseFile(file, nullptr); }
};

int readPart(GifFileType *file, GifByteType *target, int count)
{
    auto &rest = *static_cast<std::string_view *>(file->UserData);
    const std::size_t taken =
        std::min<std::size_t>(rest.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::memcpy(target, rest.data(), taken);
    rest.remove_prefix(taken);
    return static_cast<int>(taken);
}

/// Lines of an interlaced picture come in four passes.
int rowOf(int line, int height, bool interlaced)
{
    if (!interlaced)
        return line;
    constexpr std::array<int, 4> starts{0, 4, 2, 1}, steps{8, 8, 4, 2};
    for (std::size_t pass = 0; pass < 4; ++pass) {
        const int lines = (height - starts[pass] + steps[pass] - 1) / steps[pass];
        if (line < lines)
            return starts[pass] + line * steps[pass];
        line -= std::max(lines, 0);
    }
    return height - 1;
}

Result<cv::Mat> readFrame(GifFileType *file, const ImageHeader &header, int transparent)
{
    const auto broken = [] {
        return fail(ErrorCode::Damaged, "the first frame of this GIF is cut short or damaged");
    };
    if (DGifGetImageDesc(file) == GIF_ERROR)
        return broken();
    const GifImageDesc &frame = file->Image;
    const ColorMapObject *colours = frame.ColorMap ? frame.ColorMap : file->SColorMap;
    if (frame.Width <= 0 || frame.Height <= 0 || frame.Left < 0 || frame.Top < 0 ||
        frame.Left + frame.Width > header.width || frame.Top + frame.Height > header.height)
        return fail(ErrorCode::Damaged, "the first frame of this GIF lies outside of its picture");
    if (!colours)
        return fail(ErrorCode::Damaged, "this GIF has no palette");
    cv::Mat rgb(static_cast<int>(header.height), static_cast<int>(header.width), CV_8UC3,
                cv::Scalar::all(255));
    std::vector<GifPixelType> line(static_cast<std::size_t>(frame.Width));
    for (int i = 0; i < frame.Height; ++i) {
        if (DGifGetLine(file, line.data(), frame.Width) == GIF_ERROR)
            return broken();
        auto *out =
            rgb.ptr<cv::Vec3b>(frame.Top + rowOf(i, frame.Height, frame.Interlace)) + frame.Left;
        for (std::size_t x = 0; x < line.size(); ++x) {
            if (line[x] == transparent)
                continue;
            if (line[x] >= colours->ColorCount)
                return fail(ErrorCode::Damaged, "this GIF uses colours that its palette lacks");
            const GifColorType &colour = colours->Colors[line[x]];
            out[x] = {colour.Red, colour.Green, colour.Blue};
        }
    }
    return rgb;
}

} // namespace

Result<cv::Mat> decodeGif(std::string_view bytes, const ImageHeader &header)
{
    std::string_view rest = bytes;
    int code = 0;
    const std::unique_ptr<GifFileType, FileEnd> file(DGifOpen(&rest, readPart, &code));
    if (!file)
        return fail(ErrorCode::Damaged, "this GIF has no readable header");
    int transparent = NO_TRANSPARENT_COLOR;
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (DGifGetRecordType(file.get(), &record) != GIF_ERROR && record != TERMINATE_RECORD_TYPE) {
        if (record == IMAGE_DESC_RECORD_TYPE)
            return readFrame(file.get(), header, transparent);
        int function = 0;
        GifByteType *block = nullptr;
        if (DGifGetExtension(file.get(), &function, &block) == GIF_ERROR)
            break;
        while (block) {
            GraphicsControlBlock control;
            if (function == GRAPHICS_EXT_FUNC_CODE &&
                DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
                transparent = control.TransparentColor;
            if (DGifGetExtensionNext(file.get(), &block) == GIF_ERROR)
                break;
        }
    }
    return fail(ErrorCode::Damaged, "this GIF ends before its first frame");
}

} // namespace leoclr::codecs
