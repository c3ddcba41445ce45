#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/music/sequence.h"

namespace inventio::analysis::testing {

/// A way to play what is written, without a click.
struct Playing {
    double quartersPerMinute = 120.0;
    double lag = 0.0;        ///< seconds; of less than 0 the first notes may not sound before the file begins
    double unevenness = 0.0; ///< seconds, the standard deviation of each onset
    bool isSwung = false;
    double drift = 0.0; ///< of the logarithm of the tempo, from quarter to quarter
};

/// A performance in a file that says 120 quarters a minute, and the sixteenth of each of its notes. One track.
struct Performance {
    music::Sequence piece;
    std::vector<double> sixteenths;
};

/// Normally distributed, by the method of Box and Muller.
inline double gauss(base::Random& random)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - random.unit()));
    return radius * std::cos(2.0 * 3.14159265358979 * random.unit());
}

/// Where each quarter of a performance begins, in seconds.
class PlayedQuarters {
public:
    PlayedQuarters(const Playing& playing, base::Random& random, int quarters)
        : m_isSwung(playing.isSwung)
    {
        const double usual = 60.0 / playing.quartersPerMinute;
        double length = usual;
        m_begins.push_back(playing.lag);
        for (int i = 0; i < quarters + 1; ++i) {
            m_begins.push_back(m_begins.back() + length);
            length *= std::exp(playing.drift * gauss(random)) * std::pow(usual / length, 0.1);
        }
    }

    double at(double quarter) const
    {
        const auto number = static_cast<std::size_t>(quarter);
        double rest = quarter - static_cast<double>(number);
        if (m_isSwung)
            rest = rest <= 0.5 ? rest * 4.0 / 3.0 : 2.0 / 3.0 + (rest - 0.5) * 2.0 / 3.0;
        return m_begins[number] + rest * (m_begins[number + 1] - m_begins[number]);
    }

private:
    bool m_isSwung;
    std::vector<double> m_begins;
};

/// `written` played; what is struck together misses its place together. All tracks of notes become one.
inline Performance played(const music::Sequence& written, const Playing& playing, base::Random& random)
{
    const double quarter = written.ticksPerQuarter;
    const auto last = static_cast<int>(static_cast<double>(written.lastNoteEnd().value) / quarter);
    const PlayedQuarters quarters(playing, random, last + 1);
    std::map<music::Ticks, double> missed;
    std::vector<std::pair<music::Note, double>> notes;
    for (const music::Track& track : written.tracks) {
        for (const music::Note& note : track.notes) {
            const auto [miss, isNew] = missed.try_emplace(note.onset, 0.0);
            if (isNew)
                miss->second = playing.unevenness * gauss(random);
            const double begin = quarters.at(static_cast<double>(note.onset.value) / quarter) + miss->second;
            const double end = quarters.at(static_cast<double>(note.end().value) / quarter) - 0.02;
            music::Note result = note;
            result.onset = {std::max<std::int64_t>(std::llround(begin * 960.0), 0)};
            result.length = {std::max<std::int64_t>(std::llround(end * 960.0) - result.onset.value, 40)};
            notes.emplace_back(result, static_cast<double>(note.onset.value) * 4.0 / quarter);
        }
    }
    std::ranges::sort(notes);
    Performance performance;
    for (const music::MetreChange& change : written.metre.changes())
        if (change.at.value == 0)
            performance.piece.metre = music::TimeSignatureMap(480, {change});
    music::Track& track = performance.piece.tracks.emplace_back();
    for (const auto& [note, sixteenth] : notes) {
        track.notes.push_back(note);
        track.end = std::max(track.end, note.end());
        performance.sixteenths.push_back(sixteenth);
    }
    return performance;
}

} // namespace inventio::analysis::testing
