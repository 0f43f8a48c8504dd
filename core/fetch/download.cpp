#include "core/fetch/download.h"

#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/library/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QRegularExpression>

namespace leoclr {

namespace {

constexpr qint64 bufferBytes = 4 << 20;
constexpr std::uint64_t keptFree = 64u << 20;

std::filesystem::path noteOf(const std::filesystem::path &part)
{
    return part.string() + ".json";
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// What If-Range accepts: a strong ETag, else the date of the last change.
QByteArray validatorOf(const QNetworkReply &reply)
{
    const QByteArray tag = reply.rawHeader("ETag");
    return !tag.isEmpty() && !tag.startsWith("W/") ? tag : reply.rawHeader("Last-Modified");
}

/// First byte and size of the whole out of "bytes 200-999/1000"; nothing where it says neither.
std::optional<std::pair<quint64, quint64>> contentRange(const QNetworkReply &reply)
{
    static const QRegularExpression form(QStringLiteral(R"(^bytes (\d+)-\d+/(\d+|\*)$)"));
    const auto match = form.match(QString::fromLatin1(reply.rawHeader("Content-Range")));
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1).toULongLong(), match.captured(2).toULongLong());
}

/// Worth another try: what passes by itself.
bool mayPass(QNetworkReply::NetworkError error, int status)
{
    return status == 0 || status == 408 || status == 429 || status >= 500 ||
           error == QNetworkReply::RemoteHostClosedError;
}

} // namespace

Download::Download(QNetworkAccessManager &network, CatalogueFile file, std::filesystem::path part,
                   const DownloadPatience &patience, QObject *parent)
    : QObject(parent), m_network(network), m_file(std::move(file)), m_part(std::move(part)), m_patience(patience),
      m_out(toQString(m_part))
{
    m_stall.setSingleShot(true);
    m_stall.setInterval(m_patience.stall);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Download::tryNow);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        m_stalled = true;
        if (m_reply)
            m_reply->abort(); // takeEnd() follows
    });
}

Download::~Download()
{
    m_over = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Download::start()
{
    if (const auto made = makeFolder(m_part.parent_path()); !made)
        return end(made.error());
    readNote();
    tryNow();
}

void Download::cancel()
{
    if (!m_over)
        end(networkError(ErrorCode::Cancelled, "fetching was cancelled"));
}

void Download::tryNow()
{
    m_headersTaken = false;
    m_stalled = false;
    m_done = static_cast<quint64>(m_out.isOpen() ? m_out.size() : QFile(m_out.fileName()).size());
    const bool known = !m_note.validator.isEmpty() || m_file.hasChecksum();
    if (m_done > 0 && (m_note.address != toQString(m_file.address) || !known || (m_note.all > 0 && m_done > m_note.all)))
        dropPart();
    m_doneBefore = m_done;
    if (m_done > 0 && m_done == m_note.all)
        return end(std::nullopt); // all of it arrived in an earlier run
    QNetworkRequest request{QUrl(toQString(m_file.address))};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept-Encoding", "identity"); // the bytes as they are published
    if (m_done > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_done) + '-');
        if (!m_note.validator.isEmpty())
            request.setRawHeader("If-Range", m_note.validator);
    }
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Download::takeEnd);
    m_stall.start();
}

std::optional<Error> Download::checkOffer(quint64 all) const
{
    if (m_file.bytes > 0 && all > 0 && all != m_file.bytes)
        return networkError(ErrorCode::Inconsistent, "the server offers " + grouped(all) + " bytes where the published file has " +
                                                         grouped(m_file.bytes));
    const std::uint64_t wanted = std::max<std::uint64_t>(all, m_file.bytes);
    const std::uint64_t free = freeBytes(m_part);
    if (wanted > m_done && wanted - m_done + keptFree > free)
        return Error{ErrorCode::DiskFull,
                     m_file.name + " needs another " + grouped(wanted - m_done) + " bytes; the disk has " + grouped(free),
                     m_part.parent_path().string(), "Free some space, or choose another disk, and go on."};
    return std::nullopt;
}

void Download::takeHeaders()
{
    const int status = m_reply ? statusOf(*m_reply) : 0;
    if (m_headersTaken || m_over || (status != 200 && status != 206))
        return; // redirects and refusals
    m_headersTaken = true;
    const auto range = contentRange(*m_reply);
    const bool goesOn = status == 206 && range && range->first == m_done;
    if (status == 206 && !goesOn) { // a piece that was not asked for
        dropPart();
        m_reply->abort();
        return;
    }
    m_note.address = toQString(m_file.address);
    m_note.validator = validatorOf(*m_reply);
    m_note.all = goesOn ? range->second : m_reply->header(QNetworkRequest::ContentLengthHeader).toULongLong();
    if (!goesOn)
        m_done = 0; // all of it again
    if (const auto problem = checkOffer(m_note.all))
        return end(*problem);
    if (!openPart(!goesOn) || !writeNote())
        return end(systemError(0, "cannot write the file: " + m_out.errorString().toStdString(), m_part, true));
}

void Download::takeBytes()
{
    takeHeaders();
    if (m_over || !m_headersTaken || !m_reply || !m_out.isOpen())
        return;
    m_stall.start();
    const QByteArray bytes = m_reply->readAll();
    if (m_out.write(bytes) != bytes.size() || !m_out.flush())
        return end(Error{freeBytes(m_part) < keptFree ? ErrorCode::DiskFull : ErrorCode::NotWritable,
                         "cannot write the file: " + m_out.errorString().toStdString(), m_part.string(), {}});
    m_done += static_cast<quint64>(bytes.size());
    if (m_file.bytes > 0 && m_done > m_file.bytes)
        return end(networkError(ErrorCode::Inconsistent, "more bytes arrive than the " + grouped(m_file.bytes) +
                                                             " of the published file"));
    Q_EMIT progressed(m_done, std::max<quint64>(m_note.all, m_file.bytes));
}

void Download::takeEnd()
{
    if (m_over || !m_reply)
        return;
    takeBytes();
    if (m_over)
        return;
    m_stall.stop();
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->deleteLater();
    m_out.close();
    const int status = statusOf(*reply);
    const std::string answer = " (status " + std::to_string(status) + ')';
    if (m_done > m_doneBefore)
        m_inVain = 0;
    if (reply->error() == QNetworkReply::NoError && m_headersTaken) {
        const quint64 all = std::max<quint64>(m_note.all, m_file.bytes);
        if (m_done == all || (all == 0 && m_done > 0))
            return end(std::nullopt);
        return tryAgain(tr("the server closed the connection"));
    }
    if (status == 404 || status == 410)
        return end(networkError(ErrorCode::NotFound, "the server has no such file" + answer));
    if (status == 416) { // nothing of the file is left to send: the part is longer than the file
        dropPart();
        return tryAgain(tr("the server has another version of the file"));
    }
    if (m_stalled)
        return tryAgain(tr("nothing arrived any more"));
    if (status == 206 && m_done == 0)
        return tryAgain(tr("the server sent another piece than was asked for"));
    if (mayPass(reply->error(), status) || status == 200 || status == 206)
        return tryAgain(reply->errorString());
    end(networkError(ErrorCode::NotReadable, "the server refuses the file" + (status > 0 ? answer : std::string()) + ": " +
                                                 reply->errorString().toStdString()));
}

void Download::tryAgain(const QString &reason)
{
    if (++m_inVain > m_patience.triesInVain)
        return end(networkError(ErrorCode::NotReadable, "the file does not arrive: " + reason.toStdString()));
    Q_EMIT interrupted(reason);
    m_pause.start(m_patience.pause * (1 << std::min(m_inVain - 1, 5)));
}

void Download::end(const std::optional<Error> &error)
{
    if (std::exchange(m_over, true))
        return;
    m_stall.stop();
    m_pause.stop();
    m_out.close();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    Q_EMIT finished(error);
}

bool Download::openPart(bool anew)
{
    m_out.close();
    return m_out.open(anew ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::WriteOnly | QIODevice::Append);
}

void Download::readNote()
{
    QFile file(toQString(noteOf(m_part)));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    m_note.address = note.value(QStringLiteral("address")).toString();
    m_note.validator = note.value(QStringLiteral("validator")).toString().toLatin1();
    m_note.all = static_cast<quint64>(note.value(QStringLiteral("all")).toDouble());
}

bool Download::writeNote() const
{
    const QJsonObject note{{QStringLiteral("address"), m_note.address},
                           {QStringLiteral("validator"), QString::fromLatin1(m_note.validator)},
                           {QStringLiteral("all"), double(m_note.all)}};
    return writeFileAtomically(noteOf(m_part), QJsonDocument(note).toJson().toStdString()).has_value();
}

void Download::dropPart()
{
    m_out.close();
    QFile::remove(m_out.fileName());
    m_note = {};
    m_done = 0;
}

Error Download::networkError(ErrorCode code, const std::string &what) const
{
    return {code, m_file.name + ": " + what, m_file.address,
            code == ErrorCode::NotReadable ? "Check the connection and go on; what arrived is kept." : ""};
}

} // namespace leoclr
