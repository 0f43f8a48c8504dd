#include "core/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

static void initTranslations()
{
    Q_INIT_RESOURCE(translations); // a static library's resources are dropped unless somebody names them
}

namespace leoclr {

Language::~Language()
{
    remove();
}

void Language::use(const QString &code)
{
    initTranslations();
    remove();
    QString wanted = code.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : code;
    if (wanted != QLatin1String("de"))
        wanted = QStringLiteral("en");
    m_current = wanted;
    // Numbers and dates follow the chosen language; a system in the same language keeps its own region.
    const QLocale system = QLocale::system();
    const bool sameLanguage = system.name().startsWith(wanted);
    QLocale::setDefault(sameLanguage ? system : QLocale(wanted));

    const auto load = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
            m_translators.push_back(std::move(translator));
    };
    load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("leoclr_") + wanted, QStringLiteral(":/i18n"));
}

void Language::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace leoclr
