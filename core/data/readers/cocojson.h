#pragma once

#include "core/data/mappedfile.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace leoclr::readers {

/// What a COCO file of instances says, in the order of the file. Masks are not read: only where they stand.
struct CocoFile
{
    struct Image
    {
        std::int64_t id = 0;
        std::string fileName;
        cv::Size size;
    };
    struct Category
    {
        std::int64_t id = 0;
        std::string name;
        std::string group; ///< supercategory; may be empty
    };
    struct Object
    {
        std::int64_t image = 0;    ///< id
        std::int64_t category = 0; ///< id
        cv::Rect2d box;            ///< x, y, width, height as they stand
        bool crowd = false;
        std::uint64_t maskStart = 0; ///< byte of the segmentation in the file
        std::uint32_t maskBytes = 0; ///< 0: none
    };
    std::shared_ptr<const MappedFile> file;
    std::vector<Image> images;
    std::vector<Category> categories;
    std::vector<Object> objects;
};

/// Reads a file of instances (library simdjson) without copying it. Error: Damaged or WrongFormat, the place is
/// "path:byte N".
[[nodiscard]] Result<CocoFile> readCocoFile(const std::filesystem::path &file);

} // namespace leoclr::readers
