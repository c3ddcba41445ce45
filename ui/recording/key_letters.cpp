#include "ui/recording/key_letters.h"

#include <array>
#include <utility>

namespace inventio::ui {

namespace {

constexpr std::uint32_t kX11Offset = 8;

/// A row of keys that lie side by side, from the first one's number in the kernel's input-event-codes.h on.
struct Row {
    std::uint32_t first;
    const char16_t* letters;
};

using Layout = std::array<Row, 5>;

constexpr Layout kUs{
    Row{2, u"1234567890-="}, Row{16, u"QWERTYUIOP[]"}, Row{30, u"ASDFGHJKL;'"}, Row{44, u"ZXCVBNM,./"}, Row{86, u"\\"}};
constexpr Layout kGerman{
    Row{2, u"1234567890ß´"}, Row{16, u"QWERTZUIOPÜ+"}, Row{30, u"ASDFGHJKLÖÄ"}, Row{44, u"YXCVBNM,.-"}, Row{86, u"<"}};
constexpr Layout kFrench{
    Row{2, u"&É\"'(-È_ÇÀ)="}, Row{16, u"AZERTYUIOP^$"}, Row{30, u"QSDFGHJKLMÙ"}, Row{44, u"WXCVBN,;:!"}, Row{86, u"<"}};

const Layout& layoutOf(QLocale::Language language)
{
    switch (language) {
    case QLocale::German:
    case QLocale::Czech:
    case QLocale::Hungarian:
        return kGerman;
    case QLocale::French:
        return kFrench;
    default:
        return kUs;
    }
}

} // namespace

KeyLetters::KeyLetters(QLocale::Language language)
{
    for (const Row& row : layoutOf(language)) {
        const QString letters = QString::fromUtf16(row.letters);
        for (int i = 0; i < letters.size(); ++i)
            m_letters[row.first + static_cast<std::uint32_t>(i) + kX11Offset] = letters[i];
    }
}

bool KeyLetters::learn(std::uint32_t scanCode, const QString& text)
{
    if (text.size() != 1 || !text.front().isPrint() || text.front().isSpace())
        return false;
    const QString letter = text == QStringLiteral("ß") ? text : text.toUpper();
    return std::exchange(m_letters[scanCode], letter) != letter;
}

std::map<int, QString> KeyLetters::onPiano(const midi::MusicalTyping& typing) const
{
    std::map<int, QString> onKeys;
    for (const auto& [scanCode, letter] : m_letters) {
        const auto pitch = typing.pitchOf(scanCode);
        if (!pitch)
            continue;
        QString& shown = onKeys[*pitch];
        if (shown.isEmpty() || (letter.front().isLetter() && !shown.front().isLetter()))
            shown = letter;
    }
    return onKeys;
}

} // namespace inventio::ui
