#include "core/data/readers/filedataset.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"

#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

FileDataset::FileDataset(FileContent content) : m_content(std::move(content))
{
    m_classNames = std::move(m_content.classNames);
    m_classGroups = std::move(m_content.groups);
    m_skipped = std::move(m_content.skipped);
}

Result<> FileDataset::checkIndex(std::size_t index) const
{
    if (index < size())
        return {};
    return fail(ErrorCode::OutOfRange, "there is no image " + grouped(index) + "; the dataset has " + grouped(size()),
                m_content.root.string());
}

Result<cv::Mat> FileDataset::image(std::size_t index) const
{
    return checkIndex(index).and_then([&] { return decodeImageFile(fileOf(index)); });
}

Result<std::string> FileDataset::storedBytes(std::size_t index) const
{
    return checkIndex(index).and_then([&] { return readFile(fileOf(index)); });
}

Result<cv::Size> FileDataset::imageSize(std::size_t index) const
{
    return checkIndex(index).and_then([&] { return imageSizeOfFile(fileOf(index)); });
}

std::string FileDataset::fingerprint() const
{
    std::call_once(m_fingerprintOnce, [this] {
        const std::vector<std::uint64_t> bytes = fileSizes(m_content.root, m_content.files);
        Hasher hasher;
        for (std::size_t i = 0; i < size(); ++i) {
            const std::uint64_t numbers[2] = {static_cast<std::uint64_t>(label(i) + 1), bytes[i]};
            hasher.add(m_content.files.name(i));
            hasher.add(numbers, sizeof numbers);
        }
        if (hasObjects())
            hasher.add(m_content.objects.hash());
        m_fingerprint = hasher.result();
    });
    return m_fingerprint;
}

ListedFiles::ListedFiles(fs::path root, fs::path list) : m_root(std::move(root)), m_list(std::move(list)) {}

bool ListedFiles::add(FileContent &content, const std::string &name, int label)
{
    const std::size_t slash = name.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string(".") : name.substr(0, slash);
    const auto [present, isNew] = m_present.try_emplace(folder);
    std::error_code error;
    if (isNew)
        for (fs::directory_iterator next(m_root / folder, error); !error && next != fs::directory_iterator();
             next.increment(error))
            present->second.insert(next->path().filename().string());
    if (present->second.contains(slash == std::string::npos ? name : name.substr(slash + 1))) {
        content.files.add(name, label);
        return true;
    }
    ++m_missing;
    content.skipped.push_back({name,
                               {ErrorCode::NotFound, "this image is listed in " + m_list.filename().string() +
                                                         ", but it is not there",
                                (m_root / name).string(), "Fetch the image, or leave it out of the list."}});
    return false;
}

} // namespace leoclr::readers
