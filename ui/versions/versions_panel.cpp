#include "ui/versions/versions_panel.h"

#include <algorithm>
#include <utility>

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/versions/version_delegate.h"

namespace inventio::ui {

using project::VersionId;

namespace {

constexpr int kIdRole = Qt::UserRole;

VersionId idOf(const QTreeWidgetItem* item)
{
    return item ? VersionId{item->data(0, kIdRole).toULongLong()} : VersionId{};
}

} // namespace

VersionsPanel::VersionsPanel(Document& document, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_tree(new QTreeWidget(this))
    , m_delegate(new VersionDelegate(m_tree))
{
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setIndentation(token::kMedium);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setAccessibleName(tr("Versions"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* heading = new QLabel(tr("VERSIONS"), this);
    setRole(heading, "heading");
    auto* top = new QHBoxLayout;
    top->setContentsMargins(token::kSmall, token::kTight, token::kTight, 0);
    top->addWidget(heading, 1);
    for (const auto what : {ActionId("version.compare"), ActionId("version.favourite")}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(actions[what]);
        top->addWidget(button);
    }
    for (const auto what : {ActionId("version.open"), ActionId("version.compare"), ActionId("version.rename"),
             ActionId("version.favourite"), ActionId("version.delete")})
        m_tree->addAction(actions[what]);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (!m_filling)
            Q_EMIT openRequested(idOf(item));
    });
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        point({}); // it is the one on show from here on
        Q_EMIT openRequested(idOf(item));
    });
    followPointer();
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!m_filling && column == 0)
            Q_EMIT renamed(idOf(item), item->text(0).trimmed());
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT choiceChanged();
    });
    connect(&m_document, &Document::projectChanged, this, &VersionsPanel::refresh);
    refresh();
}

VersionId VersionsPanel::chosen() const
{
    const auto id = idOf(m_tree->currentItem());
    return m_document.project().find(id) ? id : m_document.project().current;
}

void VersionsPanel::choose(VersionId version)
{
    if (auto* item = itemOf(version))
        m_tree->setCurrentItem(item);
}

void VersionsPanel::editName()
{
    if (auto* item = itemOf(chosen())) {
        m_tree->setCurrentItem(item);
        m_tree->editItem(item, 0);
    }
}

void VersionsPanel::followPointer()
{
    m_tree->setMouseTracking(true);
    m_tree->viewport()->installEventFilter(this);
    connect(m_tree, &QTreeWidget::itemEntered, this, [this](QTreeWidgetItem* item) { point(idOf(item)); });
    connect(m_tree, &QTreeWidget::viewportEntered, this, [this] { point({}); });
    connect(m_delegate, &VersionDelegate::starClicked, this, [this](const QModelIndex& index) {
        const auto tell = [this, version = idOf(m_tree->itemFromIndex(index))] { Q_EMIT starClicked(version); };
        QMetaObject::invokeMethod(
            this, tell, Qt::QueuedConnection); // the tree is made anew, which is still clicked now
    });
}

void VersionsPanel::point(VersionId version)
{
    if (std::exchange(m_pointed, version) == version)
        return;
    if (version.value != 0)
        Q_EMIT pointed(version);
    else
        Q_EMIT pointerLeft();
}

bool VersionsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::ContextMenu)
        point({});
    return QWidget::eventFilter(watched, event);
}

void VersionsPanel::setOther(VersionId other)
{
    m_other = other;
    m_filling = true;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) // the tree itself stays, under the pointer too
        if (const auto* version = m_document.project().find(idOf(*it)))
            style(*it, *version);
    m_filling = false;
    Q_EMIT choiceChanged();
}

void VersionsPanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(theme);
    m_tree->doItemsLayout(); // rows grow with the theme's scale
}

QTreeWidgetItem* VersionsPanel::itemOf(VersionId version) const
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if (idOf(*it) == version)
            return *it;
    return nullptr;
}

void VersionsPanel::refresh()
{
    const auto current = m_document.project().current;
    const auto chosen = std::exchange(m_onShow, current) == current ? idOf(m_tree->currentItem()) : current;
    m_filling = true;
    m_tree->clear();
    std::map<VersionId, QTreeWidgetItem*> items;
    for (const auto& version : m_document.project().versions) {
        const auto parent = items.find(version.parent);
        auto* item = parent == items.end() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parent->second);
        items.emplace(version.id, item);
        style(item, version);
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(items.at(items.contains(chosen) ? chosen : current));
    m_filling = false;
    Q_EMIT choiceChanged();
}

/// Of two compared versions the older one is before, the other after.
QString VersionsPanel::markOf(VersionId version) const
{
    const auto current = m_document.project().current;
    const bool isCompared = m_other.value != 0 && (version == current || version == m_other);
    return !isCompared ? QString() : version == std::min(current, m_other) ? tr("Before") : tr("After");
}

void VersionsPanel::style(QTreeWidgetItem* item, const project::Version& version)
{
    const bool isCurrent = version.id == m_document.project().current;
    item->setData(0, kIdRole, static_cast<qulonglong>(version.id.value));
    item->setText(0, QString::fromStdString(version.name));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setData(0, VersionDelegate::PieceRole, QVariant::fromValue(version.piece));
    item->setData(0, VersionDelegate::OnShowRole, isCurrent);
    item->setData(0, VersionDelegate::KeptRole, version.favourite);
    item->setData(0, VersionDelegate::MarkRole, markOf(version.id));
    item->setData(0, VersionDelegate::TimeRole, timeText(version.made, QDateTime::currentDateTime()));
    if (version.isMade())
        item->setData(0, VersionDelegate::CountsRole, countsText(project::countsOf(project::changesOf(version))));
    QString spoken = item->text(0);
    if (isCurrent)
        spoken += tr(", on show");
    if (version.id == m_other)
        spoken += tr(", compared with");
    if (version.favourite)
        spoken += tr(", favourite");
    item->setData(0, Qt::AccessibleTextRole, spoken);
    QString tip = item->text(0) + QLatin1Char('\n') + tr("%n notes", nullptr, version.piece->noteCount());
    if (version.enhance)
        tip += tr("; seed %1, creative risk %2, %n changes", nullptr, int(version.enhance->log.size()))
                   .arg(version.enhance->receipt.params.seed)
                   .arg(QString::fromStdString(textOf(version.enhance->receipt.params.creativeRisk)));
    if (version.accompaniment)
        tip += tr("; accompanied, seed %1").arg(version.accompaniment->receipt.settings.seed);
    if (version.made != 0)
        tip += QLatin1Char('\n')
            + tr("Made on %1")
                  .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(version.made), QLocale::ShortFormat));
    item->setToolTip(0, tip);
}

} // namespace inventio::ui
