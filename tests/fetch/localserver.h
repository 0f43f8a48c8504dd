#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace leoclr::testing {

/// How a local server answers for one file: well, or in one of the ways in which real ones fail.
struct Behaviour
{
    QByteArray content;
    qint64 cutAfter = -1;        ///< closes the connection after so many bytes of an answer
    int cuts = 1 << 20;          ///< how often it does so
    qint64 stallAfter = -1;      ///< says nothing more after so many bytes, and keeps the connection
    int stalls = 1 << 20;
    qint64 claimedLength = -1;   ///< another Content-Length than it sends
    bool ignoresRange = false;
    bool wrongRange = false;     ///< answers with another piece than it was asked for
    int status = 0;              ///< 404, 503 …
    int failures = 1 << 20;      ///< how often it answers with that status
    QByteArray redirect = {};    ///< where it sends on
    QByteArray tag = "\"one\"";  ///< ETag; empty: none
};

/// An HTTP server on loopback, for one thing: being a bad one on request.
class LocalServer : public QTcpServer
{
public:
    explicit LocalServer(QObject *parent = nullptr) : QTcpServer(parent)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        });
    }
    [[nodiscard]] QByteArray address(const QByteArray &name) const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort()) + '/' + name;
    }

    QHash<QByteArray, Behaviour> files;
    QList<QByteArray> requests; ///< whole heads, in order

private:
    void take(QTcpSocket *socket)
    {
        QByteArray head = socket->property("head").toByteArray() + socket->readAll();
        socket->setProperty("head", head);
        if (!head.endsWith("\r\n\r\n"))
            return;
        socket->setProperty("head", QByteArray());
        requests << head;
        const QByteArray name = head.mid(5, head.indexOf(' ', 5) - 5);
        if (!files.contains(name))
            return refuse(socket, 404);
        answer(socket, head, files[name]);
    }

    static void refuse(QTcpSocket *socket, int status)
    {
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
    }

    static QByteArray header(const QByteArray &head, const QByteArray &name)
    {
        const qsizetype at = head.toLower().indexOf("\r\n" + name.toLower() + ": ");
        if (at < 0)
            return {};
        const qsizetype start = at + name.size() + 4;
        return head.mid(start, head.indexOf("\r\n", start) - start);
    }

    static void answer(QTcpSocket *socket, const QByteArray &head, Behaviour &how)
    {
        if (!how.redirect.isEmpty()) {
            socket->write("HTTP/1.1 302 Found\r\nLocation: " + how.redirect + "\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        if (how.status != 0 && how.failures-- > 0)
            return refuse(socket, how.status);
        const QByteArray range = header(head, "Range"), condition = header(head, "If-Range");
        qint64 start = 0;
        if (range.startsWith("bytes=") && !how.ignoresRange && (condition.isEmpty() || condition == how.tag))
            start = range.mid(6, range.indexOf('-') - 6).toLongLong();
        const bool part = start > 0;
        if (part && start >= how.content.size())
            return refuse(socket, 416);
        if (part && how.wrongRange)
            start = 1;
        QByteArray body = how.content.mid(start);
        QByteArray reply = part ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + QByteArray::number(start) + '-' +
                                      QByteArray::number(how.content.size() - 1) + '/' +
                                      QByteArray::number(how.content.size()) + "\r\n"
                                : QByteArray("HTTP/1.1 200 OK\r\n");
        if (!how.tag.isEmpty())
            reply += "ETag: " + how.tag + "\r\n";
        const qint64 length = how.claimedLength >= 0 ? how.claimedLength : body.size();
        reply += "Content-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n\r\n";
        bool closes = true;
        if (how.cutAfter >= 0 && how.cuts > 0 && body.size() > how.cutAfter) {
            --how.cuts;
            body.truncate(how.cutAfter);
        } else if (how.stallAfter >= 0 && how.stalls > 0) {
            --how.stalls;
            body.truncate(how.stallAfter);
            closes = false;
        }
        socket->write(reply + body);
        if (closes)
            socket->disconnectFromHost();
    }
};

} // namespace leoclr::testing
