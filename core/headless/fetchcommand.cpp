#include "core/headless/commands.h"

#include "core/fetch/datasetfetch.h"
#include "core/headless/interrupt.h"
#include "core/headless/progresstext.h"

#include <QEventLoop>
#include <QNetworkProxyFactory>

#include <cstdio>
#include <unistd.h>

namespace leoclr::headless {

namespace {

std::string megabytes(quint64 bytes)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

const char *wordFor(FetchStage stage)
{
    switch (stage) {
    case FetchStage::Downloading: return "downloading";
    case FetchStage::Verifying: return "verifying";
    case FetchStage::Unpacking: return "unpacking";
    }
    return "";
}

std::string lineFor(const FetchProgress &progress)
{
    std::string line = std::string(wordFor(progress.stage)) + ' ' + progress.file.toStdString() + "   " +
                       megabytes(progress.done);
    if (progress.all > 0)
        line += " of " + megabytes(progress.all);
    if (progress.perSecond > 0)
        line += "   " + megabytes(quint64(progress.perSecond)) + "/s";
    if (progress.left)
        line += "   " + durationText(static_cast<double>(progress.left->count())) + " left";
    return line;
}

int listCatalogue()
{
    std::printf("%-20s %-26s %12s  %s\n", "NAME", "TITLE", "SIZE", "TERMS");
    for (const CatalogueEntry &entry : datasetCatalogue()) {
        const std::string size = !entry.byHand.empty() ? "by hand" : entry.bytes() > 0 ? megabytes(entry.bytes()) : "unknown";
        std::printf("%-20s %-26s %12s  %s\n", entry.name.c_str(), entry.title.c_str(), size.c_str(), entry.terms.c_str());
    }
    return exitDone;
}

} // namespace

int fetchCommand(const std::string &name, const QString &output)
{
    if (name.empty())
        return listCatalogue();
    const auto entry = findCatalogueEntry(name);
    if (!entry)
        return complain(entry.error(), exitUsage);
    if (output.isEmpty())
        return complain("name the folder to fetch into: --output DIR", exitUsage);
    std::printf("%s: %s\n", (*entry)->title.c_str(), (*entry)->terms.c_str());
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    DatasetFetch fetch(**entry, (output + '/' + QString::fromStdString(name)).toStdString());
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    FetchStage stage = FetchStage::Unpacking;
    QString file;
    QEventLoop loop;
    Interrupt interrupt;
    std::optional<Error> problem;
    QObject::connect(&interrupt, &Interrupt::interrupted, &fetch, &DatasetFetch::cancel);
    QObject::connect(&fetch, &DatasetFetch::interrupted, &loop, [](const QString &reason) {
        std::fprintf(stderr, "\nconnection lost (%s), trying again\n", qUtf8Printable(reason));
    });
    QObject::connect(&fetch, &DatasetFetch::progressed, &loop, [&](const FetchProgress &progress) {
        const bool isNew = progress.stage != stage || progress.file != file;
        stage = progress.stage;
        file = progress.file;
        if (terminal)
            std::printf("%s\r\033[K%s", isNew ? "\n" : "", lineFor(progress).c_str());
        else if (isNew)
            std::printf("%s\n", lineFor(progress).c_str());
        std::fflush(stdout);
    });
    QObject::connect(&fetch, &DatasetFetch::finished, &loop, [&](const std::optional<Error> &error) {
        problem = error;
        loop.quit();
    }, Qt::QueuedConnection);
    fetch.start();
    loop.exec();
    if (terminal)
        std::printf("\n");
    if (problem)
        return complain(*problem);
    std::printf("%s in %s (reader %s)\n", (*entry)->title.c_str(), fetch.folder().c_str(), (*entry)->reader.c_str());
    return exitDone;
}

} // namespace leoclr::headless
