#include "ui/inspector/part_writing_panel.h"

#include <numeric>

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/inspector/fault_words.h"
#include "ui/roll/scene/note_names.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using analysis::FaultKind;

namespace {

constexpr int kFaultRole = Qt::UserRole;
constexpr int kHeight = 560;

FaultKind kindAt(int row)
{
    return static_cast<FaultKind>(row);
}

/// "3 → 1", or "1" where there was no before.
QString countText(int now, const std::optional<FaultCounts>& before, std::size_t kind)
{
    return before ? QStringLiteral("%1 → %2").arg((*before)[kind]).arg(now) : QString::number(now);
}

/// "bar 2 beat 3: G4 D5, A4 E5": the notes that begin together stand together.
QString placeOf(const FaultMark& fault, const NoteIndex& notes)
{
    QString names;
    std::optional<music::Ticks> before;
    for (const project::NoteId id : fault.notes) {
        const project::PieceNote* note = notes.find(id);
        if (note == nullptr)
            continue;
        if (before)
            names += before == note->note.onset ? QStringLiteral(" ") : QStringLiteral(", ");
        names += pitchName(notes.spelling().at(note->note.onset, note->note.pitch));
        before = note->note.onset;
    }
    return QStringLiteral("%1: %2").arg(spokenTime(fault.at, notes.piece().metre), names);
}

} // namespace

FaultCounts countsOf(const std::vector<FaultMark>& faults)
{
    FaultCounts counts{};
    for (const FaultMark& fault : faults)
        ++counts[static_cast<std::size_t>(fault.kind)];
    return counts;
}

PartWritingPanel::PartWritingPanel(QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
    , m_total(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_mend(new QPushButton(tr("Mend This"), this))
{
    setWindowTitle(tr("Part-Writing"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("Rules and their faults"));
    for (int row = 0; row < analysis::kFaultKinds; ++row) {
        auto* item = new QTreeWidgetItem(m_tree, {faultName(kindAt(row))});
        item->setToolTip(0, faultReason(kindAt(row)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, kFaultRole, -1);
    }
    m_reason->setWordWrap(true);
    m_mend->setToolTip(tr("Asks the model for these bars anew, without the notes it had added to this fault"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_total);
    column->addWidget(m_tree, 1);
    column->addWidget(m_reason);
    column->addWidget(m_mend, 0, Qt::AlignLeft);
    resize(token::kSmallDialogWidth, kHeight);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        if (m_isFilling)
            return;
        describeChosen();
        Q_EMIT chosenChanged();
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT ignoredChanged();
    });
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (chosen() >= 0)
            Q_EMIT mendRequested(chosen());
    });
    describeChosen();
}

QTreeWidgetItem* PartWritingPanel::itemOf(FaultKind kind) const
{
    return m_tree->topLevelItem(static_cast<int>(kind));
}

void PartWritingPanel::setFaults(
    std::vector<FaultMark> faults, const std::optional<FaultCounts>& before, const NoteIndex& notes)
{
    m_isFilling = true;
    m_faults = std::move(faults);
    const FaultCounts counts = countsOf(m_faults);
    for (int row = 0; row < analysis::kFaultKinds; ++row) {
        auto* item = m_tree->topLevelItem(row);
        const auto kind = static_cast<std::size_t>(row);
        item->setText(1, countText(counts[kind], before, kind));
        qDeleteAll(item->takeChildren());
    }
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        auto* item = new QTreeWidgetItem(itemOf(m_faults[i].kind), {placeOf(m_faults[i], notes)});
        item->setData(0, kFaultRole, static_cast<int>(i));
        item->setFirstColumnSpanned(true);
    }
    const auto sum = [](const FaultCounts& all) { return std::accumulate(all.begin(), all.end(), 0); };
    m_total->setText(before ? tr("Faults: %1 before, %2 now").arg(sum(*before)).arg(sum(counts))
                            : tr("Faults: %1").arg(sum(counts)));
    m_isFilling = false;
    describeChosen();
}

void PartWritingPanel::setIgnored(const std::set<FaultKind>& ignored)
{
    m_isFilling = true;
    for (int row = 0; row < analysis::kFaultKinds; ++row)
        itemOf(kindAt(row))->setCheckState(0, ignored.contains(kindAt(row)) ? Qt::Unchecked : Qt::Checked);
    m_isFilling = false;
}

std::set<FaultKind> PartWritingPanel::ignored() const
{
    std::set<FaultKind> ignored;
    for (int row = 0; row < analysis::kFaultKinds; ++row)
        if (itemOf(kindAt(row))->checkState(0) == Qt::Unchecked)
            ignored.insert(kindAt(row));
    return ignored;
}

int PartWritingPanel::chosen() const
{
    const auto* item = m_tree->currentItem();
    return item != nullptr ? item->data(0, kFaultRole).toInt() : -1;
}

void PartWritingPanel::choose(int fault)
{
    for (int row = 0; row < analysis::kFaultKinds; ++row)
        for (int i = 0; i < m_tree->topLevelItem(row)->childCount(); ++i)
            if (auto* item = m_tree->topLevelItem(row)->child(i); item->data(0, kFaultRole).toInt() == fault)
                m_tree->setCurrentItem(item);
}

void PartWritingPanel::setMendable(bool mendable)
{
    m_isMendable = mendable;
    describeChosen();
}

void PartWritingPanel::describeChosen()
{
    const int fault = chosen();
    const bool isThere = fault >= 0 && fault < static_cast<int>(m_faults.size());
    m_reason->setText(isThere ? faultReason(m_faults[static_cast<std::size_t>(fault)].kind)
                              : tr("Choose a fault to see what it is about."));
    m_mend->setEnabled(isThere && m_isMendable);
}

void PartWritingPanel::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    Q_EMIT visibilityChanged(true);
}

void PartWritingPanel::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

} // namespace inventio::ui
