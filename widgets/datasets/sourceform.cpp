#include "widgets/datasets/sourceform.h"

#include "core/config/fieldtable.h"
#include "core/data/dataset.h"
#include "widgets/common/style.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace leoclr {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

const DatasetReader *findReader(const QString &name)
{
    const auto &readers = datasetReaders();
    const auto found = std::find_if(readers.begin(), readers.end(),
                                    [&](const DatasetReader &reader) { return fromView(reader.name) == name; });
    return found == readers.end() ? nullptr : &*found;
}

QString translated(std::string_view text)
{
    return QCoreApplication::translate("Dataset", std::string(text).c_str());
}

/// A field with its caption above.
QVBoxLayout *captioned(const QString &caption, QWidget *field)
{
    auto *label = new QLabel(caption);
    label->setBuddy(field);
    makeCaption(label);
    field->setAccessibleName(caption);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(field);
    return layout;
}

void setRange(QSpinBox *field, std::string_view key, int most)
{
    const Result<const Field *> row = findField(key);
    if (row)
        field->setRange(int((*row)->minimum), int(std::min((*row)->maximum, double(most))));
}

} // namespace

QString readerTitle(const QString &reader)
{
    const DatasetReader *found = findReader(reader);
    return found ? translated(found->title) : reader;
}

QString splitTitle(const QString &split)
{
    const Result<const Field *> field = findField("data.split");
    if (!field)
        return split;
    const std::string label(choiceLabel(**field, split.toStdString()));
    return QCoreApplication::translate("Field", label.c_str());
}

SourceForm::SourceForm(QWidget *parent)
    : QWidget(parent)
    , m_reader(new QComboBox)
    , m_folderPart(new QWidget)
    , m_folder(new QLineEdit)
    , m_browse(new QPushButton(tr("Browse…")))
    , m_demoPart(new QWidget)
    , m_demoImages(new QSpinBox)
    , m_demoSize(new QSpinBox)
    , m_split(new QComboBox)
    , m_foldPart(new QWidget)
    , m_fold(new QComboBox)
    , m_limit(new QSpinBox)
    , m_layoutSentence(new QLabel)
{
    for (const DatasetReader &reader : datasetReaders())
        m_reader->addItem(translated(reader.title), fromView(reader.name));
    m_reader->setObjectName(QStringLiteral("reader"));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setPlaceholderText(tr("Choose a folder, or drop one here"));
    m_folder->setMinimumWidth(140);
    m_browse->setObjectName(QStringLiteral("browse"));
    m_demoImages->setObjectName(QStringLiteral("demoImages"));
    m_demoSize->setObjectName(QStringLiteral("demoSize"));
    setRange(m_demoImages, "data.demo_images", 1'000'000);
    setRange(m_demoSize, "data.demo_size", 512);
    m_demoImages->setGroupSeparatorShown(true);
    m_demoImages->setSingleStep(500);
    m_demoSize->setSingleStep(32);
    m_demoSize->setSuffix(tr(" px"));
    m_demoSize->setToolTip(tr("Shorter side of a scene"));
    m_split->setObjectName(QStringLiteral("split"));
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setToolTip(tr("STL-10 is tested with ten folds of 1,000 training images each; most papers take all 5,000."));
    m_fold->addItem(tr("all"), 0);
    for (int fold = 1; fold <= 10; ++fold)
        m_fold->addItem(QString::number(fold), fold);
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->setRange(0, std::numeric_limits<int>::max());
    m_limit->setSingleStep(1000);
    m_limit->setSpecialValueText(tr("all images"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setToolTip(tr("Takes this many images, drawn by the seed; the same for equal seeds."));
    for (QSpinBox *field : {m_demoImages, m_demoSize, m_limit})
        field->setKeyboardTracking(false);
    for (QWidget *field : {static_cast<QWidget *>(m_demoImages), static_cast<QWidget *>(m_demoSize),
                           static_cast<QWidget *>(m_limit), static_cast<QWidget *>(m_folder),
                           static_cast<QWidget *>(m_split), static_cast<QWidget *>(m_browse),
                           static_cast<QWidget *>(m_fold)})
        field->setFixedHeight(m_reader->sizeHint().height()); // one line of fields, one height
    m_layoutSentence->setWordWrap(true);
    makeCaption(m_layoutSentence);

    auto *folderLine = new QHBoxLayout;
    folderLine->setSpacing(8);
    folderLine->addLayout(captioned(tr("Folder"), m_folder), 1);
    folderLine->addWidget(m_browse, 0, Qt::AlignBottom);
    m_folderPart->setLayout(folderLine);
    folderLine->setContentsMargins(0, 0, 0, 0);
    auto *demoLine = new QHBoxLayout;
    demoLine->setSpacing(12);
    demoLine->addLayout(captioned(tr("Scenes"), m_demoImages));
    demoLine->addLayout(captioned(tr("Size"), m_demoSize));
    demoLine->addStretch(1);
    m_demoPart->setLayout(demoLine);
    demoLine->setContentsMargins(0, 0, 0, 0);

    auto *foldLine = captioned(tr("Fold"), m_fold);
    foldLine->setContentsMargins(0, 0, 0, 0);
    m_foldPart->setLayout(foldLine);

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addLayout(captioned(tr("Dataset"), m_reader));
    line->addWidget(m_folderPart, 1);
    line->addWidget(m_demoPart, 1);
    line->addLayout(captioned(tr("Split"), m_split));
    line->addWidget(m_foldPart);
    line->addLayout(captioned(tr("Take"), m_limit));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_layoutSentence);

    connect(m_reader, &QComboBox::activated, this, &SourceForm::pickReader);
    connect(m_folder, &QLineEdit::editingFinished, this, &SourceForm::commitFolder);
    connect(m_browse, &QPushButton::clicked, this, &SourceForm::browse);
    connect(m_split, &QComboBox::activated, this, &SourceForm::commitSplit);
    connect(m_fold, &QComboBox::activated, this, &SourceForm::commitFold);
    connect(m_demoImages, &QSpinBox::valueChanged, this, [this] {
        commitNumber(&ExperimentConfig::demoImages, m_demoImages, tr("Change number of scenes"),
                     QStringLiteral("data.demo_images"));
    });
    connect(m_demoSize, &QSpinBox::valueChanged, this, [this] {
        commitNumber(&ExperimentConfig::demoSize, m_demoSize, tr("Change size of scenes"),
                     QStringLiteral("data.demo_size"));
    });
    connect(m_limit, &QSpinBox::valueChanged, this, [this] {
        commitNumber(&ExperimentConfig::dataLimit, m_limit, tr("Change number of images"),
                     QStringLiteral("data.limit"));
    });
}

void SourceForm::setConfig(const ExperimentConfig &config)
{
    const bool sameSource = config.dataReader == m_config.dataReader && config.dataPath == m_config.dataPath;
    m_config = config;
    if (m_waiting && sameSource)
        return; // a reader is chosen that waits for its folder: leave it
    setWaiting(false);
    const QSignalBlocker readerBlocker(m_reader);
    m_reader->setCurrentIndex(m_reader->findData(QString::fromStdString(config.dataReader)));
    m_folder->setText(QDir::toNativeSeparators(QString::fromStdString(config.dataPath)));
    const auto show = [](QSpinBox *field, std::int64_t value) {
        const QSignalBlocker blocker(field);
        field->setValue(int(std::min<std::int64_t>(value, std::numeric_limits<int>::max())));
    };
    show(m_demoImages, config.demoImages);
    show(m_demoSize, config.demoSize);
    show(m_limit, config.dataLimit);
    showFields(QString::fromStdString(config.dataReader));
}

void SourceForm::showFields(const QString &reader)
{
    const DatasetReader *found = findReader(reader);
    const bool demo = reader == QLatin1String("demo");
    m_demoPart->setVisible(demo);
    m_folderPart->setVisible(!demo);
    const QSignalBlocker blocker(m_split);
    m_split->clear();
    if (!found)
        return;
    for (const std::string_view split : found->splits)
        m_split->addItem(splitTitle(fromView(split)), fromView(split));
    m_split->setCurrentIndex(std::max(0, m_split->findData(QString::fromStdString(m_config.dataSplit))));
    m_fold->setCurrentIndex(std::max(0, m_fold->findData(int(m_config.dataFold))));
    m_foldPart->setVisible(reader == QLatin1String("stl10") && m_split->currentData() == QLatin1String("train"));
    m_layoutSentence->setText(translated(found->layout));
}

QString SourceForm::chosenReader() const
{
    return m_reader->currentData().toString();
}

void SourceForm::setRememberedFolder(const QString &reader, const QString &folder)
{
    if (reader == chosenReader())
        m_remembered = folder;
}

void SourceForm::pickReader()
{
    const QString reader = chosenReader();
    m_remembered.clear();
    Q_EMIT readerPicked(reader);
    const bool same = reader == QString::fromStdString(m_config.dataReader);
    if (reader == QLatin1String("demo") || (same && !m_config.dataPath.empty())) {
        wishSource(reader, same ? QString::fromStdString(m_config.dataPath) : QString());
        return;
    }
    if (!m_remembered.isEmpty()) {
        wishSource(reader, m_remembered);
        return;
    }
    showFields(reader);
    m_folder->clear();
    m_folder->setFocus();
    setWaiting(true);
}

void SourceForm::setFolder(const QString &path, const QString &reader)
{
    wishSource(reader.isEmpty() ? chosenReader() : reader, QDir::cleanPath(path));
}

void SourceForm::browse()
{
    const QString start = m_folder->text().isEmpty() ? QDir::homePath() : QDir::fromNativeSeparators(m_folder->text());
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the dataset"), start);
    if (!folder.isEmpty())
        setFolder(folder);
}

void SourceForm::commitFolder()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!folder.isEmpty())
        wishSource(chosenReader(), folder);
}

void SourceForm::commitSplit()
{
    ExperimentConfig wished = m_config;
    wished.dataSplit = m_split->currentData().toString().toStdString();
    if (!m_waiting)
        Q_EMIT configWished(wished, tr("Change split"), {});
}

void SourceForm::commitFold()
{
    ExperimentConfig wished = m_config;
    wished.dataFold = m_fold->currentData().toInt();
    if (!m_waiting)
        Q_EMIT configWished(wished, tr("Change fold"), {});
}

void SourceForm::commitNumber(std::int64_t ExperimentConfig::*member, QSpinBox *field, const QString &what,
                              const QString &mergeKey)
{
    ExperimentConfig wished = m_config;
    wished.*member = field->value();
    if (!m_waiting)
        Q_EMIT configWished(wished, what, mergeKey);
}

void SourceForm::wishSource(const QString &reader, const QString &folder)
{
    setWaiting(false);
    ExperimentConfig wished = m_config;
    wished.dataReader = reader.toStdString();
    if (reader != QLatin1String("demo"))
        wished.dataPath = folder.toStdString();
    const DatasetReader *found = findReader(reader);
    if (found && std::find(found->splits.begin(), found->splits.end(), wished.dataSplit) == found->splits.end())
        wished.dataSplit = "train";
    if (wished == m_config)
        setConfig(m_config);
    else
        Q_EMIT configWished(wished, tr("Choose dataset %1").arg(readerTitle(reader)), {});
}

void SourceForm::setWaiting(bool waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged();
}

} // namespace leoclr
