#include "widgets/training/logmodel.h"

#include "widgets/common/theme.h"

#include <QDateTime>
#include <QLocale>

namespace leoclr {

namespace {

QString timeText(qint64 time)
{
    return time > 0 ? QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss")) : QString();
}

QColor colourOf(LogLevel level)
{
    const ThemeColours &colours = Theme::instance().colours();
    switch (level) {
    case LogLevel::Plain: return colours.text;
    case LogLevel::Good: return colours.good;
    case LogLevel::Caution: return colours.caution;
    case LogLevel::Bad: return colours.bad;
    }
    return colours.text;
}

QString signOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Plain: return {};
    case LogLevel::Good: return QStringLiteral("✓ ");
    case LogLevel::Caution: return QStringLiteral("▲ ");
    case LogLevel::Bad: return QStringLiteral("✕ ");
    }
    return {};
}

} // namespace

LogModel::LogModel(QObject *parent) : QAbstractTableModel(parent) {}

bool LogModel::matches(const LogLine &line) const
{
    return m_search.isEmpty() || line.text.contains(m_search, Qt::CaseInsensitive)
        || line.kind.contains(m_search, Qt::CaseInsensitive);
}

void LogModel::append(std::vector<LogLine> lines)
{
    if (lines.empty())
        return;
    std::vector<std::size_t> found;
    const std::size_t first = m_lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (matches(lines[i]))
            found.push_back(first + i);
    }
    const int row = static_cast<int>(m_visible.size());
    if (!found.empty())
        beginInsertRows({}, row, row + static_cast<int>(found.size()) - 1);
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    m_visible.insert(m_visible.end(), found.begin(), found.end());
    if (!found.empty())
        endInsertRows();
    if (m_lines.size() > mostLines + mostLines / 10)
        dropOldest();
}

void LogModel::dropOldest()
{
    beginResetModel();
    m_lines.erase(m_lines.begin(), m_lines.end() - static_cast<std::ptrdiff_t>(mostLines));
    m_visible.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (matches(m_lines[i]))
            m_visible.push_back(i);
    }
    endResetModel();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_visible.clear();
    endResetModel();
}

void LogModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    beginResetModel();
    m_search = text;
    m_visible.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (matches(m_lines[i]))
            m_visible.push_back(i);
    }
    endResetModel();
}

QString LogModel::text(const QList<int> &rows) const
{
    QString result;
    const auto add = [&](std::size_t row) {
        const LogLine &line = m_lines[m_visible[row]];
        if (line.time > 0)
            result += QDateTime::fromMSecsSinceEpoch(line.time).toString(Qt::ISODate) + '\t';
        if (!line.kind.isEmpty())
            result += line.kind + '\t';
        result += line.text + '\n';
    };
    if (rows.isEmpty()) {
        for (std::size_t row = 0; row < m_visible.size(); ++row)
            add(row);
    }
    for (const int row : rows) {
        if (row >= 0 && row < rowCount())
            add(static_cast<std::size_t>(row));
    }
    return result;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogLine &line = m_lines[m_visible[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case Time: return timeText(line.time);
        case Kind: return line.kind;
        case Text: return signOf(line.level) + line.text;
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole && index.column() == Text)
        return line.text;
    if (role == Qt::ToolTipRole && index.column() == Time && line.time > 0)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(line.time), QLocale::LongFormat);
    if (role == Qt::ForegroundRole)
        return index.column() == Text ? colourOf(line.level) : Theme::instance().colours().secondary;
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Kind: return tr("What");
    case Text: return tr("Detail");
    default: return {};
    }
}

} // namespace leoclr
