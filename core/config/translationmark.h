#pragma once

/// Marks an English literal for the translators without depending on Qt: lupdate knows the macro by its name, the window
/// looks the text up in the same context.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif
