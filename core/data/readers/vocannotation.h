#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::readers {

/// One object of an annotation in PASCAL VOC form.
struct VocObject
{
    std::string name;
    cv::Rect2f box; ///< pixels from 0; VOC counts from 1 and names the last pixel inside
    bool difficult = false;
    bool truncated = false;
};

struct VocAnnotation
{
    cv::Size size; ///< as the file states it; empty where it does not
    std::vector<VocObject> objects;
    std::vector<Error> leftOut; ///< objects whose box has no area inside the picture
};

/// Reads one XML file (library pugixml). Boxes are cut to the stated size. Errors: XML that is not well formed, a box
/// that lacks a number, more than 10,000 objects or 16 MiB. The place of an error is "path:line".
[[nodiscard]] Result<VocAnnotation> readVocAnnotation(const std::filesystem::path &file);

} // namespace leoclr::readers
