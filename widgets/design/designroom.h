#pragma once

#include "core/config/checks.h"
#include "widgets/common/room.h"
#include "widgets/design/costfigures.h"

#include <QString>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QSplitter;
class QTimer;

namespace leoclr {

class DesignInspector;
class ErrorBanner;
class FieldForm;
class RoomHeader;
class SearchField;
class SegmentedSwitch;

/// The room where a run is set up: preset, form, checks, differences, cost, Start.
class DesignRoom : public Room
{
    Q_OBJECT
public:
    explicit DesignRoom(Workspace &workspace, QWidget *parent = nullptr);
    ~DesignRoom() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    void enter() override;

    [[nodiscard]] FieldForm *form() const { return m_form; }
    [[nodiscard]] QAction *startAction() const { return m_start; }
    [[nodiscard]] const std::vector<CheckFinding> &findings() const { return m_findings; }

private:
    void createActions();
    void createPresetBar();
    void layOut();
    void connectAll();

    void showConfig();
    void showPreset();
    void showDataset();
    void check();
    void measureImages();
    void updateStart();
    void setField(const QString &key, const QString &value);
    void resetField(const QString &key);
    void resetAll();
    void start();

    RoomHeader *m_header;
    QWidget *m_bar;
    QComboBox *m_presets = nullptr;
    QLabel *m_presetText = nullptr;
    SearchField *m_search = nullptr;
    SegmentedSwitch *m_tiers = nullptr;
    ErrorBanner *m_datasetError;
    ErrorBanner *m_startError;
    FieldForm *m_form;
    DesignInspector *m_inspector;
    QSplitter *m_splitter;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_resetAll = nullptr;
    QAction *m_start = nullptr;
    QTimer *m_checkDelay;
    std::vector<CheckFinding> m_findings;
    bool m_firstCheck = true;
    SpeedMemory m_speeds;
    int m_smallestSide = 0; ///< of the first images of the dataset, pixels; 0: not known
};

} // namespace leoclr
