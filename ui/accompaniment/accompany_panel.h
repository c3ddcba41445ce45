#pragma once

#include <QWidget>

#include "core/project/accompaniment.h"

class QComboBox;

namespace inventio::ui {

class Actions;
class Fold;
class ParameterRow;
class SeedRow;
class WorkBox;

/// What the user asks of the model that accompanies, and how far it is. [GUI]
class AccompanyPanel : public QWidget {
    Q_OBJECT
public:
    explicit AccompanyPanel(const Actions& actions, QWidget* parent = nullptr);

    project::AccompanySettings settings() const;
    void setSettings(const project::AccompanySettings& settings);
    void drawSeed(); ///< another one

    /// The piece on show: its tracks can be the melody, and its region the place.
    void setPiece(const project::Piece& piece);

    void setRunning(bool running);
    /// `share`: 0..1 of the work
    void showShare(double share);
    /// One sentence under the button: how the version on show was accompanied, or why there can be none.
    void showSentence(const QString& sentence);

private:
    QWidget* makeCharacter();
    QWidget* makeChoices();
    void summarise();

    QComboBox* m_style = nullptr;
    QComboBox* m_melody = nullptr;
    QComboBox* m_where = nullptr;
    QComboBox* m_earlier = nullptr;
    ParameterRow* m_density;
    ParameterRow* m_register;
    ParameterRow* m_risk;
    WorkBox* m_work;
    SeedRow* m_seed;
    Fold* m_character;
    Fold* m_seedFold;
};

} // namespace inventio::ui
