#include "ui/enhance/note_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/roll/scene/note_names.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kReasonLines = 3; ///< of the longest

QString reasonOf(const NoteCard::Content& content)
{
    if (content.madeBy) {
        const QString sure = QLocale().toString(qRound(100.0F * content.madeBy->probability));
        const QString text = content.isRemoved
            ? NoteCard::tr("Removed at iteration %1, probability %2 % at that moment.")
            : NoteCard::tr("Added at iteration %1, probability %2 % at that moment.");
        return text.arg(content.madeBy->iteration).arg(sure);
    }
    switch (content.note.provenance) {
    case project::Provenance::Yours:
        return NoteCard::tr("This note is yours.");
    case project::Provenance::Added:
        return NoteCard::tr("Added by the model in an earlier Enhance.");
    case project::Provenance::Changed:
        return NoteCard::tr("Added by the model, changed by you since.");
    }
    return {};
}

} // namespace

NoteCard::NoteCard(const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_count(new QLabel(this))
    , m_buttons(new QWidget(this))
{
    setRole(this, "card");
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    setRole(m_place, "muted");
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setRoomForLines(m_reason, kReasonLines);
    for (auto* row : {static_cast<QWidget*>(m_place), m_buttons}) { // the card is equally high whatever it shows
        auto policy = row->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        row->setSizePolicy(policy);
    }
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setRole(m_count, "muted");
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_count, 1);
    for (const auto what : {ActionId("model.previousChange"), ActionId("model.nextChange"),
             ActionId("model.keepChange"), ActionId("model.takeBackChange")}) {
        auto* button = new QToolButton(m_buttons);
        button->setDefaultAction(actions[what]);
        row->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kSmall, token::kMedium, token::kSmall);
    layout->setSpacing(token::kTight);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_reason);
    layout->addWidget(m_buttons);
    showSelection(0);
}

void NoteCard::show(const project::Piece& piece, const Content& content)
{
    const auto& note = content.note.note;
    const auto spelling = analysis::SpellingMap(project::sequenceOf(piece)).at(note.onset, note.pitch);
    m_title->setText(tr("%1, %2").arg(pitchName(spelling), spokenLength(note.length, piece.ticksPerQuarter)));
    m_place->setText(spokenTime(note.onset, piece.metre));
    m_place->show();
    QString reason = reasonOf(content);
    if (content.note.locked)
        reason += QLatin1Char(' ') + tr("It is locked.");
    m_reason->setText(reason);
    m_count->setText(content.rank > 0 ? QStringLiteral("%1 / %2").arg(content.rank).arg(content.changes) : QString());
    m_count->setAccessibleName(tr("Change %1 of %2").arg(content.rank).arg(content.changes));
    m_buttons->setVisible(content.changes > 0);
    setAccessibleName(m_title->text() + QStringLiteral(", ") + m_place->text() + QStringLiteral(". ") + reason);
}

void NoteCard::showSelection(int notes)
{
    m_title->setText(notes == 0 ? tr("No note selected") : tr("%n notes selected", nullptr, notes));
    m_place->hide();
    m_reason->setText(notes == 0 ? tr("Select a note to see whose it is and why it is there.") : QString());
    m_buttons->hide();
    setAccessibleName(m_title->text());
}

} // namespace inventio::ui
