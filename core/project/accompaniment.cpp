#include "core/project/accompaniment.h"

#include <algorithm>
#include <utility>

#include "core/accompany/accompanied_sequence.h"
#include "core/accompany/accompanist.h"
#include "core/composing/note_list.h"
#include "core/project/enhance_request.h"
#include "core/project/note_numbers.h"

namespace inventio::project {

namespace {

bool mayBegin(const Piece& piece, const music::Note& note)
{
    return (!piece.region || piece.region->contains(note))
        && std::ranges::none_of(piece.lockedAreas, [&note](const Area& area) { return area.contains(note); });
}

bool isOfModels(const PieceTrack& track)
{
    return std::ranges::all_of(track.notes, [](const PieceNote& note) { return note.provenance == Provenance::Added; });
}

/// Takes away what models added, except on the `melody`, and the tracks that this leaves empty. The melody's track now.
int makeRoom(Piece& piece, int melody)
{
    std::vector<PieceTrack> left;
    int found = melody;
    for (std::size_t i = 0; i < piece.tracks.size(); ++i) {
        PieceTrack& track = piece.tracks[i];
        const bool isMelody = static_cast<int>(i) == melody;
        const auto before = track.notes.size();
        if (!isMelody)
            std::erase_if(track.notes, [&piece](const PieceNote& note) {
                return note.provenance == Provenance::Added && !note.locked && mayBegin(piece, note.note);
            });
        if (isMelody)
            found = static_cast<int>(left.size());
        if (before == 0 || !track.notes.empty())
            left.push_back(std::move(track));
    }
    piece.tracks = std::move(left);
    return found;
}

std::vector<music::Note> melodyOf(const music::Sequence& sequence, const std::vector<composing::NoteRange>& numbers)
{
    const auto all = composing::listNotes(sequence);
    std::vector<music::Note> notes;
    for (const auto& range : numbers)
        for (int number = range.first; number <= range.last && number < std::ssize(all); ++number)
            notes.push_back(all[static_cast<std::size_t>(number)].note);
    return notes;
}

void addTrack(Piece& piece, PieceTrack added)
{
    const auto same = std::ranges::find_if(piece.tracks, [&added](const PieceTrack& track) {
        return track.name == added.name && !track.isDrums() && !track.notes.empty() && isOfModels(track);
    });
    if (same == piece.tracks.end()) {
        piece.tracks.push_back(std::move(added));
        return;
    }
    same->notes.insert(same->notes.end(), added.notes.begin(), added.notes.end());
    std::ranges::sort(same->notes);
    same->end = std::max(same->end, added.end);
}

AccompanimentReceipt receiptOf(const AccompanyJob& job, const Piece& after)
{
    const Piece& before = *job.request.piece;
    AccompanimentReceipt receipt;
    receipt.style = job.request.style;
    receipt.settings = job.request.settings;
    receipt.rules = job.request.rules;
    receipt.ticksPerQuarter = before.ticksPerQuarter;
    receipt.region = before.region;
    receipt.lockedAreas = before.lockedAreas;
    receipt.melody = job.request.melody;
    receipt.inputHash = composing::hashOfNotes(job.sequence);
    receipt.resultHash = composing::hashOfNotes(sequenceOf(after));
    receipt.added = noteNumbers(
        after, [&before](const PieceTrack&, const PieceNote& note) { return note.id.value > before.lastId; });
    return receipt;
}

} // namespace

AccompanyRequest requestFor(VersionId version, std::shared_ptr<const Piece> users, const AccompanySettings& settings)
{
    AccompanyRequest request{
        version, nullptr, std::move(users), {}, settings.style, settings.music, accompany::drawRulesOf(settings.style)};
    Piece piece = *request.users;
    if (!settings.onlyRegion)
        piece.region.reset();
    int melody = settings.melody ? *settings.melody : accompany::melodyTrack(sequenceOf(piece)).value_or(-1);
    if (!settings.keepsAdded)
        melody = makeRoom(piece, melody);
    if (melody >= 0 && melody < std::ssize(piece.tracks)) {
        const PieceTrack* track = &piece.tracks[static_cast<std::size_t>(melody)];
        request.melody = noteNumbers(piece, [track](const PieceTrack& one, const PieceNote&) { return &one == track; });
    }
    request.piece = std::make_shared<const Piece>(std::move(piece));
    return request;
}

base::Result<AccompanyJob> prepareAccompaniment(AccompanyRequest request)
{
    if (const auto why = accompany::validate(request.settings))
        return base::failure(base::ErrorCode::BadInput, *why);
    music::Sequence sequence = sequenceOf(*request.piece);
    auto line = accompany::melodyLine(melodyOf(sequence, request.melody), sequence);
    if (!line)
        return base::failure(line.error());
    return AccompanyJob{std::move(request), std::move(sequence), std::move(*line)};
}

Piece pieceWith(const AccompanyJob& job, const std::vector<accompany::Slot>& slots)
{
    Piece piece = *job.request.piece;
    const auto made = accompany::accompaniedSequence(job.sequence, job.line, job.request.style, slots);
    for (std::size_t track = job.sequence.tracks.size(); track < made.tracks.size(); ++track) {
        PieceTrack added = trackOf(made.tracks[track], piece);
        std::erase_if(added.notes, [&piece](const PieceNote& note) { return !mayBegin(piece, note.note); });
        for (PieceNote& note : added.notes)
            note.provenance = Provenance::Added;
        addTrack(piece, std::move(added));
    }
    return piece;
}

base::Result<Version> accompany(const AccompanyJob& job, accompany::AccompanimentModel& model,
    const std::string& program, std::stop_token stop, const OnAccompanied& onProgress)
{
    const AccompanyRequest& request = job.request;
    if (model.style() != request.style)
        return base::failure(base::ErrorCode::BadInput,
            "The model has learned the style \"" + std::string(accompany::nameOf(model.style())) + "\", not \""
                + std::string(accompany::nameOf(request.style)) + "\".");
    const auto users = [&request](Piece piece) {
        return request.users ? withUsersLocks(std::move(piece), *request.users) : std::move(piece);
    };
    const auto slots = accompany::accompany(job.line, model, request.settings, request.rules, std::move(stop),
        [&](double share, const std::vector<accompany::Slot>& sofar) {
            if (onProgress)
                onProgress(share, users(pieceWith(job, sofar)));
        });
    if (!slots)
        return base::failure(slots.error());
    Piece piece = pieceWith(job, *slots);
    Version version;
    version.accompaniment = AccompanimentRecord{request.piece, receiptOf(job, piece)};
    version.accompaniment->receipt.program = program;
    version.accompaniment->receipt.model = model.identity();
    version.piece = std::make_shared<const Piece>(users(std::move(piece)));
    return version;
}

} // namespace inventio::project
