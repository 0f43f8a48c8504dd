#include "widgets/datasets/problemlist.h"

#include "core/language/errortext.h"
#include "widgets/common/formatting.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/style.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leoclr {

namespace {

/// The path in a place: without ":12" (a line), ":byte 512" and what else may follow.
QString pathOf(const QString &place)
{
    if (QFileInfo::exists(place))
        return place;
    for (qsizetype colon = place.lastIndexOf(u':'); colon > 0; colon = place.lastIndexOf(u':', colon - 1)) {
        if (QFileInfo::exists(place.left(colon)))
            return place.left(colon);
    }
    return {};
}

} // namespace

void ProblemModel::setProblems(std::vector<Problem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[std::size_t(index.row())];
    if (role == PlaceRole)
        return QString::fromStdString(problem.file.error.place);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return QString::fromStdString(problem.file.name);
    case Kind: return problem.kind;
    default: return describe(problem.file.error);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("File") : section == Kind ? tr("What") : tr("Reason");
}

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_count(new QLabel)
    , m_open(new QAction(tr("Open folder"), this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("problems"));
    m_table->setAccessibleName(tr("Files that could not be used"));
    m_table->setModel(m_filter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(ProblemModel::Name, 240);
    m_table->setColumnWidth(ProblemModel::Kind, 110);
    auto *search = new SearchField(tr("Search problems"));
    search->setObjectName(QStringLiteral("searchProblems"));
    search->setMinimumWidth(240);
    makeSecondary(m_count);
    m_count->setObjectName(QStringLiteral("problemCount"));
    auto *open = new QToolButton;
    open->setDefaultAction(m_open);
    open->setToolTip(tr("Shows the folder of the chosen file in the file manager"));
    makeQuiet(open);
    auto *copyButton = new QToolButton;
    setThemedIcon(copyButton, QStringLiteral("copy"), tr("Copy the shown lines"));
    makeQuiet(copyButton);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 4, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(search);
    bar->addWidget(m_count, 1);
    bar->addWidget(open);
    bar->addWidget(copyButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);

    connect(search, &SearchField::searchChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(search, &SearchField::searchChanged, this, &ProblemList::showCount);
    connect(m_open, &QAction::triggered, this, &ProblemList::openFolder);
    connect(m_table, &QTableView::doubleClicked, this, &ProblemList::openFolder);
    connect(copyButton, &QToolButton::clicked, this, &ProblemList::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_open->setEnabled(current.isValid()); });
    m_open->setEnabled(false);
}

void ProblemList::setProblems(std::vector<ProblemModel::Problem> problems, std::size_t unnamed)
{
    m_unnamed = unnamed;
    m_model->setProblems(std::move(problems));
    m_open->setEnabled(false);
    showCount();
}

void ProblemList::showCount()
{
    const int listed = m_filter->rowCount();
    m_count->setText(m_unnamed == 0 ? tr("%Ln file(s)", nullptr, listed)
                                    : tr("%1 of %2 files").arg(formatCount(listed), formatCount(m_model->rowCount() + qint64(m_unnamed))));
    m_count->setToolTip(m_unnamed == 0 ? QString() : tr("A sample names its first ten broken files; examining every image names all."));
}

void ProblemList::openFolder()
{
    const QString path = pathOf(m_table->currentIndex().data(ProblemModel::PlaceRole).toString());
    const QFileInfo info(path);
    if (!path.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.absolutePath()));
}

void ProblemList::copy()
{
    QStringList lines;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        lines << m_filter->index(row, ProblemModel::Name).data().toString() + u'\t'
                     + m_filter->index(row, ProblemModel::Reason).data().toString();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace leoclr
