#pragma once

#include <string>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QToolButton>

#include <gtest/gtest.h>

#include "ui/files/tune_card.h"
#include "ui/widgets/elided_combo_box.h"
#include "ui/widgets/elided_label.h"

namespace inventio::ui {

inline std::string describe(const QWidget& widget)
{
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        text = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        text = button->text();
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget.metaObject()->className()), text,
            widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className()) : QLatin1String())
        .toStdString();
}

inline QSize roomNeeded(const QLabel& label)
{
    return label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.minimumSizeHint();
}

/// The icon alone, or the words on it, whatever there is around them.
inline QSize roomNeeded(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool showsIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    return showsIcon ? button.iconSize() : button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
}

inline int roomForText(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    return box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
}

inline bool isCutOff(const QWidget& widget)
{
    QSize needed;
    // What ends in an ellipsis says so.
    if (const auto* label = qobject_cast<const QLabel*>(&widget);
        label && !label->text().isEmpty() && !qobject_cast<const ElidedLabel*>(label))
        needed = roomNeeded(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        button && !qobject_cast<const TuneCard*>(button))
        needed = roomNeeded(*button).expandedTo({24, 24});
    if (const auto* box = qobject_cast<const QComboBox*>(&widget); box && !qobject_cast<const ElidedComboBox*>(box))
        return box->fontMetrics().horizontalAdvance(box->currentText()) > roomForText(*box);
    return needed.width() > widget.width() || needed.height() > widget.height();
}

/// Neighbours in a layout may touch, not overlap.
inline void expectNoOverlap(const QWidget& parent)
{
    QList<QWidget*> shown;
    for (auto* child : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (child->isVisible() && !child->isWindow()
            && (qobject_cast<QLabel*>(child) || qobject_cast<QAbstractButton*>(child)))
            shown << child;
    for (qsizetype i = 0; i < shown.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            EXPECT_FALSE(shown[i]->geometry().intersects(shown[j]->geometry()))
                << describe(*shown[i]) << " and " << describe(*shown[j]);
}

inline bool isControl(const QWidget& widget)
{
    if (qobject_cast<const QMenuBar*>(widget.parentWidget()))
        return false; // Qt's own button for menus that have no room
    return qobject_cast<const QLabel*>(&widget) || qobject_cast<const QAbstractButton*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget);
}

/// Whether some of it lies beyond what it is in, where nobody can scroll to it.
inline bool isOutside(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* part = &widget; part != &window; part = part->parentWidget()) {
        if (part->isWindow() || qobject_cast<QAbstractScrollArea*>(part->parentWidget()->parentWidget()))
            return false;
        if (!part->parentWidget()->rect().contains(part->geometry()))
            return true;
    }
    return false;
}

/// Nothing that is shown is cut off, overlaps its neighbour or lies outside.
inline void expectGoodLooks(QWidget& window, const std::string& what)
{
    auto parts = window.findChildren<QWidget*>();
    parts << &window;
    for (const auto* part : parts) {
        if (!part->isVisible())
            continue;
        EXPECT_FALSE(isCutOff(*part)) << what << ": " << describe(*part) << " of " << part->width() << " x "
                                      << part->height();
        EXPECT_FALSE(isControl(*part) && isOutside(*part, window)) << what << ": " << describe(*part);
        expectNoOverlap(*part);
    }
}

} // namespace inventio::ui
