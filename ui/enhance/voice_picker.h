#pragma once

#include <array>

#include <QWidget>

#include "core/composing/voice_choice.h"

class QPushButton;

namespace inventio::ui {

/// Which of the four voices may get notes, at least one, and whether more than four notes may sound together. [GUI]
class VoicePicker : public QWidget {
    Q_OBJECT
public:
    explicit VoicePicker(QWidget* parent = nullptr);

    composing::VoiceChoice choice() const;
    void setChoice(const composing::VoiceChoice& choice);

Q_SIGNALS:
    void changed();

private:
    void pick(QPushButton* clicked);
    void follow();

    std::array<QPushButton*, analysis::kVoices> m_voices{};
    QPushButton* m_more = nullptr;
};

} // namespace inventio::ui
