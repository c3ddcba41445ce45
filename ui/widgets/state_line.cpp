#include "ui/widgets/state_line.h"

#include <algorithm>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolButton>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

namespace inventio::ui {

namespace {

constexpr int kTellingMs = 6000;

QHBoxLayout* rowIn(QWidget* box)
{
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

StateLine::StateLine(QMenuBar& menus)
    : QWidget(&menus)
    , m_menus(menus)
    , m_layout(rowIn(this))
    , m_message(new ElidedLabel(this))
    , m_states(new QWidget(this))
    , m_row(rowIn(m_states))
{
    setRole(m_message, "muted");
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->hide();
    m_layout->setContentsMargins(0, 0, token::kMedium, 0);
    m_layout->addWidget(m_message, 1);
    m_layout->addWidget(m_states, 1);
    m_row->setSpacing(token::kLarge);
    m_row->addStretch(1);
    m_telling.setSingleShot(true);
    m_telling.setInterval(kTellingMs);
    connect(&m_telling, &QTimer::timeout, this, [this] { showStates(true); });
    m_menus.installEventFilter(this);
}

void StateLine::add(QLabel* state)
{
    setRole(state, "muted");
    m_row->addWidget(state);
}

void StateLine::tell(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence); // screen readers speak a changed name
    showStates(sentence.isEmpty());
    m_telling.start();
}

void StateLine::showStates(bool shows)
{
    m_states->setVisible(shows);
    m_message->setVisible(!shows);
}

bool StateLine::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::LayoutRequest:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ActionAdded:
    case QEvent::ActionRemoved:
        QMetaObject::invokeMethod(this, &StateLine::place, Qt::QueuedConnection); // once the menus are laid out
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Behind the last menu; away where states or all menus have no room, and a button stands for the rest.
void StateLine::place()
{
    int left = 0;
    for (QAction* menu : m_menus.actions())
        left = std::max(left, m_menus.actionGeometry(menu).right() + 1);
    left += scaled(token::kWide);
    const auto buttons = m_menus.findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
    const bool isFull = std::ranges::any_of(buttons, [](const auto* button) { return button->isVisible(); });
    setVisible(!isFull && left + minimumSizeHint().width() <= m_menus.width());
    setGeometry(left, 0, std::max(0, m_menus.width() - left), m_menus.height());
}

} // namespace inventio::ui
