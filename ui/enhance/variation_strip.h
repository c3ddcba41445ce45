#pragma once

#include <vector>

#include <QWidget>

#include "core/project/project.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QScrollArea;
class QToolButton;

namespace inventio::ui {

class Actions;
class Document;
class VariationCard;

/// The original and what the model made of it, side by side: the family of the version on show. It holds no state of its
/// own, and is equally high whatever it shows. [GUI]
class VariationStrip : public QWidget {
    Q_OBJECT
public:
    /// `scrubber` stands at its right.
    VariationStrip(const Document& document, const Actions& actions, QWidget* scrubber, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The original first.
    const std::vector<VariationCard*>& cards() const { return m_cards; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void chosen(inventio::project::VersionId version);
    void kept(inventio::project::VersionId version);
    void rejected(inventio::project::VersionId version);
    void pointed(inventio::project::VersionId version);
    void left(inventio::project::VersionId version);

private:
    void refresh();
    void setCardCount(std::size_t count);
    VariationCard* makeCard();
    bool goBy(QObject* card, int steps);

    const Document& m_document;
    const Actions& m_actions;
    Theme m_theme;
    std::vector<VariationCard*> m_cards;
    QScrollArea* m_scroll;
    QHBoxLayout* m_row = nullptr;
    QToolButton* m_another = nullptr; ///< of the kind on show
};

/// The original of the family that the version on show belongs to, then what the model made of it, in order. [Any]
std::vector<const project::Version*> familyOnShow(const project::Project& project);

} // namespace inventio::ui
