#include "core/data/readers/cocojson.h"

#include "core/data/numbers.h"

#include <simdjson.h>

#include <cmath>
#include <limits>
#include <optional>

namespace leoclr::readers {

namespace {

namespace json = simdjson::ondemand;

constexpr std::int64_t mostPixels = 178'000'000; ///< as many as an image may have

/// Text with room behind it, as simdjson wants: the rest of the last page of the mapping where that is enough.
class PaddedText
{
public:
    explicit PaddedText(std::string_view bytes)
    {
        constexpr std::size_t page = 4096;
        const std::size_t room = (page - bytes.size() % page) % page;
        if (room >= simdjson::SIMDJSON_PADDING)
            m_view = simdjson::padded_string_view(bytes, bytes.size() + room);
        else
            m_view = m_copy.emplace(bytes);
    }
    [[nodiscard]] simdjson::padded_string_view view() const { return m_view; }

private:
    std::optional<simdjson::padded_string> m_copy;
    simdjson::padded_string_view m_view;
};

/// A value that is there but not what it should be; thrown to the one place that knows where reading stands.
struct WrongValue
{
    std::string detail;
};

class CocoReader
{
public:
    CocoReader(CocoFile &out, const char *start) : m_out(out), m_start(start) {}

    void read(json::object root)
    {
        for (auto field : root) {
            const std::string_view key = field.unescaped_key();
            if (key == "images")
                each(field.value(), [this](json::object image) { readImage(image); });
            else if (key == "annotations")
                each(field.value(), [this](json::object object) { readObject(object); });
            else if (key == "categories")
                each(field.value(), [this](json::object category) { readCategory(category); });
        }
    }

private:
    template <typename Take> static void each(json::value list, const Take &take)
    {
        for (json::object item : list.get_array())
            take(item);
    }

    void readImage(json::object &object)
    {
        CocoFile::Image image;
        std::int64_t width = 0, height = 0;
        for (auto field : object) {
            const std::string_view key = field.unescaped_key();
            if (key == "id")
                image.id = field.value().get_int64();
            else if (key == "file_name")
                image.fileName = std::string_view(field.value());
            else if (key == "width")
                width = field.value().get_int64();
            else if (key == "height")
                height = field.value().get_int64();
        }
        if (image.fileName.empty() || image.fileName.front() == '/' || image.fileName.find("..") != std::string::npos)
            throw WrongValue{"image " + std::to_string(image.id) + " has no file_name that lies in the dataset"};
        if (width < 1 || height < 1 || width > mostPixels || height > mostPixels || width * height > mostPixels)
            throw WrongValue{"image " + image.fileName + " has a size of " + grouped(width) + " × " + grouped(height) +
                             " pixels"};
        image.size = {static_cast<int>(width), static_cast<int>(height)};
        m_out.images.push_back(std::move(image));
    }

    void readCategory(json::object &object)
    {
        CocoFile::Category category;
        for (auto field : object) {
            const std::string_view key = field.unescaped_key();
            if (key == "id")
                category.id = field.value().get_int64();
            else if (key == "name")
                category.name = std::string_view(field.value());
            else if (key == "supercategory")
                category.group = std::string_view(field.value());
        }
        m_out.categories.push_back(std::move(category));
    }

    void readObject(json::object &value)
    {
        CocoFile::Object object;
        for (auto field : value) {
            const std::string_view key = field.unescaped_key();
            if (key == "image_id")
                object.image = field.value().get_int64();
            else if (key == "category_id")
                object.category = field.value().get_int64();
            else if (key == "iscrowd")
                object.crowd = std::int64_t(field.value()) != 0;
            else if (key == "bbox")
                object.box = readBox(field.value());
            else if (key == "segmentation")
                noteMask(field.value(), object);
        }
        m_out.objects.push_back(object);
    }

    static cv::Rect2d readBox(json::value value)
    {
        double numbers[4] = {};
        std::size_t count = 0;
        for (const double number : value.get_array()) {
            if (count < 4)
                numbers[count] = number;
            ++count;
        }
        if (count != 4)
            throw WrongValue{"a bbox has " + counted(count, "number", "numbers") + " where there are four"};
        return {numbers[0], numbers[1], numbers[2], numbers[3]};
    }

    void noteMask(json::value value, CocoFile::Object &object) const
    {
        const json::json_type type = value.type();
        if (type != json::json_type::array && type != json::json_type::object)
            return;
        std::string_view text;
        if (type == json::json_type::array) {
            json::array polygons = value.get_array();
            text = polygons.raw_json();
        } else {
            json::object runs = value.get_object();
            text = runs.raw_json();
        }
        if (text.size() > std::numeric_limits<std::uint32_t>::max())
            throw WrongValue{"a segmentation has " + grouped(text.size()) + " bytes"};
        if (text.find_first_of("0123456789") == std::string_view::npos)
            return; // an empty list
        object.maskStart = static_cast<std::uint64_t>(text.data() - m_start);
        object.maskBytes = static_cast<std::uint32_t>(text.size());
    }

    CocoFile &m_out;
    const char *m_start;
};

} // namespace

Result<CocoFile> readCocoFile(const std::filesystem::path &file)
{
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return tl::unexpected(mapped.error());
    CocoFile content;
    content.file = *mapped;
    const PaddedText text((*mapped)->bytes());
    const char *start = text.view().data();
    json::parser parser;
    json::document document;
    const auto wrong = [&](ErrorCode code, const std::string &detail) {
        const char *at = nullptr;
        const bool known = document.is_alive() && document.current_location().get(at) == simdjson::SUCCESS;
        return fail(code, detail, file.string() + (known ? ":byte " + std::to_string(at - start) : std::string()),
                    "Unpack the published annotations again.");
    };
    try {
        document = parser.iterate(text.view());
        CocoReader(content, start).read(document.get_object());
    } catch (const simdjson::simdjson_error &error) {
        return wrong(error.error() == simdjson::INCORRECT_TYPE || error.error() == simdjson::NO_SUCH_FIELD
                         ? ErrorCode::WrongFormat
                         : ErrorCode::Damaged,
                     std::string("this file of annotations cannot be read as JSON of COCO: ") + error.what());
    } catch (const WrongValue &value) {
        return wrong(ErrorCode::WrongFormat, value.detail);
    }
    return content;
}

} // namespace leoclr::readers
