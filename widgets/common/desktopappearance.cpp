#include "widgets/common/desktopappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace leoclr {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");

} // namespace

DesktopAppearance::DesktopAppearance(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, object, interface, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString,QString,QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, interface, QStringLiteral("Read"));
    question << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &DesktopAppearance::takeAnswer);
}

void DesktopAppearance::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colourScheme)
        take(value.variant());
}

void DesktopAppearance::takeAnswer(QDBusPendingCallWatcher *watcher)
{
    const QDBusPendingReply<QVariant> reply = *watcher;
    if (reply.isValid())
        take(reply.value());
    watcher->deleteLater();
}

void DesktopAppearance::take(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) // the portal wraps it twice
        value = value.value<QDBusVariant>().variant();
    const uint preference = value.toUInt(); // 1 dark, 2 light, 0 none
    m_isDark = preference == 1 ? std::optional(true) : preference == 2 ? std::optional(false) : std::nullopt;
    Q_EMIT changed();
}

} // namespace leoclr
