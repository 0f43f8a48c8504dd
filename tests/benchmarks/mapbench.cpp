// What a frame of the embedding map costs, and how long its parts take to make: mapbench [ROWS] [WIDTHxHEIGHT]

#include "core/projection/neighbours.h"
#include "core/projection/pca.h"
#include "core/projection/umap.h"
#include "tests/support/embeddingmaker.h"
#include "widgets/embedding/colourscheme.h"
#include "widgets/embedding/mapview.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace leoclr;

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // each figure as soon as it is known
    const auto rows = argc > 1 ? QByteArray(argv[1]).toULongLong() : 50'000;
    const QStringList size = QString::fromLatin1(argc > 2 ? argv[2] : "1400x900").split('x');
    constexpr int classes = 10;
    const EmbeddingSet set = testing::makeEmbedding(rows, classes, 512, 0, 10);
    const std::vector<float> unit = unitRows({set.features, 512});
    const Rows all{unit, 512};

    QElapsedTimer time;
    time.start();
    const MapPoints points = principalPlane(all).place(all);
    std::printf("%zu points of 512 features\n", std::size_t(rows));
    std::printf("principal plane          %8.0f ms\n", double(time.nsecsElapsed()) / 1e6);
    time.start();
    (void)nearestRows(all, all.row(0), 24, 0);
    std::printf("24 nearest, exact        %8.1f ms\n", double(time.nsecsElapsed()) / 1e6);

    MapView view;
    view.resize(size.value(0).toInt(), size.value(1).toInt());
    view.show();
    view.setPoints(points, 0);
    std::vector<PointStyle> styles;
    for (int i = 0; i < classes; ++i)
        styles.push_back({QColor::fromHsv(i * 36, 200, 200)});
    std::vector<std::uint16_t> style;
    for (const std::int64_t label : set.labels)
        style.push_back(std::uint16_t(label));
    view.setStyles(styles, style);
    QImage frame(view.size(), QImage::Format_RGB32);
    std::vector<double> frames;
    for (int i = 0; i < 120; ++i) {
        const std::clock_t begin = std::clock(); // of this program alone, whatever else the computer does
        view.pan({i % 20 < 10 ? 7.0 : -7.0, 3.0 * (i % 3 - 1)});
        view.render(&frame); // the whole widget, as the window draws it
        frames.push_back(1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::sort(frames.begin(), frames.end());
    const double median = frames[frames.size() / 2];
    std::printf("frame while panning      %8.2f ms of processor time in the median, %.2f ms at the 95th percentile: %.0f frames a second\n", median,
                frames[frames.size() * 95 / 100], 1000 / median);
    time.start();
    const std::clock_t begun = std::clock();
    UmapOptions options;
    options.start = points;
    const auto map = umapPlane(all, options, {}, [](double) {});
    std::printf("UMAP                     %8.1f s, of processor time %.1f s\n", double(time.elapsed()) / 1000,
                double(std::clock() - begun) / CLOCKS_PER_SEC);
    return map ? 0 : 1;
}
