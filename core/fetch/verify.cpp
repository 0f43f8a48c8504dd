#include "core/fetch/verify.h"

#include "core/data/numbers.h"
#include "core/library/paths.h"

#include <QCryptographicHash>
#include <QFile>

namespace leoclr {

namespace {

struct Check
{
    QCryptographicHash::Algorithm algorithm;
    const char *name;
    std::string digits;
};

Check strongest(const CatalogueFile &expected)
{
    if (!expected.sha256.empty())
        return {QCryptographicHash::Sha256, "SHA-256", expected.sha256};
    if (!expected.sha1.empty())
        return {QCryptographicHash::Sha1, "SHA-1", expected.sha1};
    return {QCryptographicHash::Md5, "MD5", expected.md5};
}

} // namespace

Result<> verifyFile(const std::filesystem::path &path, const CatalogueFile &expected, const std::stop_token &stop,
                    const std::function<void(std::uint64_t)> &progress)
{
    const char *fetchAgain = "Fetch it again.";
    QFile file(toQString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound,
                    "the file cannot be opened: " + file.errorString().toStdString(), path.string());
    const auto bytes = static_cast<std::uint64_t>(file.size());
    if (expected.bytes > 0 && bytes != expected.bytes)
        return fail(ErrorCode::Damaged,
                    expected.name + " has " + grouped(bytes) + " bytes where the published file has " +
                        grouped(expected.bytes),
                    path.string(), fetchAgain);
    if (!expected.hasChecksum())
        return {};
    const Check check = strongest(expected);
    QCryptographicHash hash(check.algorithm);
    std::uint64_t done = 0;
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20)) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "verifying the file was stopped", path.string());
        hash.addData(piece);
        done += static_cast<std::uint64_t>(piece.size());
        if (progress)
            progress(done);
    }
    const std::string digits = hash.result().toHex().toStdString();
    if (done != bytes)
        return fail(ErrorCode::NotReadable, "reading stopped: " + file.errorString().toStdString(), path.string());
    if (digits != check.digits)
        return fail(ErrorCode::Damaged,
                    expected.name + " has the " + check.name + " " + digits + " where the published file has " +
                        check.digits,
                    path.string(), fetchAgain);
    return {};
}

} // namespace leoclr
