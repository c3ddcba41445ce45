#include "ui/playback/compare_switch.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "core/session/transport_state.h"
#include "ui/actions/actions.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

CompareSwitch::CompareSwitch(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_other(actions["compare.other"])
    , m_before(new QPushButton(tr("Before"), this))
    , m_after(new QPushButton(tr("After"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::kTight, 0, token::kTight, 0);
    layout->setSpacing(0);
    for (auto* button : {m_before, m_after}) {
        setRole(button, button == m_before ? "firstSegment" : "lastSegment");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(m_other->toolTip());
        button->setEnabled(m_other->isEnabled());
        layout->addWidget(button);
        connect(m_other, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        connect(button, &QPushButton::clicked, this, [this, button] { choose(button == m_before); });
    }
}

void CompareSwitch::choose(bool before)
{
    if (before != m_isBefore)
        m_other->trigger();
    else // a click does not take away what is on show
        (before ? m_before : m_after)->setChecked(true);
}

void CompareSwitch::show(const session::TransportState& state)
{
    using audio::Listen;
    const auto& other = state.other();
    const Listen heard = state.heard();
    const bool areBoth = heard != Listen::A && heard != Listen::B;
    m_isBefore = (heard == Listen::B) == other.isOlder;
    const bool isTold = other.exists && !state.isSecret();
    m_before->setChecked(isTold && (areBoth || m_isBefore));
    m_after->setChecked(isTold && (areBoth || !m_isBefore));
}

} // namespace inventio::ui
