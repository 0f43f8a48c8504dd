#pragma once

#include "core/config/experimentconfig.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace leoclr {

/// Where the images come from: reader, folder, split, limit. Tells of a wish for another source; what is shown follows
/// setConfig() alone, so that undo is seen here too. A reader that needs a folder waits for one before it is wished
/// for.
class SourceForm : public QWidget
{
    Q_OBJECT
public:
    explicit SourceForm(QWidget *parent = nullptr);

    void setConfig(const ExperimentConfig &config);
    /// Folder to take when a reader is chosen that has none yet.
    void setRememberedFolder(const QString &reader, const QString &folder);
    /// A folder or file that was dropped or browsed to. @param reader empty: keep the chosen one
    void setFolder(const QString &path, const QString &reader = {});
    void browse();
    [[nodiscard]] QString chosenReader() const;
    /// True while a reader is chosen that still waits for its folder.
    [[nodiscard]] bool isWaitingForFolder() const { return m_waiting; }

Q_SIGNALS:
    /// @param mergeKey consecutive wishes with the same key are one undo step; may be empty
    void configWished(const leoclr::ExperimentConfig &config, const QString &what, const QString &mergeKey);
    void readerPicked(const QString &reader); ///< before it is wished for; remembered folders are asked for here
    void waitingChanged();

private:
    void pickReader();
    void commitFolder();
    void commitSplit();
    void commitFold();
    void commitNumber(std::int64_t ExperimentConfig::*member, QSpinBox *field, const QString &what,
                      const QString &mergeKey);
    void wishSource(const QString &reader, const QString &folder);
    void showFields(const QString &reader);
    void setWaiting(bool waiting);

    ExperimentConfig m_config;
    bool m_waiting = false;
    QString m_remembered;
    QComboBox *m_reader;
    QWidget *m_folderPart;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QWidget *m_demoPart;
    QSpinBox *m_demoImages;
    QSpinBox *m_demoSize;
    QComboBox *m_split;
    QWidget *m_foldPart;
    QComboBox *m_fold;
    QSpinBox *m_limit;
    QLabel *m_layoutSentence;
};

/// Title of a reader for people.
[[nodiscard]] QString readerTitle(const QString &reader);
/// Name of a split for people.
[[nodiscard]] QString splitTitle(const QString &split);

} // namespace leoclr
