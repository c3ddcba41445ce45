#include "ui/studio/side_rail.h"

#include <algorithm>

#include <QBoxLayout>
#include <QFrame>
#include <QToolButton>

#include "ui/actions/icons.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kEdge = 1; ///< the lines at the sides of a drawer, pixels at 100 %

} // namespace

SideRail::SideRail(Side side, QWidget* content, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
    , m_content(content)
    , m_strip(new QWidget(this))
    , m_button(new QToolButton(m_strip))
    , m_drawer(new QFrame(this))
{
    setRole(m_drawer, "drawer");
    m_drawer->hide();
    auto* drawer = new QVBoxLayout(m_drawer);
    drawer->setContentsMargins(0, 0, 0, 0);
    setRole(m_strip, "panel");
    m_strip->setAttribute(Qt::WA_StyledBackground);
    m_button->setCheckable(true);
    m_button->setIcon(icon(side == Side::Left ? QStringLiteral("next") : QStringLiteral("previous")));
    m_button->setToolTip(name);
    m_button->setAccessibleName(name);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QToolButton::toggled, this, &SideRail::layOut);
    auto* strip = new QVBoxLayout(m_strip);
    strip->setContentsMargins(token::kTight, token::kTight, token::kTight, token::kTight);
    strip->addWidget(m_button);
    strip->addStretch(1);
    m_column = new QBoxLayout(side == Side::Left ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft, this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_strip);
    m_column->addWidget(m_content, 1);
    m_strip->hide();
}

void SideRail::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow) {
        const int before = maximumWidth();
        limitWidth();
        if (maximumWidth() != before) // the strip, at another interface size
            Q_EMIT folded();
        return;
    }
    m_isNarrow = narrow;
    m_button->setChecked(false);
    layOut();
}

void SideRail::layOut()
{
    m_strip->setVisible(m_isNarrow);
    putContent(m_isNarrow && m_button->isChecked());
    m_content->setVisible(isOpen());
    limitWidth();
    Q_EMIT folded();
}

void SideRail::limitWidth()
{
    setMaximumWidth(m_isNarrow ? m_strip->sizeHint().width() : m_content->maximumWidth());
    placeDrawer();
}

/// Into the drawer, which lies over the window, or back into the column.
void SideRail::putContent(bool inDrawer)
{
    if (inDrawer == !m_drawer->isHidden())
        return;
    if (inDrawer) {
        m_drawer->setParent(window());
        m_drawer->layout()->addWidget(m_content);
        m_drawer->show();
        m_drawer->raise();
    } else {
        m_drawer->hide();
        m_column->addWidget(m_content, 1);
    }
}

/// Beside the strip, from where the column begins to where it ends.
void SideRail::placeDrawer()
{
    if (!m_drawer->isVisible())
        return;
    const QPoint corner = mapTo(window(), QPoint());
    const int room = window()->width() - m_strip->width();
    const int wanted = m_content->minimumSizeHint().expandedTo(m_content->minimumSize()).width();
    const int width = std::min(room, wanted + 2 * scaled(kEdge));
    const int left = m_side == Side::Left ? corner.x() + m_strip->width() : corner.x() - width;
    m_drawer->setGeometry(left, corner.y(), width, height());
}

void SideRail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeDrawer();
}

void SideRail::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    placeDrawer();
}

bool SideRail::isOpen() const
{
    return !m_isNarrow || m_button->isChecked();
}

} // namespace inventio::ui
