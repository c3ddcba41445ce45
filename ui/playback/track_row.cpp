#include "ui/playback/track_row.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/playback/general_midi.h"
#include "ui/roll/scene/track_names.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_combo_box.h"
#include "ui/widgets/knob.h"

namespace inventio::ui {

namespace {

QPushButton* letter(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    setRole(button, "letter");
    button->setCheckable(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

int percentOf(double volume)
{
    return qRound(volume * 100.0);
}

} // namespace

TrackRow::TrackRow(QWidget* parent)
    : QFrame(parent)
    , m_name(new QPushButton(this))
    , m_program(new ElidedComboBox(this))
    , m_mute(letter(tr("M", "mute, one letter"), tr("Mute"), this))
    , m_solo(letter(tr("S", "solo, one letter"), tr("Solo"), this))
    , m_volume(new Knob(this))
{
    setRole(this, "card");
    setRole(m_name, "name");
    m_name->setCheckable(true);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the column decides, not the longest name
    m_name->setAccessibleDescription(tr("Draw and record on this track"));
    connect(m_name, &QPushButton::clicked, this, [this] {
        m_name->setChecked(true);
        Q_EMIT chosen();
    });
    m_volume->setRange(0, 100);
    m_volume->setUsual(percentOf(project::TrackMix().volume));
    m_volume->setToolTip(tr("Volume: drag up or down, or turn the wheel"));
    m_volume->setAccessibleName(tr("Volume"));
    m_program->setAccessibleName(tr("Instrument"));
    m_program->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_program->setMinimumContentsLength(5);
    setRole(m_program, "quiet");
    for (int program = 0; program < 128; ++program)
        m_program->addItem(programName(program));
    auto* line = new QHBoxLayout;
    line->setSpacing(token::kTight / 2); // the name needs the room
    line->addWidget(m_name, 1);
    line->addWidget(m_mute);
    line->addWidget(m_solo);
    line->addWidget(m_volume);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kTight, 0, token::kTight, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_program);
    setScaledMinimumSize(this, {0, token::kTrackCard});
    setScaledMaximumSize(this, {0, token::kTrackCard});
    addMenu();
    connect(m_mute, &QPushButton::clicked, this, [this] { change(m_mute->isChecked() ? tr("Mute") : tr("Unmute")); });
    connect(m_solo, &QPushButton::clicked, this, [this] { change(m_solo->isChecked() ? tr("Solo") : tr("Unsolo")); });
    connect(m_program, &QComboBox::activated, this, [this] { change(tr("Change Instrument")); });
    connect(m_volume, &Knob::sliderReleased, this, [this] { change(tr("Change Volume")); });
    connect(m_volume, &Knob::valueChanged, this, [this] {
        if (!m_volume->isSliderDown())
            change(tr("Change Volume"));
    });
}

void TrackRow::addMenu()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, auto act) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("&Rename"), [this] { rename(); });
    add(tr("Move &Up"), [this] { Q_EMIT moved(-1); });
    add(tr("Move &Down"), [this] { Q_EMIT moved(1); });
    addColours();
    add(tr("D&elete Track"), [this] { Q_EMIT removed(); });
}

void TrackRow::addColours()
{
    auto* menu = new QMenu(this);
    for (const QString& name : {tr("As Their Owners"), tr("Blue"), tr("Green"), tr("Rose"), tr("Violet")}) {
        auto* action = menu->addAction(name);
        action->setCheckable(true);
        const auto colour = static_cast<int>(m_colours.size());
        connect(action, &QAction::triggered, this, [this, colour] { Q_EMIT coloured(colour); });
        m_colours.push_back(action);
    }
    auto* action = new QAction(tr("&Colour of Its Notes"), this);
    action->setMenu(menu);
    addAction(action);
}

/// In a field over the name; Escape, or leaving it empty, changes nothing.
void TrackRow::rename()
{
    auto* field = new QLineEdit(m_title, this);
    field->setAccessibleName(tr("Name of the track"));
    field->setGeometry(QRect(m_name->pos(), QSize(m_name->width(), m_name->height())));
    field->selectAll();
    field->show();
    field->setFocus();
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        field->blockSignals(true); // it loses the focus by being hidden
        field->hide();
        field->deleteLater();
        if (const QString name = field->text().trimmed(); !name.isEmpty() && name != m_title)
            Q_EMIT renamed(name);
    });
    auto* away = new QAction(field);
    away->setShortcut(Qt::Key_Escape);
    away->setShortcutContext(Qt::WidgetShortcut);
    field->addAction(away);
    connect(away, &QAction::triggered, field, [this, field] {
        field->setText(m_title);
        m_name->setFocus();
    });
}

void TrackRow::show(const project::PieceTrack& track, int number)
{
    m_showing = true;
    m_mix = track.mix;
    const QString name = trackName(track, number);
    m_title = name;
    elide();
    m_name->setToolTip(
        tr("%1: draw and record on this track; the context menu renames, moves, colours and deletes it").arg(name));
    setAccessibleName(name);
    for (std::size_t colour = 0; colour < m_colours.size(); ++colour)
        m_colours[colour]->setChecked(static_cast<int>(colour) == track.colour);
    m_mute->setChecked(track.mix.muted);
    m_solo->setChecked(track.mix.soloed);
    m_volume->setValue(percentOf(track.mix.volume));
    m_program->setCurrentIndex(track.mix.program);
    m_program->setToolTip(m_program->currentText());
    m_program->setEnabled(!track.isDrums());
    m_showing = false;
}

void TrackRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    elide();
}

/// Bold, as it is while the track is chosen, the name is at its widest.
void TrackRow::elide()
{
    QFont bold = m_name->font();
    bold.setBold(true);
    const int room = m_name->width() - scaled(2 * token::kTight);
    m_name->setText(QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, room));
}

void TrackRow::setChosen(bool chosen)
{
    m_name->setChecked(chosen);
}

void TrackRow::change(const QString& step)
{
    if (m_showing)
        return;
    project::TrackMix mix = m_mix;
    mix.muted = m_mute->isChecked();
    mix.soloed = m_solo->isChecked();
    mix.program = m_program->currentIndex();
    if (m_volume->value() != percentOf(m_mix.volume)) // finer than the slider, it stays until that is moved
        mix.volume = m_volume->value() / 100.0;
    if (mix != m_mix)
        Q_EMIT mixChanged(step, mix);
}

} // namespace inventio::ui
