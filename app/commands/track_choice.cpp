#include "app/commands/track_choice.h"

#include <algorithm>

#include "app/terminal/text.h"

namespace inventio::app {

namespace {

std::string inSmallLetters(std::string text)
{
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

std::string tracksText(const project::Piece& piece)
{
    constexpr int kMaxShown = 20;
    std::vector<std::string> tracks;
    for (std::size_t at = 0; at < piece.tracks.size(); ++at)
        if (!piece.tracks[at].notes.empty())
            tracks.push_back(std::to_string(at + 1)
                + (piece.tracks[at].name.empty() ? std::string() : " \"" + piece.tracks[at].name + '"'));
    return tracks.empty() ? "there are no tracks with notes" : "the tracks with notes are " + listed(tracks, kMaxShown);
}

} // namespace

base::Result<void> lockTracks(project::Piece& piece, const std::vector<std::string>& choices)
{
    for (const std::string& choice : choices) {
        bool isThere = false;
        for (std::size_t at = 0; at < piece.tracks.size(); ++at) {
            auto& track = piece.tracks[at];
            const bool isChosen
                = choice == std::to_string(at + 1) || inSmallLetters(track.name) == inSmallLetters(choice);
            isThere = isThere || (isChosen && !track.notes.empty());
            for (project::PieceNote& note : track.notes)
                note.locked = note.locked || isChosen;
        }
        if (!isThere)
            return base::failure(base::ErrorCode::BadInput,
                "There is no track \"" + choice + "\" with notes: " + tracksText(piece) + '.');
    }
    return {};
}

} // namespace inventio::app
