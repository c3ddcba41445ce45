#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/formats/musicxml_options.h"
#include "core/formats/score_file.h"

namespace inventio::formats {

/// One format of files that music comes from or goes to.
struct FileFormat {
    std::string id;                    ///< for programs: "midi"; stable, not translated
    std::string name;                  ///< for people: "MIDI"
    std::vector<std::string> suffixes; ///< small letters, with the dot; the first is that of new files
    /// Whether a file that begins so is one; empty: only the suffix tells.
    std::function<bool(std::span<const std::byte> start)> recognises;
    std::function<base::Result<ScoreFile>(const std::filesystem::path&)> read; ///< empty: cannot be read
    /// Empty: cannot be written by this.
    std::function<base::Result<void>(const std::filesystem::path&, const music::Sequence&, const MusicXmlOptions&)>
        write;
    std::string elsewhere; ///< a sentence that says how to write it, where `write` is empty
};

/// The formats of the program: a value that commands and studio read, so that a new format is one more entry. [Any]
class FormatTable {
public:
    /// MIDI and MusicXML. What needs more than this library is added by whoever has it.
    static FormatTable standard();
    void add(FileFormat format) { m_formats.push_back(std::move(format)); }

    const std::vector<FileFormat>& formats() const { return m_formats; }
    /// Null if there is none.
    const FileFormat* byId(std::string_view id) const;
    const FileFormat* bySuffix(const std::filesystem::path& path) const;
    /// Of the formats that can be read.
    std::vector<std::string> readableSuffixes() const;

    /// Reads a file by what it begins with, or else by its suffix; anything else is taken for the first format.
    /// [Off]
    base::Result<ScoreFile> read(const std::filesystem::path& path) const;
    /// Writes by suffix; a path without one becomes a file of the first format. Fails with BadInput, in the words of
    /// whyNotWritable(), before anything is written. [Off]
    base::Result<void> write(
        const std::filesystem::path& path, const music::Sequence& sequence, const MusicXmlOptions& options = {}) const;
    /// Why a file of this name cannot be written, as a sentence; empty if it can.
    std::string whyNotWritable(const std::filesystem::path& path) const;

private:
    std::vector<FileFormat> m_formats;
};

} // namespace inventio::formats
