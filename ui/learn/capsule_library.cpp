#include "ui/learn/capsule_library.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "ui/actions/action_table.h"
#include "ui/learn/facts.h"
#include "ui/learn/places.h"
#include "ui/widgets/core_sentences.h"

namespace inventio::ui {

namespace {

constexpr int kMostOwn = 200; ///< lessons of one's own

LibraryEntry readEntry(const QString& path, const QString& id)
{
    LibraryEntry entry{id, {}};
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        entry.fault = QCoreApplication::translate("Capsules", "%1 cannot be read.").arg(name);
        return entry;
    }
    const QByteArray text = file.read(learn::kMaxCapsuleBytes + 1);
    auto capsule = learn::readCapsule(
        {text.constData(), static_cast<std::size_t>(text.size())}, name.toStdString(), studioVocabulary());
    if (capsule)
        entry.capsule = std::move(*capsule);
    else
        entry.fault = inOurWords(capsule.error().message);
    return entry;
}

/// "NAME" of NAME.md and of NAME.de.md.
QString nameOf(const QString& file)
{
    return file.section(QLatin1Char('.'), 0, 0);
}

std::vector<LibraryEntry> readFolder(const QString& path, const QString& prefix, const QString& language)
{
    const QDir folder(path);
    QStringList names;
    for (const QString& file : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        if (const QString name = nameOf(file); !names.contains(name) && name != QLatin1String("CAPSULE_FORMAT"))
            names << name;
    std::vector<LibraryEntry> entries;
    for (const QString& name : names.mid(0, kMostOwn)) {
        const QString translated = QStringLiteral("%1.%2.md").arg(name, language);
        const QString only = folder.entryList({name + QStringLiteral("*.md")}, QDir::Files, QDir::Name).value(0);
        const QString plain = folder.exists(name + QStringLiteral(".md")) ? name + QStringLiteral(".md") : only;
        entries.push_back(readEntry(folder.filePath(folder.exists(translated) ? translated : plain), prefix + name));
    }
    std::ranges::stable_sort(entries, {}, [](const LibraryEntry& entry) { return entry.capsule.order; });
    return entries;
}

} // namespace

const learn::Vocabulary& studioVocabulary()
{
    static const learn::Vocabulary kVocabulary = [] {
        learn::Vocabulary words;
        for (const auto& action : actionTable())
            words.actions.emplace(action.id);
        words.places = placeNames();
        words.facts = factNames();
        words.settings = {"risk", "mostAdded", "melody"};
        words.plots = {"distribution", "training"};
        return words;
    }();
    return kVocabulary;
}

bool isPossible(const learn::Capsule& capsule)
{
    return capsule.needs.empty() || studioVocabulary().actions.contains(capsule.needs);
}

std::vector<LibraryEntry> readLibrary(const QString& ownFolder, const QString& language)
{
    auto entries = readFolder(QStringLiteral(":/capsules"), {}, language);
    if (ownFolder.isEmpty())
        return entries; // and not the folder that the program was started in
    auto own = readFolder(ownFolder, QStringLiteral("own/"), language);
    entries.insert(entries.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    return entries;
}

} // namespace inventio::ui
