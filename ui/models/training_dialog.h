#pragma once

#include <filesystem>

#include <QDialog>

#include "ui/models/loss_lines.h"
#include "ui/models/training_job.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace inventio::ui {

class LinePlot;
class UserPrompts;

/// Trains a style of one's own: from which folder, how long, how it goes, and the use of the result. It learns on while the
/// dialog is closed and the studio is used. [GUI]
class TrainingDialog : public QDialog {
    Q_OBJECT
public:
    /// The weights go into `models`, a folder that need not be there yet.
    TrainingDialog(session::Train train, std::filesystem::path models, UserPrompts& prompts, QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    void setMinutes(int minutes);

Q_SIGNALS:
    /// These weights are to be used from now on.
    void useWanted(const QString& weights);
    void ended(); ///< a training, for any reason

private:
    void layOut();
    void chooseFolder();
    void beginOrStop();
    void tell(const session::TrainingMoment& moment);
    void tellEnd(const session::TrainingEnd& end);
    void follow();
    std::filesystem::path weights() const;
    bool canGoOn() const;

    const std::filesystem::path m_models;
    UserPrompts& m_prompts;
    TrainingJob m_job;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QLineEdit* m_name;
    QSpinBox* m_minutes;
    LossLines m_losses;
    LinePlot* m_plot;
    LinePlot* m_shipped; ///< to compare with
    QLabel* m_state;
    QPushButton* m_begin;
    QPushButton* m_use;
};

} // namespace inventio::ui
