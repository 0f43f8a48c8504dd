#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace leoclr {

/// Which checkpoint of a run is the newest. Looks into its folder in the background, without reading a checkpoint. GUI
/// thread.
class CheckpointWatch : public QObject
{
    Q_OBJECT
public:
    explicit CheckpointWatch(QObject *parent = nullptr);

    /// @param runDirectory empty: none
    void setRun(const QString &runDirectory);
    void lookSoon(); ///< the run has changed

    /// Its step; none before the first one was found.
    [[nodiscard]] std::optional<std::int64_t> newest() const { return m_newest; }

Q_SIGNALS:
    void newestChanged();

private:
    void look();

    QString m_run;
    std::optional<std::int64_t> m_newest;
    QTimer m_pause;      ///< a run that trains changes many times a second
    quint64 m_order = 0; ///< answers of earlier ones are ignored
};

} // namespace leoclr
