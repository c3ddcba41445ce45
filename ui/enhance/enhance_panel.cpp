#include "ui/enhance/enhance_panel.h"

#include <algorithm>
#include <optional>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/enhance/parameter_row.h"
#include "ui/enhance/risk_row.h"
#include "ui/enhance/seed_row.h"
#include "ui/enhance/voice_picker.h"
#include "ui/enhance/work_box.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_combo_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

using project::EnhanceScope;
using project::MelodyRole;

namespace {

/// The right ends of sliders that mean more than a number.
constexpr double kUntilFinished = 1001.0;
constexpr double kAsNeeded = 251.0;
constexpr double kAsNeededWide = 1001.0;

void setChoosable(QComboBox& box, int index, bool choosable)
{
    if (auto* model = qobject_cast<QStandardItemModel*>(box.model()))
        model->item(index)->setEnabled(choosable);
}

void setOrHighest(ParameterRow& row, std::optional<int> number)
{
    if (number)
        row.setValue(*number);
    else
        row.setHighest();
}

} // namespace

EnhancePanel::EnhancePanel(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    m_risk = new RiskRow(this);
    m_limits = new Fold(tr("Limits"), makeLimits(), this);
    m_character = new Fold(tr("Character"), makeCharacter(), this);
    m_seedFold = new Fold(tr("Seed"), makeSeed(actions), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kSmall, token::kLarge, token::kSmall);
    layout->setSpacing(token::kSmall);
    layout->addWidget(makeTitle());
    layout->addWidget(m_risk);
    layout->addWidget(makeChoices());
    layout->addWidget(makeLive(actions));
    layout->addWidget(makeButtons(actions));
    layout->addWidget(m_limits);
    layout->addWidget(m_character);
    layout->addWidget(m_seedFold);
    connect(m_risk, &RiskRow::changed, this, &EnhancePanel::follow);
    for (auto* row : {m_add, m_remove, m_iterations, m_movement, m_density})
        connect(row, &ParameterRow::changed, this, &EnhancePanel::follow);
    nameParts();
    setHelpTopics();
    setRegion({});
    setRunning(false);
    follow();
}

/// By which lessons point at them.
void EnhancePanel::nameParts()
{
    const std::pair<QWidget*, const char*> parts[]{{m_risk, "risk"}, {m_where, "where"}, {m_melody, "melody"},
        {m_limits, "limits"}, {m_add, "mostAdded"}, {m_work, "state"}};
    for (const auto& [part, name] : parts)
        part->setObjectName(QLatin1String(name));
}

void EnhancePanel::setHelpTopics()
{
    setHelpTopic(this, "enhance");
    setHelpTopic(m_risk, "enhance#creative-risk");
    setHelpTopic(m_where, "enhance#where");
    setHelpTopic(m_melody, "enhance#melody");
    setHelpTopic(m_limits, "enhance#limits");
    setHelpTopic(m_character, "enhance#character");
    setHelpTopic(m_seedFold, "enhance#seed");
}

QWidget* EnhancePanel::makeTitle()
{
    auto* box = new QWidget(this);
    auto* title = new ElidedLabel(tr("Voices, note by note"), box); // the button is never cut
    setRole(title, "muted");
    auto* button = new QToolButton(box);
    button->setText(tr("Presets"));
    button->setIcon(icon(QStringLiteral("down")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // the arrow behind the word
    button->setToolTip(tr("Settings that belong together, and settings of your own."));
    button->setPopupMode(QToolButton::InstantPopup);
    m_presets = new QMenu(button);
    button->setMenu(m_presets);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title, 1);
    layout->addWidget(button);
    return box;
}

QWidget* EnhancePanel::makeChoices()
{
    auto* box = new QWidget(this);
    m_where = new ElidedComboBox(box);
    m_where->addItem(tr("Everywhere"), int(EnhanceScope::Everything));
    m_where->addItem(tr("Around selected notes"), int(EnhanceScope::Selection));
    m_where->addItem(QString(), int(EnhanceScope::Region));
    m_where->setToolTip(tr("Where the model may work. Everything outside stays exactly as it is."));
    m_melody = new ElidedComboBox(box);
    m_melody->addItem(tr("leads, as it is"), int(MelodyRole::Leads));
    m_melody->addItem(tr("leads, mend it"), int(MelodyRole::LeadsMended));
    m_melody->addItem(tr("anywhere"), int(MelodyRole::Anywhere));
    m_melody->setToolTip(
        tr("As it is: none of your notes changes, and nothing is added above them.\nMend it: wrong notes "
           "may go as well.\nAnywhere: the model writes above your notes too, and changes any."));
    addChoices(box, {{tr("&Where"), m_where}, {tr("M&y melody"), m_melody}});
    for (auto* choice : {m_where, m_melody})
        connect(choice, &QComboBox::currentIndexChanged, this, &EnhancePanel::follow);
    return box;
}

QWidget* EnhancePanel::makeLive(const Actions& actions)
{
    auto* action = actions["model.live"];
    auto* live = new QCheckBox(tr("&Live: hear it as you move"), this);
    setRole(live, "switch");
    live->setObjectName(QStringLiteral("live"));
    setHelpTopic(live, "enhance#live");
    live->setToolTip(action->toolTip());
    connect(live, &QCheckBox::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, live, &QCheckBox::setChecked);
    return live;
}

QWidget* EnhancePanel::makeButtons(const Actions& actions)
{
    auto* box = new QWidget(this);
    m_work = new WorkBox(actions["model.enhance"], actions["model.stop"],
        {.button = QStringLiteral("model.enhance"), .progress = tr("Progress of Enhance")}, box);
    auto* again = buttonFor(actions["model.enhanceAgain"], "quiet", box);
    again->setText(tr("Another variation"));
    again->setIcon(actions["model.enhanceAgain"]->icon());
    auto* layout = stacked(box);
    layout->addWidget(m_work);
    layout->addWidget(again);
    return box;
}

QWidget* EnhancePanel::makeLimits()
{
    auto* box = new QWidget(this);
    m_add = new ParameterRow(
        {.name = tr("Most notes to add"),
            .hint
            = tr("The result has at most so many notes more than the piece has now; at the right end as many as it "
                 "takes."),
            .normal = {0.0, kAsNeeded},
            .wide = {0.0, kAsNeededWide},
            .highest = tr("as needed")},
        box);
    m_remove = new ParameterRow({.name = tr("Most notes to remove"),
                                    .hint = tr("At most this share of the notes may be gone or changed at the end."),
                                    .suffix = QStringLiteral(" %"),
                                    .normal = {0.0, 100.0},
                                    .wide = {0.0, 100.0},
                                    .value = 100.0},
        box);
    m_iterations = new ParameterRow({.name = tr("Iterations"),
                                        .hint = tr("Each iteration adds or removes one note. The model stops earlier "
                                                   "when it finds nothing left to do."),
                                        .normal = {double(composing::kMinIterations), kUntilFinished},
                                        .wide = {double(composing::kMinIterations), kUntilFinished},
                                        .highest = tr("until finished")},
        box);
    m_timing = new ElidedComboBox(box);
    m_timing->addItem(tr("Beat as it is found"), int(composing::Timing::Auto));
    m_timing->addItem(tr("Beat as it is written"), int(composing::Timing::Written));
    m_timing->setAccessibleName(tr("Beat"));
    m_timing->setToolTip(
        tr("The grid of what the model adds: the beat that it finds in the notes, or the bars of the file."));
    m_voices = new VoicePicker(box);
    auto* wide = new QCheckBox(tr("Wide&r ranges"), box);
    auto* layout = stacked(box);
    layout->addWidget(m_voices);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    layout->addWidget(m_iterations);
    layout->addWidget(m_timing);
    layout->addWidget(wide);
    connect(m_voices, &VoicePicker::changed, this, &EnhancePanel::follow);
    connect(m_timing, &QComboBox::currentIndexChanged, this, &EnhancePanel::follow);
    connect(wide, &QCheckBox::toggled, this, &EnhancePanel::setWide);
    return box;
}

QWidget* EnhancePanel::makeCharacter()
{
    auto* box = new QWidget(this);
    const auto leaning = [box](const QString& name, const QString& hint, const QString& low, const QString& high) {
        return new ParameterRow({.name = name,
                                    .hint = hint,
                                    .normal = {-1.0, 1.0},
                                    .wide = {-1.0, 1.0},
                                    .decimals = 1,
                                    .low = low,
                                    .high = high},
            box);
    };
    m_movement = leaning(tr("Movement"),
        tr("How much the voices move between the beats; 0 is as the model has learned it."), tr("Calm"), tr("Flowing"));
    m_density = leaning(tr("Density"), tr("From two voices to a full sound; 0 is as the model has learned it."),
        tr("Two voices"), tr("Full"));
    m_idiom = new ElidedComboBox(box);
    m_idiom->addItem(tr("In the manner of Bach"), int(composing::Idiom::Bach));
    m_idiom->addItem(tr("In the manner of hymns"), int(composing::Idiom::Hymn));
    m_idiom->setAccessibleName(tr("Idiom"));
    setKnowsIdioms(false);
    auto* layout = stacked(box);
    layout->addWidget(m_movement);
    layout->addWidget(m_density);
    layout->addWidget(m_idiom);
    connect(m_idiom, &QComboBox::currentIndexChanged, this, &EnhancePanel::follow);
    return box;
}

void EnhancePanel::setKnowsIdioms(bool knows)
{
    setChoosable(*m_idiom, m_idiom->findData(int(composing::Idiom::Hymn)), knows);
    m_idiom->setToolTip(knows ? tr("Whose manner the model follows.") : tr("This model knows Bach's manner alone."));
    if (!knows)
        m_idiom->setCurrentIndex(0);
}

QWidget* EnhancePanel::makeSeed(const Actions& actions)
{
    m_seed = new SeedRow(actions["model.newSeed"], this);
    connect(m_seed, &SeedRow::changed, this, &EnhancePanel::follow);
    return m_seed;
}

project::EnhanceSettings EnhancePanel::settings() const
{
    project::EnhanceSettings settings;
    settings.params.creativeRisk = m_risk->risk();
    if (!m_iterations->isHighest())
        settings.params.iterations = qRound(m_iterations->value());
    settings.params.maxRemovePercent = m_remove->value();
    if (!m_add->isHighest())
        settings.params.maxAdd = qRound(m_add->value());
    settings.params.voices = m_voices->choice();
    settings.params.timing = static_cast<composing::Timing>(m_timing->currentData().toInt());
    settings.params.movement = m_movement->value();
    settings.params.density = m_density->value();
    settings.params.idiom = static_cast<composing::Idiom>(m_idiom->currentData().toInt());
    settings.params.seed = m_seed->seed();
    settings.melody = static_cast<MelodyRole>(m_melody->currentData().toInt());
    settings.scope = static_cast<EnhanceScope>(m_where->currentData().toInt());
    return settings;
}

void EnhancePanel::setSettings(const project::EnhanceSettings& settings)
{
    m_risk->setRisk(settings.params.creativeRisk);
    setOrHighest(*m_iterations, settings.params.iterations);
    m_remove->setValue(settings.params.maxRemovePercent);
    setOrHighest(*m_add, settings.params.maxAdd);
    m_voices->setChoice(settings.params.voices);
    m_movement->setValue(settings.params.movement);
    m_density->setValue(settings.params.density);
    m_idiom->setCurrentIndex(m_idiom->findData(int(settings.params.idiom)));
    m_seed->setSeed(settings.params.seed);
    setMelody(settings.melody);
    setTiming(settings.params.timing);
    m_where->setCurrentIndex(m_where->findData(int(settings.scope)));
}

void EnhancePanel::setMelody(MelodyRole role)
{
    m_melody->setCurrentIndex(m_melody->findData(int(role)));
}

void EnhancePanel::setTiming(composing::Timing timing)
{
    m_timing->setCurrentIndex(m_timing->findData(int(timing)));
}

void EnhancePanel::drawSeed()
{
    m_seed->draw();
}

void EnhancePanel::setRegion(const QString& name)
{
    m_region = name;
    const int row = m_where->findData(int(EnhanceScope::Region));
    m_where->setItemText(row, name.isEmpty() ? tr("Region (draw one: 4)") : name.left(1).toUpper() + name.mid(1));
    setChoosable(*m_where, row, !name.isEmpty());
    if (!name.isEmpty())
        m_where->setCurrentIndex(row);
    else if (m_where->currentIndex() == row)
        m_where->setCurrentIndex(m_where->findData(int(EnhanceScope::Everything)));
    follow();
}

void EnhancePanel::setWide(bool wide)
{
    m_risk->setWide(wide);
    for (auto* row : {m_add, m_remove, m_iterations})
        row->setWide(wide);
}

/// What follows from the settings: words, and what can be set at all.
void EnhancePanel::follow()
{
    const auto now = settings();
    m_remove->setEnabled(now.melody != MelodyRole::Leads);
    summarise(now);
    m_work->setTitle(now.scope == EnhanceScope::Everything ? tr("Enhance")
            : now.scope == EnhanceScope::Selection         ? tr("Enhance around selection")
                                                           : tr("Enhance %1").arg(m_region));
    Q_EMIT settingsChanged();
}

/// What is set inside the rows that are closed.
void EnhancePanel::summarise(const project::EnhanceSettings& now)
{
    const QLocale locale;
    QStringList limits;
    if (now.params.voices != composing::VoiceChoice{})
        limits += now.params.voices.moreThanFour ? tr("any voices") : QString::fromStdString(textOf(now.params.voices));
    limits += now.params.maxAdd ? tr("add %1").arg(locale.toString(*now.params.maxAdd)) : tr("add as needed");
    if (now.melody != MelodyRole::Leads)
        limits += tr("remove %1 %").arg(locale.toString(qRound(now.params.maxRemovePercent)));
    if (now.params.iterations)
        limits += tr("%n iterations", nullptr, *now.params.iterations);
    m_limits->setSummary(limits.join(QStringLiteral(" · ")));
    QStringList character;
    if (now.params.movement != 0.0)
        character += now.params.movement < 0.0 ? tr("calmer") : tr("more flowing");
    if (now.params.density != 0.0)
        character += now.params.density < 0.0 ? tr("thinner") : tr("fuller");
    if (now.params.idiom == composing::Idiom::Hymn)
        character += tr("hymn");
    m_character->setSummary(character.isEmpty() ? tr("as learned") : character.join(QStringLiteral(" · ")));
    m_seedFold->setSummary(m_seed->text());
}

void EnhancePanel::setRunning(bool running)
{
    m_work->setRunning(running);
}

void EnhancePanel::showSnapshot(const project::EnhanceSnapshot& snapshot)
{
    QString text = snapshot.draft == 0
        ? tr("%n iterations so far,", nullptr, snapshot.iteration) + QLatin1Char(' ')
            + tr("about %n left", nullptr, qRound(snapshot.expectedEditsLeft))
        : tr("Trying another draft: %1 of %2").arg(snapshot.draft + 1).arg(snapshot.drafts);
    if (snapshot.secondsLeft >= 0.0)
        text += QStringLiteral(": ") + timeLeft(snapshot.secondsLeft);
    m_work->showProgress(snapshot.share, text);
}

void EnhancePanel::showSentence(const QString& sentence)
{
    m_work->showSentence(sentence);
}

} // namespace inventio::ui
