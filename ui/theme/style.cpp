#include "ui/theme/style.h"

#include "ui/theme/contrast.h"
#include "ui/theme/palette.h"

namespace inventio::ui {

namespace {

QString filled(QString sheet, const Theme& theme)
{
    const Colours& c = theme.colours;
    const bool strong = theme.kind == ThemeKind::HighContrast;
    const QColor border = strong ? c.text : mixed(c.separator, c.text, 0.12);
    const std::pair<const char*, QColor> colours[] = {
        {"@window", c.window},
        {"@panel", c.panel},
        {"@field", c.lane},
        {"@text", c.text},
        {"@muted", c.mutedText},
        {"@border", border},
        {"@line", strong ? c.text : c.separator},
        {"@hover", mixed(c.panel, c.text, 0.08)},
        {"@press", mixed(c.panel, c.text, 0.16)},
        {"@off", mixed(c.panel, c.mutedText, 0.6)},
        {"@accentHover", mixed(c.accent, c.text, 0.15)},
        {"@accentOn", c.accentText},
        {"@accentSoft", mixed(c.panel, c.accent, 0.22)},
        {"@accent", c.accent},
        {"@focus", c.focus},
        {"@notice", mixed(c.panel, c.accent, 0.14)},
        {"@dangerSoft", mixed(c.panel, c.danger, 0.35)},
        {"@danger", c.danger},
    };
    for (const auto& [name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    sheet.replace(QLatin1String("%target"), QString::number(qRound(theme.metrics.target)));
    sheet.replace(QLatin1String("%primary"), QString::number(qRound(theme.metrics.target + 6)));
    sheet.replace(QLatin1String("%band"), QString::number(qRound(theme.metrics.smallFont + 9)));
    sheet.replace(QLatin1String("%font"), QString::number(qRound(theme.metrics.font + 1)));
    sheet.replace(QLatin1String("%title"), QString::number(qRound(theme.metrics.font + 3)));
    sheet.replace(QLatin1String("%small"), QString::number(qRound(theme.metrics.smallFont + 1)));
    return sheet;
}

constexpr auto kSheet = R"(
QWidget { font-size: %fontpx; }
QMainWindow, QDialog { background: @window; }
QMenuBar { background: @window; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 28px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @off; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 6px; }
QMenu::icon:checked { background: @accentSoft; border: 1px solid @accent; border-radius: 5px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; spacing: 1px; padding: 4px 8px; }
QToolBar::separator { width: 1px; background: @line; margin: 5px 4px; }
QToolBar QToolButton { padding: 2px; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line; }
QWidget[role="panel"] { background: @panel; }
QFrame[role="card"] { background: @field; border: 1px solid @line; border-radius: 8px; }
QFrame[role="notice"] { background: @notice; border: none; border-bottom: 1px solid @line; }
QLabel[role="heading"] { color: @muted; font-size: %smallpx; font-weight: 600; }
QLabel[role="title"] { font-size: %titlepx; font-weight: 600; }
QLabel[role="muted"] { color: @muted; font-size: %smallpx; }
QStatusBar QLabel { padding: 0 8px; }
QLabel[role="clock"] { font-size: 17px; font-weight: 600; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; min-width: %targetpx; min-height: %targetpx; background: transparent; }
QToolButton[role="key"] { padding: 0 4px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @press; }
QToolButton:checked { background: @accentSoft; border-color: @accent; }
QToolButton[role="fold"] { border-color: transparent; background: transparent; padding: 4px 2px; text-align: left; }
QToolButton[role="fold"]:hover { background: @hover; }
QToolButton[role="fold"]:focus { border-color: @focus; }
QToolButton[role="record"]:checked { background: @dangerSoft; border-color: @danger; }
QToolButton:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; }
QPushButton { border: 1px solid @border; border-radius: 6px; padding: 4px 12px; min-height: %targetpx; background: @field; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @press; }
QPushButton:disabled { color: @off; border-color: @line; }
QPushButton:focus { border: 2px solid @focus; padding: 3px 11px; }
QPushButton:default { border-color: @accent; }
QPushButton[role="primary"] { background: @accent; color: @accentOn; border: 1px solid @accent; font-weight: 600; min-height: %primarypx; }
QPushButton[role="stop"] { font-weight: 600; min-height: %primarypx; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:disabled { background: @panel; color: @off; border-color: @line; }
QPushButton[role="primary"]:focus { border: 2px solid @focus; }
QPushButton[role="quiet"] { border-color: transparent; background: transparent; text-align: left; padding: 4px 6px; color: @muted; }
QPushButton[role="quiet"]:checked { color: @text; font-weight: 600; }
QPushButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:focus { border: 1px solid @focus; }
QPushButton[role="choice"] { min-height: 32px; font-weight: 600; }
QPushButton[role="choice"]:checked { background: @accentSoft; border-color: @accent; }
QPushButton[role="segment"] { min-width: 64px; border-radius: 0; }
QPushButton[role="segment"]:checked { background: @accentSoft; border-color: @accent; font-weight: 600; }
QLabel[role="band"] { background: @accentSoft; color: @text; padding: 0 12px; min-height: %bandpx; max-height: %bandpx; font-size: %smallpx; font-weight: 600; }
QLabel[role="band"][before="true"] { background: @line; }
QPushButton[role="letter"] { min-width: %targetpx; max-width: %targetpx; padding: 0; font-weight: 600; }
QPushButton[role="letter"]:checked { background: @accent; color: @accentOn; border-color: @accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit { background: @field; border: 1px solid @border; border-radius: 5px; padding: 2px 6px; min-height: %targetpx; selection-background-color: @accent; selection-color: @accentOn; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 1px solid @focus; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox, QRadioButton { spacing: 7px; min-height: %targetpx; }
QSlider { min-height: %targetpx; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @field; border: 2px solid @accent; }
QSlider::handle:horizontal:focus { border-color: @focus; background: @accentSoft; }
QSlider::sub-page:horizontal:disabled { background: @off; }
QSlider::handle:horizontal:disabled { border-color: @off; }
QProgressBar { border: none; border-radius: 3px; background: @line; max-height: 6px; min-height: 6px; }
QFrame[role="notice"] QProgressBar { background: @press; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QTreeView, QListView, QTableView { background: @panel; border: none; outline: none; }
QTreeView::item, QListView::item { min-height: 26px; border-radius: 5px; padding: 0 4px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accentSoft; color: @text; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { border-radius: 0; }
QTreeView::branch:selected { background: @accentSoft; }
QTreeView::branch:hover:!selected { background: @hover; }
QTreeView:focus::item:selected:active { border: 1px solid @focus; }
QScrollArea { border: none; background: transparent; }
QToolTip { background: @panel; color: @text; border: 1px solid @border; padding: 4px; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QTabBar::tab { padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom-color: @accent; }
)";

} // namespace

QString studioStyle(const Theme& theme)
{
    return filled(QString::fromLatin1(kSheet), theme) + scrollBarStyle(theme);
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
}

} // namespace inventio::ui
