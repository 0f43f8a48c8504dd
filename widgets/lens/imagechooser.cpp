#include "widgets/lens/imagechooser.h"

#include "core/library/whendone.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QtConcurrent>

#include <optional>

namespace leoclr {

namespace {

/// First image after `start`, around the end, whose name contains `text`.
std::optional<std::size_t> findByName(const Dataset &dataset, const QString &text, std::size_t start)
{
    const std::size_t size = dataset.size();
    for (std::size_t step = 1; step <= size; ++step) {
        const std::size_t image = (start + step) % size;
        if (QString::fromStdString(dataset.name(image)).contains(text, Qt::CaseInsensitive))
            return image;
    }
    return std::nullopt;
}

QToolButton *stepButton(QAction *action, const QString &icon)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    setThemedIcon(action, icon);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    makeQuiet(button);
    return button;
}

} // namespace

ImageChooser::ImageChooser(QWidget *parent)
    : QWidget(parent)
    , m_previous(new QAction(tr("Previous image"), this))
    , m_next(new QAction(tr("Next image"), this))
    , m_field(new QLineEdit)
    , m_last(new QLabel)
{
    m_previous->setShortcut(Qt::Key_PageUp);
    m_next->setShortcut(Qt::Key_PageDown);
    m_previous->setToolTip(tr("Previous image (Page up, or ← in the picture)"));
    m_next->setToolTip(tr("Next image (Page down, or → in the picture)"));
    for (QAction *action : {m_previous, m_next})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_field->setObjectName(QStringLiteral("goToImage"));
    m_field->setFixedWidth(72);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setAccessibleName(tr("Go to image"));
    m_field->setPlaceholderText(tr("image"));
    m_field->setToolTip(tr("Number of the image, or a part of its name; Enter goes there, Enter again to the next that "
                           "fits."));
    makeSecondary(m_last);

    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(stepButton(m_previous, QStringLiteral("previous")));
    layout->addWidget(m_field);
    layout->addWidget(m_last);
    layout->addWidget(stepButton(m_next, QStringLiteral("next")));

    connect(m_previous, &QAction::triggered, this, [this] {
        if (m_dataset && m_image > 0)
            Q_EMIT imageChosen(m_image - 1);
    });
    connect(m_next, &QAction::triggered, this, [this] {
        if (m_dataset && m_image + 1 < m_dataset->size())
            Q_EMIT imageChosen(m_image + 1);
    });
    connect(m_field, &QLineEdit::returnPressed, this, &ImageChooser::goToText);
    setDataset(nullptr);
}

void ImageChooser::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    ++m_search;
    setEnabled(m_dataset != nullptr);
    m_last->setText(m_dataset ? tr("/ %1").arg(formatCount(qint64(m_dataset->size()) - 1)) : QString());
    m_last->setToolTip(tr("Images are numbered from 0, as in recipes and in the event log."));
    setImage(0);
}

void ImageChooser::setImage(std::size_t image)
{
    m_image = image;
    m_previous->setEnabled(m_dataset && image > 0);
    m_next->setEnabled(m_dataset && image + 1 < m_dataset->size());
    if (!m_field->hasFocus() || !m_field->isModified())
        m_field->setText(m_dataset ? QString::number(image) : QString());
}

void ImageChooser::goToText()
{
    const QString text = m_field->text().trimmed();
    if (!m_dataset || text.isEmpty())
        return;
    bool isNumber = false;
    const qulonglong number = text.toULongLong(&isNumber);
    if (!isNumber) {
        search(text);
        return;
    }
    m_field->setModified(false);
    if (number < m_dataset->size())
        Q_EMIT imageChosen(std::size_t(number));
    else
        Q_EMIT notFound(tr("There is no image %1; the last one is %2.")
                            .arg(number).arg(formatCount(qint64(m_dataset->size()) - 1)));
}

void ImageChooser::search(const QString &text)
{
    const quint64 search = ++m_search;
    whenDone(QtConcurrent::run([dataset = m_dataset, text, start = m_image] { return findByName(*dataset, text, start); }),
             this, [this, search, text](std::optional<std::size_t> found) {
            if (search != m_search)
                return;
            if (found)
                Q_EMIT imageChosen(*found);
            else
                Q_EMIT notFound(tr("No image has “%1” in its name.").arg(text));
        });
}

} // namespace leoclr
