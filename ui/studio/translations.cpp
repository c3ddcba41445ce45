#include "ui/studio/translations.h"

#include <string_view>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace inventio::ui {

Translations::Translations(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto add = [](QTranslator& translator, const QLocale& to, const QString& name, const QString& folder) {
        if (translator.load(to, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(&translator);
    };
    const QString ours = QStringLiteral("inventio");
    const QString folder = QStringLiteral(":/i18n");
    add(m_english, QLocale(QLocale::English), ours, folder);
    add(m_qt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(m_own, locale, ours, folder);
}

QString Translations::OwnTexts::translate(const char* context, const char* text, const char* comment, int number) const
{
    const std::string_view full = context;
    const auto colons = full.rfind(':');
    const char* plain = colons == std::string_view::npos ? context : context + colons + 1;
    const QString found = QTranslator::translate(plain, text, comment, number);
    return found.isEmpty() && plain != context ? QTranslator::translate(context, text, comment, number) : found;
}

} // namespace inventio::ui
