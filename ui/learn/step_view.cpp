#include "ui/learn/step_view.h"

#include <initializer_list>

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/actions/icons.h"
#include "ui/models/loss_lines.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

namespace {

WrappedLabel* wrapped(QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    label->setTextFormat(Qt::MarkdownText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

/// As wide as the column is, and as high as it needs.
void fitIntoColumn(Plot* plot)
{
    plot->setMinimumWidth(1);
    plot->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    plot->hide();
}

QPushButton* buttonFor(QAction* action, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StepView::StepView(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_lesson(new WrappedLabel(this))
    , m_place(new QLabel(this))
{
    setRole(m_lesson, "heading");
    setRole(m_place, "muted");
    auto* list = new QToolButton(this);
    list->setIcon(icon(QStringLiteral("previous")));
    list->setToolTip(tr("All lessons"));
    list->setAccessibleName(list->toolTip());
    list->setFocusPolicy(Qt::TabFocus);
    connect(list, &QToolButton::clicked, this, &StepView::listWanted);
    auto* top = new QHBoxLayout;
    top->setSpacing(token::kSmall);
    top->addWidget(list);
    top->addWidget(m_lesson, 1);
    top->addWidget(m_place);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(makeSentences());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kMedium);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeButtons(actions));
}

QWidget* StepView::makeSentences()
{
    auto* box = new QWidget(this);
    setRole(box, "panel");
    m_title = wrapped(box);
    setRole(m_title, "title");
    m_text = wrapped(box);
    m_reactionCard = new QFrame(box);
    setRole(m_reactionCard, "card");
    m_reaction = wrapped(m_reactionCard);
    auto* card = new QVBoxLayout(m_reactionCard);
    card->setContentsMargins(token::kMedium, token::kSmall, token::kMedium, token::kSmall);
    card->addWidget(m_reaction);
    m_notice = wrapped(box);
    setRole(m_notice, "muted");
    m_draws = new BarPlot(box);
    m_draws->setTitle(tr("The likeliest next edits"));
    m_training = new LinePlot(box);
    m_training->setTitle(tr("How the model learned"));
    shippedTraining().showOn(*m_training);
    for (auto* plot : std::initializer_list<Plot*>{m_draws, m_training})
        fitIntoColumn(plot);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kMedium);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_reactionCard);
    layout->addWidget(m_draws);
    layout->addWidget(m_training);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    return box;
}

QWidget* StepView::makeButtons(const Actions& actions)
{
    auto* box = new QWidget(this);
    m_doIt = buttonFor(actions["learn.doIt"], tr("Do it for me"), box);
    auto* back = buttonFor(actions["learn.back"], tr("Back"), box);
    m_next = buttonFor(actions["learn.next"], tr("Next"), box);
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kSmall);
    layout->addWidget(back, 1);
    layout->addWidget(m_next, 1);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(token::kSmall);
    rows->addWidget(m_doIt);
    rows->addLayout(layout);
    return box;
}

void StepView::show(const ShownStep& step)
{
    m_lesson->setText(step.lesson);
    m_place->setText(step.place);
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_reaction->setText(step.reaction);
    m_reactionCard->setVisible(!step.reaction.isEmpty());
    m_notice->setText(step.notice);
    m_notice->setVisible(!step.notice.isEmpty());
    m_doIt->setVisible(step.canDoIt);
    m_next->setText(step.next);
    m_next->setDefault(step.isDone); // marked as what comes next
}

QString StepView::reaction() const
{
    return m_reaction->text();
}

QString StepView::text() const
{
    return m_text->text();
}

} // namespace inventio::ui
