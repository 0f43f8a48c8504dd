#include "core/report/auditexport.h"

#include "core/base/files.h"
#include "core/library/paths.h"
#include "core/report/auditfigures.h"

#include <algorithm>
#include <utility>

namespace leoclr::report {

namespace {

constexpr std::size_t tableRows = 20; ///< of classes and images in the Markdown

/// Writes files into a folder until one fails.
class AuditWriter
{
public:
    explicit AuditWriter(QString folder) : m_folder(std::move(folder)), m_done(makeFolder(toPath(m_folder))) {}

    void text(const std::string &name, const std::string &content)
    {
        if (m_done)
            take(name, writeFileAtomically(toPath(path(name)), content));
    }

    void figure(const std::string &name, const Figure &figure)
    {
        for (const char *ending : {".pdf", ".svg"}) {
            if (m_done)
                take(name + ending, writeFigure(figure, path(name + ending)));
        }
    }

    [[nodiscard]] Result<QStringList> files() const
    {
        return m_done ? Result<QStringList>(m_files) : tl::unexpected(m_done.error());
    }

private:
    [[nodiscard]] QString path(const std::string &name) const { return m_folder + '/' + QString::fromStdString(name); }
    void take(const std::string &name, const Result<> &written)
    {
        m_done = written;
        if (written)
            m_files << path(name);
    }

    QString m_folder;
    QStringList m_files;
    Result<> m_done;
};

bool isKnown(Score score, const std::vector<AuditResult> &results)
{
    return std::any_of(results.begin(), results.end(), [&](const AuditResult &result) {
        return result.scores[static_cast<std::size_t>(score)].count() > 0;
    });
}

} // namespace

Result<QStringList> exportAudits(const std::vector<NamedAudit> &audits, const ImageNames &names, const QString &folder)
{
    AuditWriter writer(folder);
    std::vector<AuditResult> results;
    std::vector<std::string> policies;
    QStringList labels;
    for (const NamedAudit &audit : audits) {
        writer.text(audit.name + "-scores.csv", scoresCsv(audit.result));
        writer.text(audit.name + "-classes.csv", classesCsv(audit.result));
        writer.text(audit.name + "-images.csv", imagesCsv(audit.result, names));
        writer.text(audit.name + "-distributions.csv", distributionsCsv(audit.result));
        results.push_back(audit.result);
        policies.push_back(audit.name);
        labels << QString::fromStdString(audit.name);
    }
    for (const Score score : allScores) {
        if (isKnown(score, results))
            writer.figure("distribution-" + std::string(nameOf(score)), distributionFigure(score, results, labels));
    }

    std::string markdown = "# Audit of " + results.front().datasetName + "\n\n";
    for (const NamedAudit &audit : audits)
        markdown += auditMarkdown(audit.result, audit.name) + "\n";
    markdown += "## Scores\n\n" + scoresMarkdown(results, policies);
    for (std::size_t i = 1; i < audits.size(); ++i) {
        const auto differences = comparePolicies(results[0], results[i]);
        if (!differences)
            return tl::unexpected(differences.error());
        const std::string name = "difference-" + policies[0] + "-" + policies[i];
        writer.text(name + ".csv", comparisonCsv(*differences));
        writer.figure(name, differenceFigure(*differences,
                                             QString::fromStdString(policySummary(results[0].settings.policy)),
                                             QString::fromStdString(policySummary(results[i].settings.policy))));
        markdown += "\n## " + policies[i] + " against " + policies[0] + "\n\n"
            + comparisonMarkdown(*differences, policies[0], policies[i]);
    }
    for (const NamedAudit &audit : audits) {
        if (audit.result.classes.empty())
            continue;
        markdown += "\n## " + audit.name + ": classes that crops lose most\n\n" + classesMarkdown(audit.result, tableRows);
        markdown += "\n## " + audit.name + ": images that lose their meaning most\n\n"
            + imagesMarkdown(audit.result, names, tableRows);
    }
    writer.text("audit.md", markdown);
    return writer.files();
}

} // namespace leoclr::report
