#include "widgets/design/fieldeditor.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/design/fieldtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

QHBoxLayout *bareLayout(QWidget *widget)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

class TextEditor : public FieldEditor
{
public:
    TextEditor(const Field &field, QWidget *parent) : FieldEditor(parent), m_line(new FieldLine(unitOf(field), this))
    {
        bareLayout(this)->addWidget(m_line);
        if (field.member == FieldMember(&ExperimentConfig::runName))
            m_line->setPlaceholderText(FieldEditor::tr("from method and data"));
        connect(m_line, &QLineEdit::textEdited, this, [this] { Q_EMIT textEdited(text()); });
        connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::editingEnded);
        connect(m_line, &FieldLine::escaped, this, &FieldEditor::cancelled);
    }
    [[nodiscard]] QString text() const override { return m_line->text().trimmed(); }
    void setText(const QString &text) override
    {
        if (m_line->text() == text)
            return;
        m_line->setText(text);
        m_line->setCursorPosition(0); // of a long value the front matters
    }
    void setBad(bool bad) override { m_line->setBad(bad); }
    [[nodiscard]] QWidget *control() const override { return m_line; }

protected:
    FieldLine *m_line;
};

/// Free text, so that a wrong number can be typed, shown and explained; Up and Down step.
class NumberEditor : public TextEditor
{
public:
    NumberEditor(const Field &field, QWidget *parent)
        : TextEditor(field, parent)
        , m_minimum(field.minimum)
        , m_maximum(field.maximum)
        , m_whole(std::holds_alternative<std::int64_t ExperimentConfig::*>(field.member))
    {
        m_line->setFont(Theme::numberFont(m_line->font()));
        connect(m_line, &FieldLine::stepped, this, &NumberEditor::step);
    }
    /// Shown with the decimal sign of the user's language; either is understood.
    void setText(const QString &text) override
    {
        TextEditor::setText(QString(text).replace(QLatin1Char('.'), QLocale().decimalPoint()));
    }
    [[nodiscard]] QString text() const override
    {
        QString typed = m_line->text().trimmed();
        if (QLocale().decimalPoint() == QLatin1String(","))
            typed.replace(QLatin1Char(','), QLatin1Char('.'));
        return typed;
    }

private:
    void step(int steps)
    {
        bool isNumber = false;
        const double value = QLocale::c().toDouble(text(), &isNumber);
        if (!isNumber)
            return;
        double size = 1;
        if (!m_whole) // one in the second significant digit: 0.03 goes by 0.001
            size = value == 0 ? 0.01 : std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
        const double next = std::clamp(value + steps * size, m_minimum, m_maximum);
        setText(m_whole ? QString::number(std::llround(next)) : QLocale::c().toString(next, 'g', 6));
        Q_EMIT textEdited(text());
    }

    double m_minimum;
    double m_maximum;
    bool m_whole;
};

class FolderEditor : public TextEditor
{
public:
    FolderEditor(const Field &field, QWidget *parent) : TextEditor(field, parent), m_browse(new QToolButton(this))
    {
        setAcceptDrops(true);
        m_line->setAcceptDrops(false);
        m_line->setPlaceholderText(FieldEditor::tr("Drop a folder here"));
        setThemedIcon(m_browse, QStringLiteral("folder"),
                      FieldEditor::tr("Choose a folder"));
        makeQuiet(m_browse);
        m_browse->setObjectName(QStringLiteral("browse"));
        layout()->addWidget(m_browse);
        connect(m_browse, &QToolButton::clicked, this, &FolderEditor::browse);
    }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (!droppedPath(event->mimeData()).isEmpty())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        take(droppedPath(event->mimeData()));
        event->acceptProposedAction();
    }

private:
    static QString droppedPath(const QMimeData *data)
    {
        for (const QUrl &url : data->urls()) {
            if (url.isLocalFile())
                return url.toLocalFile();
        }
        return {};
    }
    void browse()
    {
        const QString start = QFileInfo(text()).isDir() ? text() : QDir::homePath();
        const QString title = FieldEditor::tr("Choose the dataset's folder");
        take(QFileDialog::getExistingDirectory(window(), title, start));
    }
    void take(const QString &path)
    {
        if (path.isEmpty())
            return;
        m_line->setText(path);
        Q_EMIT textEdited(path);
        Q_EMIT editingEnded();
    }

    QToolButton *m_browse;
};

class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const Field &field, QWidget *parent) : FieldEditor(parent), m_combo(new QComboBox(this))
    {
        for (const std::string_view choice : field.choices)
            m_combo->addItem(choiceText(field, choice), toQString(choice));
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        bareLayout(this)->addWidget(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] {
            Q_EMIT textEdited(text());
            Q_EMIT editingEnded();
        });
    }
    [[nodiscard]] QString text() const override { return m_combo->currentData().toString(); }
    void setText(const QString &text) override { m_combo->setCurrentIndex(m_combo->findData(text)); }
    [[nodiscard]] QWidget *control() const override { return m_combo; }

private:
    QComboBox *m_combo;
};

class FlagEditor : public FieldEditor
{
public:
    explicit FlagEditor(QWidget *parent) : FieldEditor(parent), m_box(new QCheckBox(this))
    {
        bareLayout(this)->addWidget(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this] {
            showWord();
            Q_EMIT textEdited(text());
            Q_EMIT editingEnded();
        });
        showWord();
    }
    [[nodiscard]] QString text() const override
    {
        return m_box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    }
    void setText(const QString &text) override
    {
        m_box->setChecked(text == QLatin1String("true"));
        showWord();
    }
    [[nodiscard]] QWidget *control() const override { return m_box; }

private:
    void showWord()
    {
        m_box->setText(m_box->isChecked() ? FieldEditor::tr("yes")
                                          : FieldEditor::tr("no"));
    }

    QCheckBox *m_box;
};

} // namespace

FieldEditor *FieldEditor::create(const Field &field, QWidget *parent)
{
    FieldEditor *editor = nullptr;
    if (std::holds_alternative<bool ExperimentConfig::*>(field.member))
        editor = new FlagEditor(parent);
    else if (!field.choices.empty())
        editor = new ChoiceEditor(field, parent);
    else if (!std::holds_alternative<std::string ExperimentConfig::*>(field.member))
        editor = new NumberEditor(field, parent);
    else if (field.member == FieldMember(&ExperimentConfig::dataPath))
        editor = new FolderEditor(field, parent);
    else
        editor = new TextEditor(field, parent);
    editor->setFocusProxy(editor->control());
    editor->control()->setObjectName(toQString(field.key));
    editor->control()->setAccessibleName(labelOf(field));
    editor->control()->setAccessibleDescription(helpOf(field));
    return editor;
}

} // namespace leoclr
