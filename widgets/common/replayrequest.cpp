#include "widgets/common/replayrequest.h"

#include "widgets/common/workspace.h"

#include <QStringList>

namespace leoclr {

namespace {

const QString requestKey = QStringLiteral("lens/replay_request"); ///< run directory, epoch, image

} // namespace

void requestReplay(Workspace &workspace, const ReplayRequest &request)
{
    workspace.settings().setValue(requestKey, QStringList{request.runDirectory, QString::number(request.epoch),
                                                          QString::number(request.image)});
    workspace.showRoom(QStringLiteral("lens"));
}

std::optional<ReplayRequest> takeReplayRequest(Workspace &workspace)
{
    const QStringList words = workspace.settings().value(requestKey).toStringList();
    if (words.size() != 3)
        return std::nullopt;
    workspace.settings().setValue(requestKey, {});
    return ReplayRequest{words[0], words[1].toLongLong(), words[2].toLongLong()};
}

} // namespace leoclr
