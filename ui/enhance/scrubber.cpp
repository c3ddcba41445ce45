#include "ui/enhance/scrubber.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include "ui/actions/actions.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

Scrubber::Scrubber(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_place(new QLabel(this))
    , m_counts(new QLabel(this))
{
    setRole(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_slider->setAccessibleName(tr("Iteration"));
    m_slider->setToolTip(tr("Go back to any moment of this Enhance"));
    setRoomFor(m_place, tr("Iteration %1 of %2").arg(8888).arg(8888));
    setRole(m_counts, "muted");
    setRoomFor(m_counts, QStringLiteral("+8888  −8888"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kTight, token::kMedium, token::kTight);
    layout->setSpacing(token::kSmall);
    layout->addWidget(m_place);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_counts);
    for (const auto what : {ActionId("model.previousChange"), ActionId("model.nextChange"),
             ActionId("model.keepChange"), ActionId("model.takeBackChange")}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(actions[what]);
        layout->addWidget(button);
    }
    connect(m_slider, &QSlider::valueChanged, this, [this](int iteration) {
        m_place->setText(tr("Iteration %1 of %2").arg(iteration).arg(m_slider->maximum()));
        Q_EMIT moved(iteration);
        if (!m_slider->isSliderDown())
            Q_EMIT settled(iteration);
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { Q_EMIT settled(m_slider->value()); });
    setEmpty();
}

void Scrubber::setRun(int iterations, int shown)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, iterations);
    m_slider->setValue(shown);
    m_slider->setEnabled(true);
    m_place->setText(tr("Iteration %1 of %2").arg(shown).arg(iterations));
}

void Scrubber::setCounts(int added, int removed)
{
    m_counts->setText(QStringLiteral("+%1  −%2").arg(added).arg(removed));
    m_counts->setAccessibleName(tr("%1 notes added, %2 removed").arg(added).arg(removed));
}

void Scrubber::setEmpty()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, 0);
    m_slider->setEnabled(false);
    m_place->setText(tr("Your own notes"));
    m_counts->clear();
}

int Scrubber::position() const
{
    return m_slider->value();
}

} // namespace inventio::ui
