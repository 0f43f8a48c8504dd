#include "widgets/common/settings.h"

#include "core/library/locations.h"

#include <QSettings>

namespace leoclr {

namespace {

const QString themeKey = QStringLiteral("look/theme");
const QString languageKey = QStringLiteral("look/language");

} // namespace

Settings::Settings(const QString &file, QObject *parent) : QObject(parent)
{
    m_settings = std::make_unique<QSettings>(file.isEmpty() ? settingsFile() : file, QSettings::IniFormat);
}

Settings::~Settings() = default;

ThemeChoice Settings::theme() const
{
    const QString word = m_settings->value(themeKey).toString();
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    if (choice == theme())
        return;
    m_settings->setValue(themeKey, choice == ThemeChoice::Light  ? QStringLiteral("light")
                                   : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                 : QStringLiteral("system"));
    Q_EMIT themeChanged();
}

QString Settings::language() const
{
    return m_settings->value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings->setValue(languageKey, language);
    Q_EMIT languageChanged();
}

QString Settings::runsFolder() const
{
    return chosenRunsFolder(*m_settings);
}

void Settings::setRunsFolder(const QString &folder)
{
    if (folder == m_settings->value(runsFolderKey).toString())
        return;
    m_settings->setValue(runsFolderKey, folder);
    Q_EMIT runsFolderChanged();
}

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_settings->value(key, fallback);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_settings->setValue(key, value);
}

} // namespace leoclr
