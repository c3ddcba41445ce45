#include "ui/studio/side_rail.h"

#include <QBoxLayout>
#include <QToolButton>

#include "ui/actions/icons.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

SideRail::SideRail(Side side, QWidget* content, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_strip(new QWidget(this))
    , m_button(new QToolButton(m_strip))
{
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
    auto* layout = new QBoxLayout(side == Side::Left ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_content, 1);
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
    m_content->setVisible(isOpen());
    limitWidth();
    Q_EMIT folded();
}

void SideRail::limitWidth()
{
    setMaximumWidth(isOpen() ? QWIDGETSIZE_MAX : m_strip->sizeHint().width());
}

bool SideRail::isOpen() const
{
    return !m_isNarrow || m_button->isChecked();
}

} // namespace inventio::ui
