#pragma once

#include <opencv2/core.hpp>

#include <string>
#include <vector>

namespace leoclr::testing {

/// An annotation of PASCAL VOC.
[[nodiscard]] std::string xmlOf(const std::string &objects,
                                const std::string &size = "<size><width>60</width><height>40</height></size>");
[[nodiscard]] std::string objectXml(const std::string &name, const std::string &box, const std::string &more = {});
inline const std::string someBox = "<xmin>1</xmin><ymin>1</ymin><xmax>10</xmax><ymax>20</ymax>";

/// Run lengths of a mask, down its columns, background first.
[[nodiscard]] std::vector<int> runsOf(const cv::Mat &mask);
/// COCO's compressed run lengths, written from its definition: the inverse of what the reader does.
[[nodiscard]] std::string compressed(const std::vector<int> &runs);
/// "1,2,3".
[[nodiscard]] std::string listed(const std::vector<int> &runs);

} // namespace leoclr::testing
