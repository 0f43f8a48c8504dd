#include "widgets/lens/viewlook.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace leoclr {

namespace {

class ViewLook
{
    Q_DECLARE_TR_FUNCTIONS(ViewLook)
};

LensView viewOf(const std::vector<LensView> &views, std::uint32_t number)
{
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const LensView &view) { return view.number == number; });
    return found == views.end() ? LensView{number, false, false, {}, {}} : *found;
}

} // namespace

QString viewBadge(const LensView &view)
{
    return view.number == 0 ? ViewLook::tr("Q", "badge of the query crop") : QString::number(view.number);
}

QString viewTitle(const LensView &view)
{
    if (view.number == 0)
        return view.recipe.isOriginal ? QStringLiteral("X") : viewBadge(view);
    return QStringLiteral("X%1").arg(view.number);
}

QString viewRole(const LensView &view)
{
    const QString what = view.recipe.isOriginal ? ViewLook::tr("original")
        : view.number == 0                      ? ViewLook::tr("crop")
                                                : ViewLook::tr("crop %1").arg(view.number);
    const QString encoder = view.query ? ViewLook::tr("query") : ViewLook::tr("key");
    return view.byHand ? ViewLook::tr("%1 · %2 · by hand").arg(what, encoder)
                       : ViewLook::tr("%1 · %2").arg(what, encoder);
}

QString cropName(const LensView &view)
{
    return view.number == 0 ? ViewLook::tr("the query crop") : ViewLook::tr("crop %1").arg(view.number);
}

QColor viewTint(const LensView &view)
{
    if (view.number == 0 && !view.recipe.isOriginal)
        return QColor(0xC4, 0xCA, 0xD4); // neutral, and light enough for its badge
    return Theme::instance().viewColour(int(view.number));
}

PairLook pairLook(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair)
{
    const LensView first = viewOf(views, pair.first);
    const LensView second = viewOf(views, pair.second);
    const bool original = std::any_of(views.begin(), views.end(), [](const LensView &view) {
        return view.recipe.isOriginal;
    });
    const PairRole role = first.query || second.query ? PairRole::Pulled
        : original                                    ? PairRole::ToOriginal
                                                      : PairRole::ToQueryCrop;
    return {{cropName(first), cropName(second)}, {viewBadge(first), viewBadge(second)}, viewTint(first),
            viewTint(second), role};
}

QString pairTitle(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair)
{
    return ViewLook::tr("%1 and %2").arg(cropName(viewOf(views, pair.first)), cropName(viewOf(views, pair.second)));
}

} // namespace leoclr
