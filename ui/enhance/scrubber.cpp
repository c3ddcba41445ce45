#include "ui/enhance/scrubber.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/actions/actions.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"
#include "ui/versions/version_delegate.h"

namespace inventio::ui {

Scrubber::Scrubber(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_place(new QLabel(this))
    , m_counts(new QLabel(this))
{
    m_slider->setAccessibleName(tr("Iteration"));
    m_slider->setToolTip(tr("Go back to any moment of this Enhance"));
    setRole(m_counts, "muted");
    auto* words = new QHBoxLayout;
    words->addWidget(m_place, 1);
    words->addWidget(m_counts);
    auto* buttons = new QHBoxLayout;
    for (const auto& [what, text] :
        {std::pair(ActionId("variation.keep"), tr("Keep")), std::pair(ActionId("variation.reject"), tr("Reject"))}) {
        auto* button = new QPushButton(text, this);
        QAction* action = actions[what];
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight / 2);
    layout->addLayout(words);
    layout->addWidget(m_slider);
    layout->addLayout(buttons);
    connect(m_slider, &QSlider::valueChanged, this, [this](int iteration) {
        m_place->setText(tr("Iteration %1 of %2").arg(iteration).arg(m_slider->maximum()));
        Q_EMIT moved(iteration);
        if (!m_slider->isSliderDown())
            Q_EMIT settled(iteration);
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { Q_EMIT settled(m_slider->value()); });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRoomFor(m_place, tr("Iteration %1 of %2").arg(888).arg(888)); // so that other words move nothing
    setRoomFor(m_counts, QStringLiteral("+888 −888"));
    setEmpty({});
}

void Scrubber::setRun(int iterations, int shown)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, iterations);
    m_slider->setValue(shown);
    m_slider->setEnabled(true);
    m_place->setText(tr("Iteration %1 of %2").arg(shown).arg(iterations));
}

void Scrubber::setCounts(const project::ChangeCounts& counts)
{
    m_counts->setText(countsText(counts));
    m_counts->setAccessibleName(tr("%1 notes added, %2 removed").arg(counts.added).arg(counts.removed));
}

void Scrubber::setEmpty(const QString& reason)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, 0);
    m_slider->setEnabled(false);
    m_place->setText(reason);
    m_counts->clear();
    m_counts->setAccessibleName({});
}

bool Scrubber::goTo(int iteration)
{
    if (!m_slider->isEnabled())
        return false;
    m_slider->setValue(iteration);
    return true;
}

int Scrubber::position() const
{
    return m_slider->value();
}

} // namespace inventio::ui
