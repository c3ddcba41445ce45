#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/composing/sampler_params.h"
#include "core/music/bar_range.h"

namespace inventio::app {

// Texts from the command line to values. Every failure is one sentence that names the option, what it takes and what
// was given. All pure. [Any]

base::Result<std::int64_t> parseWholeNumber(
    std::string_view option, std::string_view text, std::int64_t lowest, std::int64_t highest);

/// A whole number from 0 to 2^64 - 1.
base::Result<std::uint64_t> parseSeed(std::string_view option, std::string_view text);

/// A finite decimal number with a point, whatever the locale.
base::Result<double> parseNumber(std::string_view option, std::string_view text, double lowest, double highest);

/// "1.5", or a curve of up to composing::kMostRisks such numbers, "2.5..0.8", each from kMinCreativeRisk to
/// kMaxCreativeRisk.
base::Result<composing::CreativeRisk> parseRisk(std::string_view option, std::string_view text);

/// A whole number from 0 to `highest`, or nullopt for the word "none".
base::Result<std::optional<int>> parseCountOrNone(std::string_view option, std::string_view text, int highest);

/// "top" or "anywhere".
base::Result<composing::MelodyPlace> parseMelodyPlace(std::string_view option, std::string_view text);

/// "bach" or "hymn".
base::Result<composing::Idiom> parseIdiom(std::string_view option, std::string_view text);

/// Some letters of "SATB", in this order, or "any".
base::Result<composing::VoiceChoice> parseVoices(std::string_view option, std::string_view text);

/// A whole number from 1 to `highest`, or nullopt for the word "auto".
base::Result<std::optional<int>> parseCountOrAuto(std::string_view option, std::string_view text, int highest);

/// "auto" or "written".
base::Result<composing::Timing> parseTiming(std::string_view option, std::string_view text);

/// Bars counted from 1, both included: "4-5", or "4" for a single one.
base::Result<music::BarRange> parseBars(std::string_view option, std::string_view text);

} // namespace inventio::app
