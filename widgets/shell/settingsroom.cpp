#include "widgets/shell/settingsroom.h"

#include "core/base/files.h"
#include "core/language/errortext.h"
#include "core/launch/launcher.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"
#include "widgets/shell/trashline.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leoclr {

namespace {

constexpr int textWidth = 180;

/// A row of a label at the left and a control at the right.
QHBoxLayout *addLine(QVBoxLayout *page, const QString &text, QWidget *control)
{
    auto *label = new QLabel(text);
    label->setFixedWidth(textWidth);
    label->setBuddy(control);
    label->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(label);
    line->addWidget(control);
    page->addLayout(line);
    return line;
}

void addHeading(QVBoxLayout *page, const QString &text)
{
    auto *label = new QLabel(text);
    label->setContentsMargins(0, 20, 0, 4);
    makeStrong(label);
    page->addWidget(label);
}

QLabel *addNote(QVBoxLayout *page, const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setContentsMargins(textWidth + 12, 0, 0, 4);
    makeSecondary(label);
    page->addWidget(label);
    return label;
}

} // namespace

SettingsRoom::SettingsRoom(Workspace &workspace, QWidget *parent) : Room(workspace, parent)
{
    auto *page = new QWidget;
    page->setMaximumWidth(760);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(28, 4, 28, 12);
    lines->setSpacing(8);
    addHeading(lines, tr("Look"));
    addTheme(lines);
    addLanguage(lines);
    addHeading(lines, tr("Runs"));
    addRunsFolder(lines);
    addHeading(lines, tr("Keys"));
    addKeys(lines);
    addHeading(lines, tr("About"));
    addAbout(lines);
    lines->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new RoomHeader(title(), this));
    layout->addWidget(scroll, 1);
}

QString SettingsRoom::name() const
{
    return QStringLiteral("settings");
}

QString SettingsRoom::title() const
{
    return tr("Settings");
}

void SettingsRoom::addTheme(QVBoxLayout *page)
{
    m_theme = new SegmentedSwitch(tr("Theme"), this);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addSegment(tr("System"), tr("As the desktop has it"));
    m_theme->addSegment(tr("Light"));
    m_theme->addSegment(tr("Dark"));
    m_theme->setCurrent(static_cast<int>(workspace().settings().theme()));
    addLine(page, tr("Theme"), m_theme)->addStretch();
    connect(m_theme, &SegmentedSwitch::currentChanged, this,
            [this](int index) { workspace().settings().setTheme(static_cast<ThemeChoice>(index)); });
}

void SettingsRoom::addLanguage(QVBoxLayout *page)
{
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("System"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(workspace().settings().language())));
    addLine(page, tr("Language"), m_language)->addStretch();
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { workspace().settings().setLanguage(m_language->itemData(index).toString()); });
}

void SettingsRoom::addRunsFolder(QVBoxLayout *page)
{
    m_runsFolder = new QLineEdit(QDir::toNativeSeparators(workspace().library().runsFolder()), this);
    m_runsFolder->setObjectName(QStringLiteral("runsFolder"));
    auto *browse = new QToolButton(this);
    setThemedIcon(browse, QStringLiteral("folder"), tr("Choose a folder"));
    makeQuiet(browse);
    auto *open = new QToolButton(this);
    setThemedIcon(open, QStringLiteral("open"), tr("Show in the file manager"));
    makeQuiet(open);
    QHBoxLayout *line = addLine(page, tr("Folder of the runs"), m_runsFolder);
    line->addWidget(browse);
    line->addWidget(open);
    const bool forced = !qEnvironmentVariableIsEmpty("LEOCLR_RUNS");
    m_runsFolder->setReadOnly(forced);
    browse->setEnabled(!forced);
    addNote(page, forced ? tr("Set by LEOCLR_RUNS.")
                         : tr("New runs go there, and the run list shows what it holds. Runs are never moved."));
    m_folderError = addNote(page, {});
    setMeaning(m_folderError, Meaning::Bad);
    m_folderError->hide();
    addLine(page, tr("Trash"), new TrashLine(workspace().library().runsFolder(), this));

    connect(m_runsFolder, &QLineEdit::returnPressed, this, [this] { chooseRunsFolder(m_runsFolder->text()); });
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(window(), tr("Choose where the runs are kept"),
                                                                 m_runsFolder->text());
        if (!chosen.isEmpty())
            chooseRunsFolder(chosen);
    });
    connect(open, &QToolButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(workspace().library().runsFolder()));
    });
}

void SettingsRoom::chooseRunsFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(QDir::homePath()).absoluteFilePath(folder.trimmed()));
    const Result<> made = makeFolder(path.toStdString());
    m_folderError->setVisible(!made);
    if (!made) {
        m_folderError->setText(describe(made.error()));
        return;
    }
    if (!QFileInfo(path).isWritable()) {
        m_folderError->setText(tr("%1 cannot be written. Choose a folder that you may write to.").arg(path));
        m_folderError->show();
        return;
    }
    m_runsFolder->setText(QDir::toNativeSeparators(path));
    workspace().settings().setRunsFolder(path);
}

void SettingsRoom::addKeys(QVBoxLayout *page)
{
    const auto addText = [page](const QString &keys, const QString &what) {
        auto *label = new QLabel(keys);
        label->setFont(Theme::numberFont(label->font()));
        addLine(page, what, label)->addStretch();
    };
    const auto add = [&addText](const QKeySequence &keys, const QString &what) {
        addText(keys.toString(QKeySequence::NativeText), what);
    };
    const QString first = QKeySequence(Qt::CTRL | Qt::Key_1).toString(QKeySequence::NativeText);
    const QString last = QKeySequence(Qt::CTRL | Qt::Key_6).toString(QKeySequence::NativeText);
    addText(tr("%1 to %2").arg(first, last), tr("Rooms, from top to bottom"));
    add(QKeySequence(Qt::CTRL | Qt::Key_K), tr("Command palette"));
    add(QKeySequence(Qt::CTRL | Qt::Key_B), tr("Run list"));
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), tr("The room's main action"));
    add(QKeySequence(Qt::Key_F1), tr("Explain what has the focus"));
}

void SettingsRoom::addAbout(QVBoxLayout *page)
{
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/leoclr-workbench.svg")).pixmap(QSize(48, 48), devicePixelRatioF()));
    auto *text = new QLabel(tr("<b>LeOCLR Workbench %1</b><br>Design, see, train and compare self-supervised "
                               "representations that leverage the original image.")
                                .arg(QCoreApplication::applicationVersion()));
    text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    page->addLayout(line);

    const Result<QString> engine = findEngine();
    auto *engineText = new QLabel(engine ? QDir::toNativeSeparators(*engine) : describe(engine.error()));
    engineText->setWordWrap(true);
    engineText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMeaning(engineText, engine ? Meaning::Plain : Meaning::Bad);
    addLine(page, tr("Engine"), engineText)->setStretch(1, 1);
    addLine(page, tr("Licence"), new QLabel(tr("MIT. Qt is used under the LGPL.")))->addStretch();
}

} // namespace leoclr
