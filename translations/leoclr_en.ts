<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Report</name>
    <message numerus="yes">
        <location filename="../core/report/reportrun.cpp" line="+123"/>
        <source>%n line(s) of the event log are damaged and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/report/summarysection.cpp" line="+97"/>
        <source>The run was resumed %n time(s); figures that the later attempt computed again replace the earlier ones.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>The run was resumed %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ClassBars</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/classbars.cpp" line="+120"/>
        <source>%1: %n image(s). Click to show this class alone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DatasetsRoom</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/datasetsroom.cpp" line="+274"/>
        <source>%n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DesignInspector</name>
    <message numerus="yes">
        <location filename="../widgets/design/designinspector.cpp" line="+104"/>
        <source>Checks: %n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%n difference(s) from the preset</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DesignRoom</name>
    <message numerus="yes">
        <location filename="../widgets/design/designroom.cpp" line="+274"/>
        <source>%n class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::HealthPanel</name>
    <message numerus="yes">
        <location filename="../widgets/training/healthpanel.cpp" line="+178"/>
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n more in the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%n damaged line(s) in the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::StatusLine</name>
    <message numerus="yes">
        <location filename="../widgets/shell/statusline.cpp" line="+178"/>
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::SummaryPanel</name>
    <message numerus="yes">
        <location filename="../widgets/datasets/summarypanel.cpp" line="+235"/>
        <source>%n file(s) left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
