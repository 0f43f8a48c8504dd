#include "widgets/lens/policypanel.h"

#include "core/config/fieldtable.h"
#include "widgets/common/style.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace leoclr {

namespace {

QString choiceText(std::string_view key, const std::string &choice)
{
    const Result<const Field *> field = findField(key);
    if (!field)
        return QString::fromStdString(choice);
    const std::string label(choiceLabel(**field, choice));
    return QCoreApplication::translate("Field", label.c_str());
}

QString range(double low, double high, int decimals)
{
    const QLocale locale;
    return locale.toString(low, 'f', decimals) + QStringLiteral("–") + locale.toString(high, 'f', decimals);
}

} // namespace

QString policyText(const ExperimentConfig &config)
{
    return PolicyPanel::tr("%1. Crops of %2 % of the area, ratio %3, resized to %4 px.")
        .arg(choiceText("method.name", config.method), range(config.cropScaleMin * 100, config.cropScaleMax * 100, 0),
             range(config.cropRatioMin, config.cropRatioMax, 2))
        .arg(config.viewSize);
}

PolicyPanel::PolicyPanel(QWidget *parent) : QWidget(parent), m_text(new QLabel), m_change(new QToolButton)
{
    makePanel(this);
    m_text->setObjectName(QStringLiteral("policy"));
    m_text->setWordWrap(true);
    makeCaption(m_text);
    m_change->setText(tr("Change in Design"));
    m_change->setObjectName(QStringLiteral("changePolicy"));
    m_change->setToolTip(tr("Opens the settings that these views are drawn by."));
    makeQuiet(m_change);
    auto *title = new QLabel(tr("Policy"));
    makeStrong(title);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(title, 1);
    head->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 12);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_text);
    connect(m_change, &QToolButton::clicked, this, &PolicyPanel::designRequested);
}

void PolicyPanel::setPolicy(const ExperimentConfig &config)
{
    m_text->setText(policyText(config));
}

} // namespace leoclr
