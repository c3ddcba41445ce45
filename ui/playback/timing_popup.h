#pragma once

#include <optional>

#include <QFrame>

#include "core/project/timing_edits.h"

class QComboBox;
class QSpinBox;

namespace inventio::ui {

class TempoSpin;

/// Tempo, time signature or both from a bar on, beside where they are changed. What is set is taken with Return, with one
/// of the usual time signatures, or when it is closed by a click elsewhere; Esc gives up. [GUI]
class TimingPopup : public QFrame {
    Q_OBJECT
public:
    struct Content {
        QString heading;
        std::optional<double> quartersPerMinute; ///< nullopt: is not asked for; the time signature likewise
        std::optional<project::TimeSignature> signature;
        double quartersPerBeat = 1.0; ///< for tapping
        bool canRemove = false;       ///< there is a change that could be taken away
    };
    /// What was changed.
    struct Choice {
        std::optional<double> quartersPerMinute;
        std::optional<project::TimeSignature> signature;
    };
    TimingPopup(const Content& content, QWidget* parent);

    /// Below a point of the screen, and within the screen. It deletes itself when it is closed.
    void openAt(QPoint point);

Q_SIGNALS:
    void chosen(const inventio::ui::TimingPopup::Choice& choice);
    void removeChosen();
    void closed(); ///< before chosen() and removeChosen()

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    enum class End { Take, GiveUp, Remove };
    QWidget* makeTempo();
    QWidget* makeUsual();
    QWidget* makeSignature();
    void choose(project::TimeSignature signature);
    project::TimeSignature signature() const;
    void end(End how);

    Content m_content;
    End m_end = End::Take;
    bool m_isOver = false;
    TempoSpin* m_tempo = nullptr;    ///< null if it is not asked for
    QSpinBox* m_numerator = nullptr; ///< likewise
    QComboBox* m_denominator = nullptr;
};

} // namespace inventio::ui
