#pragma once

#include <QString>
#include <QToolButton>

namespace leoclr {

/// A small "i" beside something that deserves an explanation; pressing it, hovering it or F1 shows the text.
class HelpDot : public QToolButton
{
    Q_OBJECT
public:
    explicit HelpDot(const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);

private:
    void explain();
};

/// Shows what is known about a widget (whatsThis, else its tooltip, else that of its nearest parent) beside it.
/// False if there is nothing to tell.
bool explainWidget(QWidget *widget);

} // namespace leoclr
