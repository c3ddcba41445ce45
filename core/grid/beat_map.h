#pragma once

#include <span>
#include <vector>

namespace inventio::grid {

/// Which step of the grid falls on which tick: piecewise linear, so that what was played late, at another tempo, swung
/// or unevenly has the steps of the music and not those of the file. A value. [Any]
class BeatMap {
public:
    /// Both grow from knot to knot.
    struct Knot {
        double tick = 0.0;
        double step = 0.0;

        friend bool operator==(const Knot&, const Knot&) = default;
    };

    /// The file's own grid: step k is k quarters of a quarter note after tick 0.
    static BeatMap written(int ticksPerQuarter);
    /// At least two knots. Before the first and after the last it goes on as between the two nearest.
    explicit BeatMap(std::vector<Knot> knots);

    double stepAt(double tick) const;
    double tickAt(double step) const;

    /// The same map led through `moments`, which are sorted by step, each step once: it bends where they are and goes on
    /// between them. A moment that would leave a step less than half its length is left out.
    BeatMap through(std::span<const Knot> moments) const;

    const std::vector<Knot>& knots() const { return m_knots; }

    friend bool operator==(const BeatMap&, const BeatMap&) = default;

private:
    std::vector<Knot> m_knots;
};

} // namespace inventio::grid
