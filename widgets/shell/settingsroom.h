#pragma once

#include "widgets/common/room.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace leoclr {

class SegmentedSwitch;

/// Theme, language, place of the runs, the keys, and what this program is.
class SettingsRoom : public Room
{
    Q_OBJECT
public:
    explicit SettingsRoom(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;

private:
    void addTheme(QVBoxLayout *page);
    void addLanguage(QVBoxLayout *page);
    void addRunsFolder(QVBoxLayout *page);
    void addKeys(QVBoxLayout *page);
    void addAbout(QVBoxLayout *page);
    void chooseRunsFolder(const QString &folder);

    SegmentedSwitch *m_theme = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_runsFolder = nullptr;
    QLabel *m_folderError = nullptr;
};

} // namespace leoclr
