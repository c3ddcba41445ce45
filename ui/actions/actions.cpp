#include "ui/actions/actions.h"

#include <array>
#include <utility>

#include <QCoreApplication>
#include <QMenuBar>
#include <QWidget>

#include "ui/actions/icons.h"

namespace inventio::ui {

namespace {

constexpr const char* kHandled = "handled"; ///< a property of the QAction

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

bool isSingleLetter(const QKeySequence& key)
{
    if (key.count() != 1)
        return false;
    const auto pressed = key[0];
    const bool plain = pressed.keyboardModifiers() == Qt::NoModifier;
    return plain
        && ((pressed.key() >= Qt::Key_A && pressed.key() <= Qt::Key_Z)
            || (pressed.key() >= Qt::Key_0 && pressed.key() <= Qt::Key_9));
}

/// "Shift+↑" for "Shift+Up": in a sentence "Up" would not look like a key.
QString withArrows(const QString& key)
{
    constexpr std::array kArrows{std::pair(Qt::Key_Up, u"↑"), std::pair(Qt::Key_Down, u"↓"),
        std::pair(Qt::Key_Left, u"←"), std::pair(Qt::Key_Right, u"→")};
    for (const auto& [arrow, sign] : kArrows)
        if (const QString name = QKeySequence(arrow).toString(QKeySequence::NativeText);
            key == name || key.endsWith(QLatin1Char('+') + name))
            return key.chopped(name.size()) + QString::fromUtf16(sign);
    return key;
}

} // namespace

std::vector<ActionId> allActions()
{
    std::vector<ActionId> all;
    for (std::size_t row = 0; row < actionTable().size(); ++row)
        all.push_back(ActionId::at(row));
    return all;
}

QString Actions::plainText(ActionId action)
{
    QString text = translated(action.info().text);
    text.remove(QLatin1Char('&')).remove(QChar(0x2026));
    return text.trimmed(); // some languages part the dots by a space
}

QString Actions::hint(ActionId action)
{
    return translated(action.info().hint);
}

QString Actions::menuTitle(Menu menu)
{
    static constexpr std::array kTitles{QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"),
        QT_TRANSLATE_NOOP("Actions", "N&otes"), QT_TRANSLATE_NOOP("Actions", "&View"),
        QT_TRANSLATE_NOOP("Actions", "&Play"), QT_TRANSLATE_NOOP("Actions", "&Model"),
        QT_TRANSLATE_NOOP("Actions", "Ver&sions"), QT_TRANSLATE_NOOP("Actions", "Lear&n"),
        QT_TRANSLATE_NOOP("Actions", "&Help")};
    return translated(kTitles[static_cast<std::size_t>(menu)]);
}

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (const ActionId id : allActions()) {
        const auto& info = id.info();
        auto* action = new QAction(this);
        action->setObjectName(plainText(id));
        action->setStatusTip(hint(id));
        action->setCheckable(info.kind == Kind::Switch);
        action->setEnabled(info.needs == Need::Nothing);
        if (*info.icon)
            action->setIcon(icon(QString::fromLatin1(info.icon)));
        window->addAction(action);
        m_actions.push_back(action);
        applyKeys(id);
    }
}

void Actions::on(ActionId action, const QObject* context, std::function<void()> handler) const
{
    connect((*this)[action], &QAction::triggered, context, [handler = std::move(handler)] { handler(); });
    (*this)[action]->setProperty(kHandled, true);
}

bool Actions::isHandled(ActionId action) const
{
    return (*this)[action]->property(kHandled).toBool();
}

void Actions::provide(Need what, bool isThere) const
{
    const auto before = static_cast<unsigned>(m_there);
    const auto bit = static_cast<unsigned>(what);
    m_there = static_cast<Need>(isThere ? before | bit : before & ~bit);
    for (const ActionId id : allActions())
        if ((static_cast<unsigned>(id.info().needs) & bit) != 0)
            (*this)[id]->setEnabled(meets(m_there, id.info().needs));
}

void Actions::fill(QMenuBar* bar)
{
    for (const ActionId id : allActions()) {
        auto& menu = m_menus[id.info().menu];
        if (!menu)
            menu = bar->addMenu(menuTitle(id.info().menu));
        if (id.info().newGroup)
            menu->addSeparator();
        menu->addAction((*this)[id]);
    }
}

void Actions::setKeys(KeyMap keys)
{
    m_keys = std::move(keys);
    for (const ActionId id : allActions())
        applyKeys(id);
    Q_EMIT keysChanged();
}

QString Actions::keyText(ActionId action) const
{
    const auto& keys = m_keys.keysOf(action);
    return keys.isEmpty() ? QString() : withArrows(keys.front().toString(QKeySequence::NativeText));
}

void Actions::setLettersPlay(bool play)
{
    m_lettersPlay = play;
    for (const ActionId id : allActions())
        applyKeys(id);
}

void Actions::applyKeys(ActionId id)
{
    auto* action = (*this)[id];
    const QString key = keyText(id);
    action->setToolTip(key.isEmpty() ? hint(id) : hint(id) + QStringLiteral(" (%1)").arg(key));
    if (id.info().where == Keys::Roll) {
        // Shown, but the roll takes it by itself.
        action->setText(translated(id.info().text) + (key.isEmpty() ? QString() : QLatin1Char('\t') + key));
        return;
    }
    if (action->text().isEmpty()) // what an action is called may change while it is there
        action->setText(translated(id.info().text));
    auto keys = m_keys.keysOf(id);
    if (m_lettersPlay)
        keys.removeIf(isSingleLetter);
    action->setShortcuts(keys);
}

} // namespace inventio::ui
