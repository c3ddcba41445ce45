#pragma once

#include <memory>
#include <optional>

#include <QDialog>

#include "core/insight/distribution.h"
#include "core/session/insight_reading.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace inventio::ui {

class BarPlot;
class HeatMap;
class LinePlot;
class UserPrompts;

/// Looks into the model while it looks at the piece: what the next edit is drawn from, how the work went, what the model
/// is shown and answers, what supports the selected note. Beside the window, which goes on working. [GUI]
class InsidePanel : public QDialog {
    Q_OBJECT
public:
    enum class Page { NextEdit, Course, Planes, Support };

    /// `prompts` ask where plots are to be saved. Not owned.
    explicit InsidePanel(UserPrompts& prompts, QWidget* parent = nullptr);

    Page page() const;
    void showPage(Page page);

    /// Shows all of it at a creative risk (> 0), without asking the model.
    void show(std::shared_ptr<const session::InsightReading> reading, double risk);
    void setRisk(double risk);
    /// So many edits of the version's Enhance are on show; nullopt: no model made it.
    void setShownIterations(std::optional<int> iterations);
    /// Why there is nothing to be seen; takes the plots away.
    void showSentence(const QString& sentence);
    const session::InsightReading* reading() const { return m_reading.get(); }

Q_SIGNALS:
    void pageChanged();
    void visibilityChanged(bool isVisible);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeNextEdit();
    QWidget* makeCourse();
    QWidget* makePlanes();
    QWidget* makeSupport();
    void fill();
    void fillNextEdit();
    void fillCourse();
    void fillPlane();
    void fillSupport();

    UserPrompts& m_prompts;
    QTabWidget* m_pages;
    QComboBox* m_otherRisk = nullptr;
    QComboBox* m_plane = nullptr;
    QLabel* m_where;
    QLabel* m_draw = nullptr;
    QLabel* m_supported = nullptr;
    BarPlot* m_edits = nullptr;
    LinePlot* m_left = nullptr;
    LinePlot* m_entropy = nullptr;
    HeatMap* m_map = nullptr;
    BarPlot* m_support = nullptr;
    std::shared_ptr<const session::InsightReading> m_reading;
    double m_risk = 1.0;
};

} // namespace inventio::ui
