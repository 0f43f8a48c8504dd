#include "core/data/readers/records.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/numbers.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace leoclr {

RecordDataset::RecordDataset(RecordLayout layout, std::vector<std::string> classNames)
    : m_layout(layout)
{
    m_classNames = std::move(classNames);
}

void RecordDataset::addFile(std::shared_ptr<const MappedFile> file, const std::vector<int> &labels)
{
    m_parts.push_back({std::move(file), m_labels.size()});
    m_labels.insert(m_labels.end(), labels.begin(), labels.end());
}

const RecordDataset::Part &RecordDataset::partOf(std::size_t index) const
{
    const auto after =
        std::upper_bound(m_parts.begin(), m_parts.end(), index,
                         [](std::size_t wanted, const Part &part) { return wanted < part.first; });
    return *std::prev(after);
}

Result<> RecordDataset::checkIndex(std::size_t index) const
{
    if (index < size())
        return {};
    return fail(ErrorCode::OutOfRange,
                "there is no image " + grouped(index) + "; the dataset has " + grouped(size()));
}

Result<std::string> RecordDataset::storedBytes(std::size_t index) const
{
    return checkIndex(index).map([&] {
        const Part &part = partOf(index);
        return std::string(part.file->bytes().substr(
            (index - part.first) * m_layout.recordBytes() + m_layout.labelBytes, m_layout.pixelBytes()));
    });
}

Result<cv::Mat> RecordDataset::image(std::size_t index) const
{
    if (auto inside = checkIndex(index); !inside)
        return tl::unexpected(inside.error());
    const Part &part = partOf(index);
    const std::size_t start = (index - part.first) * m_layout.recordBytes() + m_layout.labelBytes;
    const auto *red = reinterpret_cast<const std::uint8_t *>(part.file->bytes().data()) + start;
    const auto side = static_cast<std::size_t>(m_layout.side);
    const std::size_t plane = side * side;
    const std::size_t alongX = m_layout.columnMajor ? side : 1;
    const std::size_t alongY = m_layout.columnMajor ? 1 : side;
    cv::Mat rgb(m_layout.side, m_layout.side, CV_8UC3);
    for (std::size_t y = 0; y < side; ++y) {
        std::uint8_t *out = rgb.ptr(static_cast<int>(y));
        const std::uint8_t *in = red + y * alongY;
        for (std::size_t x = 0; x < side; ++x, in += alongX) {
            *out++ = in[0];
            *out++ = in[plane];
            *out++ = in[2 * plane];
        }
    }
    return rgb;
}

std::string RecordDataset::name(std::size_t index) const
{
    const Part &part = partOf(index);
    return part.file->path().filename().string() + ':' + std::to_string(index - part.first);
}

Result<cv::Size> RecordDataset::imageSize(std::size_t) const
{
    return cv::Size(m_layout.side, m_layout.side);
}

std::string RecordDataset::fingerprint() const
{
    std::call_once(m_fingerprintOnce, [this] {
        Hasher hasher;
        for (const Part &part : m_parts) {
            hasher.add(part.file->path().filename().string());
            hasher.add(part.file->bytes());
        }
        hasher.add(m_labels.data(), m_labels.size() * sizeof(int));
        m_fingerprint = hasher.result();
    });
    return m_fingerprint;
}

Result<std::shared_ptr<const MappedFile>>
openRecordFile(const std::filesystem::path &file, std::size_t recordBytes, std::size_t official)
{
    auto mapped = MappedFile::open(file);
    if (!mapped)
        return mapped;
    const std::size_t bytes = (*mapped)->bytes().size();
    if (bytes == 0 || bytes % recordBytes != 0)
        return fail(ErrorCode::Damaged,
                    file.filename().string() + " has " + grouped(bytes) +
                        " bytes, which are no whole records of " + grouped(recordBytes) +
                        "; the published file has " + grouped(official * recordBytes),
                    file.string(), "Unpack or copy the file again.");
    return mapped;
}

Result<std::vector<std::string>> readClassNames(const std::filesystem::path &file,
                                                std::vector<std::string> builtIn)
{
    if (!std::filesystem::exists(file))
        return builtIn;
    const Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    std::vector<std::string> names;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        if (!line.empty())
            names.push_back(line);
    }
    if (names.size() != builtIn.size())
        return fail(ErrorCode::Inconsistent,
                    file.filename().string() + " names " +
                        counted(names.size(), "class", "classes") + " where there are " +
                        grouped(builtIn.size()),
                    file.string(),
                    "Put back the published file, or remove it: the published names are built in.");
    return names;
}

} // namespace leoclr
