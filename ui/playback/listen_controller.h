#pragma once

#include <QObject>

#include "core/audio/crossfade.h"
#include "ui/actions/held_key.h"
#include "ui/playback/level_matcher.h"

namespace inventio::ui {

class Actions;
class Document;
class Settings;
class SoundController;
class Transport;
class TransportBar;
class VersionController;

/// How the two compared versions are heard: one after the other, together, one at each ear, equally loud, or without
/// knowing which is which. [GUI]
class ListenController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        TransportBar& transport;
        VersionController& versions;
        SoundController& sound;
        Settings& settings;
    };
    /// A key that is pressed longer than this is let go again.
    static constexpr int kHoldMs = 300;

    explicit ListenController(const Dependencies& dependencies, int holdMs = kHoldMs, QObject* parent = nullptr);

    /// What comes out of the loudspeakers.
    audio::Listen heard() const;
    /// Lets the user guess, in orders that `seed` says, in a dialog over `window`; comes back once it is closed.
    void testBlindly(std::uint64_t seed, QWidget* window);

private:
    void connectActions();
    void compare();
    void hearAsChosen();
    void hearOtherVersion();
    void showHeard();
    void matchLevels();
    void hearBlindly(bool isSought);
    Transport& transport() const;

    Dependencies m_dependencies;
    HeldKey m_held;
    LevelMatcher m_levels;
};

} // namespace inventio::ui
