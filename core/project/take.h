#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/music/note.h"
#include "core/project/project.h"

namespace inventio::project {

/// What was recorded in one pass, as notes of a piece. A value. [Any]
struct Take {
    std::string name;               ///< "Take 3"
    int track = 0;                  ///< that it goes to; >= 0, the last one where there are not so many
    std::vector<music::Note> notes; ///< sorted

    friend bool operator==(const Take&, const Take&) = default;
};

/// The largest number that any version of the project gives to a note; every larger one is free. [Any]
std::uint64_t lastNoteId(const Project& project);

enum class TakePlace {
    SameVersion, ///< the only take of a recording joins the notes that it was played to
    OwnVersion,  ///< one of several becomes a child of the version that they were played to, and current
};

/// The project with a take, made to the version `base`, which must exist. Its notes have the ids from
/// lastNoteId(project) + 1 on, in their order. A piece without a track gets one. [Any]
Project withTake(Project project, VersionId base, const Take& take, TakePlace place);

/// The project with all takes of a recording made to its current version. [Any]
Project withTakes(Project project, const std::vector<Take>& takes);

/// Notes of a take that is being played, as they are told to a journal.
struct TakePart {
    struct Placed {
        int place = 0; ///< in the take's notes: a new one behind the last, or an old one that is another now
        music::Note note;

        friend bool operator==(const Placed&, const Placed&) = default;
    };
    int take = 0; ///< of the recording, from 0
    std::string name;
    int track = 0;
    std::vector<Placed> notes;

    friend bool operator==(const TakePart&, const TakePart&) = default;
};

/// Takes with a part of one of them put in. False, and nothing changed, if it does not fit. [Any]
bool put(const TakePart& part, std::vector<Take>& takes);

/// Finds out what of some growing takes has not been told yet. [GUI]
class TakeProgress {
public:
    /// What is new in `takes` since the last call, as parts that put() makes the same takes of.
    std::vector<TakePart> update(const std::vector<Take>& takes);
    /// Nothing counts as told any more.
    void forget() { m_told.clear(); }

private:
    std::vector<Take> m_told;
};

} // namespace inventio::project
