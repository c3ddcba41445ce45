#include "core/project/enhance_request.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace inventio::project {

namespace {

std::optional<Area> areaOf(const Piece& piece, const std::vector<NoteId>& selection)
{
    std::optional<Area> area;
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes) {
            if (!std::ranges::binary_search(selection, note.id))
                continue;
            if (!area)
                area = Area{note.note.onset, note.note.end()};
            area->from = std::min(area->from, note.note.onset);
            area->to = std::max(area->to, note.note.end());
        }
    return area;
}

void lockMine(Piece& piece)
{
    for (auto& track : piece.tracks)
        for (auto& note : track.notes)
            note.locked = note.locked || note.provenance != Provenance::Added;
}

std::string barsText(const music::BarRange& bars)
{
    const std::string first = std::to_string(bars.first);
    return bars.first == bars.last ? first : first + "-" + std::to_string(bars.last);
}

} // namespace

composing::SamplerParams paramsOf(const EnhanceSettings& settings)
{
    auto params = settings.params;
    params.melody = settings.melody == MelodyRole::Anywhere ? composing::MelodyPlace::Anywhere
                                                            : composing::MelodyPlace::TopIfAlone;
    return params;
}

base::Result<Area> areaOfBars(const Piece& piece, const music::BarRange& bars)
{
    const auto grid = grid::ScoreGrid::create(sequenceOf(piece));
    if (!grid)
        return base::failure(grid.error());
    const int last = std::max(grid->bars(), piece.metre.barsUntil(piece.end()));
    if (bars.first < 1 || bars.last < bars.first || bars.last > last) {
        return base::failure(base::ErrorCode::BadInput,
            "The piece has bars " + barsText({1, last}) + " only; the region " + barsText(bars)
                + " reaches beyond them.");
    }
    const auto firstTick
        = [&](int bar) { return grid::firstTickNearStep(grid->stepOfBar(bar), piece.ticksPerQuarter); };
    return Area{firstTick(bars.first - 1), firstTick(bars.last)};
}

Piece pieceForModel(const Piece& piece, const std::vector<NoteId>& selection, const EnhanceSettings& settings)
{
    Piece asked = piece;
    if (settings.melody == MelodyRole::Leads)
        lockMine(asked);
    if (settings.scope == EnhanceScope::Everything)
        asked.region.reset();
    else if (settings.scope == EnhanceScope::Selection)
        asked.region = areaOf(piece, selection);
    return asked;
}

Piece withUsersLocks(Piece made, const Piece& like)
{
    std::unordered_map<std::uint64_t, bool> locks;
    for (const auto& track : like.tracks)
        for (const auto& note : track.notes)
            locks.emplace(note.id.value, note.locked);
    for (auto& track : made.tracks)
        for (auto& note : track.notes)
            if (const auto known = locks.find(note.id.value); known != locks.end())
                note.locked = known->second;
    made.region = like.region;
    return made;
}

std::vector<music::Note> notesLost(const Piece& before, const Piece& after)
{
    std::unordered_set<std::uint64_t> kept;
    for (const auto& track : after.tracks)
        for (const auto& note : track.notes)
            kept.insert(note.id.value);
    std::vector<music::Note> lost;
    for (const auto& track : before.tracks)
        for (const auto& note : track.notes)
            if (!kept.contains(note.id.value))
                lost.push_back(note.note);
    return lost;
}

} // namespace inventio::project
