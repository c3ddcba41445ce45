#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/learn/capsule.h"
#include "core/learn/capsule_reader.h"

namespace inventio::ui {

/// A lesson that was found.
struct LibraryEntry {
    QString id;             ///< of its file, without language and ending; those of one's own begin with "own/"
    learn::Capsule capsule; ///< in the user's language where there is one; empty if it is broken
    QString fault{};        ///< a sentence with file and line; empty: it can be read
};

/// All that a lesson of this studio may name. [Any]
const learn::Vocabulary& studioVocabulary();
/// Whether the studio has what the lesson cannot do without. [Any]
bool isPossible(const learn::Capsule& capsule);

/// The lessons that come with the program, by their order, and behind them those of a folder of one's own, which need not be
/// there. `NAME.md` is English or the only one there is, `NAME.de.md` beside it is German. `language` is "de" or another of
/// two letters. [Off]
std::vector<LibraryEntry> readLibrary(const QString& ownFolder, const QString& language);

} // namespace inventio::ui
