#include "ui/learn/capsule_card.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/studio_style.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

namespace {

bool isEnter(const QEvent& event)
{
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

CapsuleCard::CapsuleCard(const Shown& shown, QWidget* parent)
    : QAbstractButton(parent)
{
    setAccessibleName(shown.title);
    setAccessibleDescription(
        shown.progress.isEmpty() ? shown.about : shown.progress + QStringLiteral(". ") + shown.about);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum); // as wide as the list is
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kSmall, token::kMedium, token::kSmall);
    layout->setSpacing(token::kTight);
    const auto add = [&](const QString& text, const char* role) {
        if (text.isEmpty())
            return;
        auto* label = new WrappedLabel(this);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setText(text);
        setRole(label, role);
        layout->addWidget(label);
    };
    add(shown.title, "name");
    add(shown.about, "muted");
    add(shown.progress, "muted");
}

/// Enter is the window's, but where it chooses.
bool CapsuleCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isEnter(*event)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isEnter(*event)) {
        click();
        return true;
    }
    return QAbstractButton::event(event);
}

void CapsuleCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = StudioStyle::ofApplication().theme();
    const Colours& colours = theme.colours;
    const double line = hasFocus() ? theme.metrics.focusWidth : 1.0;
    const double inset = line / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus()        ? colours.focus
            : underMouse() && isEnabled() ? colours.accent
                                          : colours.separator,
        line));
    painter.setBrush(isEnabled() ? colours.window : colours.panel);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.metrics.radius, theme.metrics.radius);
}

} // namespace inventio::ui
