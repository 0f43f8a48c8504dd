#include "widgets/audit/policyform.h"

#include "core/config/fieldtable.h"
#include "widgets/common/style.h"
#include "widgets/design/fieldrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace leoclr {

namespace {

constexpr std::string_view policyKeys[] = {
    "method.name",          "method.crops",         "views.crop_policy",        "views.crop_centre_spread",
    "views.crop_minimum_coverage", "views.crop_scale_min", "views.crop_scale_max", "views.crop_ratio_min",
    "views.crop_ratio_max"};

/// `target` with the fields of a policy from `source`.
ExperimentConfig withPolicyOf(ExperimentConfig target, const ExperimentConfig &source)
{
    for (const std::string_view key : policyKeys) {
        if (const auto field = findField(key))
            (void)setValue(**field, target, valueOf(**field, source)); // a value of the same field always fits
    }
    return target;
}

} // namespace

PolicyForm::PolicyForm(QWidget *parent) : QWidget(parent), m_try(new QToolButton)
{
    m_try->setObjectName(QStringLiteral("tryPolicy"));
    m_try->setText(tr("Try"));
    m_try->setToolTip(tr("Well-known policies to begin with"));
    m_try->setPopupMode(QToolButton::InstantPopup);
    makeQuiet(m_try);
    auto *menu = new QMenu(m_try);
    addStartingPoints(*menu);
    m_try->setMenu(menu);
    auto *title = new QLabel(tr("Policy B"));
    makeStrong(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 0, 4);
    head->addWidget(title, 1);
    head->addWidget(m_try);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    for (const std::string_view key : policyKeys) {
        const auto field = findField(key);
        if (!field)
            continue;
        auto *row = new FieldRow(**field);
        row->setColumns({.label = labelWidth, .editor = editorWidth, .source = false});
        layout->addWidget(row);
        m_rows.push_back(row);
        connect(row, &FieldRow::configEdited, this, [this](const ExperimentConfig &config) { setPolicy(config); });
        connect(row, &FieldRow::resetRequested, this, [this, row] {
            ExperimentConfig config = m_policy;
            (void)setValue(row->field(), config, valueOf(row->field(), m_design));
            setPolicy(config);
        });
    }
    showRows();
}

void PolicyForm::addStartingPoints(QMenu &menu)
{
    const auto add = [&](const QString &text, const std::vector<std::string> &assignments) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, assignments] {
            ExperimentConfig config = m_design;
            for (const std::string &assignment : assignments)
                (void)applyAssignment(config, assignment);
            setPolicy(config);
        });
    };
    add(tr("As designed"), {});
    menu.addSeparator();
    add(tr("LeOCLR: the original as anchor"), {"method.name=leoclr"});
    add(tr("MoCo-v2: crop against crop"), {"method.name=mocov2"});
    menu.addSeparator();
    add(tr("MoCo-v2's crops: 20 to 100 % of the area"), {"views.crop_scale_min=0.2", "views.crop_scale_max=1"});
    add(tr("torchvision's crops: 8 to 100 % of the area"), {"views.crop_scale_min=0.08", "views.crop_scale_max=1"});
    menu.addSeparator();
    add(tr("ContrastiveCrop: off the centre of the objects"), {"views.crop_policy=centre_suppressed"});
    add(tr("Object-aware: a share of one object in every crop"), {"views.crop_policy=object_aware"});
}

void PolicyForm::setDesign(const ExperimentConfig &design)
{
    if (design == m_design)
        return;
    const bool changed = withPolicyOf(m_design, m_policy) != m_design;
    m_policy = changed ? withPolicyOf(design, m_policy) : design;
    m_design = design;
    showRows();
    Q_EMIT policyChanged();
}

void PolicyForm::setPolicy(const ExperimentConfig &policy)
{
    const ExperimentConfig next = withPolicyOf(m_design, policy);
    const bool other = next != m_policy;
    m_policy = next;
    showRows();
    if (other)
        Q_EMIT policyChanged();
}

void PolicyForm::showRows()
{
    for (FieldRow *row : m_rows) {
        row->showConfig(m_policy, m_design);
        row->setVisible(!row->field().applies || row->field().applies(m_policy));
    }
}

} // namespace leoclr
