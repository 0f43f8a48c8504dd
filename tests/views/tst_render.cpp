#include "core/base/hash.h"
#include "core/views/render.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <thread>

using namespace leoclr;

namespace {

/// A picture with gradients, edges and noise, equal on every machine.
cv::Mat testImage(int width, int height)
{
    const CounterRandom random(77);
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const std::uint32_t noise =
                random.bits({.sample = static_cast<std::uint32_t>(y)}, static_cast<std::uint32_t>(x));
            const bool inside = (x / 9 + y / 7) % 2 == 0;
            image.at<cv::Vec3b>(y, x) = {static_cast<uchar>((x * 255 / std::max(1, width) + noise % 23) % 256),
                                         static_cast<uchar>(inside ? 200 : 40 + noise / 256 % 31),
                                         static_cast<uchar>((y * 3 + noise / 65536 % 17) % 256)};
        }
    }
    return image;
}

ViewRecipe plainRecipe(cv::Rect box, int size)
{
    ViewRecipe recipe;
    recipe.box = box;
    recipe.size = size;
    return recipe;
}

/// A view of the whole image without resize, with what `change` puts into its recipe.
template<typename F>
cv::Mat viewWith(const cv::Mat &image, F change)
{
    ViewRecipe recipe = plainRecipe({0, 0, image.cols, image.rows}, image.cols);
    change(recipe);
    return render(image, recipe);
}

/// The same for a jitter of which all but one step does nothing.
template<typename F>
cv::Mat jitteredBy(const cv::Mat &image, F change)
{
    return viewWith(image, [&](ViewRecipe &recipe) {
        recipe.jitter = true;
        change(recipe);
    });
}

/// Recipes with all that a view can have, of several sizes.
std::vector<ViewRecipe> manyRecipes(cv::Size image)
{
    std::vector<ViewRecipe> recipes;
    for (const int size : {1, 7, 32, 33, 96, 224}) {
        for (std::uint32_t sample = 0; sample < 8; ++sample) {
            const CounterRandom random(5);
            ViewPolicy policy;
            policy.size = size;
            policy.blurProbability = policy.grayProbability = policy.solariseProbability = .5;
            policy.grayFirst = sample % 3 == 0;
            policy.brightness = policy.contrast = policy.saturation = sample == 7 ? 3 : .8;
            policy.hue = .5;
            policy.blurSigmaMax = sample % 4 == 1 ? 9 : 2;
            policy.originalResize = sample % 4 == 2 ? OriginalResize::Letterbox : OriginalResize::CentreCrop;
            policy.resampling = sample % 2 == 0 ? Resampling::Bilinear : Resampling::Bicubic;
            recipes.push_back(drawRecipe(policy, random, 1, sample, 0, sample % 4 > 1, image));
        }
    }
    return recipes;
}

std::string bytesHash(const cv::Mat &view)
{
    return hashOf(view.data, view.total() * view.elemSize());
}

struct Difference
{
    double mean = 0;
    int largest = 0;
};

Difference difference(const cv::Mat &a, const cv::Mat &b)
{
    if (a.size() != b.size() || a.type() != b.type())
        return {255, 255};
    Difference result;
    for (int y = 0; y < a.rows; ++y) {
        for (int i = 0; i < a.cols * 3; ++i) {
            const int one = std::abs(int(a.ptr(y)[i]) - int(b.ptr(y)[i]));
            result.mean += one;
            result.largest = std::max(result.largest, one);
        }
    }
    result.mean /= double(a.total() * 3);
    return result;
}

/// Weights of all inputs for one output of an antialiased resize, from the definition of the filter.
std::vector<double> filterWeights(Resampling resampling, int in, int out, int index)
{
    const double scale = double(in) / out;
    const double width = std::max(1.0, scale);
    const auto filter = [&](double x) {
        x = std::abs(x);
        if (resampling == Resampling::Bilinear)
            return std::max(0.0, 1 - x);
        return x < 1 ? 1.5 * x * x * x - 2.5 * x * x + 1 : x < 2 ? -.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
    };
    // PIL rounds the ends of the filter to whole pixels.
    const double centre = (index + .5) * scale, support = (resampling == Resampling::Bilinear ? 1 : 2) * width;
    const int first = std::max(0, int(centre - support + .5)), end = std::min(in, int(centre + support + .5));
    std::vector<double> all(static_cast<std::size_t>(in), 0.0);
    double sum = 0;
    for (int i = first; i < end; ++i)
        sum += all[std::size_t(i)] = filter((i + .5 - centre) / width);
    for (double &weight : all)
        weight /= sum;
    return all;
}

/// Antialiased resize in doubles: down, then across; kept in 0..255 between, which matters to the cubic alone.
cv::Mat referenceResize(const cv::Mat &image, cv::Size size, Resampling resampling = Resampling::Bilinear)
{
    cv::Mat_<cv::Vec3d> tall(size.height, image.cols, cv::Vec3d());
    for (int y = 0; y < size.height; ++y) {
        const auto down = filterWeights(resampling, image.rows, size.height, y);
        for (int x = 0; x < image.cols; ++x) {
            for (int v = 0; v < image.rows; ++v)
                for (int c = 0; c < 3; ++c)
                    tall(y, x)[c] += down[std::size_t(v)] * image.at<cv::Vec3b>(v, x)[c];
            for (int c = 0; c < 3; ++c)
                tall(y, x)[c] = std::clamp(tall(y, x)[c], 0.0, 255.0);
        }
    }
    cv::Mat out(size, CV_8UC3);
    for (int x = 0; x < size.width; ++x) {
        const auto across = filterWeights(resampling, image.cols, size.width, x);
        for (int y = 0; y < size.height; ++y)
            for (int c = 0; c < 3; ++c) {
                double sum = 0;
                for (int u = 0; u < image.cols; ++u)
                    sum += across[std::size_t(u)] * tall(y, u)[c];
                out.at<cv::Vec3b>(y, x)[c] = static_cast<uchar>(std::lround(std::clamp(sum, 0.0, 255.0)));
            }
    }
    return out;
}

double lumaOf(const cv::Vec3b &pixel)
{
    return .299 * pixel[0] + .587 * pixel[1] + .114 * pixel[2];
}

template<typename F>
cv::Mat mapped(const cv::Mat &image, F f)
{
    cv::Mat out = image.clone();
    out.forEach<cv::Vec3b>([&](cv::Vec3b &pixel, const int *) { pixel = f(pixel); });
    return out;
}

uchar cut(double value)
{
    return static_cast<uchar>(std::clamp(value, 0.0, 255.0));
}

/// RGB -> HSV, hue turned, -> RGB, in doubles.
cv::Vec3b turned(const cv::Vec3b &pixel, double turns)
{
    const double r = pixel[0] / 255.0, g = pixel[1] / 255.0, b = pixel[2] / 255.0;
    const double value = std::max({r, g, b}), chroma = value - std::min({r, g, b});
    double hue = 0;
    if (chroma > 0)
        hue = value == r ? (g - b) / chroma : value == g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
    hue = std::fmod(hue / 6 + turns + 2, 1.0) * 6;
    const double saturation = value > 0 ? chroma / value : 0;
    const double fraction = hue - std::floor(hue);
    const double p = value * (1 - saturation), q = value * (1 - saturation * fraction),
                 t = value * (1 - saturation * (1 - fraction));
    const double table[6][3] = {{value, t, p}, {q, value, p}, {p, value, t}, {p, q, value}, {t, p, value}, {value, p, q}};
    const auto &rgb = table[static_cast<int>(hue) % 6];
    return {cut(std::lround(rgb[0] * 255)), cut(std::lround(rgb[1] * 255)), cut(std::lround(rgb[2] * 255))};
}

cv::Mat referenceBlur(const cv::Mat &image, double sigma)
{
    const int radius = static_cast<int>(std::ceil(4 * sigma));
    const auto inside = [](int i, int size) {
        while (size > 1 && (i < 0 || i >= size))
            i = i < 0 ? -i : 2 * (size - 1) - i;
        return size == 1 ? 0 : i;
    };
    std::vector<double> weights;
    double sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += weights.emplace_back(std::exp(-.5 * i * i / sigma / sigma));
    cv::Mat out(image.size(), CV_8UC3);
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x)
            for (int c = 0; c < 3; ++c) {
                double total = 0;
                for (int v = -radius; v <= radius; ++v)
                    for (int u = -radius; u <= radius; ++u)
                        total += weights[std::size_t(v + radius)] * weights[std::size_t(u + radius)]
                                 * image.at<cv::Vec3b>(inside(y + v, image.rows), inside(x + u, image.cols))[c];
                out.at<cv::Vec3b>(y, x)[c] = static_cast<uchar>(std::lround(total / sum / sum));
            }
    return out;
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void identity()
    {
        const cv::Mat image = testImage(64, 64);
        QCOMPARE(difference(render(image, plainRecipe({0, 0, 64, 64}, 64)), image).largest, 0);
    }

    void cropOfEqualSize()
    {
        const cv::Mat image = testImage(90, 70);
        QCOMPARE(difference(render(image, plainRecipe({11, 5, 32, 32}, 32)), image(cv::Rect(11, 5, 32, 32))).largest, 0);
    }

    void resizeLikeItsDefinition_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("size");
        QTest::newRow("equal") << 32 << 32 << 32;
        QTest::newRow("odd") << 61 << 47 << 33;
        QTest::newRow("reduce") << 90 << 70 << 32;
        QTest::newRow("enlarge") << 20 << 14 << 32;
        QTest::newRow("reduce across, enlarge down") << 100 << 10 << 32;
        QTest::newRow("reduce much") << 300 << 200 << 7;
        QTest::newRow("more than 64 weights") << 900 << 600 << 8;
        QTest::newRow("one column") << 1 << 40 << 16;
        QTest::newRow("to one pixel") << 50 << 40 << 1;
    }

    void resizeLikeItsDefinition()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, size);
        const cv::Mat image = testImage(width, height);
        for (const Resampling resampling : {Resampling::Bilinear, Resampling::Bicubic}) {
            ViewRecipe recipe = plainRecipe({0, 0, width, height}, size);
            recipe.resampling = resampling;
            const Difference got = difference(render(image, recipe), referenceResize(image, {size, size}, resampling));
            QVERIFY2(got.largest <= 1 && got.mean < .05, qPrintable(QString("%1 %2").arg(got.largest).arg(got.mean)));
        }
    }

    void extremeImages_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("line") << 5000 << 1;
        QTest::newRow("column") << 1 << 5000;
        QTest::newRow("ribbon") << 12000 << 8;
    }

    /// An even colour stays that colour, however extreme the reduction is.
    void extremeImages()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        for (const auto &colour : {cv::Scalar(255, 255, 255), cv::Scalar(0, 0, 0), cv::Scalar(253, 17, 129)}) {
            const cv::Mat image(height, width, CV_8UC3, colour);
            for (const OriginalResize resize : {OriginalResize::Squash, OriginalResize::CentreCrop}) {
                ViewRecipe recipe = plainRecipe({0, 0, width, height}, 224);
                recipe.isOriginal = true;
                recipe.resize = resize;
                recipe.blurSigma = 2;
                const cv::Mat view = render(image, recipe);
                QCOMPARE(difference(view, cv::Mat(224, 224, CV_8UC3, colour)).largest, 0);
            }
            ViewRecipe letterbox = plainRecipe({0, 0, width, height}, 224);
            letterbox.isOriginal = true;
            letterbox.resize = OriginalResize::Letterbox;
            QCOMPARE(render(image, letterbox).at<cv::Vec3b>(111, 111),
                     cv::Vec3b(uchar(colour[0]), uchar(colour[1]), uchar(colour[2])));
        }
    }

    void letterboxHasBars()
    {
        const cv::Mat image(50, 100, CV_8UC3, cv::Scalar(10, 20, 30));
        ViewRecipe recipe = plainRecipe({0, 0, 100, 50}, 64);
        recipe.isOriginal = true;
        recipe.resize = OriginalResize::Letterbox;
        const cv::Mat view = render(image, recipe);
        QCOMPARE(view.at<cv::Vec3b>(15, 0), cv::Vec3b(124, 116, 104));
        QCOMPARE(view.at<cv::Vec3b>(16, 0), cv::Vec3b(10, 20, 30));
        QCOMPARE(view.at<cv::Vec3b>(47, 63), cv::Vec3b(10, 20, 30));
        QCOMPARE(view.at<cv::Vec3b>(48, 63), cv::Vec3b(124, 116, 104));
    }

    void centreCropLosesTheBorders()
    {
        const cv::Mat image = testImage(100, 40);
        ViewRecipe recipe = plainRecipe({0, 0, 100, 40}, 40);
        recipe.isOriginal = true;
        recipe.resize = OriginalResize::CentreCrop;
        QCOMPARE(difference(render(image, recipe), image(cv::Rect(30, 0, 40, 40))).largest, 0);
    }

    void flipIsLast()
    {
        const cv::Mat image = testImage(80, 60);
        ViewRecipe recipe = plainRecipe({3, 4, 50, 41}, 48);
        recipe.jitter = true;
        recipe.contrast = 1.3;
        recipe.blurSigma = 1.2;
        const cv::Mat straight = render(image, recipe);
        recipe.flip = true;
        const cv::Mat flipped = render(image, recipe);
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x)
                QCOMPARE(flipped.at<cv::Vec3b>(y, x), straight.at<cv::Vec3b>(y, 47 - x));
    }

    void flipMovesBarsToo()
    {
        const cv::Mat image = testImage(30, 61); // bars of 16 and 17 pixels in a view of 64
        ViewRecipe recipe = plainRecipe({0, 0, 30, 61}, 64);
        recipe.isOriginal = true;
        recipe.resize = OriginalResize::Letterbox;
        const cv::Mat straight = render(image, recipe);
        recipe.flip = true;
        cv::Mat expected;
        cv::flip(straight, expected, 1);
        QCOMPARE(difference(render(image, recipe), expected).largest, 0);
    }

    void brightness()
    {
        const cv::Mat image = testImage(50, 50);
        for (const double factor : {0.0, .6, 1.0, 1.37, 3.0, 40.0}) {
            const cv::Mat expected = mapped(image, [&](const cv::Vec3b &p) {
                return cv::Vec3b(cut(p[0] * factor), cut(p[1] * factor), cut(p[2] * factor));
            });
            const cv::Mat view = jitteredBy(image, [&](ViewRecipe &recipe) { recipe.brightness = factor; });
            QVERIFY(difference(view, expected).largest <= 1);
            QVERIFY(difference(view, expected).mean < .02);
        }
    }

    void contrast()
    {
        const cv::Mat image = testImage(50, 50);
        double sum = 0;
        for (int y = 0; y < image.rows; ++y)
            for (int x = 0; x < image.cols; ++x)
                sum += std::round(lumaOf(image.at<cv::Vec3b>(y, x)));
        const double mean = std::floor(sum / double(image.total()) + .5);
        for (const double factor : {0.0, .6, 1.0, 1.4, 2.5}) {
            const cv::Mat expected = mapped(image, [&](const cv::Vec3b &p) {
                const auto blend = [&](uchar v) { return cut(mean + factor * (v - mean)); };
                return cv::Vec3b(blend(p[0]), blend(p[1]), blend(p[2]));
            });
            const cv::Mat view = jitteredBy(image, [&](ViewRecipe &recipe) { recipe.contrast = factor; });
            QVERIFY(difference(view, expected).largest <= 1);
            QVERIFY(difference(view, expected).mean < .02);
        }
    }

    void saturation()
    {
        const cv::Mat image = testImage(50, 50);
        for (const double factor : {0.0, .6, 1.0, 1.4, 2.5}) {
            const cv::Mat expected = mapped(image, [&](const cv::Vec3b &p) {
                const double gray = std::round(lumaOf(p));
                const auto blend = [&](uchar v) { return cut(gray + factor * (v - gray)); };
                return cv::Vec3b(blend(p[0]), blend(p[1]), blend(p[2]));
            });
            const cv::Mat view = jitteredBy(image, [&](ViewRecipe &recipe) { recipe.saturation = factor; });
            QVERIFY(difference(view, expected).largest <= 1);
            QVERIFY(difference(view, expected).mean < .05);
        }
    }

    void hue()
    {
        for (const double turns : {-.5, -.1, -.031, 0.0, .07, .1, .25, .5}) {
            const cv::Mat image = testImage(80, 80);
            const cv::Mat expected = mapped(image, [&](const cv::Vec3b &p) { return turned(p, std::trunc(turns * 255) / 255); });
            const Difference got =
                difference(jitteredBy(image, [&](ViewRecipe &recipe) { recipe.hue = turns; }), expected);
            QVERIFY2(got.largest <= 1 && got.mean < .1, qPrintable(QString("%1: %2").arg(turns).arg(got.mean)));
        }
        cv::Mat red(1, 1, CV_8UC3, cv::Scalar(255, 0, 0)); // a third of a turn: red, green, blue
        for (const cv::Vec3b &colour : {cv::Vec3b(0, 255, 0), cv::Vec3b(0, 0, 255), cv::Vec3b(255, 0, 0)}) {
            red = jitteredBy(red, [](ViewRecipe &recipe) { recipe.hue = 1.0 / 3; });
            QCOMPARE(red.at<cv::Vec3b>(0, 0), colour);
        }
    }

    void gray()
    {
        const cv::Mat image = testImage(50, 50);
        const cv::Mat expected = mapped(image, [](const cv::Vec3b &p) {
            const uchar value = cut(std::round(lumaOf(p)));
            return cv::Vec3b(value, value, value);
        });
        const cv::Mat view = viewWith(image, [](ViewRecipe &recipe) { recipe.gray = true; });
        QVERIFY(difference(view, expected).largest <= 1);
        QVERIFY(difference(view, expected).mean < .01);
    }

    void grayBeforeOrBehindTheJitter()
    {
        const cv::Mat image = testImage(64, 64);
        const auto change = [](ViewRecipe &recipe) {
            recipe.hue = .3;
            recipe.brightness = 1.6;
            recipe.jitterOrder = {JitterStep::Brightness, JitterStep::Hue, JitterStep::Contrast, JitterStep::Saturation};
        };
        const auto toGray = [](ViewRecipe &recipe) { recipe.gray = true; };
        const cv::Mat behind = viewWith(jitteredBy(image, change), toGray);
        const cv::Mat before = jitteredBy(viewWith(image, toGray), change);
        QVERIFY(difference(before, behind).largest > 2);
        const auto both = [&](ViewRecipe &recipe) {
            change(recipe);
            recipe.gray = true;
        };
        QCOMPARE(difference(jitteredBy(image, both), behind).largest, 0);
        QCOMPARE(difference(jitteredBy(image, [&](ViewRecipe &recipe) {
            both(recipe);
            recipe.grayFirst = true;
        }), before).largest, 0);
    }

    void solariseAbove128()
    {
        cv::Mat image(2, 2, CV_8UC3, cv::Scalar(0, 0, 0));
        image.at<cv::Vec3b>(0, 0) = {0, 127, 128};
        image.at<cv::Vec3b>(0, 1) = {129, 200, 255};
        const cv::Mat view = viewWith(image, [](ViewRecipe &recipe) { recipe.solarise = true; });
        QCOMPARE(view.at<cv::Vec3b>(0, 0), cv::Vec3b(0, 127, 127));
        QCOMPARE(view.at<cv::Vec3b>(0, 1), cv::Vec3b(126, 55, 0));
    }

    void blurLikeItsDefinition_data()
    {
        QTest::addColumn<double>("sigma");
        QTest::addColumn<int>("size");
        QTest::newRow("hardly") << .1 << 40;
        QTest::newRow("little") << .5 << 40;
        QTest::newRow("one") << 1.0 << 40;
        QTest::newRow("two") << 2.0 << 40;
        QTest::newRow("wide") << 5.0 << 40;
        QTest::newRow("wider than the view") << 4.0 << 5;
        QTest::newRow("one pixel") << 1.0 << 1;
    }

    void blurLikeItsDefinition()
    {
        QFETCH(double, sigma);
        QFETCH(int, size);
        const cv::Mat image = testImage(size, size);
        const cv::Mat view = viewWith(image, [&](ViewRecipe &recipe) { recipe.blurSigma = sigma; });
        const Difference got = difference(view, referenceBlur(image, sigma));
        QVERIFY2(got.largest <= 1 && got.mean < .2, qPrintable(QString("%1 %2").arg(got.largest).arg(got.mean)));
    }

    void jitterOrderMatters()
    {
        const cv::Mat image = testImage(64, 64);
        ViewRecipe recipe = plainRecipe({0, 0, 64, 64}, 64);
        recipe.jitter = true;
        recipe.brightness = 1.4;
        recipe.contrast = .6;
        const cv::Mat first = render(image, recipe);
        std::swap(recipe.jitterOrder[0], recipe.jitterOrder[1]);
        const cv::Mat expected = jitteredBy(jitteredBy(image, [](ViewRecipe &one) { one.contrast = .6; }),
                                            [](ViewRecipe &two) { two.brightness = 1.4; });
        QCOMPARE(difference(render(image, recipe), expected).largest, 0);
        QVERIFY(difference(first, expected).largest > 2);
    }

    void pureInAnyOrderAndThread()
    {
        const cv::Mat image = testImage(160, 120);
        const cv::Mat other = testImage(40, 33);
        ExperimentConfig config;
        config.viewSize = 48;
        std::vector<std::string> expected;
        const auto hashOfSample = [&](std::uint32_t sample) {
            std::string all;
            for (const ViewRecipe &recipe : drawViews(config, 0, sample, image.size()))
                all += bytesHash(render(image, recipe));
            return all;
        };
        for (std::uint32_t sample = 0; sample < 40; ++sample)
            expected.push_back(hashOfSample(sample));
        std::vector<std::string> again(40);
        std::thread backwards([&] {
            for (std::uint32_t sample = 40; sample-- > 20;) {
                (void)render(other, plainRecipe({0, 0, 40, 33}, 224)); // leaves other scratch memory behind
                again[sample] = hashOfSample(sample);
            }
        });
        for (std::uint32_t sample = 20; sample-- > 0;)
            again[sample] = hashOfSample(sample);
        backwards.join();
        QCOMPARE(again, expected);
        QVERIFY(std::set<std::string>(expected.begin(), expected.end()).size() == 40);
    }

    void sameBytesOnEveryProcessor()
    {
        if (!avx2Kernels())
            QSKIP("this processor has plain kernels alone");
        for (const cv::Size size : {cv::Size(500, 375), cv::Size(61, 47), cv::Size(9, 300), cv::Size(1, 1)}) {
            const cv::Mat image = testImage(size.width, size.height);
            for (const ViewRecipe &recipe : manyRecipes(size)) {
                cv::Mat plain(recipe.size, recipe.size, CV_8UC3), wide = plain.clone();
                render(image, recipe, plain.data, plainKernels());
                render(image, recipe, wide.data, *avx2Kernels());
                QVERIFY2(difference(plain, wide).largest == 0, toJson(recipe).c_str());
            }
        }
    }

    void imageIsLeftAlone()
    {
        const cv::Mat image = testImage(64, 64);
        const cv::Mat copy = image.clone();
        ViewRecipe recipe = plainRecipe({0, 0, 64, 64}, 64);
        recipe.gray = recipe.solarise = recipe.flip = true;
        (void)render(image, recipe);
        QCOMPARE(difference(image, copy).largest, 0);
    }

    void partOfALargerImage()
    {
        const cv::Mat large = testImage(100, 80);
        const cv::Mat part = large(cv::Rect(10, 20, 60, 50)); // rows are not adjacent in memory
        const ViewRecipe recipe = plainRecipe({5, 6, 40, 30}, 24);
        QCOMPARE(difference(render(part, recipe), render(part.clone(), recipe)).largest, 0);
    }

    void boxOfAnotherImageIsCut()
    {
        const cv::Mat image = testImage(30, 20);
        QCOMPARE(difference(render(image, plainRecipe({10, 10, 100, 100}, 16)),
                            render(image, plainRecipe({10, 10, 20, 10}, 16))).largest, 0);
        QCOMPARE(render(image, plainRecipe({500, 500, 10, 10}, 16)).size(), cv::Size(16, 16));
    }

    void stepsEndInTheView()
    {
        const cv::Mat image = testImage(160, 120);
        ExperimentConfig config;
        config.viewSize = 48;
        config.solariseProbability = .5;
        for (std::uint32_t sample = 0; sample < 30; ++sample) {
            for (const ViewRecipe &recipe : drawViews(config, 0, sample, image.size())) {
                const std::vector<RenderStep> steps = renderSteps(image, recipe);
                QCOMPARE(difference(steps.back().pixels, render(image, recipe)).largest, 0);
                const auto has = [&](std::string_view name) {
                    return std::any_of(steps.begin(), steps.end(), [&](const auto &step) { return step.name == name; });
                };
                QVERIFY(has("resize"));
                QCOMPARE(has("jitter"), recipe.jitter);
                QCOMPARE(has("gray"), recipe.gray);
                QCOMPARE(has("blur"), recipe.blurSigma > 0);
                QCOMPARE(has("solarise"), recipe.solarise);
                QCOMPARE(has("flip"), recipe.flip);
                QCOMPARE(has("crop"), recipe.box.size() != image.size());
            }
        }
    }

    /// Runs already recorded can be replayed only as long as these bytes stay. Where they have to change, count
    /// viewVersion up.
    void bytesOfRecordedViews()
    {
        const cv::Mat image = testImage(500, 375);
        std::string all;
        for (const ViewRecipe &recipe : manyRecipes(image.size()))
            all += bytesHash(render(image, recipe));
        QCOMPARE(viewVersion, 3);
        QCOMPARE(QString::fromStdString(hashOf(all.data(), all.size())), QString("04ac385b0df64e38f091eba3cce22073"));
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
