#include "ui/files/empty_page.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/files/melodies.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr std::size_t kTunes = 6;
constexpr int kColumns = 2;

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
    auto* title = new QLabel(tr("An empty page"), this);
    setRole(title, "title");
    auto* play = buttonFor(actions, "record.record", tr("Play it"), this);
    auto* draw = buttonFor(actions, "tool.draw", tr("Draw it"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kWide, token::kLarge, token::kWide, token::kLarge);
    layout->setSpacing(token::kSmall);
    layout->addWidget(title);
    layout->addWidget(play);
    layout->addWidget(draw);
    addTunes();
    for (auto* button : findChildren<QPushButton*>())
        connect(button, &QPushButton::clicked, this, &EmptyPage::dismiss);
    roll->installEventFilter(this);
    connect(&document, &Document::pieceChanged, this, &EmptyPage::follow);
    connect(&document, &Document::replaced, this, [this] { m_isDismissed = false; });
    connect(actions["record.record"], &QAction::toggled, this, [this](bool records) {
        if (records)
            dismiss();
    });
    follow();
}

void EmptyPage::addTunes()
{
    auto* tunes = new QGridLayout;
    tunes->setSpacing(token::kTight);
    const auto all = melodies();
    for (std::size_t i = 0; i < std::min(kTunes, all.size()); ++i) {
        auto* button = new QPushButton(all[i].title, this);
        setRole(button, "quiet");
        button->setToolTip(all[i].by);
        connect(button, &QPushButton::clicked, this, [this, id = all[i].id] { Q_EMIT melodyChosen(id); });
        tunes->addWidget(button, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
    }
    auto* rows = qobject_cast<QVBoxLayout*>(layout());
    rows->addWidget(new QLabel(tr("Or start from a tune:"), this));
    rows->addLayout(tunes);
}

void EmptyPage::follow()
{
    setVisible(m_document.piece().noteCount() == 0 && !m_isDismissed);
    centre();
}

void EmptyPage::dismiss()
{
    m_isDismissed = true;
    hide();
}

void EmptyPage::centre()
{
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
