#include "core/composing/voice_choice.h"

#include <algorithm>

namespace inventio::composing {

namespace {

constexpr std::string_view kLetters = "SATB";
constexpr std::string_view kAny = "any";
// Enough of both sides for the voices to be found as in the whole piece.
constexpr int kStepsAround = 32;

int soundingAt(const grid::Roll& roll, int step)
{
    int count = 0;
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        count += roll.soundsAt({step, pitch}) ? 1 : 0;
    return count;
}

bool isFull(const grid::Roll& roll, const grid::GridNote& note)
{
    for (int step = note.step; step < note.end(); ++step)
        if (soundingAt(roll, step) >= analysis::kVoices)
            return true;
    return false;
}

std::optional<analysis::Voice> voiceOf(const grid::Roll& roll, const grid::GridNote& note)
{
    const int first = note.step - kStepsAround;
    grid::Roll part = roll.window(first, note.end() + kStepsAround);
    const grid::GridNote shown{note.step - first, note.pitch, note.length};
    part.add(shown);
    return analysis::separateVoices(part).voiceOf(shown);
}

} // namespace

std::string textOf(const VoiceChoice& choice)
{
    if (choice.moreThanFour)
        return std::string(kAny);
    std::string text;
    for (std::size_t voice = 0; voice < kLetters.size(); ++voice)
        if (choice.filled[voice])
            text += kLetters[voice];
    return text;
}

std::optional<VoiceChoice> voiceChoiceOf(std::string_view text)
{
    if (text == kAny)
        return VoiceChoice{.moreThanFour = true};
    VoiceChoice choice;
    for (std::size_t voice = 0; voice < kLetters.size(); ++voice)
        choice.filled[voice] = text.find(kLetters[voice]) != std::string_view::npos;
    return !text.empty() && textOf(choice) == text ? std::optional(choice) : std::nullopt;
}

bool allows(const VoiceChoice& choice, const Canvas& canvas, const grid::GridNote& note)
{
    if (choice.moreThanFour)
        return true;
    if (isFull(canvas.roll, note))
        return false;
    if (std::ranges::all_of(choice.filled, [](bool isFilled) { return isFilled; }))
        return true;
    const auto voice = voiceOf(canvas.roll, note);
    return voice && choice.filled[static_cast<std::size_t>(*voice)];
}

} // namespace inventio::composing
