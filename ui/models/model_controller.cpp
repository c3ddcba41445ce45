#include "ui/models/model_controller.h"

#include <utility>

#include <QFileInfo>

#include "ui/actions/actions.h"
#include "ui/models/training_dialog.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

ModelController::ModelController(const Dependencies& dependencies, Source source, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_source(std::move(source))
{
    const auto on = [this](ActionId action, auto handler) { m_dependencies.actions.on(action, this, handler); };
    on("model.choose", [this] { choose(); });
    on("model.useShipped", [this] { use({}); });
    on("model.train", [this] { train(); });
    connect(&m_dependencies.composer, &Composer::modelLoaded, this, [this] {
        if (const auto loaded = std::exchange(m_asked, std::nullopt))
            m_dependencies.settings.setModelFile(*loaded);
    });
    connect(&m_dependencies.composer, &Composer::modelRefused, this, [this](const QString& reason) {
        const QString file = QFileInfo(std::exchange(m_asked, std::nullopt).value_or(QString())).fileName();
        m_dependencies.notices.showSentence(
            tr("The model %1 cannot be used, and the one before stays. %2").arg(file, reason));
    });
}

void ModelController::begin()
{
    if (const QString file = m_dependencies.settings.modelFile(); !file.isEmpty())
        use(file);
}

void ModelController::use(const QString& file)
{
    if (!file.isEmpty() && !m_source.from)
        return;
    m_asked = file;
    m_dependencies.composer.useModel(file.isEmpty() ? m_source.shipped : m_source.from(file.toStdString()));
}

void ModelController::choose()
{
    const QString before = m_dependencies.settings.modelFile();
    const QString folder = before.isEmpty() ? QString::fromStdString(m_source.folder.string()) : before;
    const QString file = m_dependencies.prompts.chooseFileToOpen(folder, tr("Models (*.safetensors)"));
    if (!file.isEmpty())
        use(file);
}

void ModelController::train()
{
    if (!m_source.train)
        return;
    if (!m_training) {
        m_training
            = new TrainingDialog(m_source.train, m_source.folder, m_dependencies.prompts, &m_dependencies.window);
        connect(m_training, &TrainingDialog::useWanted, this, &ModelController::use);
    }
    m_training->show();
    m_training->raise();
    m_training->activateWindow();
}

} // namespace inventio::ui
