#include "ui/learn/learn_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/learn/step_view.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

LearnPanel::LearnPanel(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_step(new StepView(actions, this))
{
    setRole(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    setScaledFixedWidth(this, token::kLearnColumn);
    auto* title = new QLabel(tr("Learn"), this);
    setRole(title, "title");
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close the lessons; the menu has them"));
    close->setAccessibleName(close->toolTip());
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, actions["learn.open"], &QAction::trigger);
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(close);
    m_pages->addWidget(makeList());
    m_pages->addWidget(m_step);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kMedium);
    layout->setSpacing(token::kMedium);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    connect(m_step, &StepView::listWanted, this, &LearnPanel::listWanted);
    hide();
}

QWidget* LearnPanel::makeList()
{
    auto* box = new QWidget(this);
    setRole(box, "panel");
    m_cards = new QVBoxLayout(box);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(token::kSmall);
    m_cards->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(box);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void LearnPanel::showList(const std::vector<Entry>& entries)
{
    while (m_cards->count() > 1)
        delete m_cards->takeAt(0)->widget();
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const auto& entry = entries[static_cast<std::size_t>(i)];
        auto* card = new CapsuleCard(entry.shown, this);
        card->setEnabled(entry.isPossible);
        connect(card, &CapsuleCard::clicked, this, [this, i] { Q_EMIT chosen(i); });
        m_cards->insertWidget(i, card);
    }
    m_pages->setCurrentIndex(0);
}

void LearnPanel::showStep()
{
    m_pages->setCurrentIndex(1);
}

void LearnPanel::setOpen(bool open)
{
    setVisible(open);
    Q_EMIT openChanged(open);
}

} // namespace inventio::ui
