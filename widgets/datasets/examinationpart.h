#pragma once

#include "core/data/examination.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace leoclr {

/// The wish to look at every image of a dataset, its progress with the time left, and what it found: broken files,
/// equal and nearly equal images. Runs in the background; another dataset ends it.
class ExaminationPart : public QWidget
{
    Q_OBJECT
public:
    explicit ExaminationPart(QWidget *parent = nullptr);
    ~ExaminationPart() override;

    void setDataset(std::shared_ptr<const Dataset> dataset);
    [[nodiscard]] const std::optional<Examination> &examination() const { return m_examination; }

Q_SIGNALS:
    void examined();
    void equalWished(); ///< show the groups of equal images
    void alikeWished();

private:
    void start();
    void stop();
    void showState();
    void take(const Result<Examination> &result);

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<Examination> m_examination;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
    bool m_running = false;
    QPushButton *m_start;
    QCheckBox *m_alike;
    QProgressBar *m_progress;
    QLabel *m_text;
    QToolButton *m_equalLink;
    QToolButton *m_alikeLink;
};

} // namespace leoclr
