#include "ui/files/empty_page.h"

#include <algorithm>
#include <utility>

#include <QCursor>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/document/document.h"
#include "ui/files/melodies.h"
#include "ui/files/tune_card.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr std::size_t kTunes = 6;
constexpr int kMaxColumns = 3;
constexpr int kWidestTune = 200; ///< pixels at 100 %, with room for the longest name

/// A button that does what an action does, and names its key.
QPushButton* buttonFor(const Actions& actions, ActionId action, const QString& text, QWidget* parent)
{
    const QString key = actions.keyText(action);
    auto* button
        = new QPushButton(actions[action]->icon(), key.isEmpty() ? text : text + QStringLiteral("   ") + key, parent);
    button->setToolTip(actions[action]->toolTip());
    QObject::connect(button, &QPushButton::clicked, actions[action], &QAction::trigger);
    return button;
}

} // namespace

EmptyPage::EmptyPage(const Document& document, const Actions& actions, QWidget* roll)
    : QFrame(roll)
    , m_document(document)
{
    setRole(this, "card");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kMedium, token::kLarge, token::kLarge);
    layout->setSpacing(token::kSmall);
    layout->addWidget(makeTitle());
    layout->addWidget(makeBegin(actions));
    addTunes();
    roll->installEventFilter(this);
    connect(&document, &Document::pieceChanged, this, [this] {
        m_greets = false;
        follow();
    });
    connect(&document, &Document::replaced, this, [this] {
        m_isDismissed = false;
        m_greets = false;
        follow();
    });
    connect(actions["record.record"], &QAction::toggled, this, [this](bool records) {
        if (records)
            dismiss();
    });
    for (const auto begun : {ActionId("play.play"), ActionId("model.enhance")})
        connect(actions[begun], &QAction::triggered, this, [this] {
            if (m_greets)
                dismiss();
        });
    follow();
}

QWidget* EmptyPage::makeTitle()
{
    auto* box = new QWidget(this);
    m_title = new QLabel(box);
    setRole(m_title, "title");
    auto* close = new QToolButton(box);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &EmptyPage::dismiss);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(close);
    return box;
}

QWidget* EmptyPage::makeBegin(const Actions& actions)
{
    m_begin = new QWidget(this);
    auto* rows = new QVBoxLayout(m_begin);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(token::kSmall);
    auto* buttons = new QHBoxLayout;
    for (auto* button : {buttonFor(actions, "record.record", tr("Play it"), m_begin),
             buttonFor(actions, "tool.draw", tr("Draw it"), m_begin)}) {
        connect(button, &QPushButton::clicked, this, &EmptyPage::dismiss);
        buttons->addWidget(button, 1);
    }
    rows->addLayout(buttons);
    m_or = new QLabel(tr("Or start from a tune:"), m_begin);
    rows->addWidget(m_or);
    return m_begin;
}

void EmptyPage::addTunes()
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(token::kSmall);
    const auto all = melodies();
    for (std::size_t i = 0; i < std::min(kTunes, all.size()); ++i) {
        auto* card = new TuneCard(all[i], this);
        connect(card, &TuneCard::clicked, this, [this, card] {
            m_isHeard = false; // it is played on
            dismiss();
            Q_EMIT melodyChosen(card->id());
        });
        connect(card, &TuneCard::pointed, this, [this, card](QPoint pointer) { hear(*card, pointer); });
        connect(card, &TuneCard::left, this, [this] {
            if (std::exchange(m_isHeard, false))
                Q_EMIT melodyLeft();
        });
        m_tunes.push_back(card);
    }
    qobject_cast<QVBoxLayout*>(layout())->addLayout(m_grid);
}

void EmptyPage::greet()
{
    m_greets = true;
    m_isDismissed = false;
    follow();
    m_tunes.front()->setFocus();
}

void EmptyPage::follow()
{
    m_title->setText(m_greets ? tr("Choose a tune to begin with") : tr("An empty page"));
    m_begin->setVisible(!m_greets);
    setVisible((m_greets || m_document.piece().noteCount() == 0) && !m_isDismissed);
    centre();
}

void EmptyPage::dismiss()
{
    m_isDismissed = true;
    m_greets = false;
    hide();
}

/// Only who moves the pointer means it: a page that comes under it keeps silent.
void EmptyPage::hear(TuneCard& card, QPoint pointer)
{
    if (pointer != m_stillAt && !std::exchange(m_isHeard, true))
        Q_EMIT melodyPointed(card.piece());
}

void EmptyPage::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_stillAt = QCursor::pos();
}

void EmptyPage::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (std::exchange(m_isHeard, false))
        Q_EMIT melodyLeft();
}

/// As many as there is room for.
void EmptyPage::layTunes(QSize room)
{
    const int gap = scaled(token::kSmall);
    const QMargins around = layout()->contentsMargins();
    const int third
        = (room.width() - around.left() - around.right() - gap) / kMaxColumns - gap; // a gap around the page, too
    for (auto* tune : m_tunes)
        tune->setCardWidth(std::min(third, scaled(kWidestTune)));
    const QSize card = m_tunes.front()->sizeHint();
    const int above = m_title->sizeHint().height() + (m_greets ? 0 : m_begin->sizeHint().height()) + 3 * gap;
    const int columns
        = std::clamp((room.width() - around.left() - around.right() + gap) / (card.width() + gap), 1, kMaxColumns);
    const int rows = std::max(
        m_greets ? 1 : 0, (room.height() - around.top() - around.bottom() - above + gap) / (card.height() + gap));
    m_or->setVisible(rows > 0);
    for (auto* tune : m_tunes)
        m_grid->removeWidget(tune);
    for (int i = 0; i < static_cast<int>(m_tunes.size()); ++i) {
        auto* tune = m_tunes[static_cast<std::size_t>(i)];
        tune->setVisible(i < columns * rows);
        if (i < columns * rows)
            m_grid->addWidget(tune, i / columns, i % columns);
    }
}

void EmptyPage::centre()
{
    if (isHidden())
        return;
    layTunes(parentWidget()->size());
    adjustSize();
    move(parentWidget()->rect().center() - rect().center());
    raise();
}

bool EmptyPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        centre();
    return QFrame::eventFilter(watched, event);
}

} // namespace inventio::ui
