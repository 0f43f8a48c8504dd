#include "core/data/readers/cocomask.h"

#include "core/data/numbers.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace leoclr::readers {

namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t mostCorners = 100'000;
constexpr std::int64_t farthestCorner = 1'000'000'000; ///< pixels; slopes of lines stay finite
constexpr std::size_t mostCrossings = 1'000'000; ///< of all outlines with the rows of the picture: 8 MB
constexpr std::int64_t longestRun = std::int64_t{1} << 40;

/// Pixels whose centre lies inside a polygon (even-odd rule), row by row. False where that takes more than `crossings`,
/// which it uses up.
bool fillPolygon(const std::vector<cv::Point2d> &corners, cv::Mat &mask, std::size_t &crossings)
{
    // Rows whose centre line y + 0.5 lies below a height, that is, from here on.
    const auto rowFrom = [&](double y) {
        return static_cast<int>(std::clamp(std::ceil(y - 0.5), 0.0, double(mask.rows)));
    };
    const auto [top, bottom] = std::minmax_element(corners.begin(), corners.end(),
                                                   [](const auto &a, const auto &b) { return a.y < b.y; });
    const int firstRow = rowFrom(top->y), endRow = rowFrom(bottom->y);
    std::vector<std::vector<double>> lines(static_cast<std::size_t>(endRow - firstRow));
    for (std::size_t i = 0; i < corners.size(); ++i) {
        cv::Point2d above = corners[i], below = corners[(i + 1) % corners.size()];
        if (above.y > below.y)
            std::swap(above, below);
        const int first = rowFrom(above.y), end = rowFrom(below.y);
        if (static_cast<std::size_t>(end - first) > crossings)
            return false;
        crossings -= static_cast<std::size_t>(end - first);
        for (int y = first; y < end; ++y)
            lines[static_cast<std::size_t>(y - firstRow)].push_back(
                above.x + (y + 0.5 - above.y) * (below.x - above.x) / (below.y - above.y));
    }
    for (int y = firstRow; y < endRow; ++y) {
        auto &line = lines[static_cast<std::size_t>(y - firstRow)];
        std::sort(line.begin(), line.end());
        for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
            const auto first = static_cast<int>(std::clamp(std::ceil(line[i] - 0.5), 0.0, double(mask.cols)));
            const auto end = static_cast<int>(std::clamp(std::ceil(line[i + 1] - 0.5), 0.0, double(mask.cols)));
            std::fill(mask.ptr(y) + first, mask.ptr(y) + std::max(first, end), std::uint8_t(255));
        }
    }
    return true;
}

Result<cv::Mat> fromPolygons(json::array polygons, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    std::size_t corners = 0, crossings = mostCrossings;
    for (json::array polygon : polygons) {
        std::vector<cv::Point2d> points;
        std::vector<double> numbers;
        for (const double number : polygon) {
            if (!(std::abs(number) <= farthestCorner))
                return fail(ErrorCode::OutOfRange, "a corner of this mask lies further than " + grouped(farthestCorner) +
                                                       " pixels from its picture");
            numbers.push_back(number);
            if (++corners > 2 * mostCorners)
                return fail(ErrorCode::OutOfRange, "this mask has more than " + grouped(mostCorners) + " corners");
        }
        if (numbers.size() < 6 || numbers.size() % 2 != 0)
            return fail(ErrorCode::WrongFormat, "a polygon of this mask has " + grouped(numbers.size()) +
                                                    " numbers; it needs two for each of three corners or more");
        for (std::size_t i = 0; i < numbers.size(); i += 2)
            points.emplace_back(numbers[i], numbers[i + 1]);
        if (!fillPolygon(points, mask, crossings))
            return fail(ErrorCode::OutOfRange, "the outlines of this mask cross the rows of its picture more than " +
                                                   grouped(mostCrossings) + " times");
    }
    return mask;
}

/// Run lengths out of the compressed text: five bits a sign, with a sixth for "more follows"; from the fourth run on
/// the difference to the run two before (COCO API, rleFrString).
Result<std::vector<std::int64_t>> runsFromText(std::string_view text)
{
    std::vector<std::int64_t> runs;
    for (std::size_t at = 0; at < text.size();) {
        std::int64_t value = 0;
        for (int shift = 0;; shift += 5) {
            if (at == text.size() || shift > 50)
                return fail(ErrorCode::Damaged, "the compressed run lengths of this mask end within a number");
            const int sign = static_cast<unsigned char>(text[at++]) - 48;
            if (sign < 0 || sign > 63)
                return fail(ErrorCode::Damaged,
                            "sign " + grouped(at) + " of the compressed run lengths is none that may stand there");
            value |= std::int64_t{sign & 0x1f} << shift;
            if ((sign & 0x20) == 0) {
                if ((sign & 0x10) != 0)
                    value |= -(std::int64_t{1} << (shift + 5));
                break;
            }
        }
        runs.push_back(runs.size() > 2 ? runs[runs.size() - 2] + value : value);
        if (runs.back() < 0 || runs.back() > longestRun)
            return fail(ErrorCode::Damaged, "run " + grouped(runs.size()) + " of this mask has a length of " +
                                                grouped(runs.back()) + " pixels");
    }
    return runs;
}

Result<cv::Mat> fromRuns(const std::vector<std::int64_t> &runs, cv::Size size)
{
    const auto pixels = std::int64_t{size.width} * size.height;
    cv::Mat columns = cv::Mat::zeros(size.width, size.height, CV_8U); // transposed: one column is one row here
    std::int64_t at = 0;
    bool inside = false;
    for (const std::int64_t run : runs) {
        if (run < 0 || run > pixels - at)
            return fail(ErrorCode::Damaged, "the run lengths of this mask go beyond the " + grouped(pixels) +
                                                " pixels of its picture");
        if (inside)
            std::fill_n(columns.data + at, run, std::uint8_t(255));
        at += run;
        inside = !inside;
    }
    if (at != pixels)
        return fail(ErrorCode::Damaged, "the run lengths of this mask cover " + grouped(at) + " of the " +
                                            grouped(pixels) + " pixels of its picture");
    return columns.t();
}

Result<cv::Mat> fromRunLengths(json::object value, cv::Size size)
{
    std::int64_t height = value["size"].at(0);
    std::int64_t width = value["size"].at(1);
    if (width != size.width || height != size.height)
        return fail(ErrorCode::Inconsistent, "this mask has " + grouped(width) + " × " + grouped(height) +
                                                 " pixels, its picture " + grouped(size.width) + " × " +
                                                 grouped(size.height));
    json::value counts = value["counts"];
    if (counts.type() == json::json_type::string)
        return runsFromText(std::string_view(counts)).and_then([&](const auto &runs) { return fromRuns(runs, size); });
    std::vector<std::int64_t> runs;
    for (const std::int64_t run : counts.get_array())
        runs.push_back(run);
    return fromRuns(runs, size);
}

} // namespace

Result<cv::Mat> decodeCocoMask(std::string_view segmentation, cv::Size size)
{
    try {
        json::parser parser;
        const simdjson::padded_string text(segmentation);
        json::document document = parser.iterate(text);
        if (document.type() == json::json_type::array)
            return fromPolygons(document.get_array(), size);
        return fromRunLengths(document.get_object(), size);
    } catch (const simdjson::simdjson_error &error) {
        return fail(ErrorCode::WrongFormat,
                    std::string("this mask is neither polygons nor run lengths: ") + error.what());
    }
}

} // namespace leoclr::readers
