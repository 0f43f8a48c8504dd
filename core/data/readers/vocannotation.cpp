#include "core/data/readers/vocannotation.h"

#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/objecttable.h"
#include "core/data/readers/textlines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostBytes = 16u << 20;
constexpr std::size_t mostObjects = 10'000;

/// One file being read: turns a place in it into a line.
class VocReader
{
public:
    VocReader(const fs::path &file, const std::string &text) : m_file(file), m_text(text) {}

    Result<VocAnnotation> read()
    {
        pugi::xml_document document;
        const pugi::xml_parse_result parsed = document.load_buffer(m_text.data(), m_text.size());
        if (!parsed)
            return wrong(ErrorCode::Damaged, std::string("this is no well-formed XML: ") + parsed.description(),
                         parsed.offset);
        const pugi::xml_node root = document.child("annotation");
        if (!root)
            return wrong(ErrorCode::WrongFormat, "there is no element <annotation> in this file", 0);
        VocAnnotation annotation;
        annotation.size = {std::max(0, root.child("size").child("width").text().as_int()),
                           std::max(0, root.child("size").child("height").text().as_int())};
        for (const pugi::xml_node &node : root.children("object")) {
            if (annotation.objects.size() == mostObjects)
                return wrong(ErrorCode::OutOfRange, "this file has more than " + grouped(mostObjects) + " objects",
                             node.offset_debug());
            Result<VocObject> object = readObject(node, annotation.size);
            if (!object)
                return tl::unexpected(object.error());
            if (object->box.empty())
                annotation.leftOut.push_back(wrong(ErrorCode::Inconsistent,
                                                   "the box of the object \"" + object->name +
                                                       "\" has no area inside the picture",
                                                   node.offset_debug())
                                                 .value());
            else
                annotation.objects.push_back(std::move(*object));
        }
        return annotation;
    }

private:
    Result<VocObject> readObject(const pugi::xml_node &node, cv::Size size) const
    {
        VocObject object;
        object.name = node.child("name").text().as_string();
        object.difficult = node.child("difficult").text().as_int() != 0;
        object.truncated = node.child("truncated").text().as_int() != 0;
        const std::string who = object.name.empty() ? "an object" : "the object \"" + object.name + "\"";
        if (object.name.empty())
            return wrong(ErrorCode::WrongFormat, "an object has no <name>", node.offset_debug());
        const pugi::xml_node box = node.child("bndbox");
        if (!box)
            return wrong(ErrorCode::WrongFormat, who + " has no <bndbox>", node.offset_debug());
        std::array<double, 4> corners{};
        constexpr std::array<const char *, 4> names{"xmin", "ymin", "xmax", "ymax"};
        for (std::size_t i = 0; i < 4; ++i) {
            const std::string_view text = box.child(names[i]).text().as_string();
            const std::optional<double> value = decimalNumber(text);
            if (!value)
                return wrong(ErrorCode::WrongFormat,
                             "<" + std::string(names[i]) + "> of " + who + " is \"" + std::string(text.substr(0, 40)) +
                                 "\", which is no number",
                             box.offset_debug());
            corners[i] = *value;
        }
        object.box = boxFromCorners(corners[0], corners[1], corners[2], corners[3], 1, size);
        return object;
    }

    [[nodiscard]] tl::unexpected<Error> wrong(ErrorCode code, std::string detail, std::ptrdiff_t offset) const
    {
        const auto end = static_cast<std::ptrdiff_t>(m_text.size());
        const auto line = 1 + std::count(m_text.begin(), m_text.begin() + std::clamp<std::ptrdiff_t>(offset, 0, end), '\n');
        return fail(code, std::move(detail), m_file.string() + ':' + std::to_string(line),
                    "Put back the published annotation, or correct this line.");
    }

    const fs::path &m_file;
    const std::string &m_text;
};

} // namespace

Result<VocAnnotation> readVocAnnotation(const fs::path &file)
{
    std::error_code error;
    if (const auto bytes = fs::file_size(file, error); !error && bytes > mostBytes)
        return fail(ErrorCode::OutOfRange,
                    "this annotation has " + grouped(bytes) + " bytes; at most " + grouped(mostBytes) + " are read",
                    file.string());
    return readFile(file).and_then([&](const std::string &text) { return VocReader(file, text).read(); });
}

} // namespace leoclr::readers
