#pragma once

#include "core/data/dataset.h"
#include "core/runlog/events.h"
#include "core/views/recipe.h"

#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace leoclr {

/// One view of a real step, drawn again from its recipe.
struct ReplayedView
{
    QImage pixels;
    ViewRecipe recipe;
    int number = 0;        ///< of the view: 0 original or query crop, 1, 2: crops
    bool matches = false;  ///< the hash is that of the pixels which the encoder saw
};

/// One image of a real step with all its views.
struct ReplayedSample
{
    QString name;          ///< as the event has it
    QString label;         ///< class, empty where there is none
    QImage original;
    QSize size;            ///< of the original; boxes are in its pixels
    std::vector<ReplayedView> views;
    std::optional<Error> error; ///< why it could not be drawn
    /// All hashes are those of the log.
    [[nodiscard]] bool matches() const;
};

/// Draws the views of recorded steps again, from the dataset of the run's settings. Opening and rendering happen in a
/// thread of its own; signals arrive in the GUI thread, only for what was asked for last.
class PreviewRenderer : public QObject
{
    Q_OBJECT
public:
    explicit PreviewRenderer(QObject *parent = nullptr);
    ~PreviewRenderer() override;

    /// The run whose dataset is to be used from now on. Nothing is opened before the first render().
    void setRun(const QString &runDirectory);
    /// A dataset that is open already; used where it is that of the run.
    void offer(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset);
    void render(const PreviewEvent &preview);
    void cancel();

Q_SIGNALS:
    void opening(qint64 entries); ///< the dataset is being opened
    void rendered(qint64 step, const std::vector<leoclr::ReplayedSample> &samples);
    void failed(const leoclr::Error &error); ///< the dataset could not be opened

private:
    struct Source; ///< what the working thread keeps between two steps
    std::shared_ptr<Source> m_source;
    std::stop_source m_stop;
    QThreadPool m_pool;
    quint64 m_request = 0;
};

/// The same for one sample; any thread. For tests and the report of a single image.
/// @param numbers the view number of each recorded view, as viewPlan(config).views gives them
[[nodiscard]] ReplayedSample replay(const Dataset &dataset, const PreviewSample &sample,
                                    const std::vector<std::uint32_t> &numbers);

} // namespace leoclr
