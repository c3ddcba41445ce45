#include "ui/actions/key_map.h"

#include <set>

#include <QKeyEvent>

#include <gmock/gmock.h>

namespace inventio::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

QKeySequence key(const char* text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

TEST(ActionTableTest, NamesEveryActionOnce)
{
    std::set<std::string_view> ids;
    for (const auto& info : actionTable()) {
        EXPECT_TRUE(ids.insert(info.id).second) << info.id;
        EXPECT_NE(std::string_view(info.id).find('.'), std::string_view::npos) << info.id;
        EXPECT_EQ(ActionId::find(info.id)->info().text, info.text);
    }
    EXPECT_FALSE(ActionId::find("edit.unheardOf"));
}

TEST(ActionTableTest, ReadsEveryKeyItOffers)
{
    for (std::size_t row = 0; row < actionTable().size(); ++row) {
        const std::string_view keys = actionTable()[row].keys;
        const auto count = keys.empty() ? 0 : 1 + std::ranges::count(keys, ' ');
        EXPECT_EQ(KeyMap().keysOf(ActionId::at(row)).size(), count) << actionTable()[row].id;
    }
}

TEST(KeyMapTest, HasNoConflictToBeginWith)
{
    const KeyMap map;
    for (std::size_t row = 0; row < actionTable().size(); ++row)
        for (const auto& key : map.keysOf(ActionId::at(row)))
            EXPECT_THAT(map.conflictsOf(ActionId::at(row), key), IsEmpty()) << actionTable()[row].id;
}

TEST(KeyMapTest, TakesAKeyFromWhoeverHasIt)
{
    KeyMap map;
    EXPECT_THAT(map.conflictsOf("edit.quantise", key("Ctrl+D")), ElementsAre(ActionId("edit.duplicate")));
    map.assign("edit.quantise", key("Ctrl+D"));
    EXPECT_THAT(map.keysOf("edit.quantise"), ElementsAre(key("Ctrl+D")));
    EXPECT_THAT(map.keysOf("edit.duplicate"), IsEmpty());
    EXPECT_THAT(map.actionsWith(key("Ctrl+D")), ElementsAre(ActionId("edit.quantise")));
}

TEST(KeyMapTest, PassesOverWhatNamesNoKey)
{
    const KeyMap map(KeyMap::Changes{{"tool.draw", "Shift+ B"}});
    EXPECT_THAT(map.keysOf("tool.draw"), ElementsAre(key("B")));
    EXPECT_EQ(KeyMap(map.changes()), map);
}

TEST(KeyMapTest, TellsThatTheRollWouldTakeAKeyFromTheWindow)
{
    EXPECT_THAT(KeyMap().conflictsOf("play.play", key("Up")), ElementsAre(ActionId("edit.semitoneUp")));
}

TEST(KeyMapTest, KeepsChangesAndNothingElse)
{
    KeyMap map;
    EXPECT_THAT(map.changes(), IsEmpty());
    map.assign("edit.quantise", key("Ctrl+D"));
    map.setKeys("edit.cut", {key("F5"), key("F6")});
    const auto changes = map.changes();
    EXPECT_THAT(changes,
        ElementsAre(
            std::pair("edit.cut", "F5 F6"), std::pair("edit.duplicate", ""), std::pair("edit.quantise", "Ctrl+D")));
    EXPECT_EQ(KeyMap(changes), map);
    map.reset("edit.quantise");
    EXPECT_FALSE(map.isChanged("edit.quantise"));
}

TEST(KeyMapTest, PassesOverActionsThatAreNoMore)
{
    EXPECT_EQ(KeyMap(KeyMap::Changes{{"edit.unheardOf", "F9"}}), KeyMap());
}

TEST(KeyMapTest, KnowsAKeyHoweverItIsPressed)
{
    const auto pressed = [](int code, Qt::KeyboardModifiers modifiers) {
        return pressedKey(QKeyEvent(QEvent::KeyPress, code, modifiers));
    };
    EXPECT_EQ(pressed(Qt::Key_Plus, Qt::ShiftModifier), key("+"));
    EXPECT_EQ(pressed(Qt::Key_Enter, Qt::KeypadModifier), key("Enter"));
    EXPECT_EQ(pressed(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier), key("Ctrl+Alt+Left"));
}

} // namespace
} // namespace inventio::ui
