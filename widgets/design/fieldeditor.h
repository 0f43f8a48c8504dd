#pragma once

#include "core/config/fieldtable.h"

#include <QLineEdit>
#include <QString>
#include <QWidget>

#include <memory>

class QLabel;

namespace leoclr {

/// The control of one field. It speaks text as setFromText reads it and knows nothing of what the text means.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The control that fits the type of the field.
    [[nodiscard]] static FieldEditor *create(const Field &field, QWidget *parent);

    [[nodiscard]] virtual QString text() const = 0;
    /// Shows a value; textEdited() is not emitted.
    virtual void setText(const QString &text) = 0;
    virtual void setBad(bool) {} ///< paints the field as wrong
    /// The widget that takes the focus.
    [[nodiscard]] virtual QWidget *control() const = 0;

Q_SIGNALS:
    void textEdited(const QString &text); ///< by the user, at every change
    void editingEnded();                  ///< Enter, Esc or the focus went elsewhere
    void cancelled();                     ///< Esc
};

/// A line edit that leaves Ctrl+Z to the room, shows a unit at its right end and can be painted as wrong.
class FieldLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit FieldLine(const QString &unit, QWidget *parent = nullptr);
    void setBad(bool bad);

Q_SIGNALS:
    void stepped(int steps); ///< Up and Down
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_unit = nullptr;
    bool m_bad = false;
};

} // namespace leoclr
