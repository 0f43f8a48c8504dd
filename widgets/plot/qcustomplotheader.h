#pragma once

// QCustomPlot is written with Qt's keywords; ours are off (QT_NO_KEYWORDS). Include this header instead of its own.
#include <QObject>

#pragma push_macro("signals")
#pragma push_macro("foreach")
#undef signals
#undef foreach
#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#pragma pop_macro("foreach")
#pragma pop_macro("signals")
