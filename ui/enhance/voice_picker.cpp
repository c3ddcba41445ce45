#include "ui/enhance/voice_picker.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

QPushButton* letter(const QString& text, const QString& name, const QString& hint, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    setRole(button, "letter");
    button->setCheckable(true);
    button->setAccessibleName(name);
    button->setToolTip(hint);
    return button;
}

} // namespace

VoicePicker::VoicePicker(QWidget* parent)
    : QWidget(parent)
{
    const std::array names{tr("Soprano"), tr("Alto"), tr("Tenor"), tr("Bass")};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    layout->addWidget(new QLabel(tr("Voices"), this), 1);
    for (std::size_t voice = 0; voice < m_voices.size(); ++voice) {
        auto* button
            = letter(names[voice].left(1), names[voice], tr("%1: the model may write it").arg(names[voice]), this);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button] { pick(button); });
        m_voices[voice] = button;
    }
    m_more = letter(QStringLiteral("+"), tr("More than four voices"),
        tr("More than four voices: any number of notes may sound together"), this);
    layout->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, [this] { pick(m_more); });
    setChoice({});
}

composing::VoiceChoice VoicePicker::choice() const
{
    composing::VoiceChoice choice{.moreThanFour = m_more->isChecked()};
    for (std::size_t voice = 0; voice < m_voices.size() && !choice.moreThanFour; ++voice)
        choice.filled[voice] = m_voices[voice]->isChecked();
    return choice;
}

void VoicePicker::setChoice(const composing::VoiceChoice& choice)
{
    for (std::size_t voice = 0; voice < m_voices.size(); ++voice)
        m_voices[voice]->setChecked(choice.filled[voice]);
    m_more->setChecked(choice.moreThanFour);
    follow();
}

/// The last voice stays: to write none is not to write.
void VoicePicker::pick(QPushButton* clicked)
{
    if (std::ranges::none_of(m_voices, [](const QPushButton* button) { return button->isChecked(); }))
        clicked->setChecked(true);
    follow();
}

void VoicePicker::follow()
{
    for (QPushButton* button : m_voices)
        button->setEnabled(!m_more->isChecked());
    Q_EMIT changed();
}

} // namespace inventio::ui
