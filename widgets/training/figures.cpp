#include "widgets/training/figures.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

/// The context of this file's words.
struct Figures
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

FigureGroup group(const char *id, const QString &title, AxisUnit unit, std::vector<FigureMember> members,
                  const QString &help)
{
    FigureGroup result;
    result.id = QLatin1String(id);
    result.title = title;
    result.unit = unit;
    result.members = std::move(members);
    result.help = help;
    result.emptyText = Figures::tr("Waits for the first step");
    return result;
}

FigureGroup measured(FigureGroup result)
{
    result.smoothed = false;
    return result;
}

FigureGroup hidden(FigureGroup result)
{
    result.shownAtFirst = false;
    return result;
}

std::vector<FigureGroup> makeGroups()
{
    std::vector<FigureGroup> groups;
    groups.push_back(group("loss", Figures::tr("Loss"), AxisUnit::Number, {{"loss", {}}},
                           Figures::tr("InfoNCE in nats, summed over the positives; it falls while the queue fills and "
                                     "then slowly.")));
    FigureGroup knn = measured(group("knn", Figures::tr("k-NN accuracy"), AxisUnit::Share, {{"knn_top1", {}}},
                                     Figures::tr("Share of test images whose nearest training images carry the right "
                                               "label: how good the representation is by now.")));
    knn.emptyText = Figures::tr("Measured at the end of an epoch");
    groups.push_back(knn);
    groups.push_back(group("contrast", Figures::tr("Contrastive top-1"), AxisUnit::Share, {{"contrast_top1", {}}},
                           Figures::tr("Share of queries whose own key is nearer than every negative of the queue.")));
    groups.push_back(group("similarity", Figures::tr("Similarity"), AxisUnit::Number,
                           {{"positive_similarity", Figures::tr("positives")},
                            {"negative_similarity", Figures::tr("negatives")}},
                           Figures::tr("Cosine between a query and its keys, and between a query and the queue. They "
                                     "part as training goes on; both near 1 is a collapse.")));
    groups.push_back(group("std", Figures::tr("Embedding std"), AxisUnit::Number, {{"embedding_std", {}}},
                           Figures::tr("Spread of the unit embeddings over a batch. Near zero, all images look the "
                                     "same to the network.")));
    groups.push_back(group("rank", Figures::tr("Effective rank"), AxisUnit::Number, {{"effective_rank", {}}},
                           Figures::tr("How many directions the embeddings really use.")));
    groups.push_back(measured(group("rate", Figures::tr("Learning rate"), AxisUnit::Number, {{"learning_rate", {}}},
                                    Figures::tr("As the schedule sets it."))));
    groups.push_back(group("gradient", Figures::tr("Gradient norm"), AxisUnit::Number, {{"gradient_norm", {}}},
                           Figures::tr("Length of the gradient of all parameters; a sudden rise comes before a "
                                     "divergence.")));
    groups.push_back(group("speed", Figures::tr("Images/s"), AxisUnit::Number, {{"images_per_second", {}}},
                           Figures::tr("Images trained on in a second, all views included.")));
    groups.push_back(group("wait", Figures::tr("Data wait"), AxisUnit::Share, {{"data_wait", {}}},
                           Figures::tr("Share of the time that the network waits for views. Above a tenth the loader "
                                     "is the bottleneck.")));
    groups.push_back(measured(group("memory", Figures::tr("Memory"), AxisUnit::Bytes,
                                    {{"memory", Figures::tr("engine")}, {"gpu_memory", Figures::tr("GPU")}},
                                    Figures::tr("Memory in use by the engine."))));
    groups.push_back(hidden(group("terms", Figures::tr("Loss per crop"), AxisUnit::Number,
                                  {{"loss_1", Figures::tr("crop 1")}, {"loss_2", Figures::tr("crop 2")}},
                                  Figures::tr("The two terms that the loss is the sum of."))));
    groups.push_back(hidden(group("distance", Figures::tr("Key distance"), AxisUnit::Number, {{"key_distance", {}}},
                                  Figures::tr("How far the key encoder lags behind the query encoder."))));
    groups.push_back(hidden(measured(group("age", Figures::tr("Queue age"), AxisUnit::Count, {{"queue_age", {}}},
                                           Figures::tr("Steps since the oldest key of the queue was made.")))));
    return groups;
}

/// Figures that are in no plot, but stand beside others in events.
QString companionTitle(const std::string &name)
{
    if (name == "spread")
        return Figures::tr("Spread of the embeddings");
    if (name == "lowest_loss")
        return Figures::tr("Lowest loss");
    if (name == "knn_at_start")
        return Figures::tr("k-NN before training");
    if (name == "rank_at_start")
        return Figures::tr("Effective rank at first");
    if (name == "neighbours")
        return Figures::tr("Neighbours");
    if (name == "train_images")
        return Figures::tr("Training images");
    if (name == "test_images")
        return Figures::tr("Test images");
    return {};
}

bool isCount(const std::string &name)
{
    return name == "neighbours" || name == "train_images" || name == "test_images";
}

} // namespace

std::vector<FigureGroup> figureGroups()
{
    return makeGroups();
}

QString figureTitle(const std::string &name)
{
    if (const QString title = companionTitle(name); !title.isEmpty())
        return title;
    for (const FigureGroup &group : makeGroups()) {
        for (const FigureMember &member : group.members) {
            if (member.name == name)
                return member.label.isEmpty() ? group.title : group.title + QStringLiteral(", ") + member.label;
        }
    }
    return QString::fromStdString(name).replace('_', ' ');
}

QString figureText(const std::string &name, double value)
{
    for (const FigureGroup &group : makeGroups()) {
        for (const FigureMember &member : group.members) {
            if (member.name == name)
                return valueText(group.unit, value);
        }
    }
    if (name == "knn_at_start")
        return valueText(AxisUnit::Share, value);
    return valueText(isCount(name) ? AxisUnit::Count : AxisUnit::Number, value);
}

} // namespace leoclr
