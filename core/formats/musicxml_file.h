#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/formats/musicxml_options.h"
#include "core/formats/score_file.h"
#include "core/music/sequence.h"

namespace inventio::formats {

inline constexpr std::uintmax_t kMaxMusicXmlFileBytes = 64u << 20;
inline constexpr std::uintmax_t kMaxUnpackedMusicXmlBytes = 256u << 20;
inline constexpr int kMaxPlayedBars = 200'000; ///< with all repeats

/// Reads MusicXML (score-partwise), as text or compressed (.mxl), as it sounds:
/// - One Track a part, in the order of the part list; notes on unpitched instruments of it are a track of drums of their
///   own. Parts keep the MIDI channel that they ask for; who asks for a channel that another program has, or for none,
///   gets a free one, if need be on a further port.
/// - Pitches are at sounding pitch; a transposing part says how it is written (see written_pitch.h).
/// - Tied notes are one note. Grace notes take their time from the note that they adorn, as MuseScore plays them: half of
///   it (two thirds if dotted), slashed eighths 65 ms each; those behind a note half of it too.
/// - A bar is as long as the longest part of it; what is shorter or longer than its time signature says ends there.
/// - Repeats with their endings are played, then D.C. and D.S. once, without repeats, up to Fine or by way of the Coda.
/// - Key signatures (as they sound) are meta events of the conductor, lyrics of the tracks: a syllable that is not the
///   last of its word ends in a hyphen; where a bar is repeated, the next verse is sung, elsewhere all verses are there.
///   Fermatas are texts of the tracks (see written_lyrics.h and written_fermatas.h).
/// What it does not know is skipped; nothing outside the file is looked at, no entity expanded. Refused are timewise
/// scores, what is no MusicXML, a packed file that unpacks to more than kMaxUnpackedMusicXmlBytes or far out of proportion,
/// and more than kMaxNotes notes. [Off]
base::Result<ScoreFile> parseMusicXml(std::span<const std::byte> bytes);

/// The same from a file on disk of at most kMaxMusicXmlFileBytes.
base::Result<ScoreFile> readMusicXmlFile(const std::filesystem::path& path);

/// MusicXML 4.0, partwise: a part for each track with notes, measures of the metre map, at most four voices a staff, each
/// of which fills its measures with notes and rests; notes stand where notate() puts them, cut and tied over barlines and
/// into printable values and tuplets; clefs, keys (of the file, or the estimated one), tempo, instruments, transposition,
/// lyrics, fermatas. Where a note is played beside its printed place, and how loud, its attributes say so that parseMusicXml() gives
/// the same notes again. As notate(), fails for pieces that are too long. The same sequence and options, the same text.
/// [Off]
base::Result<std::string> formatMusicXml(const music::Sequence& sequence, const MusicXmlOptions& options);

/// The same to disk, atomically; compressed if the name ends in .mxl. [Off]
base::Result<void> writeMusicXmlFile(
    const std::filesystem::path& path, const music::Sequence& sequence, const MusicXmlOptions& options);

} // namespace inventio::formats
