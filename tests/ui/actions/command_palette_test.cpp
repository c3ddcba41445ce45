#include "ui/actions/command_palette.h"

#include <QLineEdit>
#include <QListWidget>
#include <QWidget>

#include <gtest/gtest.h>

#include "ui/actions/actions.h"

namespace inventio::ui {
namespace {

TEST(CommandPaletteTest, WhatBeginsWithTheWordsComesFirstInTheOrderOfTheMenus)
{
    QWidget window;
    const Actions actions(&window);
    CommandPalette palette(actions);
    const auto* list = palette.findChild<QListWidget*>();
    palette.findChild<QLineEdit*>()->setText(QStringLiteral("enh"));
    ASSERT_GT(list->count(), 0);
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("Enhance"));
    palette.findChild<QLineEdit*>()->setText(QStringLiteral("tool"));
    ASSERT_GT(list->count(), 2);
    EXPECT_EQ(list->item(0)->text(), Actions::plainText("tool.select"));
    EXPECT_EQ(list->item(1)->text(), Actions::plainText("tool.draw"));
}

} // namespace
} // namespace inventio::ui
