#include "ui/playback/listen_controller.h"

#include <algorithm>
#include <random>

#include <QActionGroup>
#include <QApplication>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/blind_test_dialog.h"
#include "ui/playback/compare_switch.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/transport_bar.h"
#include "ui/settings/settings.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

using audio::DeckName;
using audio::Listen;
using Listening = session::TransportState::Listening;

namespace {

constexpr int kRounds = 6; // all right by luck: once in 64 tests

BlindNames namesOf(const project::Version& older, const project::Version& newer)
{
    if (!older.isMade() && newer.isMade())
        return {};
    return {QString::fromStdString(older.name), QString::fromStdString(newer.name)};
}

} // namespace

ListenController::ListenController(const Dependencies& dependencies, int holdMs, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_held(dependencies.actions["compare.other"], holdMs)
    , m_levels(dependencies.sound.system().engine().makeSynth)
{
    connectActions();
    auto& versions = m_dependencies.versions;
    auto& sound = m_dependencies.sound;
    connect(&m_held, &HeldKey::letGo, this, &ListenController::compare);
    connect(&versions, &VersionController::showsOtherChanged, this, &ListenController::hearOtherVersion);
    connect(&versions, &VersionController::otherChanged, this, &ListenController::hearOtherVersion);
    connect(&sound, &SoundController::planned, this, [this] {
        hearOtherVersion();
        matchLevels();
    });
    connect(&sound.system(), &SoundSystem::fontChanged, this, &ListenController::matchLevels);
    connect(&m_levels, &LevelMatcher::matched, this,
        [this](float a, float b) { m_dependencies.sound.player().setLevels(a, b); });
    connect(&transport(), &Transport::listeningChanged, this, &ListenController::showHeard);
    hearOtherVersion();
    showHeard();
}

Transport& ListenController::transport() const
{
    return m_dependencies.sound.transport();
}

void ListenController::connectActions()
{
    const auto& actions = m_dependencies.actions;
    const auto on = [&](ActionId what, auto handler) { actions.on(what, this, handler); };
    auto* group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides")}) {
        group->addAction(actions[what]);
        on(what, [this] { hearAsChosen(); });
    }
    on("compare.other", [this] { compare(); });
    actions["compare.equallyLoud"]->setChecked(m_dependencies.settings.matchesLevels());
    on("compare.equallyLoud", [this] {
        m_dependencies.settings.setMatchesLevels(m_dependencies.actions["compare.equallyLoud"]->isChecked());
        matchLevels();
    });
    on("compare.blindTest", [this] { testBlindly(std::random_device{}(), QApplication::activeWindow()); });
}

void ListenController::compare()
{
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides")})
        m_dependencies.actions[what]->setChecked(false);
    hearAsChosen();
    m_dependencies.versions.showOther(!m_dependencies.versions.showsOther());
}

void ListenController::hearAsChosen()
{
    const auto& actions = m_dependencies.actions;
    transport().setListening(actions["compare.both"]->isChecked() ? Listening::Both
            : actions["compare.sides"]->isChecked()               ? Listening::Sides
                                                                  : Listening::OneAtATime);
}

Listen ListenController::heard() const
{
    return transport().state().heard();
}

void ListenController::hearOtherVersion()
{
    const auto& versions = m_dependencies.versions;
    transport().setOther({.exists = versions.other().value != 0,
        .isOlder = versions.other() < m_dependencies.document.project().current,
        .isShown = versions.showsOther()});
}

void ListenController::showHeard()
{
    const auto& state = transport().state();
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides"), ActionId("compare.blindTest")})
        m_dependencies.actions[what]->setEnabled(state.other().exists);
    m_dependencies.transport.compareSwitch().show(state);
}

void ListenController::matchLevels()
{
    const auto& sound = m_dependencies.sound;
    const bool matches = m_dependencies.actions["compare.equallyLoud"]->isChecked() || transport().state().isSecret();
    m_levels.match(
        sound.plan(DeckName::A), matches ? sound.plan(DeckName::B) : nullptr, m_dependencies.sound.system().font());
}

/// The older of the two is sought: it is the user's own, unless both were made.
void ListenController::hearBlindly(bool isSought)
{
    transport().setSecret(isSought == transport().state().other().isOlder ? Listen::B : Listen::A);
}

void ListenController::testBlindly(std::uint64_t seed, QWidget* window)
{
    auto& sound = m_dependencies.sound;
    m_dependencies.versions.showOther(false);
    const auto& project = m_dependencies.document.project();
    const auto [older, newer] = std::minmax({m_dependencies.versions.other(), project.current});
    BlindTestDialog dialog(
        session::BlindTest(kRounds, seed), namesOf(project.version(older), project.version(newer)), window);
    connect(&dialog, &BlindTestDialog::heard, this, &ListenController::hearBlindly);
    const bool wasPlaying = sound.isPlaying();
    dialog.begin();
    matchLevels();
    sound.repeat(SoundController::Repeat::Something);
    if (!wasPlaying)
        sound.play();
    dialog.exec();
    if (!wasPlaying)
        sound.pause();
    sound.repeat(SoundController::Repeat::Ruler);
    transport().setSecret(std::nullopt);
    matchLevels();
}

} // namespace inventio::ui
