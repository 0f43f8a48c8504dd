#pragma once

#include "widgets/lens/replaysource.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QSpinBox;

namespace leoclr {

class ImageChooser;
class Workspace;

/// Where in a run: its name, the epoch, step and place in the batch, or the image. Each follows the others.
class ReplayBar : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows a run that may not be in the library.
    void setRun(const QString &path, const QString &name);
    void setSource(const ReplaySource &source);
    /// Previous and next image, for the keys of the page.
    [[nodiscard]] QList<QAction *> stepActions() const;
    void setPosition(std::int64_t epoch, std::size_t image);

Q_SIGNALS:
    void runChosen(const QString &path);
    void folderRequested();
    void positionChosen(std::int64_t epoch, std::size_t image);
    void notFound(const QString &sentence);

private:
    void layOut();
    void fillRuns();
    void chooseStep();
    void findPlace();
    void showPlace(std::int64_t step, std::int64_t place);

    Workspace &m_workspace;
    QComboBox *m_runs;
    QSpinBox *m_epoch;
    QSpinBox *m_step;
    QSpinBox *m_place;
    ImageChooser *m_image;
    QString m_otherPath, m_otherName; ///< of a run outside of the library
    ExperimentConfig m_config;
    std::size_t m_images = 0;
    std::int64_t m_stepsPerEpoch = 0;
    std::int64_t m_shownEpoch = 0;
    std::size_t m_shownImage = 0;
    quint64 m_search = 0;
};

} // namespace leoclr
