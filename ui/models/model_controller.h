#pragma once

#include <filesystem>
#include <optional>

#include <QObject>

#include "core/session/training.h"
#include "ui/enhance/composer.h"

class QWidget;

namespace inventio::ui {

class Actions;
class NoticeBar;
class Settings;
class TrainingDialog;
class UserPrompts;

/// Which model works: the one that comes with the program, a file that was chosen, or one that was trained here. The choice
/// is remembered once the model was there. [GUI]
class ModelController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Composer& composer;
        const Actions& actions;
        Settings& settings;
        NoticeBar& notices;
        UserPrompts& prompts;
        QWidget& window;
    };
    /// Where models come from.
    struct Source {
        MakeScorer shipped;
        MakeScorerFrom from;          ///< null: there is no choice
        session::Train train;         ///< null: none can be trained
        std::filesystem::path folder; ///< for those that are trained
    };
    ModelController(const Dependencies& dependencies, Source source, QObject* parent = nullptr);

    /// Asks for the model that was chosen at an earlier start.
    void begin();
    /// A file, or empty for the model that comes with the program.
    void use(const QString& file);

    TrainingDialog* training() { return m_training; } ///< null until it was asked for

private:
    void choose();
    void train();

    Dependencies m_dependencies;
    Source m_source;
    std::optional<QString> m_asked; ///< the file that is being loaded
    TrainingDialog* m_training = nullptr;
};

} // namespace inventio::ui
