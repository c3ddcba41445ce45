#include "core/project/track_edits.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace inventio::project {

namespace {

constexpr int kChannels = 16;
constexpr int kDrums = 9;

bool hasTrack(const Piece& piece, int track)
{
    return track >= 0 && track < static_cast<int>(piece.tracks.size());
}

int freeChannel(const Piece& piece)
{
    for (int channel = 0; channel < kChannels; ++channel)
        if (channel != kDrums && std::ranges::find(piece.tracks, channel, &PieceTrack::channel) == piece.tracks.end())
            return channel;
    return 0;
}

/// "Alto" is that of "Added alto".
bool namesVoiceOf(std::string_view name, std::string_view added)
{
    constexpr std::string_view kAdded = "Added ";
    const auto lower = [](char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); };
    return added.starts_with(kAdded) && std::ranges::equal(name, added.substr(kAdded.size()), {}, lower, lower);
}

bool isOfModel(const PieceTrack& track)
{
    return !track.notes.empty() && std::ranges::none_of(track.notes, [](const PieceNote& note) {
        return note.provenance == Provenance::Yours;
    });
}

} // namespace

std::size_t trackOfAdded(const Piece& piece, std::string_view name)
{
    const auto indexOf = [&piece](auto&& isIt) {
        const auto found = std::ranges::find_if(
            piece.tracks, [&isIt](const PieceTrack& track) { return !track.isDrums() && isIt(track); });
        return static_cast<std::size_t>(found - piece.tracks.begin());
    };
    const std::size_t same = indexOf([name](const PieceTrack& track) { return track.name == name; });
    if (same < piece.tracks.size())
        return same;
    return indexOf([name](const PieceTrack& track) { return namesVoiceOf(track.name, name) && isOfModel(track); });
}

Piece withTrack(Piece piece, std::string name)
{
    PieceTrack track;
    track.name = std::move(name);
    track.channel = freeChannel(piece);
    piece.tracks.push_back(std::move(track));
    return piece;
}

Piece withTrackNamed(Piece piece, int track, std::string name)
{
    if (hasTrack(piece, track))
        piece.tracks[static_cast<std::size_t>(track)].name = std::move(name);
    return piece;
}

Piece withTrackMoved(Piece piece, int track, int to)
{
    if (!hasTrack(piece, track) || !hasTrack(piece, to))
        return piece;
    const auto at = [&piece](int place) { return piece.tracks.begin() + place; };
    if (to < track)
        std::rotate(at(to), at(track), at(track + 1));
    else
        std::rotate(at(track), at(track + 1), at(to + 1));
    return piece;
}

Piece withTrackColoured(Piece piece, int track, int colour)
{
    if (hasTrack(piece, track) && colour >= 0 && colour <= kTrackColours)
        piece.tracks[static_cast<std::size_t>(track)].colour = colour;
    return piece;
}

Piece withoutTrack(Piece piece, int track)
{
    if (hasTrack(piece, track))
        piece.tracks.erase(piece.tracks.begin() + track);
    return piece;
}

} // namespace inventio::project
