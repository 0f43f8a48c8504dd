#include "core/fetch/datasetfetch.h"

#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/fetch/unpack.h"
#include "core/fetch/verify.h"
#include "core/library/paths.h"
#include "core/library/whendone.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QtConcurrent>

#include <algorithm>

namespace leoclr {

namespace fs = std::filesystem;

namespace {

constexpr qint64 tellEveryMilliseconds = 100;

quint64 sizeOf(const fs::path &file)
{
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    return error ? 0 : static_cast<quint64>(bytes);
}

} // namespace

DatasetFetch::DatasetFetch(CatalogueEntry entry, const fs::path &folder, const DownloadPatience &patience, QObject *parent)
    : QObject(parent), m_entry(std::move(entry)), m_layout(folder), m_patience(patience),
      m_network(new QNetworkAccessManager(this))
{
}

DatasetFetch::~DatasetFetch()
{
    m_stop.request_stop();
    m_work.waitForFinished(); // it looks at the stop token with every piece
}

void DatasetFetch::start()
{
    if (!m_entry.byHand.empty() || m_entry.files.empty())
        return end(Error{ErrorCode::Unsupported, m_entry.title + " cannot be fetched by this program", m_entry.home,
                         m_entry.byHand});
    if (m_layout.isComplete(m_entry))
        return end(std::nullopt);
    if (const auto made = makeFolder(m_layout.work()); !made)
        return end(made.error());
    if (const auto problem = checkRoom())
        return end(*problem);
    fetchNext();
}

/// Archives and what comes out of them lie side by side until the end. How large the content is, nobody says: pictures
/// do not shrink, so it is taken as large as the archives.
std::optional<Error> DatasetFetch::checkRoom() const
{
    std::uint64_t wanted = 0, here = 0;
    for (const CatalogueFile &file : m_entry.files) {
        wanted += 2 * file.bytes;
        here += std::max(sizeOf(m_layout.archive(file)), sizeOf(m_layout.part(file)));
    }
    const std::uint64_t free = freeBytes(m_layout.folder());
    if (wanted <= here || wanted - here <= free)
        return std::nullopt;
    return Error{ErrorCode::DiskFull,
                 m_entry.title + " needs about " + grouped(wanted - here) + " bytes for archives and content; the disk has " +
                     grouped(free),
                 m_layout.folder().string(), "Free some space, or choose a folder on another disk."};
}

void DatasetFetch::fetchNext()
{
    while (m_current < m_entry.files.size() && sizeOf(m_layout.archive(m_entry.files[m_current])) > 0)
        ++m_current; // arrived and verified before
    if (m_current < m_entry.files.size())
        download(m_entry.files[m_current]);
    else
        unpackAll();
}

void DatasetFetch::download(const CatalogueFile &file)
{
    m_rate.restart();
    m_download = new Download(*m_network, file, m_layout.part(file), m_patience, this);
    connect(m_download, &Download::progressed, this,
            [this](quint64 done, quint64 all) { tell(FetchStage::Downloading, done, all); });
    connect(m_download, &Download::interrupted, this, &DatasetFetch::interrupted);
    connect(m_download, &Download::finished, this, [this, file](const std::optional<Error> &error) {
        m_download->deleteLater();
        m_download = nullptr;
        if (error)
            end(*error);
        else
            verify(file);
    });
    tell(FetchStage::Downloading, sizeOf(m_layout.part(file)), file.bytes);
    m_download->start();
}

/// Runs work in the background and goes on in this thread; the work gets a stop token and tells its progress.
template <typename Work>
void DatasetFetch::inBackground(FetchStage stage, quint64 all, Work work, void (DatasetFetch::*next)())
{
    m_rate.restart();
    tell(stage, 0, all);
    const QPointer<DatasetFetch> self(this);
    const auto progress = [self, stage, all, last = quint64(0)](std::uint64_t done) mutable {
        if (done - last < (8u << 20))
            return;
        last = done;
        QMetaObject::invokeMethod(qApp, [self, stage, done, all] {
            if (self && !self->m_over)
                self->tell(stage, done, all);
        });
    };
    m_work = QtConcurrent::run(
        [work, stop = m_stop.get_token(), progress]() -> Result<> { return work(stop, progress); });
    whenDone(m_work, this, [this, next](const Result<> &result) {
        if (!result)
            end(result.error());
        else
            (this->*next)();
    });
}

void DatasetFetch::verify(const CatalogueFile &file)
{
    const fs::path part = m_layout.part(file), archive = m_layout.archive(file);
    const auto work = [part, archive, file](const std::stop_token &stop,
                                            const std::function<void(std::uint64_t)> &progress) -> Result<> {
        std::error_code error;
        if (auto verified = verifyFile(part, file, stop, progress); !verified) {
            if (verified.error().code == ErrorCode::Damaged) { // the next attempt must not go on with it
                fs::remove(part, error);
                fs::remove(part.string() + ".json", error);
            }
            return verified;
        }
        fs::rename(part, archive, error);
        if (error)
            return tl::unexpected(systemError(error.value(), "cannot be put in place", archive, true));
        fs::remove(part.string() + ".json", error);
        return {};
    };
    inBackground(FetchStage::Verifying, sizeOf(part), work, &DatasetFetch::takeVerified);
}

void DatasetFetch::takeVerified()
{
    ++m_current;
    fetchNext();
}

void DatasetFetch::unpackAll()
{
    m_current = m_entry.files.size() - 1;
    quint64 all = 0;
    for (const CatalogueFile &file : m_entry.files)
        all += sizeOf(m_layout.archive(file));
    const auto work = [layout = m_layout, entry = m_entry](const std::stop_token &stop,
                                                           std::function<void(std::uint64_t)> progress) -> Result<> {
        std::error_code error;
        fs::remove_all(layout.unpacked(), error); // of an attempt that was cut off
        std::uint64_t before = 0;
        for (const CatalogueFile &file : entry.files) {
            const fs::path archive = layout.archive(file);
            if (!isArchive(archive)) {
                if (auto made = makeFolder(layout.unpacked()); !made)
                    return made;
                fs::copy_file(archive, layout.unpacked() / file.name, error);
                if (error)
                    return tl::unexpected(systemError(error.value(), "cannot copy", archive, true));
            } else if (auto unpacked = unpackArchive(archive, layout.unpacked(), stop,
                                                     [&](std::uint64_t done) { progress(before + done); });
                       !unpacked) {
                return unpacked;
            }
            before += sizeOf(archive);
        }
        return layout.finish(entry);
    };
    inBackground(FetchStage::Unpacking, all, work, &DatasetFetch::takeUnpacked);
}

void DatasetFetch::takeUnpacked()
{
    end(std::nullopt);
}

void DatasetFetch::tell(FetchStage stage, quint64 done, quint64 all)
{
    m_rate.add(done, RateMeter::Time::clock::now());
    const bool changed = std::exchange(m_stage, stage) != stage;
    if (!changed && m_sinceTold.isValid() && m_sinceTold.elapsed() < tellEveryMilliseconds && done != all)
        return;
    m_sinceTold.start();
    FetchProgress progress;
    progress.stage = stage;
    progress.file = toQString(m_entry.files[std::min(m_current, m_entry.files.size() - 1)].name);
    progress.number = std::min(m_current, m_entry.files.size() - 1) + 1;
    progress.files = m_entry.files.size();
    progress.done = done;
    progress.all = all;
    progress.perSecond = m_rate.perSecond();
    progress.left = m_rate.left(done, all);
    Q_EMIT progressed(progress);
}

void DatasetFetch::cancel()
{
    m_stop.request_stop();
    if (m_download)
        m_download->cancel(); // its finished() ends this, else that of the work in the background
}

void DatasetFetch::end(const std::optional<Error> &error)
{
    if (std::exchange(m_over, true))
        return;
    Q_EMIT finished(error);
}

} // namespace leoclr
