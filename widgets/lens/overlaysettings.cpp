#include "widgets/lens/overlaysettings.h"

#include "widgets/common/settings.h"

#include <QStringList>

namespace leoclr {

namespace {

const QString overlaysKey = QStringLiteral("lens/hidden_overlays");

struct OverlayName { const char *name; bool CanvasOverlays::*member; };
constexpr OverlayName overlayNames[] = {{"boxes", &CanvasOverlays::boxes},
                                        {"hatch", &CanvasOverlays::hatch},
                                        {"dim", &CanvasOverlays::dim},
                                        {"objects", &CanvasOverlays::objects},
                                        {"heat", &CanvasOverlays::heat},
                                        {"exactPixels", &CanvasOverlays::exactPixels}};

} // namespace

CanvasOverlays keptOverlays(const Settings &settings)
{
    const QStringList changed = settings.value(overlaysKey).toStringList();
    CanvasOverlays overlays;
    for (const OverlayName &one : overlayNames) {
        if (changed.contains(QLatin1String(one.name)))
            overlays.*one.member = !(overlays.*one.member);
    }
    return overlays;
}

void keepOverlays(Settings &settings, const CanvasOverlays &overlays)
{
    QStringList changed; // those that stand otherwise than they do at first
    for (const OverlayName &one : overlayNames) {
        if (overlays.*one.member != CanvasOverlays{}.*one.member)
            changed << QString::fromLatin1(one.name);
    }
    settings.setValue(overlaysKey, changed);
}

} // namespace leoclr
