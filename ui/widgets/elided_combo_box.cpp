#include "ui/widgets/elided_combo_box.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QStyleOptionComboBox>

namespace inventio::ui {

void ElidedComboBox::initStyleOption(QStyleOptionComboBox* option) const
{
    QComboBox::initStyleOption(option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this).width();
    if (room > 0)
        option->currentText = option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, room);
}

bool ElidedComboBox::isElided() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return option.currentText != currentText();
}

void ElidedComboBox::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(modelColumn()) + view()->verticalScrollBar()->sizeHint().width());
    QComboBox::showPopup();
}

} // namespace inventio::ui
