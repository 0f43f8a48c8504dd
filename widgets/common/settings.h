#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace leoclr {

enum class ThemeChoice { System, Light, Dark };

/// The one door to QSettings: typed, with defaults. Tests pass their own file.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// @param file INI file; empty: the user's own
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// "en", "de"; empty: the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// Where runs live. Default: <Documents or home>/LeOCLR runs; overridden by LEOCLR_RUNS.
    [[nodiscard]] QString runsFolder() const;
    void setRunsFolder(const QString &folder);
    /// Free values of single rooms: splitter states, last choices. Key "lens/overlay".
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void runsFolderChanged();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace leoclr
