#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QPoint>

#include "core/project/timing_edits.h"
#include "core/session/tap_tempo.h"

namespace inventio::ui {

class Actions;
class Document;
class RollPanel;
class TransportBar;
class Transport;
class TimingBox;

/// Tempo and time signature: shown and changed in the transport bar where the playhead is, and on the ruler at any bar.
/// Whatever is done here gives the focus back to the roll. [GUI]
class TimingController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        RollPanel& roll;
        TransportBar& bar;
        const Transport& transport;
    };
    explicit TimingController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// One tap on the beat; from the second of a series on they set the tempo where the playhead is.
    void tap(midi::Nanoseconds at);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    using Piece = project::Piece;
    /// What a popup asks for.
    enum class Ask { Tempo, TimeSignature, Both };
    /// Turns and taps that follow each other at one place are one step.
    struct Turn {
        std::shared_ptr<const Piece> made; ///< what the last one of them led to
        music::Ticks place;                ///< where the tempo that they set begins
        midi::Nanoseconds at;
    };

    void connectActions();
    void connectRuler();
    TimingBox& box() const;
    const Piece& piece() const;
    music::Ticks playhead() const;
    int barAt(music::Ticks at) const;
    QString fromBar(music::Ticks at) const;
    bool mayChange();
    void setTempo(double quartersPerMinute);
    void turnTempo(double quartersPerMinute, midi::Nanoseconds now);
    void endTurn();
    void ask(Ask what, music::Ticks at, QPoint where);
    void askAtPlayhead(Ask what, const QWidget& below);
    QPoint onRuler(music::Ticks at) const;
    void change(music::Ticks at, std::optional<double> tempo, std::optional<project::TimeSignature> signature);
    bool hasTempoChange(music::Ticks at) const;
    bool hasSignatureChange(music::Ticks at) const;
    void remove(Ask what, music::Ticks at);
    void showMenu(music::Ticks at, QPoint where);
    void commit(const QString& name, base::Result<Piece> piece);

    Dependencies m_dependencies;
    session::TapTempo m_taps;
    std::optional<Turn> m_turn;
};

} // namespace inventio::ui
