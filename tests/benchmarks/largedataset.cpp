// Measures the datasets room on a dataset of many entries, made of links, and prints what it found:
//   largedataset FOLDER [--entries 1300000] [--photographs DIR] [--seconds 5]
// FOLDER gets the dataset (a thousand class folders with links to the photographs) unless it is there already.
// Without --photographs, 64 scenes of 500 x 375 and 16 of 4000 x 3000 pixels are drawn and linked to.
// Figures to hold: first screen < 2 s, memory < 300 MB, >= 200 thumbnails a second, no block of the event loop > 50 ms.

#include "core/data/dataset.h"
#include "core/data/decode.h"
#include "core/data/demoscenes.h"
#include "widgets/common/settings.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <unistd.h>

using namespace leoclr;
namespace fs = std::filesystem;

namespace {

/// Pictures to link to: those of a folder, or drawn ones.
std::vector<fs::path> photographs(const fs::path &given, const fs::path &made)
{
    std::vector<fs::path> found;
    if (!given.empty()) {
        for (const auto &entry : fs::recursive_directory_iterator(given))
            if (entry.is_regular_file() && looksLikeImage(entry.path()))
                found.push_back(fs::absolute(entry.path()));
        std::sort(found.begin(), found.end());
        return found;
    }
    fs::create_directories(made);
    const DemoScenes scenes(1);
    for (std::uint32_t i = 0; i < 80; ++i) {
        const cv::Size size = i < 64 ? cv::Size(500, 375) : cv::Size(4000, 3000);
        const fs::path file = made / (std::to_string(i) + ".jpg");
        if (!fs::exists(file)) {
            cv::Mat picture;
            cv::resize(scenes.render(i, 375), picture, size, 0, 0, cv::INTER_CUBIC);
            cv::cvtColor(picture, picture, cv::COLOR_RGB2BGR);
            cv::imwrite(file.string(), picture, {cv::IMWRITE_JPEG_QUALITY, 92});
        }
        found.push_back(file);
    }
    return found;
}

void makeDataset(const fs::path &root, std::size_t entries, const std::vector<fs::path> &pictures)
{
    constexpr std::size_t classes = 1000;
    for (std::size_t c = 0; c < classes; ++c) {
        char name[16];
        std::snprintf(name, sizeof name, "n%08zu", c);
        const fs::path folder = root / "train" / name;
        fs::create_directories(folder);
        for (std::size_t i = c; i < entries; i += classes) {
            const fs::path link = folder / (std::string(name) + '_' + std::to_string(i) + ".JPEG");
            const fs::path &target = pictures[i / 7 % pictures.size()];
            if (::link(target.c_str(), link.c_str()) != 0)
                fs::create_symlink(target, link);
        }
    }
}

double residentMegabytes(const char *key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(key))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// What this thread has computed so far, in milliseconds: on a busy computer the time that others take is not counted.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest time that the event loop did not come round, while it lives; by the clock, and of computing alone.
class BlockWatch : public QObject
{
public:
    BlockWatch()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_clock.restart());
            const double now = threadMilliseconds();
            m_longestComputing = std::max(m_longestComputing, now - m_computed);
            m_computed = now;
        });
        m_clock.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }
    [[nodiscard]] double longestComputing() const { return m_longestComputing; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_computed = threadMilliseconds();
    qint64 m_longest = 0;
    double m_longestComputing = 0;
};

void processFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// True once every visible picture is there.
bool waitForScreen(const ThumbnailGrid &grid, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        bool whole = true;
        for (int y = 20; y < grid.viewport()->height() && whole; y += 40)
            for (int x = 20; x < grid.viewport()->width() && whole; x += 40)
                if (const QModelIndex index = grid.indexAt({x, y}); index.isValid())
                    whole = !index.data(Qt::DecorationRole).value<QImage>().isNull();
        if (whole)
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the dataset is, or is made"));
    parser.addOption({QStringLiteral("entries"), {}, QStringLiteral("n"), QStringLiteral("1300000")});
    parser.addOption({QStringLiteral("photographs"), {}, QStringLiteral("dir"), {}});
    parser.addOption({QStringLiteral("seconds"), {}, QStringLiteral("n"), QStringLiteral("5")});
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const fs::path root = parser.positionalArguments().first().toStdString();
    if (!fs::exists(root / "train")) {
        const fs::path given = parser.value(QStringLiteral("photographs")).toStdString();
        makeDataset(root, parser.value(QStringLiteral("entries")).toULongLong(), photographs(given, root / "photographs"));
    }
    const double before = residentMegabytes("VmRSS");

    ThumbnailModel model;
    model.setThumbnailSide(104);
    ThumbnailGrid grid(ThumbnailGrid::Flow::Grid);
    QObject::connect(&grid, &ThumbnailGrid::visibleRowsChanged, &model, &ThumbnailModel::setVisibleRows);
    grid.setPictureSide(104);
    grid.setModel(&model);
    grid.resize(1100, 760);
    grid.show();
    processFor(200);

    QElapsedTimer clock;
    clock.start();
    double cpu = threadMilliseconds();
    DatasetSpec spec;
    spec.reader = "folder";
    spec.path = root.string();
    auto opened = openDataset(spec);
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().message().c_str());
        return 1;
    }
    const qint64 scanned = clock.elapsed();
    cpu = threadMilliseconds() - cpu;
    const std::shared_ptr<const Dataset> dataset = std::move(*opened);
    model.setDataset(dataset);
    const bool whole = waitForScreen(grid, 20000);
    std::printf("entries                          %zu\n", dataset->size());
    std::printf("names read                       %.2f s, of these computing in this thread %.2f s\n",
                double(scanned) / 1000, cpu / 1000);
    std::printf("first screen %s     %.2f s\n", whole ? "complete   " : "INCOMPLETE ", double(clock.elapsed()) / 1000);
    std::printf("resident memory                  %.0f MB, of these %.0f MB before the dataset; peak %.0f MB\n",
                residentMegabytes("VmRSS"), before, residentMegabytes("VmHWM"));

    // Thumbnails a second: pages down, each waited for.
    int shown = 0;
    const qint64 limit = parser.value(QStringLiteral("seconds")).toLongLong() * 1000;
    clock.restart();
    while (clock.elapsed() < limit) {
        grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->value() + grid.viewport()->height());
        if (!waitForScreen(grid, 5000))
            break;
        shown += (grid.viewport()->width() / 112) * (grid.viewport()->height() / 130);
    }
    std::printf("thumbnails a second              %.0f\n", shown * 1000.0 / double(std::max<qint64>(1, clock.elapsed())));

    // Scrolling: jumps over the whole range, nobody waits.
    const BlockWatch watch;
    clock.restart();
    int jumps = 0;
    for (; clock.elapsed() < limit; ++jumps) {
        const qint64 maximum = grid.verticalScrollBar()->maximum();
        grid.verticalScrollBar()->setValue(int(maximum * ((jumps * 37) % 101) / 101));
        processFor(10);
    }
    std::printf("scrolling: longest block         %lld ms, of these computing %.1f ms; %d jumps\n",
                static_cast<long long>(watch.longest()), watch.longestComputing(), jumps);
    std::printf("resident memory after scrolling  %.0f MB\n", residentMegabytes("VmRSS"));
    clock.restart();
    const std::string fingerprint = dataset->fingerprint();
    std::printf("fingerprint (all sizes asked)    %.2f s\n", double(clock.elapsed()) / 1000);
    return 0;
}
