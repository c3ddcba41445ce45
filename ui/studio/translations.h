#pragma once

#include <QString>
#include <QTranslator>

namespace inventio::ui {

/// The texts of the whole application, in one language, as long as this exists. [GUI]
class Translations {
public:
    /// "de", "en"; empty: the system's. What there is no translation to stays English.
    explicit Translations(const QString& language);

private:
    /// Texts are filed under the plain names of classes; Qt asks with their namespaces.
    class OwnTexts : public QTranslator {
    public:
        QString translate(const char* context, const char* text, const char* comment, int number) const override;
    };

    OwnTexts m_english; ///< which needs one for its plurals
    QTranslator m_qt;
    OwnTexts m_own;
};

} // namespace inventio::ui
