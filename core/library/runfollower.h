#pragma once

#include "core/runlog/events.h"
#include "core/runlog/runsummary.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace leoclr {

/// Follows the event log of one run directory: what is there at once (in pieces, off the GUI thread), then what is
/// appended, within 250 ms. Signals arrive in the thread of this object, batches at most 30 times a second.
class RunFollower : public QObject
{
    Q_OBJECT
public:
    explicit RunFollower(const QString &runDirectory, QObject *parent = nullptr);
    ~RunFollower() override;

    void start();
    [[nodiscard]] QString runDirectory() const;
    [[nodiscard]] const RunSummary &summary() const;

Q_SIGNALS:
    void itemsArrived(const std::vector<leoclr::Decoded> &items);
    void summaryChanged(const leoclr::RunSummary &summary);
    /// All that was in the log when start() was called has arrived.
    void caughtUp();
    void failed(const leoclr::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leoclr
