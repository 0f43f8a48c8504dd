#include "widgets/lens/viewlook.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace leoclr {

namespace {

class ViewLook
{
    Q_DECLARE_TR_FUNCTIONS(ViewLook)
};

/// The view of a number, or one with that number alone.
LensView viewOrNumber(const std::vector<LensView> &views, std::uint32_t number)
{
    const LensView *view = viewOf(views, number);
    LensView bare;
    bare.number = number;
    return view ? *view : bare;
}

/// Crops beyond the second: light enough for dark figures on them, and none of them near orange or sky blue.
constexpr std::array<QRgb, 6> furtherCrops{0xFF2FBF8F, 0xFFF0E442, 0xFFCC79A7, 0xFFE8743B, 0xFF9A8CFF, 0xFFB5B9C2};

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
    QStringList parts;
    parts << (view.recipe.isOriginal                ? ViewLook::tr("original")
              : view.number == 0                    ? ViewLook::tr("crop")
              : view.kind == ViewKind::LocalCrop    ? ViewLook::tr("small crop %1").arg(view.number)
                                                    : ViewLook::tr("crop %1").arg(view.number));
    if (view.encoder == ViewEncoder::Query)
        parts << ViewLook::tr("query");
    if (view.encoder == ViewEncoder::Key)
        parts << ViewLook::tr("key");
    if (view.pasted)
        parts << ViewLook::tr("pasted");
    if (view.byHand)
        parts << ViewLook::tr("by hand");
    return parts.join(QStringLiteral(" · "));
}

QString cropName(const LensView &view)
{
    return view.number == 0 ? ViewLook::tr("the query crop") : ViewLook::tr("crop %1").arg(view.number);
}

QColor viewTint(const LensView &view)
{
    if (view.number == 0 && !view.recipe.isOriginal)
        return QColor(0xC4, 0xCA, 0xD4); // neutral, and light enough for its badge
    if (view.number > 2)
        return QColor::fromRgb(furtherCrops[(view.number - 3) % furtherCrops.size()]);
    return Theme::instance().viewColour(int(view.number));
}

PairLook pairLook(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair)
{
    const LensView first = viewOrNumber(views, pair.first);
    const LensView second = viewOrNumber(views, pair.second);
    const bool original = std::any_of(views.begin(), views.end(), [](const LensView &view) {
        return view.recipe.isOriginal;
    });
    const bool twoKeys = first.encoder == ViewEncoder::Key && second.encoder == ViewEncoder::Key;
    const PairRole role = original && twoKeys ? PairRole::ToOriginal
        : twoKeys                             ? PairRole::ToQueryCrop
                                              : PairRole::Pulled;
    return {{cropName(first), cropName(second)}, {viewBadge(first), viewBadge(second)}, viewTint(first),
            viewTint(second), role};
}

QString pairTitle(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair)
{
    return ViewLook::tr("%1 and %2").arg(cropName(viewOrNumber(views, pair.first)), cropName(viewOrNumber(views, pair.second)));
}

} // namespace leoclr
