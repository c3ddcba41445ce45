#include "ui/playback/listen_controller.h"

#include <random>

#include <QActionGroup>
#include <QApplication>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/blind_test_dialog.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/transport_bar.h"
#include "ui/settings/settings.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

using audio::DeckName;
using audio::Listen;

namespace {

constexpr int kRounds = 6; // all right by luck: once in 64 tests

} // namespace

ListenController::ListenController(const Parts& parts, int holdMs, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_held(parts.actions["compare.other"], holdMs)
    , m_levels(parts.sound.system().engine().makeSynth)
{
    connectActions();
    connect(&m_held, &HeldKey::letGo, this, &ListenController::compare);
    connect(&m_parts.versions, &VersionController::showsOtherChanged, this, &ListenController::follow);
    connect(&m_parts.versions, &VersionController::otherChanged, this, &ListenController::follow);
    connect(&m_parts.sound, &SoundController::planned, this, [this] {
        follow();
        match();
    });
    connect(&m_parts.sound.system(), &SoundSystem::fontChanged, this, &ListenController::match);
    connect(
        &m_levels, &LevelMatcher::matched, this, [this](float a, float b) { m_parts.sound.player().setLevels(a, b); });
    follow();
}

void ListenController::connectActions()
{
    const auto& actions = m_parts.actions;
    const auto on = [&](ActionId what, auto handler) { actions.on(what, this, handler); };
    auto* group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides")}) {
        group->addAction(actions[what]);
        on(what, [this] { follow(); });
    }
    on("compare.other", [this] { compare(); });
    actions["compare.equallyLoud"]->setChecked(m_parts.settings.matchesLevels());
    on("compare.equallyLoud", [this] {
        m_parts.settings.setMatchesLevels(m_parts.actions["compare.equallyLoud"]->isChecked());
        match();
    });
    on("compare.blindTest", [this] { testBlindly(std::random_device{}(), QApplication::activeWindow()); });
}

void ListenController::compare()
{
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides")})
        m_parts.actions[what]->setChecked(false);
    m_parts.versions.showOther(!m_parts.versions.showsOther());
    follow();
}

bool ListenController::isOtherOriginal() const
{
    return m_parts.versions.other() < m_parts.document.project().current; // what was there first
}

Listen ListenController::heard() const
{
    if (m_blind)
        return *m_blind;
    const bool hasOther = m_parts.versions.other().value != 0;
    if (hasOther && m_parts.actions["compare.both"]->isChecked())
        return Listen::Both;
    if (hasOther && m_parts.actions["compare.sides"]->isChecked())
        return isOtherOriginal() ? Listen::RightLeft : Listen::LeftRight;
    return m_parts.versions.showsOther() ? Listen::B : Listen::A;
}

void ListenController::follow()
{
    const bool hasOther = m_parts.versions.other().value != 0;
    for (const auto what : {ActionId("compare.both"), ActionId("compare.sides"), ActionId("compare.blindTest")})
        m_parts.actions[what]->setEnabled(hasOther);
    m_parts.sound.player().listenTo(heard());
    m_parts.transport.showHeard(m_blind ? std::nullopt : std::optional(heard()));
}

void ListenController::match()
{
    const auto& sound = m_parts.sound;
    const bool matches = m_parts.actions["compare.equallyLoud"]->isChecked() || m_blind;
    m_levels.match(sound.plan(DeckName::A), matches ? sound.plan(DeckName::B) : nullptr, m_parts.sound.system().font());
}

void ListenController::hearBlindly(bool isYours)
{
    m_blind = isYours == isOtherOriginal() ? Listen::B : Listen::A;
    follow();
}

void ListenController::testBlindly(std::uint64_t seed, QWidget* window)
{
    auto& sound = m_parts.sound;
    m_parts.versions.showOther(false);
    BlindTestDialog dialog(session::BlindTest(kRounds, seed), window);
    connect(&dialog, &BlindTestDialog::heard, this, &ListenController::hearBlindly);
    const bool wasPlaying = sound.isPlaying();
    dialog.begin();
    match();
    sound.repeat(SoundController::Repeat::Something);
    if (!wasPlaying)
        sound.play();
    dialog.exec();
    if (!wasPlaying)
        sound.pause();
    sound.repeat(SoundController::Repeat::Ruler);
    m_blind.reset();
    follow();
    match();
}

} // namespace inventio::ui
