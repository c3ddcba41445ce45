#pragma once

#include <QWidget>

#include "core/project/enhance_request.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace inventio::ui {

class Actions;
class ParameterRow;

/// What the user asks of the model, and how far it is. [GUI]
class EnhancePanel : public QWidget {
    Q_OBJECT
public:
    explicit EnhancePanel(const Actions& actions, QWidget* parent = nullptr);

    project::EnhanceSettings settings() const;
    void setSettings(const project::EnhanceSettings& settings);
    void drawSeed(); ///< another one

    bool isAdvanced() const;
    void setAdvanced(bool advanced);

    void setRunning(bool running);
    void showSnapshot(const project::EnhanceSnapshot& snapshot);
    /// One sentence under the buttons: how the last Enhance ended, or why there can be none.
    void showSentence(const QString& sentence);

Q_SIGNALS:
    void settingsChanged();

private:
    QWidget* makeParameters();
    QWidget* makeChoices();
    QWidget* makeSeedRow(const Actions& actions);
    QWidget* makeButtons(const Actions& actions);

    ParameterRow* m_risk = nullptr;
    ParameterRow* m_add = nullptr;
    ParameterRow* m_remove = nullptr;
    ParameterRow* m_iterations = nullptr;
    QCheckBox* m_keepMine = nullptr;
    QCheckBox* m_noLimit = nullptr;
    QComboBox* m_scope = nullptr;
    QLineEdit* m_seed = nullptr;
    QPushButton* m_advanced = nullptr;
    QPushButton* m_enhance = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_state = nullptr;
};

} // namespace inventio::ui
