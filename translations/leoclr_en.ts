<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditExport</name>
    <message numerus="yes">
        <location filename="../widgets/audit/exportjob.cpp" line="+44"/>
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageListing</name>
    <message numerus="yes">
        <location filename="../widgets/embedding/imagelisting.cpp" line="+48"/>
        <source>%Ln image(s) selected</source>
        <translation>
            <numerusform>%Ln image selected</numerusform>
            <numerusform>%Ln images selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <location filename="../core/report/reportrun.cpp" line="+123"/>
        <source>%n line(s) of the event log are damaged and were left out.</source>
        <translation>
            <numerusform>%n line of the event log is damaged and was left out.</numerusform>
            <numerusform>%n lines of the event log are damaged and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/report/summarysection.cpp" line="+117"/>
        <source>The run was resumed %n time(s); figures that the later attempt computed again replace the earlier ones.</source>
        <translation>
            <numerusform>The run was resumed %n time; figures that the later attempt computed again replace the earlier ones.</numerusform>
            <numerusform>The run was resumed %n times; figures that the later attempt computed again replace the earlier ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>The run was resumed %n time(s).</source>
        <translation>
            <numerusform>The run was resumed %n time.</numerusform>
            <numerusform>The run was resumed %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%n more warning(s) are in the event log.</source>
        <translation>
            <numerusform>%n more warning is in the event log.</numerusform>
            <numerusform>%n more warnings are in the event log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/report/compose.cpp" line="+38"/>
        <source>%1 and %n more run(s)</source>
        <translation>
            <numerusform>%1 and %n more run</numerusform>
            <numerusform>%1 and %n more runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/report/environmentsection.cpp" line="+90"/>
        <location filename="../core/report/summarysection.cpp" line="+44"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>, %Ln skipped</source>
        <translation>
            <numerusform>, %Ln skipped</numerusform>
            <numerusform>, %Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message numerus="yes">
        <location filename="../widgets/runs/runtext.cpp" line="+105"/>
        <source>%n line(s) of the log could not be read</source>
        <translation>
            <numerusform>%n line of the log could not be read</numerusform>
            <numerusform>%n lines of the log could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreText</name>
    <message numerus="yes">
        <location filename="../widgets/lens/scoretext.cpp" line="+97"/>
        <source>%1 of %n class(es) are in both crops.</source>
        <translation>
            <numerusform>%1 of %n class is in both crops.</numerusform>
            <numerusform>%1 of %n classes are in both crops.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::AuditPage</name>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n image(s) have no object and count for geometry only.</source>
        <translation>
            <numerusform>%n image has no object and counts for geometry only.</numerusform>
            <numerusform>%n images have no object and count for geometry only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%n image(s) could not be read.</source>
        <translation>
            <numerusform>%n image could not be read.</numerusform>
            <numerusform>%n images could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit of %Ln image(s) is thrown away.</source>
        <translation>
            <numerusform>The audit of %Ln image is thrown away.</numerusform>
            <numerusform>The audit of %Ln images is thrown away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::AuditTables</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ClassBars</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/classbars.cpp" line="+120"/>
        <source>%1: %n image(s). Click to show this class alone.</source>
        <translation>
            <numerusform>%1: %n image. Click to show this class alone.</numerusform>
            <numerusform>%1: %n images. Click to show this class alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DatasetBrowser</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/datasetbrowser.cpp" line="+211"/>
        <source>%Ln group(s) of %1</source>
        <translation>
            <numerusform>%Ln group of %1</numerusform>
            <numerusform>%Ln groups of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DesignInspector</name>
    <message numerus="yes">
        <location filename="../widgets/design/designinspector.cpp" line="+104"/>
        <source>Checks: %n finding(s)</source>
        <translation>
            <numerusform>Checks: %n finding</numerusform>
            <numerusform>Checks: %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%n difference(s) from the preset</source>
        <translation>
            <numerusform>%n difference from the preset</numerusform>
            <numerusform>%n differences from the preset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DesignRoom</name>
    <message numerus="yes">
        <location filename="../widgets/design/designroom.cpp" line="+171"/>
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DifferenceView</name>
    <message numerus="yes">
        <location filename="../widgets/audit/differenceview.cpp" line="+133"/>
        <source>95 % interval of the difference: %1 to %2 (paired bootstrap over %n image(s)).</source>
        <translation>
            <numerusform>95 % interval of the difference: %1 to %2 (paired bootstrap over %n image).</numerusform>
            <numerusform>95 % interval of the difference: %1 to %2 (paired bootstrap over %n images).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::EmbeddingList</name>
    <message numerus="yes">
        <location filename="../widgets/embedding/embeddinglist.cpp" line="+142"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ExaminationPart</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/examinationpart.cpp" line="+141"/>
        <source>%n file(s) cannot be read.</source>
        <translation>
            <numerusform>%n file cannot be read.</numerusform>
            <numerusform>%n files cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>Show %n group(s) of equal images</source>
        <translation>
            <numerusform>Show %n group of equal images</numerusform>
            <numerusform>Show %n groups of equal images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Show %n group(s) of nearly equal images</source>
        <translation>
            <numerusform>Show %n group of nearly equal images</numerusform>
            <numerusform>Show %n groups of nearly equal images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::HealthPanel</name>
    <message numerus="yes">
        <location filename="../widgets/training/healthpanel.cpp" line="+217"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n more in the log</source>
        <translation>
            <numerusform>%n more in the log</numerusform>
            <numerusform>%n more in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%n damaged line(s) in the log</source>
        <translation>
            <numerusform>%n damaged line in the log</numerusform>
            <numerusform>%n damaged lines in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::PolicyPage</name>
    <message numerus="yes">
        <location filename="../widgets/audit/policypage.cpp" line="+308"/>
        <source>A: the design&apos;s policy. B: the policy on the left. The same images and draws for both; bars: 95 % interval of a paired bootstrap over %n image(s).</source>
        <translation>
            <numerusform>A: the design&apos;s policy. B: the policy on the left. The same images and draws for both; bars: 95 % interval of a paired bootstrap over %n image.</numerusform>
            <numerusform>A: the design&apos;s policy. B: the policy on the left. The same images and draws for both; bars: 95 % interval of a paired bootstrap over %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ProblemList</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/problemlist.cpp" line="+154"/>
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ReplayPage</name>
    <message numerus="yes">
        <location filename="../widgets/lens/replaypage.cpp" line="+257"/>
        <source>%n recorded image(s)</source>
        <translation>
            <numerusform>%n recorded image</numerusform>
            <numerusform>%n recorded images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ReportRoom</name>
    <message numerus="yes">
        <location filename="../widgets/report/reportroom.cpp" line="+245"/>
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::RunActions</name>
    <message numerus="yes">
        <location filename="../widgets/runs/runactions.cpp" line="+159"/>
        <source>%n run(s) were moved to the trash</source>
        <translation>
            <numerusform>%n run was moved to the trash</numerusform>
            <numerusform>%n runs were moved to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::SizeChart</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/sizechart.cpp" line="+116"/>
        <source>%1 px: %n image(s)</source>
        <translation>
            <numerusform>%1 px: %n image</numerusform>
            <numerusform>%1 px: %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::StatusLine</name>
    <message numerus="yes">
        <location filename="../widgets/shell/statusline.cpp" line="+178"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::SummaryPanel</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/summarypanel.cpp" line="+262"/>
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln file left out.</numerusform>
            <numerusform>%Ln files left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::TrainingRoom</name>
    <message numerus="yes">
        <location filename="../widgets/training/trainingroom.cpp" line="+247"/>
        <source>compared with %n other run(s)</source>
        <translation>
            <numerusform>compared with %n other run</numerusform>
            <numerusform>compared with %n other runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::TrashLine</name>
    <message numerus="yes">
        <location filename="../widgets/shell/trashline.cpp" line="+49"/>
        <source>%n deleted run(s), %1</source>
        <translation>
            <numerusform>%n deleted run, %1</numerusform>
            <numerusform>%n deleted runs, %1</numerusform>
        </translation>
    </message>
</context>
</TS>
