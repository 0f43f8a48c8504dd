#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace leoclr {

/// What the desktop prefers, as its settings portal tells (org.freedesktop.appearance, color-scheme). Asks without
/// waiting; a desktop without the portal never answers, and nothing is emitted.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    explicit DesktopAppearance(QObject *parent = nullptr);

    /// Empty until it is known, and where the desktop has no preference.
    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void takeAnswer(QDBusPendingCallWatcher *watcher);
    void take(QVariant value);

    std::optional<bool> m_isDark;
};

} // namespace leoclr
