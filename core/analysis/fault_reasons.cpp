#include "core/analysis/fault_reasons.h"

namespace inventio::analysis {

std::string_view reasonFor(FaultKind kind)
{
    using enum FaultKind;
    switch (kind) {
    case ParallelFifths:
        return "Two voices a fifth apart move the same way and are a fifth apart again: they sound as one.";
    case ParallelOctaves:
        return "Two voices an octave apart move the same way and are an octave apart again: one voice is lost.";
    case HiddenFifths:
        return "Soprano and bass reach a fifth in the same direction, the soprano by leap.";
    case HiddenOctaves:
        return "Soprano and bass reach an octave in the same direction, the soprano by leap.";
    case ContraryFifths:
        return "Soprano and bass go from one fifth to another in opposite directions.";
    case ContraryOctaves:
        return "Soprano and bass go from one octave to another in opposite directions.";
    case LeadingToneAstray:
        return "The dominant goes to its tonic, but its leading tone does not rise to it.";
    case LeadingToneDoubled:
        return "Two voices have the leading tone; both would have to rise to the tonic, in parallel octaves.";
    case SeventhAstray:
        return "The seventh of a chord asks to fall by a step; this one does not.";
    case UnreasonedSixFour:
        return "A triad over its fifth is unstable; it is neither cadential nor passing nor over a held bass.";
    case BareFifth:
        return "Three voices or more have no third between them: the chord is neither major nor minor.";
    case DoubledThird:
        return "Two voices have the third of a major triad, which is heard well enough from one.";
    case BassLeap:
        return "The bass leaps by a tritone, a seventh, or more than an octave, which is hard to sing.";
    case LeapingDissonance:
        return "A second or seventh is struck, and neither voice reaches and leaves it by step.";
    case Overlap:
        return "A voice goes beyond where its neighbour just was: the ear mistakes one for the other.";
    case WideSpacing:
        return "Two neighbours above the bass are more than an octave apart: the chord falls asunder.";
    case OutOfRange:
        return "The note lies beyond what this voice sings with ease.";
    }
    return {};
}

} // namespace inventio::analysis
