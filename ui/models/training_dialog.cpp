#include "ui/models/training_dialog.h"

#include <initializer_list>
#include <system_error>
#include <utility>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/plots/line_plot.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/user_prompts.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

namespace {

constexpr int kMinutes = 60;
constexpr int kMostMinutes = 10'000;
constexpr int kStateLines = 3;

QString lossText(double loss)
{
    return QLocale().toString(loss, 'f', 2);
}

} // namespace

TrainingDialog::TrainingDialog(
    session::Train train, std::filesystem::path models, UserPrompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_models(std::move(models))
    , m_prompts(prompts)
    , m_job(std::move(train))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_name(new QLineEdit(tr("my style"), this))
    , m_minutes(new QSpinBox(this))
    , m_plot(new LinePlot(this))
    , m_shipped(new LinePlot(this))
    , m_state(new WrappedLabel(this))
    , m_begin(new QPushButton(this))
    , m_use(new QPushButton(tr("&Use This Model"), this))
{
    setWindowTitle(tr("Train a Style of Your Own"));
    m_folder->setPlaceholderText(tr("A folder of MIDI or MusicXML files"));
    m_name->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[^/\\\\.]+")), m_name));
    m_minutes->setRange(1, kMostMinutes);
    m_minutes->setValue(kMinutes);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setToolTip(tr("In all, what was learned before included"));
    setRole(m_begin, "primary");
    setRole(m_state, "muted");
    setRoomForLines(m_state, kStateLines);
    m_plot->setObjectName(QStringLiteral("running"));
    m_shipped->setObjectName(QStringLiteral("shipped"));
    m_plot->setTitle(tr("Your training"));
    m_plot->setEmptyText(tr("While it learns, its loss appears here: the lower, the less it errs."));
    m_shipped->setTitle(tr("To compare: how the model of the program learned"));
    shippedTraining().showOn(*m_shipped);
    for (auto* plot : {m_plot, m_shipped})
        plot->setPrompts(&m_prompts);
    layOut();
    m_state->setText(
        tr("It learns from files of two voices and more; every tenth of them is only measured on. It begins "
           "with what the model of the program knows."));
    connect(m_choose, &QPushButton::clicked, this, &TrainingDialog::chooseFolder);
    connect(m_begin, &QPushButton::clicked, this, &TrainingDialog::beginOrStop);
    connect(
        m_use, &QPushButton::clicked, this, [this] { Q_EMIT useWanted(QString::fromStdString(weights().string())); });
    connect(m_folder, &QLineEdit::textChanged, this, &TrainingDialog::follow);
    connect(m_name, &QLineEdit::textChanged, this, &TrainingDialog::follow);
    connect(&m_job, &TrainingJob::told, this, [this](const session::TrainingMoment& moment) { tell(moment); });
    connect(&m_job, &TrainingJob::ended, this, [this](const session::TrainingEnd& end) { tellEnd(end); });
    connect(&m_job, &TrainingJob::failed, this, [this](const QString& reason) {
        m_state->setText(reason);
        follow();
        Q_EMIT ended();
    });
    follow();
}

void TrainingDialog::layOut()
{
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto* form = new QFormLayout;
    auto* from = new QLabel(tr("Learn &from"), this);
    from->setBuddy(m_folder); // a row of several has none by itself
    form->addRow(from, folder);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Time"), m_minutes);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->setSpacing(token::kMedium);
    layout->addLayout(form);
    layout->addWidget(m_begin);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_shipped, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Return in a field opens, begins and stops nothing
    setScaledMinimumWidth(this, token::kDialogWidth);
}

void TrainingDialog::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

void TrainingDialog::setMinutes(int minutes)
{
    m_minutes->setValue(minutes);
}

void TrainingDialog::chooseFolder()
{
    if (const QString folder = m_prompts.chooseFolder(m_folder->text()); !folder.isEmpty())
        setFolder(folder);
}

std::filesystem::path TrainingDialog::weights() const
{
    return m_models / (m_name->text().trimmed().toStdString() + ".safetensors");
}

bool TrainingDialog::canGoOn() const
{
    std::error_code error;
    return std::filesystem::exists(weights().string() + ".checkpoint", error);
}

void TrainingDialog::beginOrStop()
{
    if (m_job.isRunning()) {
        m_job.stop();
        m_begin->setEnabled(false); // until what was learned is written
        m_state->setText(tr("Keeping what was learned…"));
        return;
    }
    if (!canGoOn())
        m_losses.clear();
    m_losses.showOn(*m_plot);
    m_state->setText(tr("Reading the files…"));
    m_job.start({m_folder->text().toStdString(), weights(), static_cast<double>(m_minutes->value()), canGoOn()});
    follow();
}

void TrainingDialog::tell(const session::TrainingMoment& moment)
{
    m_losses.add(moment.seconds, moment.loss, moment.validationLoss);
    m_losses.showOn(*m_plot);
    m_plot->setEnd(endOfAxis(moment.seconds / 60.0, m_minutes->value()));
    if (!m_begin->isEnabled())
        return; // it is stopping
    m_state->setText(
        tr("Loss %1, %2 examples a second, about %n minutes left", nullptr, qRound(moment.secondsLeft / 60.0))
            .arg(lossText(moment.loss))
            .arg(qRound(moment.examplesPerSecond)));
}

void TrainingDialog::tellEnd(const session::TrainingEnd& end)
{
    QString text = end.isFinished ? tr("Done: learned from %n pieces", nullptr, end.pieces)
                                  : tr("Stopped, and may go on: learned from %n pieces", nullptr, end.pieces);
    text += tr("; loss of other pieces %1").arg(lossText(end.validationLoss));
    if (!end.skipped.empty())
        text += tr("; %n files could not be used", nullptr, static_cast<int>(end.skipped.size()));
    m_state->setText(text + QLatin1Char('.'));
    QStringList skipped;
    for (const auto& file : end.skipped)
        skipped += QString::fromStdString(file);
    m_state->setToolTip(skipped.join(QLatin1Char('\n')));
    follow();
    Q_EMIT ended();
}

void TrainingDialog::follow()
{
    const bool runs = m_job.isRunning();
    for (QWidget* field : std::initializer_list<QWidget*>{m_folder, m_choose, m_name, m_minutes})
        field->setEnabled(!runs);
    m_begin->setText(runs ? tr("&Stop") : canGoOn() ? tr("&Go On") : tr("&Begin"));
    m_begin->setEnabled(!m_folder->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty());
    std::error_code error;
    m_use->setEnabled(!runs && std::filesystem::exists(weights(), error));
}

} // namespace inventio::ui
