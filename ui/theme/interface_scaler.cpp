#include "ui/theme/interface_scaler.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QLayout>
#include <QMargins>
#include <QVariant>
#include <QWidget>

#include "ui/theme/studio_style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr auto kKept = "interfaceScalerKept";
constexpr auto kMinimum = "interfaceScalerMinimum";
constexpr auto kRoom = "interfaceScalerRoom";
constexpr auto kLines = "interfaceScalerLines";
constexpr auto kMaximum = "interfaceScalerMaximum";

struct Measures {
    QMargins margins;
    int horizontal = 0; ///< spacing
    int vertical = 0;

    friend bool operator==(const Measures&, const Measures&) = default;
};

/// What the code has given, and what was made of it.
struct Kept {
    Measures given;
    Measures shown;
};

/// Others, as those of tool bars, ask the style.
bool isScaled(const QLayout& layout)
{
    return qobject_cast<const QBoxLayout*>(&layout) || qobject_cast<const QGridLayout*>(&layout)
        || qobject_cast<const QFormLayout*>(&layout);
}

Measures measuresOf(const QLayout& layout)
{
    if (const auto* grid = qobject_cast<const QGridLayout*>(&layout))
        return {grid->contentsMargins(), grid->horizontalSpacing(), grid->verticalSpacing()};
    if (const auto* form = qobject_cast<const QFormLayout*>(&layout))
        return {form->contentsMargins(), form->horizontalSpacing(), form->verticalSpacing()};
    return {layout.contentsMargins(), layout.spacing(), layout.spacing()};
}

void apply(QLayout& layout, const Measures& measures)
{
    layout.setContentsMargins(measures.margins);
    if (auto* grid = qobject_cast<QGridLayout*>(&layout)) {
        grid->setHorizontalSpacing(measures.horizontal);
        grid->setVerticalSpacing(measures.vertical);
    } else if (auto* form = qobject_cast<QFormLayout*>(&layout)) {
        form->setHorizontalSpacing(measures.horizontal);
        form->setVerticalSpacing(measures.vertical);
    } else {
        layout.setSpacing(measures.horizontal);
    }
}

Measures multiplied(const Measures& measures, double scale)
{
    const auto times = [scale](int length) { return length < 0 ? length : qRound(length * scale); };
    const QMargins& margins = measures.margins;
    return {{times(margins.left()), times(margins.top()), times(margins.right()), times(margins.bottom())},
        times(measures.horizontal), times(measures.vertical)};
}

QSize multiplied(QSize size, double scale, int none)
{
    const auto times = [&](int length) { return length == 0 ? none : qRound(length * scale); };
    return {times(size.width()), times(size.height())};
}

void applySizes(QWidget& widget, double scale)
{
    if (const QVariant minimum = widget.property(kMinimum); minimum.isValid())
        widget.setMinimumSize(multiplied(minimum.toSize(), scale, 0));
    if (const QVariant maximum = widget.property(kMaximum); maximum.isValid())
        widget.setMaximumSize(multiplied(maximum.toSize(), scale, QWIDGETSIZE_MAX));
    if (const QVariant room = widget.property(kRoom); room.isValid())
        widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance(room.toString()) + qRound(token::kTight * scale));
    if (const QVariant lines = widget.property(kLines); lines.isValid())
        widget.setMinimumHeight(lines.toInt() * widget.fontMetrics().lineSpacing());
}

} // namespace

InterfaceScaler::InterfaceScaler(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

void InterfaceScaler::setScale(double scale)
{
    m_scale = scale;
    for (QWidget* widget : QApplication::allWidgets())
        this->scale(*widget);
}

bool InterfaceScaler::eventFilter(QObject* watched, QEvent* event)
{
    // A layout that is laid out anew may be a new one.
    if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutRequest)
        if (auto* widget = qobject_cast<QWidget*>(watched))
            scale(*widget);
    if (event->type() == QEvent::FontChange)
        if (auto* widget = qobject_cast<QWidget*>(watched))
            applySizes(*widget, m_scale);
    return QObject::eventFilter(watched, event);
}

void InterfaceScaler::scale(QWidget& widget) const
{
    applySizes(widget, m_scale);
    if (widget.layout())
        scale(*widget.layout());
}

void InterfaceScaler::scale(QLayout& layout) const
{
    if (isScaled(layout)) {
        const Measures now = measuresOf(layout);
        const QVariant before = layout.property(kKept);
        Kept kept = before.value<Kept>();
        if (!before.isValid() || kept.shown != now)
            kept.given = now; // set since by the code
        kept.shown = multiplied(kept.given, m_scale);
        if (kept.shown != now)
            apply(layout, kept.shown);
        if (!before.isValid() || kept.shown != now)
            layout.setProperty(kKept, QVariant::fromValue(kept));
    }
    for (int i = 0; i < layout.count(); ++i)
        if (QLayout* inner = layout.itemAt(i)->layout())
            scale(*inner);
}

void setScaledMinimumSize(QWidget* widget, QSize size)
{
    widget->setProperty(kMinimum, size);
    applySizes(*widget, interfaceScale());
}

void setScaledMaximumSize(QWidget* widget, QSize size)
{
    widget->setProperty(kMaximum, size);
    applySizes(*widget, interfaceScale());
}

void setScaledFixedSize(QWidget* widget, QSize size)
{
    setScaledMinimumSize(widget, size);
    setScaledMaximumSize(widget, size);
}

void setScaledMinimumWidth(QWidget* widget, int width)
{
    setScaledMinimumSize(widget, {width, 0});
}

void setScaledFixedWidth(QWidget* widget, int width)
{
    setScaledFixedSize(widget, {width, 0});
}

void setRoomFor(QWidget* widget, const QString& widest)
{
    widget->setProperty(kRoom, widest);
    applySizes(*widget, interfaceScale());
}

void setRoomForLines(QWidget* widget, int lines)
{
    widget->setProperty(kLines, lines);
    applySizes(*widget, interfaceScale());
}

int scaled(double length)
{
    return qRound(length * interfaceScale());
}

} // namespace inventio::ui
