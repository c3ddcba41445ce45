#include "ui/actions/shortcuts_dialog.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/actions/key_field.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

struct Gesture {
    const char* how;
    const char* what;
};

// clang-format off
constexpr Gesture kGestures[]{
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Draw tool: click, drag"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Add a note, set its length")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Drag a note, or its end"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Move it, or resize it")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Ctrl+drag"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Copy")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Shift+drag"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "One direction only")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Alt while dragging"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Ignore the grid")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Ctrl+wheel, Ctrl+Shift+wheel"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Zoom in time, in pitch")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Shift+wheel, middle drag"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Scroll")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Alt+wheel, + and −"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Velocity")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Ruler: click, drag, Alt+drag"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Playhead, loop, region")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Ruler: double click, right click"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Tempo and time signature from a bar on")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "C, tapped or held"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "The other version, or a look at it")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Left and right, with Shift"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Nudge, change the length")},
};
// clang-format on

} // namespace

/// Keys at the left, what they do at the right.
class ShortcutsDialog::Column {
public:
    explicit Column(QWidget* parent)
        : m_layout(new QGridLayout)
        , m_parent(parent)
    {
        m_layout->setHorizontalSpacing(token::kMedium);
        m_layout->setVerticalSpacing(1);
    }

    void heading(const QString& text)
    {
        auto* label = new QLabel(text.toUpper(), m_parent);
        setRole(label, "heading");
        label->setContentsMargins(0, m_row == 0 ? 0 : scaled(token::kSmall), 0, 0);
        m_layout->addWidget(label, m_row++, 0, 1, 2);
    }

    void row(QWidget* keys, const QString& text)
    {
        QFont font = keys->font();
        font.setBold(true);
        keys->setFont(font);
        m_layout->addWidget(keys, m_row, 0);
        m_layout->addWidget(new QLabel(text, m_parent), m_row++, 1);
    }

    QGridLayout* done()
    {
        m_layout->setRowStretch(m_row, 1);
        m_layout->setColumnStretch(1, 1);
        return m_layout;
    }

private:
    QGridLayout* m_layout;
    QWidget* m_parent;
    int m_row = 0;
};

ShortcutsDialog::ShortcutsDialog(Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_buttons(actionTable().size())
{
    setWindowTitle(tr("Keys and gestures"));
    auto* inside = makePage();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_editor = makeEditor();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    layout->addWidget(m_editor);
    connect(&m_actions, &Actions::keysChanged, this, &ShortcutsDialog::showKeys);
    showKeys();
}

/// Now that everything has its type and measures: all of it where the screen has the room, else fewer columns.
void ShortcutsDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    const QSize room = screen()->availableSize() * 9 / 10;
    const QSize around(m_scroll->verticalScrollBar()->sizeHint().width(), m_editor->sizeHint().height());
    auto* page = m_scroll->widget();
    for (int beside = static_cast<int>(m_columns.size()); beside > 0; --beside) {
        arrange(beside);
        if (page->sizeHint().width() + around.width() <= room.width())
            break;
    }
    resize((page->sizeHint() + around).boundedTo(room));
}

void ShortcutsDialog::arrange(int beside)
{
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        auto* column = m_columns[static_cast<std::size_t>(i)];
        m_page->removeItem(column);
        column->setParent(nullptr); // or it would still be where it was
        m_page->addLayout(column, i / beside, i % beside);
    }
    m_page->activate();
}

QWidget* ShortcutsDialog::makePage()
{
    auto* inside = new QWidget;
    m_page = new QGridLayout(inside);
    m_page->setSpacing(token::kWide);
    m_page->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    Column first(inside);
    for (const Menu menu : {Menu::File, Menu::Edit, Menu::Versions, Menu::Learn, Menu::Help})
        addMenu(first, menu);
    Column second(inside);
    for (const Menu menu : {Menu::Note, Menu::Model})
        addMenu(second, menu);
    second.heading(tr("Mouse and touchpad"));
    for (const auto& gesture : kGestures)
        second.row(new QLabel(tr(gesture.how), inside), tr(gesture.what));
    Column third(inside);
    for (const Menu menu : {Menu::View, Menu::Play})
        addMenu(third, menu);
    for (auto* column : {&first, &second, &third})
        m_columns.push_back(column->done());
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
        m_page->addLayout(m_columns[static_cast<std::size_t>(i)], 0, i);
    return inside;
}

void ShortcutsDialog::addMenu(Column& column, Menu menu)
{
    column.heading(Actions::menuTitle(menu).remove(QLatin1Char('&')));
    for (const ActionId action : allActions()) {
        if (action.info().menu != menu)
            continue;
        auto* button = new QToolButton(this);
        button->setObjectName(QString::fromLatin1(action.info().id));
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly); // or its text would have no room
        setRole(button, "key");
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, action] { choose(action); });
        m_buttons[action.row()] = button;
        column.row(button, Actions::plainText(action));
    }
}

QWidget* ShortcutsDialog::makeEditor()
{
    auto* box = new QWidget(this);
    m_name = new QLabel(box);
    m_key = new KeyField(box);
    m_key->setAccessibleName(tr("New key"));
    m_message = new QLabel(box);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    setRoomForLines(m_message, 2);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name);
    row->addWidget(m_key);
    const auto add = [&](const char* name, const QString& text, void (ShortcutsDialog::*slot)()) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false); // Enter is a key like others here
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_set = add("set", tr("&Set"), &ShortcutsDialog::set);
    m_remove = add("remove", tr("&No Key"), &ShortcutsDialog::remove);
    m_reset = add("reset", tr("&Reset"), &ShortcutsDialog::reset);
    row->addStretch(1);
    m_resetAll = add("resetAll", tr("Reset &All"), &ShortcutsDialog::resetAll);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(token::kLarge, token::kSmall, token::kLarge, token::kMedium);
    layout->addLayout(row);
    layout->addWidget(m_message);
    connect(m_key, &KeyField::keyChanged, this, &ShortcutsDialog::showConflict);
    return box;
}

void ShortcutsDialog::choose(ActionId action)
{
    m_chosen = action;
    m_key->forget();
    showKeys();
    m_key->setFocus();
}

void ShortcutsDialog::showConflict()
{
    const QKeySequence key = m_key->key();
    m_set->setEnabled(m_chosen && !key.isEmpty());
    m_set->setText(tr("&Set"));
    if (!m_chosen)
        return m_message->setText(tr("Click a key to change it. Keys of the roll work while the roll has the focus."));
    m_message->setText(tr("Press the new key."));
    if (key.isEmpty())
        return;
    m_message->clear();
    QStringList names;
    for (const ActionId other : m_actions.keys().conflictsOf(*m_chosen, key))
        names << tr("“%1”").arg(Actions::plainText(other));
    if (names.isEmpty())
        return;
    m_message->setText(tr("%1 belongs to %2, which would be left without it.")
                           .arg(key.toString(QKeySequence::NativeText), names.join(tr(" and "))));
    m_set->setText(tr("&Set Anyway"));
}

void ShortcutsDialog::set()
{
    auto keys = m_actions.keys();
    keys.assign(*m_chosen, m_key->key());
    m_key->forget();
    m_actions.setKeys(std::move(keys));
}

void ShortcutsDialog::remove()
{
    auto keys = m_actions.keys();
    keys.setKeys(*m_chosen, {});
    m_actions.setKeys(std::move(keys));
}

void ShortcutsDialog::reset()
{
    auto keys = m_actions.keys();
    keys.reset(*m_chosen);
    m_actions.setKeys(std::move(keys));
}

void ShortcutsDialog::resetAll()
{
    m_actions.setKeys(KeyMap());
}

void ShortcutsDialog::showKeys()
{
    const auto& keys = m_actions.keys();
    for (const ActionId action : allActions()) {
        auto* button = m_buttons[action.row()];
        const QString key = m_actions.keyText(action);
        button->setText(key.isEmpty() ? QStringLiteral("–") : key);
        button->setAccessibleName(
            tr("Key of “%1”: %2").arg(Actions::plainText(action), key.isEmpty() ? tr("none") : key));
        QFont font = button->font();
        font.setItalic(keys.isChanged(action));
        button->setFont(font);
    }
    makeRoom();
    m_name->setText(m_chosen ? Actions::plainText(*m_chosen) : QString());
    m_name->setVisible(m_chosen.has_value());
    m_key->setEnabled(m_chosen.has_value());
    m_remove->setEnabled(m_chosen && !keys.keysOf(*m_chosen).isEmpty());
    m_reset->setEnabled(m_chosen && keys.isChanged(*m_chosen));
    m_resetAll->setEnabled(keys != KeyMap());
    showConflict();
}

/// A style's least width of buttons counts for more in a layout than what their text needs.
void ShortcutsDialog::makeRoom()
{
    constexpr int kMargins = 12;
    for (auto* column : m_columns) {
        int widest = 0;
        for (int row = 0; row < column->rowCount(); ++row) {
            const auto* item = column->itemAtPosition(row, 0);
            const auto* button = item ? qobject_cast<QToolButton*>(item->widget()) : nullptr;
            if (!button)
                continue;
            button->ensurePolished();
            widest = std::max(widest, button->fontMetrics().horizontalAdvance(button->text()) + kMargins);
        }
        column->setColumnMinimumWidth(0, widest);
    }
}

} // namespace inventio::ui
