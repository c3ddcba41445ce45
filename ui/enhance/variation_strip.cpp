#include "ui/enhance/variation_strip.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include "core/project/owners.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/variation_card.h"
#include "ui/enhance/verdict.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/versions/version_delegate.h"

namespace inventio::ui {

using project::Version;
using project::VersionId;

namespace {

QString captionOf(const Version& version)
{
    if (version.isMade())
        return countsText(project::countsOf(project::changesOf(version)));
    const int added = project::countAdded(*version.piece);
    return added > 0 ? addedText(added) : VariationStrip::tr("yours");
}

} // namespace

std::vector<const Version*> familyOnShow(const project::Project& project)
{
    const Version& onShow = project.currentVersion();
    const Version* parent = onShow.isMade() ? project.find(onShow.parent) : nullptr;
    const Version& original = parent != nullptr ? *parent : onShow;
    std::vector<const Version*> family{&original};
    for (const Version& version : project.versions)
        if (version.isMade() && version.parent == original.id)
            family.push_back(&version);
    return family;
}

VariationStrip::VariationStrip(const Document& document, const Actions& actions, QWidget* scrubber, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_actions(actions)
    , m_scroll(new QScrollArea(this))
{
    setRole(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* inside = new QWidget(m_scroll);
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(token::kSmall);
    m_row->addStretch(1);
    m_another = new QToolButton(this);
    m_another->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    for (const auto what : {ActionId("model.enhanceAgain"), ActionId("model.accompanyAgain")})
        actions[what]->setIconText(tr("Another"));
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kTight, token::kMedium, token::kTight);
    layout->setSpacing(token::kMedium);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_another);
    layout->addWidget(scrubber);
    connect(&m_document, &Document::projectChanged, this, &VariationStrip::refresh);
    refresh();
}

void VariationStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (auto* card : m_cards)
        card->setTheme(theme);
    m_scroll->setFixedHeight(m_cards.front()->sizeHint().height());
}

VariationCard* VariationStrip::makeCard()
{
    auto* card = new VariationCard(m_scroll->widget());
    card->setTheme(m_theme);
    card->installEventFilter(this);
    connect(card, &VariationCard::chosen, this, &VariationStrip::chosen);
    connect(card, &VariationCard::kept, this, &VariationStrip::kept);
    connect(card, &VariationCard::rejected, this, &VariationStrip::rejected);
    connect(card, &VariationCard::pointed, this, &VariationStrip::pointed);
    connect(card, &VariationCard::left, this, &VariationStrip::left);
    return card;
}

void VariationStrip::setCardCount(std::size_t count)
{
    while (m_cards.size() > count) {
        m_cards.back()->deleteLater();
        m_cards.back()->hide();
        m_cards.pop_back();
    }
    while (m_cards.size() < count) {
        m_cards.push_back(makeCard());
        m_row->insertWidget(static_cast<int>(m_cards.size()) - 1, m_cards.back());
    }
}

void VariationStrip::refresh()
{
    const auto& project = m_document.project();
    const auto family = familyOnShow(project);
    const auto focused = std::ranges::find_if(m_cards, [](const auto* card) { return card->hasFocus(); });
    const auto chosen = focused != m_cards.end() ? (*focused)->version() : VersionId{};
    setCardCount(family.size());
    const bool isAccompanied = project.currentVersion().accompaniment.has_value();
    m_another->setDefaultAction(isAccompanied ? m_actions["model.accompanyAgain"] : m_actions["model.enhanceAgain"]);
    for (std::size_t i = 0; i < family.size(); ++i) {
        const Version& version = *family[i];
        m_cards[i]->show({version.id, QString::fromStdString(version.name), captionOf(version), version.piece,
            version.id == project.current, version.favourite});
        if (version.id == project.current)
            QTimer::singleShot(0, m_cards[i],
                [this, card = m_cards[i]] { m_scroll->ensureWidgetVisible(card); }); // once it has its place
        // The focus stays with its version, or goes to the one on show: a frame of its own says what Return keeps.
        const bool isThere = std::ranges::find(family, chosen, &Version::id) != family.end();
        if (chosen.value != 0 && version.id == (isThere ? chosen : project.current))
            m_cards[i]->setFocus();
    }
}

bool VariationStrip::goBy(QObject* card, int steps)
{
    const auto at = std::ranges::find(m_cards, card);
    const auto next = (at - m_cards.begin()) + steps;
    if (next < 0 || next >= std::ssize(m_cards))
        return true;
    auto* target = m_cards[static_cast<std::size_t>(next)];
    target->setFocus();
    Q_EMIT chosen(target->version());
    return true;
}

/// The arrows go from card to card, before the window takes them for the roll.
bool VariationStrip::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    constexpr int kOwn[]{Qt::Key_Left, Qt::Key_Right, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Delete, Qt::Key_Backspace};
    if (event->type() == QEvent::ShortcutOverride) {
        if (std::ranges::find(kOwn, key) != std::end(kOwn))
            event->accept();
        return false;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return goBy(watched, key == Qt::Key_Left ? -1 : 1);
    return QWidget::eventFilter(watched, event);
}

} // namespace inventio::ui
