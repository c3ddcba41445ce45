#include "ui/actions/shortcuts_dialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/theme/style.h"

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
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "C, tapped or held"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "The other version, or a look at it")},
    {QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Left and right, with Shift"), QT_TRANSLATE_NOOP("inventio::ui::ShortcutsDialog", "Nudge, change the length")},
};
// clang-format on

class Column {
public:
    explicit Column(QWidget* parent)
        : m_layout(new QGridLayout)
        , m_parent(parent)
    {
        m_layout->setHorizontalSpacing(14);
        m_layout->setVerticalSpacing(3);
    }

    void heading(const QString& text)
    {
        auto* label = new QLabel(text.toUpper(), m_parent);
        setRole(label, "heading");
        label->setContentsMargins(0, m_row == 0 ? 0 : 10, 0, 0);
        m_layout->addWidget(label, m_row++, 0, 1, 2);
    }

    void row(const QString& key, const QString& text)
    {
        auto* keys = new QLabel(key, m_parent);
        QFont font = keys->font();
        font.setBold(true);
        keys->setFont(font);
        m_layout->addWidget(keys, m_row, 0);
        m_layout->addWidget(new QLabel(text, m_parent), m_row++, 1);
    }

    int rows() const { return m_row; }
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

void fillMenu(Column& column, Menu menu)
{
    QString title = menuTitle(menu);
    column.heading(title.remove(QLatin1Char('&')));
    for (const auto& info : actionTable())
        if (info.menu == menu && *info.keys)
            column.row(Actions::keyText(info), Actions::plainText(info));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys and gestures"));
    auto* inside = new QWidget;
    auto* columns = new QHBoxLayout(inside);
    columns->setSpacing(28);
    columns->setContentsMargins(20, 16, 20, 16);
    Column first(inside);
    for (const Menu menu : {Menu::File, Menu::Play, Menu::Versions, Menu::Help})
        fillMenu(first, menu);
    Column second(inside);
    for (const Menu menu : {Menu::Edit, Menu::Model})
        fillMenu(second, menu);
    Column third(inside);
    fillMenu(third, Menu::View);
    third.heading(tr("Mouse and touchpad"));
    for (const auto& gesture : kGestures)
        third.row(tr(gesture.how), tr(gesture.what));
    for (auto* column : {&first, &second, &third})
        columns->addLayout(column->done());
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    // All of it where the screen has the room.
    const QSize needed = inside->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width(), 0);
    resize(needed.boundedTo(screen()->availableSize() * 9 / 10));
}

} // namespace inventio::ui
