#include "widgets/training/enginelogtail.h"

#include <QFile>
#include <QMetaObject>

namespace leoclr {

namespace {

constexpr qint64 firstBytes = 256 << 10; ///< of an old log, the end is what matters
constexpr int pollInterval = 300;        ///< ms

} // namespace

EngineLogTail::EngineLogTail(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &EngineLogTail::read);
}

EngineLogTail::~EngineLogTail()
{
    m_pool.waitForDone();
}

void EngineLogTail::setFile(const QString &file)
{
    if (file == m_file)
        return;
    m_file = file;
    m_offset = -1;
    m_tail.clear();
    m_reading = false;
    ++m_attempt;
    Q_EMIT restarted();
    if (m_timer.isActive())
        read();
}

void EngineLogTail::setRunning(bool running)
{
    if (running == m_timer.isActive())
        return;
    if (!running) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    read();
}

void EngineLogTail::read()
{
    if (m_file.isEmpty() || m_reading)
        return;
    m_reading = true;
    m_pool.start([this, name = m_file, offset = m_offset, attempt = m_attempt] {
        Piece piece;
        QFile file(name);
        piece.offset = offset;
        if (file.open(QIODevice::ReadOnly)) {
            const qint64 size = file.size();
            piece.restarted = offset > size;
            const bool first = offset < 0 || piece.restarted;
            qint64 from = first ? std::max<qint64>(0, size - firstBytes) : offset;
            file.seek(from);
            piece.bytes = file.read(firstBytes);
            piece.offset = from + piece.bytes.size();
            if (first && from > 0)
                piece.bytes.remove(0, piece.bytes.indexOf('\n') + 1);
        }
        QMetaObject::invokeMethod(this, [this, piece, attempt] {
            if (attempt == m_attempt)
                take(piece);
        });
    });
}

void EngineLogTail::take(const Piece &piece)
{
    m_reading = false;
    if (piece.restarted) {
        m_tail.clear();
        Q_EMIT restarted();
    }
    m_offset = piece.offset;
    m_tail += piece.bytes;
    const qsizetype end = m_tail.lastIndexOf('\n');
    if (end < 0)
        return;
    QStringList lines = QString::fromUtf8(m_tail.first(end)).split('\n');
    m_tail.remove(0, end + 1);
    for (QString &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    Q_EMIT linesArrived(lines);
}

} // namespace leoclr
