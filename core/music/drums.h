#pragma once

#include <string_view>

#include "core/music/sequence.h"

namespace inventio::music {

/// Sets drumUse of every track: whether it plays drums by what the sequence says. [Any]
/// - A channel of a port plays drums if a GS message ("use for rhythm part") or an XG message ("part mode") says so anywhere, or
///   a bank does: 120 of GM2, 127 of XG, where no GS reset gives it another meaning.
/// - Channel 10 plays no drums if such messages say so, and none says otherwise.
/// - A track plays drums by its name, unless its channel has a program that is no drum kit.
void markDrums(Sequence& sequence);

/// Whether a name means drums, in one of some European languages: "Drums", "Percussion 2", "Schlagzeug"; not "Steel drums". [Any]
bool isNameOfDrums(std::string_view name);

} // namespace inventio::music
