#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace leoclr {

/// The translators of the program and of Qt's own texts, installed into the application.
class Language
{
public:
    ~Language();
    /// @param code "en", "de"; empty: the system's. A language without a catalogue falls back to English.
    void use(const QString &code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    void remove();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace leoclr
