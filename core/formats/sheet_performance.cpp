#include "core/formats/sheet_performance.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"
#include "core/formats/part_performance.h"
#include "core/formats/play_order.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

using music::Ticks;
namespace protocol = music::protocol;

constexpr std::uint8_t kCopyright = 0x02;

music::RawEvent textEvent(std::uint8_t type, const std::string& text)
{
    music::RawEvent event{{}, {protocol::kMeta, type}};
    std::ranges::copy(text, std::back_inserter(event.bytes));
    return event;
}

int microsecondsOf(double quartersPerMinute)
{
    constexpr double kMicrosecondsPerMinute = 6e7;
    return static_cast<int>(
        std::lround(std::clamp(kMicrosecondsPerMinute / quartersPerMinute, 1.0, double{0xff'ffff})));
}

/// A time signature whose bar has just this length; nullopt if there is none.
std::optional<music::MetreChange> metreOfLength(Ticks length, int ticksPerQuarter)
{
    constexpr int kMaxBeats = 255;
    for (int beatType = 4; beatType <= 64; beatType *= 2) {
        const std::int64_t beats = length.value * beatType / (4 * std::int64_t{ticksPerQuarter});
        const bool isExact = beats * 4 * ticksPerQuarter == length.value * beatType;
        if (isExact && beats >= 1 && beats <= kMaxBeats)
            return music::MetreChange{{}, static_cast<int>(beats), beatType};
    }
    return std::nullopt;
}

/// Writes the time signatures down while bars are played: a bar that is shorter than its own is cut by the next one's, a
/// longer one or one without has that of its length.
class MetreWriter {
public:
    explicit MetreWriter(int ticksPerQuarter)
        : m_ticksPerQuarter(ticksPerQuarter)
    {
    }

    void addBar(Ticks at, Ticks length, const std::optional<SheetTime>& time)
    {
        const bool hasMetre = time && time->full > Ticks{0};
        const Ticks full = hasMetre ? time->full : Ticks{0};
        music::MetreChange wanted;
        if (hasMetre) {
            wanted.numerator = time->beats;
            wanted.denominator = time->beatType;
        }
        if (length > full)
            wanted = metreOfLength(length, m_ticksPerQuarter).value_or(wanted);
        wanted.at = at;
        const bool isSame = !m_changes.empty() && m_changes.back().numerator == wanted.numerator
            && m_changes.back().denominator == wanted.denominator;
        if (!isSame || m_next != at)
            m_changes.push_back(wanted);
        // Where the metre expects the next bar, unless a change comes before.
        const Ticks barLength{std::int64_t{4} * m_ticksPerQuarter * wanted.numerator / wanted.denominator};
        m_next = at + barLength;
    }

    music::TimeSignatureMap map() { return music::TimeSignatureMap(m_ticksPerQuarter, std::move(m_changes)); }

private:
    int m_ticksPerQuarter;
    std::vector<music::MetreChange> m_changes;
    Ticks m_next;
};

/// What holds at the beginning of each written bar, whichever bar is played before it.
struct Standing {
    std::optional<SheetTime> time;
    std::optional<SheetKey> key;
    std::optional<double> tempo; ///< before the bar's own marks
};

std::vector<Standing> standingIn(const std::vector<SheetBar>& bars)
{
    std::vector<Standing> all;
    Standing now;
    for (const SheetBar& bar : bars) {
        if (bar.time)
            now.time = bar.time;
        if (bar.key)
            now.key = bar.key;
        all.push_back(now);
        for (const SheetTempo& tempo : bar.tempos)
            now.tempo = tempo.quartersPerMinute;
    }
    return all;
}

class Performance {
public:
    Performance(const Sheet& sheet, std::vector<PlayedBar> order)
        : m_sheet(sheet)
        , m_order(std::move(order))
        , m_standing(standingIn(sheet.bars))
        , m_timesPlayed(sheet.bars.size())
    {
        m_piece.ticksPerQuarter = sheet.ticksPerQuarter;
    }

    /// Whether every bar has its place in time.
    bool layOutBars()
    {
        Ticks now;
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            const Ticks next = now + m_sheet.bars[m_order[place].bar].length;
            if (next > kLastMidiTick) {
                m_order.resize(place);
                return false;
            }
            m_starts.push_back(now);
            ++m_timesPlayed[m_order[place].bar];
            now = next;
        }
        m_end = now;
        return true;
    }

    base::Result<music::Sequence> all(const std::string& name)
    {
        writeConductor();
        const std::vector<MidiPlace> places = placesOf(m_sheet.parts);
        std::size_t notes = 0;
        for (std::size_t part = 0; part < m_sheet.parts.size(); ++part) {
            PartPerformance performance(m_sheet, m_sheet.parts[part], places[part]);
            for (std::size_t place = 0; place < m_order.size(); ++place) {
                performance.playBar(
                    m_order[place], m_starts[place], m_tempos[place], m_timesPlayed[m_order[place].bar] == 1);
                if (notes + performance.noteCount() > kMaxNotes)
                    return base::failure(base::ErrorCode::Unsupported,
                        name + " holds more than 1,000,000 notes, with all its repeats, the most that can be read.");
            }
            notes += performance.noteCount();
            for (music::Track& track : performance.finish(m_end))
                m_piece.tracks.push_back(std::move(track));
        }
        return std::move(m_piece);
    }

private:
    void writeConductor()
    {
        if (!m_sheet.title.empty())
            m_piece.conductor.push_back(textEvent(protocol::kTrackName, m_sheet.title));
        if (!m_sheet.rights.empty())
            m_piece.conductor.push_back(textEvent(kCopyright, m_sheet.rights));
        MetreWriter metre(m_sheet.ticksPerQuarter);
        std::optional<SheetKey> key;
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            const SheetBar& bar = m_sheet.bars[m_order[place].bar];
            const Standing& standing = m_standing[m_order[place].bar];
            metre.addBar(m_starts[place], bar.length, standing.time);
            if (standing.key && standing.key != key)
                writeKey(m_starts[place], *standing.key);
            key = standing.key;
            writeTempos(place, bar, standing);
        }
        m_piece.metre = metre.map();
        m_piece.tempo = music::TempoMap(std::move(m_tempoChanges));
    }

    void writeKey(Ticks at, const SheetKey& key)
    {
        m_piece.conductor.push_back({at,
            {protocol::kMeta, protocol::kKeySignature, static_cast<std::uint8_t>(static_cast<std::int8_t>(key.fifths)),
                static_cast<std::uint8_t>(key.isMinor ? 1 : 0)}});
    }

    void writeTempos(std::size_t place, const SheetBar& bar, const Standing& standing)
    {
        if (standing.tempo && standing.tempo != m_tempo)
            writeTempo(m_starts[place], *standing.tempo);
        std::vector<SheetTempo> marks = bar.tempos;
        std::ranges::stable_sort(marks, {}, &SheetTempo::at);
        for (const SheetTempo& mark : marks)
            if (mark.quartersPerMinute != m_tempo)
                writeTempo(m_starts[place] + mark.at, mark.quartersPerMinute);
        m_tempos.push_back(m_tempo.value_or(120));
    }

    void writeTempo(Ticks at, double quartersPerMinute)
    {
        if (m_tempoChanges.size() > kMaxMidiEvents)
            return;
        m_tempoChanges.push_back({std::min(at, kLastMidiTick), microsecondsOf(quartersPerMinute)});
        m_tempo = quartersPerMinute;
    }

    const Sheet& m_sheet;
    std::vector<PlayedBar> m_order;
    std::vector<Standing> m_standing; ///< for each written bar
    std::vector<int> m_timesPlayed;   ///< each written bar
    std::vector<Ticks> m_starts;      ///< of each played bar
    std::vector<double> m_tempos;     ///< at the end of each played bar, quarter notes a minute
    Ticks m_end;
    std::optional<double> m_tempo;
    std::vector<music::TempoChange> m_tempoChanges;
    music::Sequence m_piece;
};

} // namespace

base::Result<music::Sequence> perform(const Sheet& sheet, const std::string& name, std::vector<std::string>& warnings)
{
    constexpr std::size_t kMaxPlayedMeasures = 20'000'000; // of all parts; only hostile files have more
    PlayOrder order = playOrder(sheet.bars,
        std::min<std::size_t>(kMaxPlayedBars, kMaxPlayedMeasures / std::max<std::size_t>(sheet.parts.size(), 1)));
    for (const std::string& oddity : order.oddities)
        warnings.push_back("It " + std::string(oddity));
    Performance performance(sheet, std::move(order.bars));
    if (!performance.layOutBars() || sheet.isTooLong)
        warnings.emplace_back("It is too long to be used; its end was left out.");
    return performance.all(name);
}

} // namespace inventio::formats
