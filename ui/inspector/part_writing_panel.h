#pragma once

#include <array>
#include <optional>
#include <set>
#include <vector>

#include <QDialog>

#include "ui/roll/scene/fault_marks.h"
#include "ui/roll/scene/note_index.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace inventio::ui {

/// How many faults of each kind there are.
using FaultCounts = std::array<int, analysis::kFaultKinds>;
FaultCounts countsOf(const std::vector<FaultMark>& faults);

/// What a teacher of harmony would underline: the rules, each of which can be switched off, with their faults. Beside the
/// window, which goes on working. [GUI]
class PartWritingPanel : public QDialog {
    Q_OBJECT
public:
    explicit PartWritingPanel(QWidget* parent = nullptr);

    /// The faults of the piece behind `notes`; `before`: how many there were before the model worked on it.
    void setFaults(std::vector<FaultMark> faults, const std::optional<FaultCounts>& before, const NoteIndex& notes);
    const std::vector<FaultMark>& faults() const { return m_faults; }

    void setIgnored(const std::set<analysis::FaultKind>& ignored);
    std::set<analysis::FaultKind> ignored() const;

    int chosen() const; ///< of faults(); -1: none
    void choose(int fault);
    void setMendable(bool mendable); ///< whether the model could be asked

Q_SIGNALS:
    void chosenChanged();
    void ignoredChanged();
    void mendRequested(int fault);
    void visibilityChanged(bool isVisible);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTreeWidgetItem* itemOf(analysis::FaultKind kind) const;
    void describeChosen();

    QTreeWidget* m_tree;
    QLabel* m_total;
    QLabel* m_reason;
    QPushButton* m_mend;
    std::vector<FaultMark> m_faults;
    bool m_isMendable = false;
    bool m_isFilling = false;
};

} // namespace inventio::ui
