#include "core/launch/embeddingjob.h"

#include "core/launch/launcher.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <utility>

namespace leoclr {

EmbeddingJob::EmbeddingJob(QString program, QObject *parent) : QObject(parent), m_program(std::move(program)) {}

EmbeddingJob::~EmbeddingJob()
{
    end();
}

void EmbeddingJob::start(const EmbeddingOrder &order)
{
    end();
    const Result<QString> program = m_program.isEmpty() ? findEngine() : Result<QString>(m_program);
    if (!program) {
        QTimer::singleShot(0, this, [this, error = program.error()] { Q_EMIT failed(error); });
        return;
    }
    QStringList arguments{"embed", order.checkpoint, "--json"};
    if (order.dataset) {
        const auto add = [&arguments](const char *option, const std::string &value) {
            if (!value.empty())
                arguments << option << QString::fromStdString(value);
        };
        add("--reader", order.dataset->reader);
        add("--path", order.dataset->path);
        add("--split", order.dataset->split);
    }
    if (order.dataset || order.limit > 0)
        arguments << "--limit" << QString::number(order.limit);
    if (order.crops)
        arguments << "--crops";
    m_process = std::make_unique<ServiceProcess>(*program, arguments);
    connect(m_process.get(), &ServiceProcess::lineCame, this, &EmbeddingJob::hear);
    connect(m_process.get(), &ServiceProcess::ended, this, [this](const QString &words) {
        end();
        Q_EMIT failed({ErrorCode::EngineDied,
                       "leoclr-engine embed ended" + (words.isEmpty() ? std::string(" without a word") : ": " + words.toStdString()),
                       {}, {}});
    });
    m_process->start();
}

void EmbeddingJob::cancel()
{
    end();
}

void EmbeddingJob::hear(const QByteArray &line)
{
    const QJsonObject told = QJsonDocument::fromJson(line).object();
    if (const QString file = told.value("file").toString(); !file.isEmpty()) {
        end(); // the file is whole before its name is told
        Q_EMIT finished(file);
    } else if (told.contains("of")) {
        Q_EMIT progressed(told.value("done").toInteger(), told.value("of").toInteger());
    }
}

void EmbeddingJob::end()
{
    if (m_process) // perhaps from within one of its signals
        m_process.release()->retire();
}

} // namespace leoclr
