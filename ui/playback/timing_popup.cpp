#include "ui/playback/timing_popup.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/playback/tempo_spin.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr std::array<project::TimeSignature, 5> kUsual{{{2, 4}, {3, 4}, {4, 4}, {6, 8}, {2, 2}}};
constexpr std::array kDenominators{1, 2, 4, 8, 16, 32};

QString textOf(project::TimeSignature signature)
{
    return QStringLiteral("%1/%2").arg(signature.numerator).arg(signature.denominator);
}

/// A row without margins.
QHBoxLayout* rowIn(QWidget* box)
{
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(token::kSmall);
    return row;
}

} // namespace

TimingPopup::TimingPopup(const Content& content, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_content(content)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setRole(this, "panel");
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(content.heading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(token::kMedium, token::kMedium, token::kMedium, token::kMedium);
    column->setSpacing(token::kSmall);
    auto* heading = new QLabel(content.heading, this);
    setRole(heading, "heading");
    column->addWidget(heading);
    if (content.quartersPerMinute)
        column->addWidget(makeTempo());
    if (content.signature) {
        column->addWidget(makeUsual());
        column->addWidget(makeSignature());
    }
    if (content.canRemove) {
        auto* remove = new QPushButton(tr("&Remove Change"), this);
        remove->setObjectName(QStringLiteral("remove"));
        connect(remove, &QPushButton::clicked, this, [this] { end(End::Remove); });
        column->addWidget(remove);
    }
}

QWidget* TimingPopup::makeTempo()
{
    auto* box = new QWidget(this);
    auto* row = rowIn(box);
    auto* name = new QLabel(tr("&Tempo"), box);
    m_tempo = new TempoSpin(box);
    m_tempo->begin(*m_content.quartersPerMinute);
    name->setBuddy(m_tempo);
    auto* tap = new QPushButton(tr("Tap"), box);
    tap->setObjectName(QStringLiteral("tap"));
    tap->setToolTip(tr("Tap the beat"));
    tap->setAutoDefault(false);
    connect(
        tap, &QPushButton::pressed, this, [this] { m_tempo->tap(midi::monotonicNow(), m_content.quartersPerBeat); });
    connect(m_tempo, &TempoSpin::committed, this, [this] { end(End::Take); });
    connect(m_tempo, &TempoSpin::givenUp, this, [this] { end(End::GiveUp); });
    row->addWidget(name, 1);
    row->addWidget(m_tempo);
    row->addWidget(tap);
    return box;
}

QWidget* TimingPopup::makeUsual()
{
    auto* box = new QWidget(this);
    auto* row = rowIn(box);
    for (const auto signature : kUsual) {
        auto* button = new QPushButton(textOf(signature), box);
        setRole(button, "choice");
        button->setCheckable(true);
        button->setChecked(signature == m_content.signature);
        button->setAccessibleName(tr("Time signature: %1").arg(textOf(signature)));
        connect(button, &QPushButton::clicked, this, [this, signature] {
            choose(signature);
            end(End::Take);
        });
        row->addWidget(button);
    }
    return box;
}

QWidget* TimingPopup::makeSignature()
{
    auto* box = new QWidget(this);
    auto* row = rowIn(box);
    auto* name = new QLabel(tr("Time &signature"), box);
    m_numerator = new QSpinBox(box);
    m_numerator->setRange(1, std::max(project::kMaxNumerator, m_content.signature->numerator));
    m_numerator->setAccessibleName(tr("Beats in a bar"));
    name->setBuddy(m_numerator);
    m_denominator = new QComboBox(box);
    for (const int denominator : kDenominators)
        m_denominator->addItem(QString::number(denominator), denominator);
    if (m_denominator->findData(m_content.signature->denominator) < 0) // as a file may have it
        m_denominator->addItem(QString::number(m_content.signature->denominator), m_content.signature->denominator);
    m_denominator->setAccessibleName(tr("Note value of a beat"));
    choose(*m_content.signature);
    row->addWidget(name, 1);
    row->addWidget(m_numerator);
    row->addWidget(new QLabel(QStringLiteral("/"), box));
    row->addWidget(m_denominator);
    return box;
}

void TimingPopup::choose(project::TimeSignature signature)
{
    m_numerator->setValue(signature.numerator);
    m_denominator->setCurrentIndex(m_denominator->findData(signature.denominator));
}

project::TimeSignature TimingPopup::signature() const
{
    return {m_numerator->value(), m_denominator->currentData().toInt()};
}

void TimingPopup::openAt(QPoint point)
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::clamp(point.x(), room.left(), std::max(room.left(), room.right() - width())),
        std::clamp(point.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    if (m_tempo) {
        m_tempo->setFocus();
        m_tempo->selectAll();
    } else {
        m_numerator->setFocus();
        m_numerator->selectAll();
    }
}

void TimingPopup::end(End how)
{
    m_end = how;
    close();
}

void TimingPopup::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return end(End::Take);
    case Qt::Key_Escape:
        return end(End::GiveUp);
    default:
        QFrame::keyPressEvent(event);
    }
}

void TimingPopup::closeEvent(QCloseEvent* event)
{
    QFrame::closeEvent(event);
    if (std::exchange(m_isOver, true))
        return;
    Choice choice;
    if (m_tempo) {
        m_tempo->interpretText();
        if (m_tempo->isChanged())
            choice.quartersPerMinute = m_tempo->value();
    }
    if (m_numerator) {
        m_numerator->interpretText();
        if (signature() != m_content.signature)
            choice.signature = signature();
    }
    Q_EMIT closed();
    if (m_end == End::Remove)
        Q_EMIT removeChosen();
    else if (m_end == End::Take && (choice.quartersPerMinute || choice.signature))
        Q_EMIT chosen(choice);
}

} // namespace inventio::ui
