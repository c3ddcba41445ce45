#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/formats/midi_file.h"
#include "core/project/enhance.h"
#include "core/project/replay.h"
#include "tests/core/composing/acting_scorers.h"
#include "tests/fuzz/midi_invariants.h"
#include "tests/fuzz/require.h"

namespace {

using namespace inventio;

constexpr int kIterations = 24;
// Longer pieces say no more, and take long: how a piece is played is searched for in time, whatever notes it has.
constexpr int kMaxQuarters = 64;
constexpr double kMaxSeconds = 40.0;
constexpr int kMaxNotes = 200;

/// What the last byte asks for: notes may go or not, above the melody or not, by the file's grid or by the one found.
composing::SamplerParams paramsOf(std::uint8_t byte)
{
    composing::SamplerParams params;
    params.iterations = kIterations;
    params.maxRemovePercent = (byte & 1) != 0 ? 0.0 : 100.0;
    params.melody = (byte & 2) != 0 ? composing::MelodyPlace::Anywhere : composing::MelodyPlace::TopIfAlone;
    params.timing = (byte & 4) != 0 ? composing::Timing::Written : composing::Timing::Auto;
    return params;
}

std::unique_ptr<composing::NoteScorer> scorerOf(std::uint8_t byte)
{
    if ((byte & 8) != 0)
        return std::make_unique<composing::testing::WildScorer>();
    return std::make_unique<composing::testing::BassScorer>();
}

/// In ticks of `ticksPerQuarter`, a multiple of the sequence's.
std::vector<music::Note> notesOf(const music::Sequence& sequence, int ticksPerQuarter)
{
    const int scale = ticksPerQuarter / sequence.ticksPerQuarter;
    std::vector<music::Note> notes;
    for (const music::Track& track : sequence.tracks)
        for (music::Note note : track.notes) {
            note.onset.value *= scale;
            note.length.value *= scale;
            notes.push_back(note);
        }
    std::ranges::sort(notes);
    return notes;
}

bool holdsAllNotes(const music::Sequence& result, const music::Sequence& original)
{
    return std::ranges::includes(notesOf(result, result.ticksPerQuarter), notesOf(original, result.ticksPerQuarter));
}

bool isTooLong(const music::Sequence& sequence)
{
    const auto end = sequence.lastNoteEnd();
    return sequence.noteCount() > kMaxNotes || end.value > std::int64_t{kMaxQuarters} * sequence.ticksPerQuarter
        || sequence.tempo.secondsAt(end, sequence.ticksPerQuarter) > kMaxSeconds;
}

} // namespace

/// Any bytes that are a MIDI file can be enhanced, written, read and enhanced again alike, and lose nothing that must stay.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto file = formats::parseMidi(std::as_bytes(std::span(data, size)));
    if (!file || isTooLong(file->sequence))
        return 0;
    const auto params = paramsOf(data[size - 1]);
    const auto piece = std::make_shared<const project::Piece>(project::pieceOf(file->sequence));
    const auto job = project::prepareEnhance(piece, params);
    if (!job) {
        requireSentence(job.error());
        return 0;
    }
    const auto scorer = scorerOf(data[size - 1]);
    const auto result = project::enhance(*job, *scorer, "fuzz");
    require(result.has_value(), "A piece that was prepared cannot be enhanced.");
    const auto sequence = project::sequenceOf(result->version);
    const std::string broken = music::brokenPromise(sequence);
    require(broken.empty(), broken.c_str());

    const auto bytes = formats::formatMidi(sequence);
    const auto again = formats::parseMidi(bytes);
    require(again.has_value() && again->warnings.empty(), "A result cannot be read, or not without a warning.");
    require(formats::formatMidi(again->sequence) == bytes, "A result that was read is written otherwise.");
    if (params.maxRemovePercent == 0.0)
        require(holdsAllNotes(sequence, file->sequence), "A note that had to stay is lost.");

    const auto replay = project::replay(again->sequence, file->sequence, *scorer);
    if (result->version.enhance && result->version.enhance->receipt.edits > 0)
        require(replay && replay->givesTheSame(), "A receipt is not true.");
    return 0;
}
