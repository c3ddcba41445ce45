#include "ui/enhance/enhance_panel.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/enhance/parameter_row.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

/// The right end of the iterations' slider.
constexpr double kUntilFinished = 1001.0;

QPushButton* buttonFor(QAction* action, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setToolTip(action->toolTip());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

QString timeLeft(double seconds)
{
    if (seconds < 1.5)
        return EnhancePanel::tr("about a second");
    if (seconds < 90.0)
        return EnhancePanel::tr("about %n seconds", nullptr, qRound(seconds));
    return EnhancePanel::tr("about %n minutes", nullptr, qRound(seconds / 60.0));
}

} // namespace

EnhancePanel::EnhancePanel(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    auto* heading = new QLabel(tr("ENHANCE"), this);
    setRole(heading, "heading");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kMedium, token::kMedium, token::kSmall);
    layout->setSpacing(token::kSmall);
    layout->addWidget(heading);
    layout->addWidget(makeParameters());
    layout->addWidget(makeChoices());
    layout->addWidget(makeSeedRow(actions));
    layout->addWidget(makeButtons(actions));
    setAdvanced(false);
    setRunning(false);
}

QWidget* EnhancePanel::makeParameters()
{
    auto* box = new QWidget(this);
    m_risk
        = new ParameterRow({tr("Creative risk"), tr("Low is safe and predictable, high scatters, very high is noise."),
                               {}, {0.5, 6.0}, {composing::kMinCreativeRisk, composing::kMaxCreativeRisk}, 1.0, 1},
            box);
    m_add = new ParameterRow(
        {tr("Maximum notes to add"), tr("The result has at most so many notes more than the piece has now."), {},
            {0.0, 250.0}, {0.0, 1000.0}, 100.0, 0},
        box);
    m_remove = new ParameterRow(
        {tr("Maximum notes to remove"), tr("At most this share of the notes may be gone or changed at the end."),
            QStringLiteral(" %"), {0.0, 100.0}, {0.0, 100.0}, 100.0, 0},
        box);
    m_iterations = new ParameterRow(
        {tr("Sampling iterations"),
            tr("Each iteration adds or removes one note. The model stops earlier when it "
               "finds nothing left to do."),
            {}, {double(composing::kMinIterations), kUntilFinished},
            {double(composing::kMinIterations), kUntilFinished}, kUntilFinished, 0, tr("until finished")},
        box);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    for (auto* row : {m_risk, m_add, m_remove, m_iterations}) {
        layout->addWidget(row);
        connect(row, &ParameterRow::changed, this, &EnhancePanel::settingsChanged);
    }
    return box;
}

QWidget* EnhancePanel::makeChoices()
{
    auto* box = new QWidget(this);
    m_keepMine = new QCheckBox(tr("&Keep my melody"), box);
    m_keepMine->setToolTip(tr("The model leaves every note that is yours exactly as it is."));
    m_keepMine->setChecked(true);
    m_scope = new QComboBox(box);
    m_scope->addItem(tr("Everything"), int(project::EnhanceScope::Everything));
    m_scope->addItem(tr("Selected notes' time"), int(project::EnhanceScope::Selection));
    m_scope->addItem(tr("Region"), int(project::EnhanceScope::Region));
    m_scope->setToolTip(tr("Where the model may work. Everything outside stays exactly as it is."));
    auto* label = new QLabel(tr("&Scope"), box);
    label->setBuddy(m_scope);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_scope, 1);
    layout->addWidget(m_keepMine);
    layout->addLayout(row);
    connect(m_keepMine, &QCheckBox::toggled, this, &EnhancePanel::settingsChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &EnhancePanel::settingsChanged);
    return box;
}

QWidget* EnhancePanel::makeSeedRow(const Actions& actions)
{
    auto* box = new QWidget(this);
    m_seed = new QLineEdit(QStringLiteral("1"), box);
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_seed));
    m_seed->setToolTip(tr("The same seed, settings and notes give the same result."));
    m_seed->setAccessibleName(tr("Seed"));
    auto* label = new QLabel(tr("S&eed"), box);
    label->setBuddy(m_seed);
    auto* dice = new QToolButton(box);
    dice->setDefaultAction(actions["model.newSeed"]);
    m_noLimit = new QCheckBox(tr("&No limit to added notes"), box);
    m_advanced = new QPushButton(tr("A&dvanced"), box);
    setRole(m_advanced, "quiet");
    m_advanced->setCheckable(true);
    m_advanced->setToolTip(tr("Wider ranges for people who know what they want"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_seed, 1);
    row->addWidget(dice);
    row->addWidget(m_advanced);
    layout->addLayout(row);
    layout->addWidget(m_noLimit);
    connect(m_advanced, &QPushButton::toggled, this, &EnhancePanel::setAdvanced);
    connect(m_noLimit, &QCheckBox::toggled, this, [this](bool on) {
        m_add->setEnabled(!on);
        Q_EMIT settingsChanged();
    });
    connect(m_seed, &QLineEdit::textChanged, this, &EnhancePanel::settingsChanged);
    return box;
}

QWidget* EnhancePanel::makeButtons(const Actions& actions)
{
    auto* box = new QWidget(this);
    m_enhance = buttonFor(actions["model.enhance"], tr("Enhance"), box);
    setRole(m_enhance, "primary");
    m_enhance->setIcon({});
    m_again = buttonFor(actions["model.enhanceAgain"], tr("Again"), box);
    m_again->setAccessibleName(tr("Enhance again"));
    m_stop = buttonFor(actions["model.stop"], tr("Stop"), box);
    m_bar = new QProgressBar(box);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of Enhance"));
    m_state = new QLabel(box);
    setRole(m_state, "muted");
    m_state->setWordWrap(true);
    setScaledMinimumSize(m_state, {0, 2 * token::kLarge});
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, token::kTight, 0, 0);
    layout->setSpacing(token::kSmall);
    auto* row = new QHBoxLayout;
    row->addWidget(m_enhance, 1);
    row->addWidget(m_stop, 1);
    row->addWidget(m_again);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    return box;
}

project::EnhanceSettings EnhancePanel::settings() const
{
    project::EnhanceSettings settings;
    settings.params.creativeRisk = m_risk->value();
    if (!m_iterations->isHighest())
        settings.params.iterations = qRound(m_iterations->value());
    settings.params.maxRemovePercent = m_remove->value();
    if (!m_noLimit->isChecked())
        settings.params.maxAdd = qRound(m_add->value());
    settings.params.seed = m_seed->text().toULongLong();
    settings.keepMine = m_keepMine->isChecked();
    settings.scope = static_cast<project::EnhanceScope>(m_scope->currentData().toInt());
    return settings;
}

void EnhancePanel::setSettings(const project::EnhanceSettings& settings)
{
    m_risk->setValue(settings.params.creativeRisk);
    m_iterations->setValue(settings.params.iterations ? double(*settings.params.iterations) : kUntilFinished);
    m_remove->setValue(settings.params.maxRemovePercent);
    m_noLimit->setChecked(!settings.params.maxAdd);
    if (settings.params.maxAdd)
        m_add->setValue(*settings.params.maxAdd);
    m_seed->setText(QString::number(settings.params.seed));
    m_keepMine->setChecked(settings.keepMine);
    m_scope->setCurrentIndex(m_scope->findData(int(settings.scope)));
    m_noLimit->setVisible(isAdvanced() || m_noLimit->isChecked());
}

void EnhancePanel::drawSeed()
{
    m_seed->setText(QString::number(QRandomGenerator::global()->bounded(1, 1'000'000)));
}

bool EnhancePanel::isAdvanced() const
{
    return m_advanced->isChecked();
}

void EnhancePanel::setAdvanced(bool advanced)
{
    m_advanced->setChecked(advanced);
    for (auto* row : {m_risk, m_add, m_remove, m_iterations})
        row->setWide(advanced);
    m_noLimit->setVisible(advanced || m_noLimit->isChecked());
}

void EnhancePanel::setRunning(bool running)
{
    m_enhance->setVisible(!running);
    m_again->setVisible(!running);
    m_stop->setVisible(running);
    auto policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is below must not jump
    m_bar->setSizePolicy(policy);
    m_bar->setVisible(running);
    m_bar->setRange(0, 0);
    if (running)
        showSentence(tr("The model listens…"));
}

void EnhancePanel::showSnapshot(const project::EnhanceSnapshot& snapshot)
{
    const double left = std::min(snapshot.expectedEditsLeft, double(snapshot.iterations - snapshot.iteration));
    m_bar->setRange(0, 1000);
    m_bar->setValue(qRound(1000.0 * snapshot.iteration / std::max(1.0, snapshot.iteration + left)));
    QString text = tr("%n changes so far,", nullptr, snapshot.iteration) + QLatin1Char(' ')
        + tr("about %n left", nullptr, qRound(left));
    if (snapshot.secondsLeft >= 0.0)
        text += QStringLiteral(": ") + timeLeft(snapshot.secondsLeft);
    showSentence(text);
}

void EnhancePanel::showSentence(const QString& sentence)
{
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence); // screen readers speak a changed name
}

} // namespace inventio::ui
