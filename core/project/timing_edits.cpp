#include "core/project/timing_edits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/formats/midi_file.h"
#include "core/music/sorted_changes.h"

namespace inventio::project {

namespace {

using music::MetreChange;
using music::TempoChange;
using music::Ticks;

constexpr unsigned kMaxDenominator = 32;
constexpr double kMicrosecondsPerMinute = 60e6;

MetreChange metreAt(const music::TimeSignatureMap& metre, Ticks at)
{
    const std::size_t begun = music::changesUntil(metre.changes(), at);
    return begun == 0 ? MetreChange{} : metre.changes()[begun - 1];
}

base::Result<void> validate(double quartersPerMinute)
{
    if (quartersPerMinute >= kSlowestTempo && quartersPerMinute <= kFastestTempo)
        return {};
    return base::failure(base::ErrorCode::BadInput, "A tempo must lie between 10 and 400 quarters a minute.");
}

base::Result<void> validate(TimeSignature signature)
{
    if (signature.numerator < 1 || signature.numerator > kMaxNumerator)
        return base::failure(base::ErrorCode::BadInput, "A bar must have between 1 and 32 beats.");
    const auto denominator = static_cast<unsigned>(signature.denominator);
    if (signature.denominator < 1 || !std::has_single_bit(denominator) || denominator > kMaxDenominator)
        return base::failure(
            base::ErrorCode::BadInput, "The lower number of a time signature must be 1, 2, 4, 8, 16 or 32.");
    return {};
}

base::Result<void> validate(Ticks at)
{
    if (at >= Ticks{0} && at <= formats::kLastMidiTick)
        return {};
    return base::failure(base::ErrorCode::BadInput, "Nothing can change so far outside the piece.");
}

/// Whether the bars and metre of `metre` are the same without its change at `at`, > 0.
bool changesNothing(const music::TimeSignatureMap& metre, const music::TimeSignatureMap& without, Ticks at)
{
    const MetreChange before = metreAt(without, at);
    const MetreChange after = metreAt(metre, at);
    return before.numerator == after.numerator && before.denominator == after.denominator
        && without.at(at).inBar == Ticks{0};
}

music::TimeSignatureMap withoutChangeAt(const Piece& piece, Ticks at)
{
    std::vector<MetreChange> changes = piece.metre.changes();
    std::erase_if(changes, [at](const MetreChange& change) { return change.at == at; });
    return music::TimeSignatureMap(piece.ticksPerQuarter, std::move(changes));
}

} // namespace

TimeSignature timeSignatureAt(const Piece& piece, Ticks at)
{
    const MetreChange change = metreAt(piece.metre, at);
    return {change.numerator, change.denominator};
}

Ticks tempoStart(const Piece& piece, Ticks at)
{
    const std::size_t begun = music::changesUntil(piece.tempo.changes(), at);
    return begun == 0 ? Ticks{0} : piece.tempo.changes()[begun - 1].at;
}

base::Result<Piece> withTempo(Piece piece, Ticks at, double quartersPerMinute)
{
    const Ticks from = tempoStart(piece, at);
    return withTempoFrom(std::move(piece), from, quartersPerMinute);
}

base::Result<Piece> withTempoFrom(Piece piece, Ticks at, double quartersPerMinute)
{
    if (auto valid = validate(quartersPerMinute); !valid)
        return base::failure(valid.error());
    if (auto valid = validate(at); !valid)
        return base::failure(valid.error());
    std::vector<TempoChange> changes = piece.tempo.changes();
    // Behind what is there already: of several at one tick the last one holds.
    changes.push_back({at, static_cast<int>(std::lround(kMicrosecondsPerMinute / quartersPerMinute))});
    piece.tempo = music::TempoMap(std::move(changes));
    return piece;
}

Piece withoutTempoChanges(Piece piece, Ticks from, Ticks to)
{
    std::vector<TempoChange> changes = piece.tempo.changes();
    std::erase_if(changes,
        [&](const TempoChange& change) { return change.at > Ticks{0} && change.at >= from && change.at < to; });
    piece.tempo = music::TempoMap(std::move(changes));
    return piece;
}

base::Result<Piece> withTimeSignatureFrom(Piece piece, int bar, TimeSignature signature)
{
    if (auto valid = validate(signature); !valid)
        return base::failure(valid.error());
    const Ticks at = piece.metre.barStart(std::max(bar, 0));
    if (auto valid = validate(at); !valid)
        return base::failure(valid.error());
    std::vector<MetreChange> changes = piece.metre.changes();
    changes.push_back({.at = at, .numerator = signature.numerator, .denominator = signature.denominator});
    piece.metre = music::TimeSignatureMap(piece.ticksPerQuarter, std::move(changes));
    auto without = withoutChangeAt(piece, at);
    if (at > Ticks{0} && changesNothing(piece.metre, without, at))
        piece.metre = std::move(without);
    return piece;
}

Piece withoutTimeSignatureChange(Piece piece, int bar)
{
    if (const Ticks at = piece.metre.barStart(std::max(bar, 0)); at > Ticks{0})
        piece.metre = withoutChangeAt(piece, at);
    return piece;
}

Piece newPiece(std::string trackName)
{
    Piece piece;
    piece.tempo = music::TempoMap({{{0}, static_cast<int>(kMicrosecondsPerMinute / kFirstTempo)}});
    piece.tracks.emplace_back();
    piece.tracks.back().name = std::move(trackName);
    return piece;
}

} // namespace inventio::project
