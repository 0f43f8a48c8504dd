#pragma once

#include "core/fetch/download.h"
#include "core/fetch/fetchlayout.h"
#include "core/fetch/ratemeter.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

#include <stop_token>

class QNetworkAccessManager;

namespace leoclr {

enum class FetchStage { Downloading, Verifying, Unpacking };

/// Where the fetching of a dataset stands.
struct FetchProgress
{
    FetchStage stage = FetchStage::Downloading;
    QString file;
    std::size_t number = 0; ///< of this file, from 1
    std::size_t files = 0;
    quint64 done = 0;       ///< bytes of this stage of this file
    quint64 all = 0;        ///< 0: unknown
    double perSecond = 0;   ///< bytes; 0: unknown yet
    std::optional<std::chrono::seconds> left;
};

/// Fetches a dataset of the catalogue: each file downloaded, verified, unpacked, and in the end everything put in place
/// at once. Started again on the same folder after whatever happened, it goes on where it stood.
class DatasetFetch : public QObject
{
    Q_OBJECT
public:
    /// @param folder the dataset's own; made if it is not there
    DatasetFetch(CatalogueEntry entry, const std::filesystem::path &folder, const DownloadPatience &patience = {},
                 QObject *parent = nullptr);
    ~DatasetFetch() override;

    [[nodiscard]] const CatalogueEntry &entry() const { return m_entry; }
    [[nodiscard]] const std::filesystem::path &folder() const { return m_layout.folder(); }
    void start();
    /// What arrived stays. finished() follows with the error Cancelled, as soon as nobody works on the folder any more.
    void cancel();

Q_SIGNALS:
    void progressed(const leoclr::FetchProgress &progress); ///< at most ten times a second
    void interrupted(const QString &reason);                ///< the connection was lost, and is tried again
    /// Exactly once after start(). Errors as of Download, verifyFile() and unpackArchive(); Unsupported for a dataset
    /// that is fetched by hand.
    void finished(const std::optional<leoclr::Error> &error);

private:
    void fetchNext();
    void download(const CatalogueFile &file);
    void verify(const CatalogueFile &file);
    void unpackAll();
    void end(const std::optional<Error> &error);
    void tell(FetchStage stage, quint64 done, quint64 all);
    [[nodiscard]] std::optional<Error> checkRoom() const;
    template <typename Work> void inBackground(FetchStage stage, quint64 all, Work work, void (DatasetFetch::*next)());
    void takeVerified();
    void takeUnpacked();

    const CatalogueEntry m_entry;
    const FetchLayout m_layout;
    const DownloadPatience m_patience;
    QNetworkAccessManager *m_network;
    Download *m_download = nullptr;
    std::size_t m_current = 0;
    std::stop_source m_stop;
    QFuture<Result<>> m_work; ///< the verifying or unpacking under way
    RateMeter m_rate;
    QElapsedTimer m_sinceTold;
    FetchStage m_stage = FetchStage::Downloading;
    bool m_over = false;
};

} // namespace leoclr
