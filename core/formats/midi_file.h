#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/formats/score_file.h"
#include "core/music/sequence.h"

namespace inventio::formats {

using MidiFile = ScoreFile;

inline constexpr int kMaxNotes = 1'000'000;
inline constexpr std::size_t kMaxMidiEvents = 2'000'000; ///< other than notes
inline constexpr std::size_t kMaxMidiTracks = 65'534;    ///< as many as a header can count, beside the conductor
inline constexpr std::uintmax_t kMaxMidiFileBytes = 64u << 20;
/// The last tick of a file; what comes later is left out with a warning. 51 days at 480 ticks a quarter and 60 quarters
/// a minute, and bars can be counted in an int.
inline constexpr music::Ticks kLastMidiTick{0x7fff'ffff};

/// Reads a Standard MIDI File of format 0 or 1 (also inside a RIFF "RMID" wrapper). Notes, tempo and metre of all tracks
/// go where they belong, every other event is kept.
/// - A chunk becomes a Track for each channel of each port in it (FF 21), see readMidiChunk(). The first chunk without notes
///   is the conductor; others without channels are tracks if they hold words.
/// - What GS, XG and GM2 messages, banks and names make drums are drums (music::markDrums()).
/// - Channel messages that stand in another order among the notes of their tick than usual say so (TickOrder).
/// - Of several notes sounding on one pitch of a track the first begun is the first released; notes never released end
///   with their track.
/// - SMPTE time becomes 480 ticks a quarter at 120 quarters a minute, so that every event keeps its second; the file's
///   tempo changes have no meaning then and are left out.
/// - An illegal byte costs its event alone, a file that breaks off is read as far as it goes, both with a warning. Refused are
///   a damaged file of which nothing is left to use, format 2, and more than kMaxNotes, kMaxMidiEvents or kMaxMidiTracks.
/// [Off]
base::Result<MidiFile> parseMidi(std::span<const std::byte> bytes);

/// The same from a file on disk of at most kMaxMidiFileBytes.
base::Result<MidiFile> readMidiFile(const std::filesystem::path& path);

/// Writes format 1: a conductor track with tempo, metre and `conductor` events, then a track for each Track, in the order of
/// music::messagesInOrder(): unless an event says otherwise a repeated note is struck again and a program change is in
/// time. What parseMidi read from it is the same sequence again, with two exceptions:
/// - MIDI cannot tell which of two notes on one pitch ends: where one lies within the other on one track, they exchange
///   their ends (and release velocities), as the reader's rule above implies.
/// - Values out of the ranges that Note, Track and Sequence promise are brought into them; an event that is no
///   complete message, or is one that the sequence holds elsewhere (notes, tempo, metre), is left out.
/// [Off]
std::vector<std::byte> formatMidi(const music::Sequence& sequence);

/// The same to disk, atomically. [Off]
base::Result<void> writeMidiFile(const std::filesystem::path& path, const music::Sequence& sequence);

} // namespace inventio::formats
