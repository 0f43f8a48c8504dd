#include "tests/support/annotationtexts.h"

namespace leoclr::testing {

std::string xmlOf(const std::string &objects, const std::string &size)
{
    return "<annotation>\n" + size + "\n" + objects + "\n</annotation>\n";
}

std::string objectXml(const std::string &name, const std::string &box, const std::string &more)
{
    return "<object>\n<name>" + name + "</name>" + more + "\n<bndbox>" + box + "</bndbox></object>";
}

std::string compressed(const std::vector<int> &runs)
{
    std::string text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        long value = i > 2 ? runs[i] - runs[i - 2] : runs[i];
        for (bool more = true; more;) {
            long sign = value & 0x1f;
            value >>= 5;
            more = (sign & 0x10) != 0 ? value != -1 : value != 0;
            text += char(sign + (more ? 0x20 : 0) + 48);
        }
    }
    return text;
}

std::vector<int> runsOf(const cv::Mat &mask)
{
    std::vector<int> runs{0};
    bool inside = false;
    for (int x = 0; x < mask.cols; ++x)
        for (int y = 0; y < mask.rows; ++y) {
            if ((mask.at<std::uint8_t>(y, x) != 0) != inside) {
                inside = !inside;
                runs.push_back(0);
            }
            ++runs.back();
        }
    return runs;
}

std::string listed(const std::vector<int> &runs)
{
    std::string text;
    for (const int run : runs)
        text.append(text.empty() ? "" : ",").append(std::to_string(run));
    return text;
}

} // namespace leoclr::testing
