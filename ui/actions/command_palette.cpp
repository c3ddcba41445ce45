#include "ui/actions/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

/// Every word occurs in the text, at any place.
bool matches(const QString& text, const QString& words)
{
    for (const auto& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

constexpr int kActionRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1;

/// The name at the left, the key at the right.
class RowPainter final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setPen(option.palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
        painter->drawText(
            option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(kKeyRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Find an action"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(windowTitle());
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new RowPainter(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kMedium, token::kMedium, token::kMedium);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    resize(scaled(560), scaled(420));
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::perform);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::perform);
    find({});
}

void CommandPalette::find(const QString& words)
{
    m_list->clear();
    int beginning
        = 0; // actions whose text begins with the words, which are meant most often; in the order of the table
    for (const ActionId action : allActions()) {
        if (action == "help.findAction")
            continue;
        const QString text = Actions::plainText(action);
        if (!matches(text + QLatin1Char(' ') + Actions::hint(action), words))
            continue;
        auto* item = new QListWidgetItem(text);
        item->setData(kKeyRole, m_actions.keyText(action));
        item->setToolTip(Actions::hint(action));
        item->setData(kActionRole, QString::fromLatin1(action.info().id));
        if (!m_actions[action]->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        if (!words.isEmpty() && text.startsWith(words, Qt::CaseInsensitive))
            m_list->insertItem(beginning++, item);
        else
            m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::perform()
{
    const auto* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    auto* action = m_actions[ActionId::find(item->data(kActionRole).toString().toStdString()).value()];
    accept();
    QTimer::singleShot(0, action, &QAction::trigger); // once this dialog is out of the way
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace inventio::ui
