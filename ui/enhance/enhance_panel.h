#pragma once

#include <QWidget>

#include "core/project/enhance_request.h"

class QComboBox;
class QMenu;

namespace inventio::ui {

class Actions;
class Fold;
class ParameterRow;
class RiskRow;
class SeedRow;
class VoicePicker;
class WorkBox;

/// What the user asks of the model, and how far it is. Nothing in it moves when the model begins or ends. [GUI]
class EnhancePanel : public QWidget {
    Q_OBJECT
public:
    explicit EnhancePanel(const Actions& actions, QWidget* parent = nullptr);

    project::EnhanceSettings settings() const;
    void setSettings(const project::EnhanceSettings& settings);
    void setMelody(project::MelodyRole role);
    void setTiming(composing::Timing timing);
    void drawSeed(); ///< another one

    /// Whether the model knows more than Bach's idiom; else there is no choice.
    void setKnowsIdioms(bool knows);

    /// The region of the piece on show, "bars 3–4"; empty: it has none. A new one is where the model works from now on.
    void setRegion(const QString& name);

    /// What the button of presets opens; whoever knows them fills it.
    QMenu& presets() { return *m_presets; }

    void setRunning(bool running);
    void showSnapshot(const project::EnhanceSnapshot& snapshot);
    /// One sentence under the buttons: how the version on show was made, or why there can be none.
    void showSentence(const QString& sentence);

Q_SIGNALS:
    void settingsChanged();

private:
    void nameParts();
    QWidget* makeTitle();
    QWidget* makeChoices();
    QWidget* makeLive(const Actions& actions);
    QWidget* makeButtons(const Actions& actions);
    QWidget* makeLimits();
    QWidget* makeCharacter();
    QWidget* makeSeed(const Actions& actions);
    void setHelpTopics();
    void setWide(bool wide);
    void follow();
    void summarise(const project::EnhanceSettings& now);

    QMenu* m_presets = nullptr;
    RiskRow* m_risk = nullptr;
    ParameterRow* m_add = nullptr;
    ParameterRow* m_remove = nullptr;
    ParameterRow* m_iterations = nullptr;
    QComboBox* m_where = nullptr;
    QComboBox* m_melody = nullptr;
    QComboBox* m_timing = nullptr;
    VoicePicker* m_voices = nullptr;
    ParameterRow* m_movement = nullptr;
    ParameterRow* m_density = nullptr;
    QComboBox* m_idiom = nullptr;
    SeedRow* m_seed = nullptr;
    Fold* m_limits = nullptr;
    Fold* m_character = nullptr;
    Fold* m_seedFold = nullptr;
    WorkBox* m_work = nullptr;
    QString m_region;
};

} // namespace inventio::ui
