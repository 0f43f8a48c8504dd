#include "core/serving/base64.h"
#include "core/serving/messages.h"

#include <QTest>

#include <cmath>

using namespace leoclr;

namespace {

DatasetSpec someDataset()
{
    DatasetSpec spec;
    spec.reader = "folder";
    spec.path = "/data/ein Ordner";
    spec.split = "test";
    spec.limit = 50;
    spec.seed = 7;
    return spec;
}

ViewRecipe drawnRecipe()
{
    ViewRecipe recipe;
    recipe.box = {3, 4, 50, 60};
    recipe.size = 32;
    recipe.flip = true;
    recipe.jitter = true;
    recipe.brightness = 1.0 / 3;
    recipe.hue = -0.0625;
    recipe.blurSigma = 0.7;
    return recipe;
}

std::vector<RequestBody> requests()
{
    const ServedImage image{someDataset(), 17};
    return {DescribeRequest{"/runs/a \"b\""},
            EmbedRequest{"/runs/a", image, {wholeImage(), rawCrop({1, 2, 3, 4}), drawnRecipe()}, true},
            CompareRequest{"/runs/a", image, wholeImage(OriginalResize::Letterbox), {drawnRecipe(), rawCrop({0, 0, 9, 9})},
                           ActivationKind::Similarity},
            ActivationRequest{"/runs/a", image, {wholeImage()}, {{1, 2, 3, 4}, {5, 6, 7, 8}}},
            CancelRequest{"\"x\""},
            PingRequest{}};
}

std::vector<AnswerBody> answers()
{
    const CheckpointFacts facts{"/runs/a/checkpoints/9/model.safetensors", "leoclr", "resnet18", 9, 1, 32, 512, 128, true,
                                4096, 0.1, "cpu"};
    const ActivationMap map{{1, 2, 3, 4}, {2, 3, {0.f, 0.25f, 1.f, 0.125f, 1e-30f, 0.7f}}, {7, 5}};
    CompareAnswer compared{{0.9, 1.0 / 3}, 0.5, 0.1166, {1, 300}, {0.25, 0.001}, map, {map, {}}, {0.5, 0.25}, facts};
    CompareAnswer single{{0.9}, {}, {}, {}, {}, {}, {{}}, {}, facts};
    return {ReadyAnswer{1, "0.1.0"},
            facts,
            EmbedAnswer{{1, 2, {0.1f, -3.f}}, {1, 1, {1.f}}, facts},
            compared,
            single,
            ActivationAnswer{{map}, {0.5}, facts},
            CancellingAnswer{"4"},
            PongAnswer{},
            Error{ErrorCode::NotFound, "there is no run", "/runs/a", "Look again."}};
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsComeBackAsTheyWere()
    {
        for (const RequestBody &body : requests()) {
            const std::string line = encode(Request{"12", body});
            QVERIFY(line.find('\n') == std::string::npos);
            const DecodedRequest decoded = decodeRequest(line);
            QCOMPARE(decoded.id, std::string("12"));
            QVERIFY2(decoded.body.has_value(), decoded.body ? "" : decoded.body.error().detail.c_str());
            QVERIFY(*decoded.body == body);
        }
    }

    void answersComeBackAsTheyWere()
    {
        for (const AnswerBody &body : answers()) {
            const std::string line = encode(Answer{"\"a7\"", body});
            QVERIFY(line.find('\n') == std::string::npos);
            const Result<Answer> decoded = decodeAnswer(line);
            QVERIFY2(decoded.has_value(), decoded ? "" : decoded.error().detail.c_str());
            QVERIFY((*decoded == Answer{"\"a7\"", body}));
        }
    }

    void badRequestsKeepTheirId_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *line, const char *id, ErrorCode code) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(id) << int(code);
        };
        row("nothing", "", "null", ErrorCode::WrongFormat);
        row("no JSON", "{\"id\":4,", "null", ErrorCode::WrongFormat);
        row("no object", "[1]", "null", ErrorCode::WrongFormat);
        row("no id", R"({"type":"ping"})", "null", ErrorCode::WrongFormat);
        row("id is an object", R"({"id":{},"type":"ping"})", "null", ErrorCode::WrongFormat);
        row("no type", R"({"id":4})", "4", ErrorCode::WrongFormat);
        row("unknown type", R"({"id":"a","type":"sing"})", "\"a\"", ErrorCode::Unknown);
        row("no checkpoint", R"({"id":4,"type":"describe"})", "4", ErrorCode::WrongFormat);
        row("no views", R"({"id":4,"type":"embed","checkpoint":"r","dataset":{"reader":"demo"},"image":1,"views":[]})", "4",
            ErrorCode::OutOfRange);
        row("negative image",
            R"({"id":4,"type":"embed","checkpoint":"r","dataset":{"reader":"demo"},"image":-1,"views":[{}]})", "4",
            ErrorCode::WrongFormat);
        row("huge box",
            R"({"id":4,"type":"embed","checkpoint":"r","dataset":{"reader":"demo"},"image":1,"views":[{"box":[0,0,99999999999,1]}]})",
            "4", ErrorCode::OutOfRange);
        row("huge view",
            R"({"id":4,"type":"embed","checkpoint":"r","dataset":{"reader":"demo"},"image":1,"views":[{"size":100000}]})",
            "4", ErrorCode::OutOfRange);
        row("unknown activation",
            R"({"id":4,"type":"compare","checkpoint":"r","dataset":{"reader":"demo"},"image":1,"query":{},"keys":[{}],"activation":"x"})",
            "4", ErrorCode::Unknown);
    }
    void badRequestsKeepTheirId()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, id);
        QFETCH(int, code);
        const DecodedRequest decoded = decodeRequest(line.toStdString());
        QCOMPARE(decoded.id, id.toStdString());
        QVERIFY(!decoded.body);
        QCOMPARE(int(decoded.body.error().code), code);
        QVERIFY(!decoded.body.error().detail.empty());
    }

    void deepNestingIsRefused()
    {
        const std::string deep = "{\"id\":1,\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
        QVERIFY(!decodeRequest(deep).body);
    }

    void damagedTablesAreRefused()
    {
        std::string line = encode(Answer{"1", answers()[2]});
        const std::string whole = line;
        const auto shape = line.find("[1,2]");
        line.replace(shape, 5, "[9,2]");
        QVERIFY(!decodeAnswer(line));
        line.replace(shape, 5, "[1,0]");
        QVERIFY(!decodeAnswer(line));
        QVERIFY(decodeAnswer(whole));
    }

    void base64IsThatOfTheStandard()
    {
        const std::vector<std::pair<std::string, std::string>> examples{
            {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="},
            {"foobar", "Zm9vYmFy"}}; // RFC 4648, section 10
        for (const auto &[bytes, text] : examples) {
            QCOMPARE(toBase64(bytes), text);
            QVERIFY(fromBase64(text) == bytes);
        }
        for (const char *bad : {"Zg", "Zg=", "Z===", "Zg==Zg==", "Zm9%", "===="})
            QVERIFY2(!fromBase64(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
