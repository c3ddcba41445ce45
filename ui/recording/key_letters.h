#pragma once

#include <cstdint>
#include <map>

#include <QLocale>
#include <QString>

#include "core/midi/musical_typing.h"

namespace inventio::ui {

/// What stands on the keys of the user's keyboard. Nothing tells a program that: it is guessed from the language, and
/// learnt from every key that is pressed. [GUI]
class KeyLetters {
public:
    explicit KeyLetters(QLocale::Language language);

    /// A key was pressed and wrote `text`; whether that is news. Scan codes as in midi::MusicalTyping.
    bool learn(std::uint32_t scanCode, const QString& text);

    /// What to write on the keys of a piano, by pitch. Of two that play the same a letter goes before a sign.
    std::map<int, QString> onPiano(const midi::MusicalTyping& typing) const;

private:
    std::map<std::uint32_t, QString> m_letters;
};

} // namespace inventio::ui
