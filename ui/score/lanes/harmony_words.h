#pragma once

#include <QString>

#include "core/analysis/harmony/harmony.h"

// What the harmony lane says, in the language of the window. All [GUI].

namespace inventio::ui {

/// "F major"; "f" is "F minor".
QString keyName(const analysis::LocalKey& key);
/// "F:" of major keys, "f:" of minor ones.
QString keySign(const analysis::LocalKey& key);
/// A numeral of RomanText as the font Campania takes it.
QString forCampania(const std::string& numeral);
/// A numeral of RomanText for any other font: "V⁶₅/V".
QString plainNumeral(const std::string& numeral);
/// Why a chord has its name, in sentences.
QString reasonFor(const analysis::ChordSpan& chord);
/// The usual letters for a note that belongs to no chord: "P" passes.
QString signOf(analysis::ForeignKind kind);
/// "Passing note".
QString wordFor(analysis::ForeignKind kind);
/// What a cadence is, in a sentence.
QString reasonFor(const analysis::Cadence& cadence);

} // namespace inventio::ui
