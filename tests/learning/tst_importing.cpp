#include "core/base/random.h"
#include "core/learning/importing/importweights.h"
#include "core/learning/importing/torchtensors.h"
#include "core/learning/importing/weightnames.h"
#include "core/learning/networks/resnet.h"
#include "core/learning/storage/tensorfile.h"
#include "tests/learning/torchfiles.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>
#include <numeric>

using namespace leoclr;
using namespace leoclr::learning;
using namespace leoclr::testing;

namespace {

/// A state dictionary that holds what `values` puts on the stack, key and value in turn.
std::string dictionaryOf(const std::function<void(PickleWriter &)> &values)
{
    PickleWriter writer;
    writer.begin().orderedDictionary().mark();
    values(writer);
    return writer.raw("u").end();
}

const std::string twelve = bytesOf(std::vector<float>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

/// One tensor "w" with this shape over a storage of twelve floats.
std::string oneTensor(std::int64_t offset, const std::vector<std::int64_t> &shape, const std::vector<std::int64_t> &strides)
{
    return dictionaryOf([&](PickleWriter &p) { p.text("w").tensor("FloatStorage", "0", 12, offset, shape, strides); });
}

at::Tensor named(const NamedTensors &tensors, std::string_view wanted)
{
    for (const auto &[name, tensor] : tensors)
        if (name == wanted)
            return tensor;
    return {};
}

QByteArray byteArray(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<int>(bytes.size()));
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path write(std::string_view bytes) const
    {
        const auto file = std::filesystem::path(m_folder->path().toStdString()) / "weights.pth";
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    [[nodiscard]] Result<NamedTensors> read(std::string_view bytes) const
    {
        const auto file = TorchFile::open(write(bytes));
        if (!file)
            return tl::unexpected<Error>(file.error());
        return tensorsOf(**file).and_then([&](const auto &tensors) { return valuesOf(**file, tensors); });
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyElementType_data()
    {
        QTest::addColumn<QString>("storage");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("type");
        const auto row = [](const char *storage, std::string_view bytes, at::ScalarType type) {
            QTest::newRow(storage) << storage << byteArray(bytes) << static_cast<int>(type);
        };
        row("DoubleStorage", bytesOf(std::vector<double>{1, 2, 3}), at::kDouble);
        row("FloatStorage", bytesOf(std::vector<float>{1, 2, 3}), at::kFloat);
        row("HalfStorage", bytesOf(std::vector<std::uint16_t>{0x3c00, 0x4000, 0x4200}), at::kHalf);
        row("BFloat16Storage", bytesOf(std::vector<std::uint16_t>{0x3f80, 0x4000, 0x4040}), at::kBFloat16);
        row("LongStorage", bytesOf(std::vector<std::int64_t>{1, 2, 3}), at::kLong);
        row("IntStorage", bytesOf(std::vector<std::int32_t>{1, 2, 3}), at::kInt);
        row("ShortStorage", bytesOf(std::vector<std::int16_t>{1, 2, 3}), at::kShort);
        row("CharStorage", bytesOf(std::vector<std::int8_t>{1, 2, 3}), at::kChar);
        row("ByteStorage", bytesOf(std::vector<std::uint8_t>{1, 2, 3}), at::kByte);
        row("BoolStorage", bytesOf(std::vector<std::uint8_t>{1, 1, 1}), at::kBool);
    }

    /// In both containers.
    void everyElementType()
    {
        QFETCH(QString, storage);
        QFETCH(QByteArray, bytes);
        QFETCH(int, type);
        const std::string pickle = dictionaryOf(
            [&](PickleWriter &p) { p.text("w").tensor(storage.toStdString(), "7", 3, 0, {3}, {1}); });
        const std::string values = bytes.toStdString();
        for (const std::string &file : {torchZip(pickle, {{"7", values}}),
                                        torchLegacy(pickle, {{"7", values}}, {values.size() / 3})}) {
            const auto tensors = read(file);
            QVERIFY_RESULT(tensors);
            const at::Tensor got = named(*tensors, "w");
            QCOMPARE(static_cast<int>(got.scalar_type()), type);
            for (std::int64_t i = 0; i < 3; ++i)
                QCOMPARE(got[i].to(at::kDouble).item<double>(), type == static_cast<int>(at::kBool) ? 1.0 : double(i + 1));
        }
    }

    void elementTypeBesideTheStorage()
    {
        PickleWriter writer;
        writer.begin().raw("}").text("w").global("torch._utils", "_rebuild_tensor_v3").mark().mark().text("storage")
            .global("torch.storage", "UntypedStorage").text("0").text("cpu").integer(6).tuple().raw("Q").integer(1)
            .sizes({2}).sizes({1}).raw("\x89").orderedDictionary().global("torch", "uint16").tuple().call().set();
        const auto tensors = read(torchZip(writer.end(), {{"0", bytesOf(std::vector<std::uint16_t>{1, 500, 60000})}}));
        QVERIFY_RESULT(tensors);
        QCOMPARE(named(*tensors, "w").scalar_type(), at::kUInt16);
        QCOMPARE(named(*tensors, "w").const_data_ptr<std::uint16_t>()[1], std::uint16_t(60000));
    }

    void stridesOffsetsAndSharedStorages()
    {
        const std::string pickle = dictionaryOf([](PickleWriter &p) {
            p.text("plain").tensor("FloatStorage", "0", 12, 0, {3, 4}, {4, 1});
            p.text("transposed").tensor("FloatStorage", "0", 12, 0, {4, 3}, {1, 4});
            p.text("window").tensor("FloatStorage", "0", 12, 5, {2, 2}, {4, 1});
            p.text("one").tensor("FloatStorage", "0", 12, 11, {}, {});
            p.text("nothing").tensor("FloatStorage", "0", 12, 12, {0, 4}, {4, 1});
            p.text("same").tensor("FloatStorage", "0", 12, 3, {2, 3}, {0, 1});
        });
        const auto tensors = read(torchZip(pickle, {{"0", twelve}}));
        QVERIFY_RESULT(tensors);
        const at::Tensor all = at::arange(12, at::kFloat).view({3, 4});
        QVERIFY(named(*tensors, "plain").equal(all));
        QVERIFY(named(*tensors, "transposed").equal(all.t()));
        QVERIFY(named(*tensors, "window").equal(all.narrow(0, 1, 2).narrow(1, 1, 2)));
        QCOMPARE(named(*tensors, "one").item<float>(), 11.F);
        QCOMPARE(named(*tensors, "nothing").numel(), std::int64_t(0));
        QVERIFY(named(*tensors, "same").equal(at::arange(3, 6, at::kFloat).expand({2, 3})));
        for (const auto &[name, tensor] : *tensors)
            QVERIFY(tensor.is_contiguous());
    }

    /// epoch, arch and optimiser beside the weights, attributes on the dictionary, settings: passed over.
    void wholeCheckpoints()
    {
        PickleWriter writer;
        writer.begin().raw("}q\x01").mark();
        writer.text("epoch").integer(200);
        writer.text("loss").raw(std::string_view("G\x40\x09\x21\xfb\x54\x44\x2d\x18", 9));
        writer.text("args").global("copyreg", "_reconstructor").mark().global("argparse", "Namespace")
            .global("builtins", "object").none().tuple().call().raw("}b");
        writer.text("best").global("numpy.core.multiarray", "scalar").raw(")R");
        writer.text("optimizer").raw("}").text("state").raw("}").integer(0).raw("}").set().set();
        writer.text("state_dict").orderedDictionary().raw("q\x02").mark().text("w")
            .global("torch._utils", "_rebuild_parameter").mark().tensor("FloatStorage", "0", 12, 0, {12}, {1})
            .raw("\x88").orderedDictionary().tuple().call().raw("u").raw("}").text("_metadata").raw("h\x01").set().raw("b");
        const std::string pickle = writer.raw("u").end();
        for (const std::string &file : {torchZip(pickle, {{"0", twelve}}), torchLegacy(pickle, {{"0", twelve}}, {4})}) {
            const auto tensors = read(file);
            QVERIFY_RESULT(tensors);
            QCOMPARE(tensors->size(), std::size_t(1));
            QVERIFY(named(*tensors, "w").equal(at::arange(12, at::kFloat)));
        }
    }

    void newerPickleProtocols()
    {
        PickleWriter writer; // protocol 4: frames, short texts, names from the stack, a memo without numbers
        writer.raw("\x80\x04\x95").raw(std::string(8, '\0')).raw("\x8c\x0b").raw("collections").raw("\x94\x8c\x0b")
            .raw("OrderedDict").raw("\x94\x93\x94)R\x94").text("w").tensor("FloatStorage", "0", 12, 0, {12}, {1}).set();
        QVERIFY_RESULT(read(torchZip(writer.end(), {{"0", twelve}})));
    }

    void hostilePickles_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const std::string &pickle, const char *says) {
            QTest::newRow(name) << byteArray(pickle) << says;
        };
        const auto with = [](std::string_view tail) { return PickleWriter().begin().raw(tail).end(); };
        row("os.system", PickleWriter().begin().global("os", "system").mark().text("id").tuple().call().end(), "'os.system'");
        row("posix.system", PickleWriter().begin().global("posix", "system").mark().text("id").tuple().call().end(), "'posix.system'");
        row("name from the stack", PickleWriter().begin().text("builtins").text("eval").raw("\x93").end(), "'builtins.eval'");
        row("nested pickle", PickleWriter().begin().global("torch.storage", "_load_from_bytes").end(), "_load_from_bytes");
        row("allowed module, other name", PickleWriter().begin().global("torch._utils", "_rebuild_wrapper_subclass").end(), "_rebuild_wrapper_subclass");
        row("allowed name, other module", PickleWriter().begin().global("evil", "OrderedDict").end(), "'evil.OrderedDict'");
        row("half of an allowed name", PickleWriter().begin().global("torch", "Float").end(), "'torch.Float'");
        row("name of control letters", PickleWriter().begin().global("os\x1b[2J", "system").end(), "'os?[2J.system'");
        row("name without end", PickleWriter().begin().raw("c" + std::string(10000, 'a')).end(), "does not end");
        row("opcode INST", with("(ios\nsystem\n"), "opcode 0x69");
        row("opcode OBJ", with("(cos\nsystem\no"), "'os.system'");
        row("opcode EXT1", with("\x82\x01"), "opcode 0x82");
        row("opcode PERSID", with("Pstorage\n"), "opcode 0x50");
        row("opcode NEWOBJ_EX", with(")}\x92"), "opcode 0x92");
        row("protocol of the future", "\x80\x09N.", "protocol 9");
        row("call of a dictionary", with("})R"), "cannot be called");
        row("call of a type", PickleWriter().begin().global("torch", "FloatStorage").raw(")R").end(), "torch.FloatStorage");
        row("empty stack", with("0"), "stack");
        row("below a mark", with("N(0"), "stack");
        row("no mark", with("Nt"), "mark");
        row("nothing at the end", "\x80\x02.", "without a value");
        row("memo that was never filled", with("h\x05"), "never remembered");
        row("text as long as the sky", with("\x8d\xff\xff\xff\xff\xff\xff\xff\x7f"), "cut short");
        row("bytes beyond the end", with(std::string_view("B\xff\xff\xff\xff", 5)), "cut short");
        row("key without value", with("(Nd"), "without a value");
        row("items into nothing", with("NNa"), "holds none");
        row("attributes of a number", with("K\x01}b"), "attributes");
        row("foreign persistent id", with("NQ"), "storage");
        row("whole module", PickleWriter().begin().mark().text("module").none().tuple().raw("Q").end(), "Python object");
        row("no storage type", PickleWriter().begin().mark().text("storage").none().text("0").text("cpu").integer(1).tuple().raw("Q").end(), "storage");
        row("tensor of nothing", PickleWriter().begin().global("torch._utils", "_rebuild_tensor_v2").raw(")R").end(), "tensor");
        row("no weights", PickleWriter().begin().raw("}").text("epoch").integer(3).set().end(), "no weights");
        row("only a number", with("K\x05"), "no weights");
        row("negative offset", oneTensor(-1, {1}, {1}), "'w'");
        row("behind the storage", oneTensor(11, {2}, {1}), "larger than its storage");
        row("strides behind the storage", oneTensor(0, {2, 2}, {11, 1}), "larger than its storage");
        row("negative size", oneTensor(0, {-3}, {1}), "shape");
        row("negative stride", oneTensor(11, {2}, {-1}), "shape");
        row("size that overflows", oneTensor(0, {1LL << 40, 1LL << 40}, {1, 1}), "shape");
        row("stride that overflows", oneTensor(0, {3, 3}, {1LL << 62, 1LL << 62}), "shape");
        row("one value as a thousand million", oneTensor(0, {1000, 1000, 1000}, {0, 0, 0}), "larger than its storage");
        row("too many dimensions", oneTensor(0, std::vector<std::int64_t>(40, 1), std::vector<std::int64_t>(40, 1)), "shape");
        row("shape and strides differ", oneTensor(0, {2, 2}, {1}), "tensor");
        row("storage that claims more", dictionaryOf([](PickleWriter &p) { p.text("w").tensor("FloatStorage", "0", 1LL << 40, 1LL << 39, {1}, {1}); }), "outside of its storage");
        row("storage that is not there", dictionaryOf([](PickleWriter &p) { p.text("w").tensor("FloatStorage", "../0", 12, 0, {1}, {1}); }), "no storage '../0'");
        row("line break in a name", dictionaryOf([](PickleWriter &p) { p.text("w\nx").tensor("FloatStorage", "0", 12, 0, {1}, {1}); }), "'w?x'");
        PickleWriter copies; // the same large dictionary copied again and again
        copies.begin().raw("}").mark();
        for (int i = 0; i < 20000; ++i)
            copies.integer(i).none();
        copies.raw("uq\x01");
        for (int i = 0; i < 5000; ++i)
            copies.raw("0").global("collections", "OrderedDict").raw("h\x01\x85R");
        row("dictionary copied without end", copies.end(), "too large");
    }

    void hostilePickles()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(QString, says);
        for (const std::string &file : {torchZip(pickle.toStdString(), {{"0", twelve}}),
                                        torchLegacy(pickle.toStdString(), {{"0", twelve}}, {4})}) {
            const auto tensors = read(file);
            QVERIFY(!tensors);
            const QString message = QString::fromStdString(tensors.error().message());
            QVERIFY2(message.contains("weights.pth"), qPrintable(message));
            // The older container also holds the list of storages, in which this one is named without being used.
            QVERIFY2(message.contains(says) || message.contains("names an unused one"), qPrintable(message));
            QVERIFY(!message.contains('\n') && !message.contains('\x1b'));
        }
    }

    /// One storage, remembered once and named again and again, so that a small file claims many gigabytes.
    void manyNamesOfOneStorage()
    {
        const std::string pickle = dictionaryOf([](PickleWriter &p) {
            p.text("w0").tensor("FloatStorage", "0", 250000, 0, {250000}, {1}).raw("q\x07");
            for (int i = 1; i < 5000; ++i)
                p.text("w" + std::to_string(i)).raw("h\x07");
        });
        const auto tensors = read(torchZip(pickle, {{"0", std::string(1000000, '\0')}}));
        QVERIFY(!tensors);
        QVERIFY(QString::fromStdString(tensors.error().message()).contains("many times"));
    }

    void bombsTakeNeitherTimeNorStack()
    {
        const std::string nested(400000, ']'); // lists in lists, and dictionaries of dictionaries
        QVERIFY(!read(torchZip("\x80\x02" + nested + std::string(399999, 'a') + ".", {})));
        QVERIFY(!read(torchZip("\x80\x02" + std::string(5000000, ']') + ".", {})));
        QVERIFY(!read(torchZip("\x80\x02" + std::string(5000000, '(') + ".", {})));
        PickleWriter laughs; // each list holds the one before twice
        laughs.begin().raw("]q").raw(std::string_view("\0", 1));
        for (int i = 1; i < 200; ++i)
            laughs.raw("](h").raw(std::string(1, static_cast<char>(i - 1))).raw("h").raw(std::string(1, static_cast<char>(i - 1)))
                .raw("eq").raw(std::string(1, static_cast<char>(i)));
        QVERIFY(!read(torchZip(laughs.end(), {})));
        QVERIFY(!read(torchZip("\x80\x02]q\x01h\x01" "a.", {}))); // a list that holds itself
    }

    void hostileContainers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        const std::string pickle = oneTensor(0, {12}, {1});
        const auto row = [](const char *name, const std::string &file, const char *says) {
            QTest::newRow(name) << byteArray(file) << says;
        };
        const auto zip = [&](ZipMember storage) { return zipOf({{"a/data.pkl", pickle}, std::move(storage)}); };
        const std::string sound = torchZip(pickle, {{"0", twelve}});
        row("empty", "", "0 bytes");
        row("text", "hello, world", "torch.save");
        row("gzip", "\x1f\x8b\x08\x08 compressed", "torch.save");
        row("cut in the middle", sound.substr(0, sound.size() / 2), "damaged");
        row("cut at the end", sound.substr(0, sound.size() - 5), "damaged");
        row("only a signature", "PK\3\4", "damaged");
        row("no pickle", zipOf({{"a/data/0", twelve}}), "data.pkl");
        row("two pickles", zipOf({{"a/data.pkl", pickle}, {"b/data.pkl", pickle}}), "more than one");
        row("two members of one name", zipOf({{"a/data.pkl", pickle}, {"a/data/0", twelve}, {"a/data/0", twelve}}), "one name");
        row("TorchScript", zipOf({{"a/data.pkl", pickle}, {"a/constants.pkl", pickle}}), "TorchScript");
        row("big endian", zipOf({{"a/data.pkl", pickle}, {"a/data/0", twelve}, {"a/byteorder", "big"}}), "big-endian");
        row("storage missing", zipOf({{"a/data.pkl", pickle}}), "no storage '0'");
        row("storage too short", zip({.name = "a/data/0", .content = twelve.substr(0, 40)}), "outside of its storage");
        row("member of four gigabytes", zip({.name = "a/data/0", .content = twelve, .claimedSize = 0xfffffff0U}), "more bytes than the file");
        row("compressed bomb", zip({.name = "a/data/0", .content = twelve, .claimedSize = 0x7fffffffU, .compression = 8}), "more bytes than the file");
        row("compressed nonsense", zip({.name = "a/data/0", .content = twelve, .compression = 8}), "damaged");
        row("wrong checksum", zip({.name = "a/data/0", .content = twelve, .checksum = 1}), "damaged");
        row("encrypted", zip({.name = "a/data/0", .content = twelve, .flags = 1}), "encrypted");
        row("offset outside of the file", zip({.name = "a/data/0", .content = twelve, .offset = 0x7fffffffU}), "damaged");
        std::vector<ZipMember> overlapping{{"a/data.pkl", pickle}, {"a/data/0", std::string(100000, 'x')}};
        for (int i = 1; i < 50; ++i) // every member points at the same hundred thousand bytes
            overlapping.push_back({.name = "a/data/" + std::to_string(i), .claimedSize = 100000});
        row("overlapping members", zipOf(overlapping), "more bytes than the file");

        const std::string legacy = torchLegacy(pickle, {{"0", twelve}}, {4});
        row("older: cut in the values", legacy.substr(0, legacy.size() - 1), "cut short");
        row("older: no values", legacy.substr(0, legacy.size() - twelve.size() - 8), "cut short");
        row("older: another magic", std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x18.", 15) + legacy.substr(15), "opening");
        row("older: storage twice", torchLegacy(pickle, {{"0", twelve}, {"0", twelve}}, {4, 4}), "twice");
        row("older: storage that nobody uses", torchLegacy(pickle, {{"0", twelve}, {"9", twelve}}, {4, 4}), "unused");
        std::string huge = legacy;
        huge.replace(huge.size() - twelve.size() - 8, 8, std::string("\xff\xff\xff\xff\xff\xff\xff\x7f", 8));
        row("older: endless storage", huge, "cut short");
        huge.replace(huge.size() - twelve.size() - 8, 8, std::string(8, '\xff'));
        row("older: storage of negative size", huge, "cut short");
    }

    void hostileContainers()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto tensors = read(file.toStdString());
        QVERIFY(!tensors);
        const QString message = QString::fromStdString(tensors.error().message());
        QVERIFY2(message.contains("weights.pth"), qPrintable(message));
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    void everyCutIsNoticed()
    {
        const std::string pickle = oneTensor(0, {12}, {1});
        for (const std::string &whole : {torchZip(pickle, {{"0", twelve}}), torchLegacy(pickle, {{"0", twelve}}, {4})})
            for (std::size_t length = 0; length < whole.size(); ++length)
                QVERIFY2(!read(std::string_view(whole).substr(0, length)), qPrintable(QString::number(length)));
    }

    /// Whatever single bytes become: a value or a sentence, never a crash.
    void damagedBytes()
    {
        const std::string pickle = oneTensor(2, {2, 3}, {3, 1});
        const CounterRandom random(7);
        int refused = 0;
        std::uint32_t draw = 0;
        for (const std::string &whole : {torchZip(pickle, {{"0", twelve}}), torchLegacy(pickle, {{"0", twelve}}, {4})}) {
            for (int i = 0; i < 1500; ++i) {
                std::string damaged = whole;
                for (int times = 0; times < 3; ++times) {
                    const std::uint32_t at = random.below({}, draw++, static_cast<std::uint32_t>(damaged.size()));
                    damaged[at] = static_cast<char>(random.below({}, draw++, 256));
                }
                const auto tensors = read(damaged);
                refused += tensors ? 0 : 1;
                QVERIFY(tensors || !tensors.error().detail.empty());
            }
        }
        QVERIFY2(refused > 1000, qPrintable(QString::number(refused)));
    }

    void names_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("classifier");
        QTest::newRow("torchvision") << "" << "-" << true;
        QTest::newRow("DistributedDataParallel") << "module." << "-" << true;
        QTest::newRow("MoCo") << "module.encoder_q." << "module.encoder_k." << false;
        QTest::newRow("MoCo without DDP") << "encoder_q." << "encoder_k." << false;
        QTest::newRow("MoCo-v3") << "module.base_encoder." << "module.momentum_encoder." << false;
        QTest::newRow("SimSiam") << "module.encoder." << "-" << false;
        QTest::newRow("solo-learn") << "backbone." << "momentum_backbone." << false;
    }

    void names()
    {
        QFETCH(QString, query);
        QFETCH(QString, key);
        QFETCH(bool, classifier);
        std::vector<std::string> list;
        for (const QString &prefix : {query, key})
            for (const char *part : {"conv1.weight", "bn1.weight", "layer1.0.conv1.weight", "layer4.1.bn2.bias", "fc.0.weight"})
                if (prefix != "-")
                    list.push_back((prefix + part).toStdString());
        list.insert(list.end(), {"module.queue", "module.queue_ptr", "module.predictor.0.weight"});
        const WeightNames map = mapWeightNames(list);
        const std::map<std::string, std::string> kept(map.kept.begin(), map.kept.end());
        QCOMPARE(kept.at((query + "layer1.0.conv1.weight").toStdString()), std::string("layer1.0.conv1.weight"));
        QCOMPARE(kept.at((query + "fc.0.weight").toStdString()), std::string(classifier ? "fc.0.weight" : "head.fc.0.weight"));
        if (key != "-") {
            QCOMPARE(kept.at((key + "conv1.weight").toStdString()), std::string("key.conv1.weight"));
            QCOMPARE(kept.at((key + "fc.0.weight").toStdString()), std::string("key.fc.0.weight"));
        }
        QCOMPARE(kept.at("module.queue_ptr"), std::string("queue_pointer"));
        QCOMPARE(map.leftOut, (std::vector<std::string>{"module.predictor.0.weight"}));
    }

    void noResNet()
    {
        QVERIFY(mapWeightNames({"patch_embed.proj.weight", "blocks.0.attn.qkv.weight"}).kept.empty());
        const auto report = importWeights(write(torchZip(oneTensor(0, {12}, {1}), {{"0", twelve}})),
                                          m_folder->filePath("out.safetensors").toStdString(), ImportNames::Engine);
        QVERIFY(!report);
        QVERIFY(QString::fromStdString(report.error().message()).contains("--names keep"));
        QVERIFY(!QFile::exists(m_folder->filePath("out.safetensors")));
    }

    void namesAsTheyAre()
    {
        const std::string target = m_folder->filePath("out.safetensors").toStdString();
        QVERIFY_RESULT(importWeights(write(torchZip(oneTensor(0, {3, 4}, {1, 3}), {{"0", twelve}})), target, ImportNames::Keep));
        const auto tensors = readTensors(target);
        QVERIFY_RESULT(tensors);
        QVERIFY(named(*tensors, "w").equal(at::arange(12, at::kFloat).view({4, 3}).t()));
    }

    /// A whole ResNet-18 of MoCo's names in half precision, and what happens when one tensor is wrong.
    void wholeNetwork()
    {
        TensorTable table;
        const ResNet network(table, "resnet18", "cifar");
        const auto file = [&](std::string_view leftOut, std::string_view extra) {
            std::int64_t elements = 0;
            PickleWriter writer;
            writer.begin().raw("}").text("state_dict").orderedDictionary().mark();
            const auto add = [&](const std::string &name, at::IntArrayRef shape) {
                std::vector<std::int64_t> strides(shape.size(), 1);
                for (std::size_t i = shape.size(); i-- > 1;)
                    strides[i - 1] = strides[i] * shape[i];
                writer.text("module.encoder_q." + name).tensor("HalfStorage", "0", 1 << 24, elements, shape.vec(), strides);
                elements += std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies<>());
            };
            for (const auto &[name, tensor] : table.parameters())
                if (name != leftOut)
                    add(name, tensor.sizes());
            for (const auto &[name, tensor] : table.buffers())
                if (!name.ends_with("num_batches_tracked")) // as before PyTorch 0.4.1
                    add(name, tensor.sizes());
            if (!extra.empty())
                add(std::string(extra), {64});
            return torchZip(writer.raw("us").end(), {{"0", bytesOf(std::vector<std::uint16_t>(1 << 24, 0x3c00))}});
        };
        const std::string target = m_folder->filePath("model.safetensors").toStdString();
        const auto report = importWeights(write(file("", "fc.0.weight")), target, ImportNames::Engine);
        QVERIFY_RESULT(report);
        QCOMPARE(report->backbone, std::string("resnet18"));
        QCOMPARE(report->stem, std::string("cifar"));
        QCOMPARE(report->prefix, std::string("module.encoder_q."));
        NamedTensors all = table.parameters();
        all.insert(all.end(), table.buffers().begin(), table.buffers().end());
        QVERIFY_RESULT(loadTensors(target, all)); // every tensor, as float32
        QCOMPARE(all.front().second.min().item<float>(), 1.F);

        const auto missing = importWeights(write(file("layer3.0.bn2.weight", "")), target, ImportNames::Engine);
        QVERIFY(!missing);
        QVERIFY(QString::fromStdString(missing.error().message()).contains("layer3.0.bn2.weight"));
        const auto foreign = importWeights(write(file("", "layer3.9.bn2.weight")), target, ImportNames::Engine);
        QVERIFY(!foreign);
        QVERIFY(QString::fromStdString(foreign.error().message()).contains("layer3.9.bn2.weight"));
    }
};

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
