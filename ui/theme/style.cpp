#include "ui/theme/style.h"

#include <algorithm>

#include <QRegularExpression>
#include <QVariant>

#include "ui/theme/contrast.h"
#include "ui/theme/palette.h"

namespace inventio::ui {

namespace {

/// Every length of the sheet, given at 100 %, in the interface size.
QString scaledSheet(const QString& sheet, double scale)
{
    static const QRegularExpression length(QStringLiteral("(\\d+)px"));
    QString result;
    qsizetype done = 0;
    for (auto found = length.globalMatch(sheet); found.hasNext();) {
        const auto match = found.next();
        const int pixels = match.captured(1).toInt();
        result += sheet.sliced(done, match.capturedStart() - done);
        result += QStringLiteral("%1px").arg(pixels == 0 ? 0 : std::max(1, qRound(pixels * scale)));
        done = match.capturedEnd();
    }
    return result + sheet.sliced(done);
}

QString filled(QString sheet, const Theme& theme)
{
    const Colours& c = theme.colours;
    const bool strong = theme.kind == ThemeKind::HighContrast;
    const std::pair<const char*, QColor> colours[] = {
        {"@window", c.window},
        {"@panel", c.panel},
        {"@field", c.lane},
        {"@text", c.text},
        {"@muted", c.mutedText},
        {"@outline", c.outline},
        {"@line", strong ? c.text : c.separator},
        {"@hover", mixed(c.panel, c.text, 0.08)},
        {"@press", mixed(c.panel, c.text, 0.16)},
        {"@off", c.offText},
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
    return scaledSheet(sheet, theme.metrics.scale);
}

constexpr auto kRole = "role"; ///< as the sheet names it

constexpr auto kSheet = R"(
QMainWindow, QDialog { background: @window; }
QMenuBar { background: @window; padding: 0 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @outline; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 32px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @off; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 8px; }
QMenu::icon:checked { background: @accentSoft; border: 1px solid @accent; border-radius: 4px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; spacing: 1px; padding: 4px; }
QToolBar::separator { width: 1px; background: @line; margin: 4px 4px; }
QToolBarExtension { qproperty-icon: url(:/icons/arrow.svg); }
QSplitter::handle { background: @line; }
QSplitter[role="lanes"]::handle { background: @panel; border-top: 1px solid @line; border-bottom: 1px solid @line; }
QWidget[role="panel"] { background: @panel; }
QFrame[role="card"] { background: @field; border: 1px solid @line; border-radius: 8px; }
QFrame[role="drawer"] { background: @panel; border: none; border-left: 1px solid @outline; border-right: 1px solid @outline; }
QFrame[role="notice"] { background: @notice; border: none; border-bottom: 1px solid @line; }
QLabel[role="heading"] { color: @muted; font-size: 12px; font-weight: 600; }
QLabel[role="muted"] { color: @muted; font-size: 12px; }
QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="display"] { font-size: 20px; font-weight: 600; }
QLabel[role="clock"] { font-size: 15px; font-weight: 600; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 2px; min-width: 20px; min-height: 20px; background: transparent; }
QToolButton[role="key"] { padding: 0 4px; min-height: 26px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @press; }
QToolButton:checked { background: @accentSoft; border-color: @accent; }
QToolButton[role="fold"] { border-color: transparent; background: transparent; padding: 3px; text-align: left; }
QToolButton[role="fold"]:hover { background: @hover; }
QToolButton[role="fold"]:focus { border-color: @focus; }
QToolButton[role="record"]:checked { background: @dangerSoft; border-color: @danger; }
QToolButton:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; }
QPushButton { border: 1px solid @outline; border-radius: 4px; padding: 3px 12px; min-height: 20px; background: @field; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @press; }
QPushButton:disabled { color: @off; border-color: @off; }
QPushButton:focus { border: 2px solid @focus; padding: 2px 11px; }
QPushButton:default { border-color: @accent; }
QPushButton[role="primary"] { background: @accent; color: @accentOn; border: 1px solid @accent; font-weight: 600; min-height: 32px; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:disabled { background: @panel; color: @off; border-color: @off; }
QPushButton[role="primary"]:focus { border: 2px solid @focus; }
QPushButton[role="quiet"] { border-color: transparent; background: transparent; text-align: left; padding: 3px 4px; color: @muted; }
QPushButton[role="quiet"]:checked { color: @text; font-weight: 600; }
QPushButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:focus { border: 1px solid @focus; }
QComboBox[role="quiet"] { border: 1px solid transparent; background: transparent; color: @muted; font-size: 12px; padding: 0 0 0 3px; min-height: 14px; }
QComboBox[role="quiet"]:hover { background: @hover; }
QComboBox[role="quiet"]:focus { border-color: @focus; }
QComboBox[role="quiet"]::drop-down { width: 10px; }
QComboBox[role="quiet"]::down-arrow { width: 8px; height: 8px; }
QPushButton[role="name"] { border-color: transparent; background: transparent; text-align: left; padding: 1px 3px; color: @muted; }
QPushButton[role="name"]:checked { color: @text; font-weight: 600; }
QPushButton[role="name"]:hover { background: @hover; }
QPushButton[role="name"]:focus { border: 1px solid @focus; padding: 1px 3px; }
QPushButton[role="chip"] { padding: 1px 8px; border-radius: 4px; background: @panel; }
QPushButton[role="chip"]:hover { background: @hover; }
QPushButton[role="chip"]:disabled { color: @muted; border-color: @off; }
QPushButton[role="chip"]:focus { border: 2px solid @focus; padding: 0 7px; }
QPushButton[role="stop"] { font-weight: 600; min-height: 32px; }
QPushButton[role="firstSegment"], QPushButton[role="lastSegment"] { min-width: 64px; }
QPushButton[role="firstSegment"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[role="lastSegment"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QPushButton[role="firstSegment"]:checked, QPushButton[role="lastSegment"]:checked { background: @accentSoft; border-color: @accent; font-weight: 600; }
QLabel[role="band"] { background: @accentSoft; color: @text; padding: 0 12px; min-height: 20px; max-height: 20px; font-size: 12px; font-weight: 600; }
QLabel[role="band"][before="true"] { background: @press; }
QPushButton[role="choice"] { min-height: 32px; font-weight: 600; }
QPushButton[role="choice"]:checked { background: @accentSoft; border-color: @accent; }
QPushButton[role="letter"] { min-width: 22px; max-width: 22px; min-height: 22px; padding: 0; font-weight: 600; }
QPushButton[role="letter"]:checked { background: @accent; color: @accentOn; border-color: @accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit { background: @field; border: 1px solid @outline; border-radius: 4px; padding: 2px 8px; min-height: 22px; selection-background-color: @accent; selection-color: @accentOn; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 1px solid @focus; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QComboBox { padding-right: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @outline; selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled, QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled, QToolButton:disabled { color: @off; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @outline; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @field; border: 2px solid @accent; }
QSlider::handle:horizontal:focus { border-color: @focus; background: @accentSoft; }
QSlider::sub-page:horizontal:disabled { background: @off; }
QSlider::handle:horizontal:disabled { border-color: @off; }
QProgressBar { border: none; border-radius: 3px; background: @line; max-height: 6px; min-height: 6px; }
QFrame[role="notice"] QProgressBar { background: @press; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QTreeView, QListView, QTableView { background: @panel; border: none; outline: none; }
QTreeView::item, QListView::item { min-height: 28px; border-radius: 4px; padding: 0 4px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accentSoft; color: @text; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { border-radius: 0; }
QTreeView::branch:selected { background: @accentSoft; }
QTreeView::branch:hover:!selected { background: @hover; }
QTreeView::item:selected:focus { border: 1px solid @focus; }
QScrollArea { border: none; background: transparent; }
QToolTip { background: @panel; color: @text; border: 1px solid @outline; padding: 4px; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QTabBar::tab { padding: 8px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom-color: @accent; }
QTabBar[role="lanes"]::tab { padding: 2px 12px; min-height: 18px; font-size: 12px; color: @muted; }
QTabBar[role="lanes"]::tab:selected { color: @text; }
)";

} // namespace

QString studioStyle(const Theme& theme)
{
    return filled(QString::fromLatin1(kSheet), theme) + scrollBarStyle(theme);
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty(kRole, QString::fromLatin1(role));
}

QString roleOf(const QWidget& widget)
{
    return widget.property(kRole).toString();
}

} // namespace inventio::ui
