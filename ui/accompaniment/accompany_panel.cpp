#include "ui/accompaniment/accompany_panel.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/enhance/parameter_row.h"
#include "ui/enhance/seed_row.h"
#include "ui/enhance/work_box.h"
#include "ui/roll/scene/track_names.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_combo_box.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

namespace {

constexpr double kMaxRisk = 3.0; ///< beyond it every note is as likely as any other

/// The slider's -1..1 as the factor that the model takes, and back.
double factorOf(double density)
{
    return std::pow(accompany::kMaxDensity, density);
}

double densityOf(double factor)
{
    return std::log(factor) / std::log(accompany::kMaxDensity);
}

/// Replaces what there is to choose, and keeps the choice where its words are still there.
void refill(QComboBox& box, const std::vector<std::pair<QString, int>>& items)
{
    const QString chosen = box.currentText();
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto& [text, data] : items)
        box.addItem(text, data);
    box.setCurrentIndex(items.empty() ? -1 : std::max(0, box.findText(chosen)));
    box.setEnabled(!items.empty());
}

} // namespace

AccompanyPanel::AccompanyPanel(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_density(new ParameterRow({.name = tr("Density"),
                                     .hint = tr("How readily notes begin; 0 is as the model has learned it."),
                                     .normal = {-1.0, 1.0},
                                     .wide = {-1.0, 1.0},
                                     .decimals = 1,
                                     .low = tr("Calm"),
                                     .high = tr("Busy")},
          this))
    , m_register(
          new ParameterRow({.name = tr("Register"),
                               .hint = tr("About how many semitones higher the accompaniment lies than it would."),
                               .normal = {-accompany::kMaxRegister, accompany::kMaxRegister},
                               .wide = {-accompany::kMaxRegister, accompany::kMaxRegister},
                               .low = tr("Low"),
                               .high = tr("High")},
              this))
    , m_risk(new ParameterRow({.name = tr("Creative risk"),
                                  .hint = tr("How daring the choice of notes is; 1 is as it sounds best."),
                                  .normal = {0.0, kMaxRisk},
                                  .wide = {0.0, accompany::kMaxCreativeRisk},
                                  .value = 1.0,
                                  .decimals = 1,
                                  .low = tr("Predictable"),
                                  .high = tr("Scattered")},
          this))
    , m_work(new WorkBox(actions["model.accompany"], actions["model.stop"],
          {.button = QStringLiteral("model.accompany"), .progress = tr("Progress of Accompany")}, this))
    , m_seed(new SeedRow(actions["model.newAccompanimentSeed"], this))
    , m_character(new Fold(tr("Character"), makeCharacter(), this))
    , m_seedFold(new Fold(tr("Seed"), m_seed, this))
{
    setHelpTopic(this, "accompany");
    m_work->setTitle(tr("Accompany"));
    auto* hint = new QLabel(tr("A choir or a piano to your melody"), this);
    setRole(hint, "muted");
    hint->setWordWrap(true);
    auto* again = buttonFor(actions["model.accompanyAgain"], "quiet", this);
    again->setText(tr("Another accompaniment"));
    again->setIcon(actions["model.accompanyAgain"]->icon());
    auto* enhance = buttonFor(actions["model.enhanceAccompaniment"], "quiet", this);
    enhance->setText(tr("Enhance what it wrote"));
    enhance->setIcon(actions["model.enhanceAccompaniment"]->icon());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kSmall, token::kLarge, token::kSmall);
    layout->setSpacing(token::kSmall);
    layout->addWidget(hint);
    layout->addWidget(makeChoices());
    layout->addWidget(m_risk);
    layout->addWidget(m_work);
    layout->addWidget(again);
    layout->addWidget(enhance);
    layout->addWidget(m_character);
    layout->addWidget(m_seedFold);
    for (auto* row : {m_density, m_register})
        connect(row, &ParameterRow::changed, this, &AccompanyPanel::summarise);
    connect(m_seed, &SeedRow::changed, this, &AccompanyPanel::summarise);
    setPiece(project::Piece());
    setRunning(false);
    summarise();
}

QWidget* AccompanyPanel::makeCharacter()
{
    auto* box = new QWidget(this);
    auto* layout = stacked(box);
    layout->addWidget(m_density);
    layout->addWidget(m_register);
    return box;
}

QWidget* AccompanyPanel::makeChoices()
{
    auto* box = new QWidget(this);
    m_style = new ElidedComboBox(box);
    m_style->addItem(tr("Chorale"), int(accompany::Style::Chorale));
    m_style->addItem(tr("Song"), int(accompany::Style::Song));
    m_style->setToolTip(tr("Alto, tenor and bass below your melody, or a piano with two hands."));
    m_melody = new ElidedComboBox(box);
    m_melody->setToolTip(tr("The track that is accompanied; of notes that sound together the highest is the melody. "
                            "None of them changes."));
    m_where = new ElidedComboBox(box);
    m_where->setToolTip(tr("Where notes may be added. Everything outside stays exactly as it is."));
    m_earlier = new ElidedComboBox(box);
    m_earlier->addItem(tr("make way"), false);
    m_earlier->addItem(tr("stay"), true);
    m_earlier->setToolTip(tr("What becomes of notes that a model added before. Locked ones stay always."));
    addChoices(box,
        {{tr("&Style"), m_style}, {tr("&Melody"), m_melody}, {tr("&Where"), m_where}, {tr("A&dded notes"), m_earlier}});
    return box;
}

project::AccompanySettings AccompanyPanel::settings() const
{
    project::AccompanySettings settings;
    settings.style = static_cast<accompany::Style>(m_style->currentData().toInt());
    if (m_melody->currentIndex() >= 0)
        settings.melody = m_melody->currentData().toInt();
    settings.onlyRegion = m_where->currentData().toBool();
    settings.keepsAdded = m_earlier->currentData().toBool();
    settings.music.seed = m_seed->seed();
    settings.music.density = factorOf(m_density->value());
    settings.music.registerShift = qRound(m_register->value());
    settings.music.creativeRisk = m_risk->value();
    return settings;
}

void AccompanyPanel::setSettings(const project::AccompanySettings& settings)
{
    m_style->setCurrentIndex(m_style->findData(int(settings.style)));
    if (settings.melody)
        m_melody->setCurrentIndex(m_melody->findData(*settings.melody));
    m_where->setCurrentIndex(m_where->findData(int(settings.onlyRegion)));
    m_earlier->setCurrentIndex(settings.keepsAdded ? 1 : 0);
    m_seed->setSeed(settings.music.seed);
    m_density->setValue(densityOf(settings.music.density));
    m_register->setValue(settings.music.registerShift);
    m_risk->setValue(settings.music.creativeRisk);
    summarise();
}

void AccompanyPanel::drawSeed()
{
    m_seed->draw();
}

void AccompanyPanel::setPiece(const project::Piece& piece)
{
    std::vector<std::pair<QString, int>> melodies;
    for (std::size_t i = 0; i < piece.tracks.size(); ++i) {
        const auto& track = piece.tracks[i];
        const int number = static_cast<int>(i);
        if (!track.isDrums() && !track.notes.empty())
            melodies.emplace_back(trackName(track, number + 1), number);
    }
    refill(*m_melody, melodies);
    std::vector<std::pair<QString, int>> places{{tr("Everywhere"), 0}};
    if (piece.region)
        places.emplace_back(tr("In the region"), 1);
    refill(*m_where, places);
}

void AccompanyPanel::summarise()
{
    m_seedFold->setSummary(m_seed->text());
    QStringList character;
    if (m_density->value() != 0.0)
        character += m_density->value() < 0.0 ? tr("calmer") : tr("busier");
    if (m_register->value() != 0.0)
        character += m_register->value() < 0.0 ? tr("lower") : tr("higher");
    m_character->setSummary(character.isEmpty() ? tr("as learned") : character.join(QStringLiteral(" · ")));
}

void AccompanyPanel::setRunning(bool running)
{
    m_work->setRunning(running);
}

void AccompanyPanel::showShare(double share)
{
    m_work->showProgress(share, tr("%1 % is written").arg(QLocale().toString(qRound(100.0 * share))));
}

void AccompanyPanel::showSentence(const QString& sentence)
{
    m_work->showSentence(sentence);
}

} // namespace inventio::ui
