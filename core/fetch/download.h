#pragma once

#include "core/data/catalogue.h"

#include <QByteArray>
#include <QFile>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace leoclr {

/// How long a download waits, and how often it tries again.
struct DownloadPatience
{
    std::chrono::milliseconds stall = std::chrono::seconds(30); ///< without a byte: the connection counts as lost
    std::chrono::milliseconds pause = std::chrono::seconds(2);  ///< before the next try, doubled with each in vain
    int triesInVain = 5;                                        ///< in a row that bring nothing; a byte resets the count
};

/// One file arriving over HTTP. It goes on where an earlier attempt, or an earlier run of the program, was cut off
/// (Range with If-Range; a server that ignores it, or has another version by now, starts anew). The bytes lie in `part`,
/// with what is needed to go on in `part`.json beside it; nobody may take them for whole before verifyFile() says so.
/// GUI thread or any thread with an event loop.
class Download : public QObject
{
    Q_OBJECT
public:
    Download(QNetworkAccessManager &network, CatalogueFile file, std::filesystem::path part,
             const DownloadPatience &patience = {}, QObject *parent = nullptr);
    ~Download() override;

    void start();
    /// Ends it; what arrived stays for the next time. finished() follows with the error Cancelled.
    void cancel();

Q_SIGNALS:
    /// @param all 0 while the server has not said
    void progressed(quint64 done, quint64 all);
    /// The connection was lost; the next try follows by itself.
    void interrupted(const QString &reason);
    /// Exactly once after start(). Errors: NotFound (404), NotReadable (network), Inconsistent (another size than
    /// published), DiskFull, NotWritable, Cancelled. The place is the address, or the file.
    void finished(const std::optional<leoclr::Error> &error);

private:
    /// What is kept beside the part.
    struct Note
    {
        QString address;
        QByteArray validator; ///< strong ETag, else Last-Modified; empty: none
        quint64 all = 0;
    };
    void tryNow();
    void takeHeaders();
    void takeBytes();
    void takeEnd();
    void tryAgain(const QString &reason);
    void end(const std::optional<Error> &error);
    [[nodiscard]] std::optional<Error> checkOffer(quint64 all) const;
    [[nodiscard]] bool openPart(bool anew);
    void readNote();
    [[nodiscard]] bool writeNote() const;
    void dropPart();
    [[nodiscard]] Error networkError(ErrorCode code, const std::string &what) const;

    QNetworkAccessManager &m_network;
    const CatalogueFile m_file;
    const std::filesystem::path m_part;
    const DownloadPatience m_patience;
    QPointer<QNetworkReply> m_reply;
    QFile m_out;
    Note m_note;
    quint64 m_done = 0;
    quint64 m_doneBefore = 0; ///< when this try began
    bool m_headersTaken = false;
    bool m_stalled = false;
    bool m_over = false;
    int m_inVain = 0;
    QTimer m_stall;
    QTimer m_pause;
};

} // namespace leoclr
