#include "ui/widgets/elided_combo_box.h"

#include <QStyleOptionComboBox>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

class ShownBox : public ElidedComboBox {
public:
    QString shown() const
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        return option.currentText;
    }
};

TEST(ElidedComboBoxTest, EndsItsTextInAnEllipsisWhereThereIsTooLittleRoom)
{
    const QString name = QStringLiteral("Acoustic Grand Piano");
    ShownBox box;
    box.addItem(name);
    box.resize(400, 28);
    EXPECT_EQ(box.shown(), name);
    box.resize(90, 28);
    EXPECT_TRUE(box.shown().endsWith(QChar(0x2026))) << box.shown().toStdString();
    EXPECT_LT(box.fontMetrics().horizontalAdvance(box.shown()), 90);
    EXPECT_EQ(box.currentText(), name);
}

} // namespace

} // namespace inventio::ui
