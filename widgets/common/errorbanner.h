#pragma once

#include "core/base/result.h"
#include "widgets/common/style.h"

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QToolButton;

namespace leoclr {

/// A strip that tells what went wrong where it went wrong, with the way out as a button. Hidden until it has to say
/// something; it takes no space then.
class ErrorBanner : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    /// @param wayOut text of the button, empty: no button (the sentence already names the way out)
    void showError(const Error &error, const QString &wayOut = {});
    /// @param meaning Bad, Caution or Accent (a note)
    void showMessage(Meaning meaning, const QString &sentence, const QString &wayOut = {});
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void wayOutRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSign();

    Meaning m_meaning = Meaning::Bad;
    QLabel *m_sign;
    QLabel *m_sentence;
    QPushButton *m_wayOut;
    QToolButton *m_close;
};

} // namespace leoclr
