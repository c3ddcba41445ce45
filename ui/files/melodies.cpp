#include "ui/files/melodies.h"

#include <array>
#include <span>

#include <QCoreApplication>
#include <QFile>

namespace inventio::ui {

namespace {

struct Entry {
    const char* id;
    const char* title;
    const char* by;
    bool isWhole;
};

// The first one opens at the first start: eight bars, which an Enhance as it is set then finishes.
// clang-format off
constexpr std::array kEntries{
    Entry{"frere-jacques", QT_TRANSLATE_NOOP("Melodies", "Frère Jacques"), QT_TRANSLATE_NOOP("Melodies", "French, 18th century"), false},
    Entry{"ode-to-joy", QT_TRANSLATE_NOOP("Melodies", "Ode to Joy"), QT_TRANSLATE_NOOP("Melodies", "Ludwig van Beethoven, 1824"), false},
    Entry{"twinkle-twinkle", QT_TRANSLATE_NOOP("Melodies", "Twinkle, Twinkle, Little Star"), QT_TRANSLATE_NOOP("Melodies", "French, 18th century"), false},
    Entry{"au-clair-de-la-lune", QT_TRANSLATE_NOOP("Melodies", "Au clair de la lune"), QT_TRANSLATE_NOOP("Melodies", "French, 18th century"), false},
    Entry{"greensleeves", QT_TRANSLATE_NOOP("Melodies", "Greensleeves"), QT_TRANSLATE_NOOP("Melodies", "English, 16th century"), false},
    Entry{"old-hundredth", QT_TRANSLATE_NOOP("Melodies", "Old Hundredth"), QT_TRANSLATE_NOOP("Melodies", "Loys Bourgeois, 1551"), false},
    Entry{"deck-the-halls", QT_TRANSLATE_NOOP("Melodies", "Deck the Halls"), QT_TRANSLATE_NOOP("Melodies", "Welsh, 16th century"), false},
    Entry{"silent-night", QT_TRANSLATE_NOOP("Melodies", "Silent Night"), QT_TRANSLATE_NOOP("Melodies", "Franz Xaver Gruber, 1818"), false},
    Entry{"joy-to-the-world", QT_TRANSLATE_NOOP("Melodies", "Joy to the World"), QT_TRANSLATE_NOOP("Melodies", "Lowell Mason, 1839"), false},
    Entry{"good-king-wenceslas", QT_TRANSLATE_NOOP("Melodies", "Good King Wenceslas"), QT_TRANSLATE_NOOP("Melodies", "Piae Cantiones, 1582"), false},
    Entry{"bach-prelude-bwv-846", QT_TRANSLATE_NOOP("Melodies", "Prelude in C, BWV 846"), QT_TRANSLATE_NOOP("Melodies", "Johann Sebastian Bach, 1722"), true},
    Entry{"bach-canon-bwv-1087-1", QT_TRANSLATE_NOOP("Melodies", "Canon 1 on the Goldberg Ground, BWV 1087"), QT_TRANSLATE_NOOP("Melodies", "Johann Sebastian Bach, after 1741"), true},
    Entry{"bach-invention-bwv-772", QT_TRANSLATE_NOOP("Melodies", "Invention 1 in C, BWV 772 (Opening)"), QT_TRANSLATE_NOOP("Melodies", "Johann Sebastian Bach, 1723"), true},
    Entry{"bach-cello-prelude-bwv-1007", QT_TRANSLATE_NOOP("Melodies", "Cello Suite 1, Prelude, BWV 1007 (Opening)"), QT_TRANSLATE_NOOP("Melodies", "Johann Sebastian Bach, around 1720"), true},
};
// clang-format on

QString translated(const char* text)
{
    return QCoreApplication::translate("Melodies", text);
}

} // namespace

std::vector<Melody> melodies()
{
    std::vector<Melody> list;
    for (const auto& entry : kEntries)
        list.push_back({QString::fromLatin1(entry.id), translated(entry.title), translated(entry.by), entry.isWhole});
    return list;
}

base::Result<formats::MidiFile> readMelody(const QString& id)
{
    QFile file(QStringLiteral(":/melodies/%1.mid").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::NotFound,
            translated(QT_TRANSLATE_NOOP("Melodies", "This piece does not come with the program.")).toStdString());
    const QByteArray bytes = file.readAll();
    return formats::parseMidi(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace inventio::ui
