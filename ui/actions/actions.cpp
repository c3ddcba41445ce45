#include "ui/actions/actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenuBar>
#include <QStringList>
#include <QWidget>

#include "ui/actions/icons.h"

namespace inventio::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> keysOf(const ActionInfo& info)
{
    QList<QKeySequence> keys;
    for (const auto& key : QString::fromLatin1(info.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys.push_back(QKeySequence(key, QKeySequence::PortableText));
    return keys;
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

} // namespace

QString Actions::plainText(const ActionInfo& info)
{
    QString text = translated(info.text);
    text.remove(QLatin1Char('&')).remove(QChar(0x2026));
    return text;
}

QString Actions::hint(const ActionInfo& info)
{
    return translated(info.hint);
}

QString Actions::keyText(const ActionInfo& info)
{
    const auto keys = keysOf(info);
    return keys.isEmpty() ? QString() : keys.front().toString(QKeySequence::NativeText);
}

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (const auto& info : actionTable()) {
        auto* action = new QAction(translated(info.text), this);
        const QString key = keyText(info);
        action->setObjectName(plainText(info));
        action->setToolTip(key.isEmpty() ? hint(info) : hint(info) + QStringLiteral(" (%1)").arg(key));
        action->setStatusTip(hint(info));
        action->setCheckable(info.kind == Kind::Switch);
        if (*info.icon)
            action->setIcon(icon(QString::fromLatin1(info.icon)));
        if (info.where == Keys::Window)
            action->setShortcuts(keysOf(info));
        else
            action->setText(action->text() + QLatin1Char('\t') + key); // shown, but the roll's own
        window->addAction(action);
        m_actions.emplace(info.what, action);
    }
}

void Actions::on(Do what, std::function<void()> handler)
{
    connect(m_actions.at(what), &QAction::triggered, this, [handler = std::move(handler)] { handler(); });
}

void Actions::fill(QMenuBar* bar)
{
    for (const auto& info : actionTable()) {
        auto& menu = m_menus[info.menu];
        if (!menu)
            menu = bar->addMenu(menuTitle(info.menu));
        if (info.newGroup)
            menu->addSeparator();
        menu->addAction(m_actions.at(info.what));
    }
}

void Actions::setLettersPlay(bool play)
{
    for (const auto& info : actionTable()) {
        if (info.where != Keys::Window)
            continue;
        auto keys = keysOf(info);
        if (play)
            keys.removeIf(isSingleLetter);
        m_actions.at(info.what)->setShortcuts(keys);
    }
}

} // namespace inventio::ui
