#include "ui/actions/key_map.h"

#include <algorithm>

#include <QKeyEvent>
#include <QString>
#include <QStringList>

namespace inventio::ui {

namespace {

/// What names no key, as `Shift+`, is one to Qt until it is written down.
bool isKey(const QKeySequence& sequence)
{
    const QString text = sequence.toString(QKeySequence::PortableText);
    return !sequence.isEmpty() && QKeySequence(text, QKeySequence::PortableText) == sequence;
}

QList<QKeySequence> keysIn(const QString& text)
{
    QList<QKeySequence> keys;
    for (const auto& key : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (const QKeySequence sequence(key, QKeySequence::PortableText); isKey(sequence))
            keys.push_back(sequence);
    return keys;
}

QList<QKeySequence> keysByDefault(ActionId action)
{
    return keysIn(QString::fromLatin1(action.info().keys));
}

std::string textOf(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const auto& key : keys)
        texts << key.toString(QKeySequence::PortableText);
    return texts.join(QLatin1Char(' ')).toStdString();
}

} // namespace

KeyMap::KeyMap()
{
    for (std::size_t row = 0; row < actionTable().size(); ++row)
        m_keys.push_back(keysByDefault(ActionId::at(row)));
}

KeyMap::KeyMap(const Changes& changes)
    : KeyMap()
{
    for (const auto& [id, keys] : changes)
        if (const auto action = ActionId::find(id))
            setKeys(*action, keysIn(QString::fromStdString(keys)));
}

void KeyMap::setKeys(ActionId action, QList<QKeySequence> keys)
{
    m_keys[action.row()] = std::move(keys);
}

void KeyMap::reset(ActionId action)
{
    setKeys(action, keysByDefault(action));
}

bool KeyMap::isChanged(ActionId action) const
{
    return keysOf(action) != keysByDefault(action);
}

KeyMap::Changes KeyMap::changes() const
{
    Changes changes;
    for (std::size_t row = 0; row < m_keys.size(); ++row)
        if (const auto action = ActionId::at(row); isChanged(action))
            changes[action.info().id] = textOf(keysOf(action));
    return changes;
}

std::vector<ActionId> KeyMap::actionsWith(const QKeySequence& key) const
{
    std::vector<ActionId> actions;
    for (std::size_t row = 0; row < m_keys.size(); ++row)
        if (m_keys[row].contains(key))
            actions.push_back(ActionId::at(row));
    return actions;
}

std::vector<ActionId> KeyMap::conflictsOf(ActionId action, const QKeySequence& key) const
{
    auto others = actionsWith(key);
    std::erase_if(others, [&](ActionId other) {
        const bool isShared = other.info().where != action.info().where && keysByDefault(other).contains(key)
            && keysByDefault(action).contains(key);
        return other == action || isShared;
    });
    return others;
}

void KeyMap::assign(ActionId action, const QKeySequence& key)
{
    for (const ActionId other : conflictsOf(action, key))
        m_keys[other.row()].removeAll(key);
    setKeys(action, {key});
}

QKeySequence pressedKey(const QKeyEvent& event)
{
    auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Plus)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
}

} // namespace inventio::ui
