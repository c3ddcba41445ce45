#pragma once

namespace inventio::app {

/// Lets OpenMP's waiting threads sleep soon instead of spin: on a busy machine the model is several times faster so, on an
/// idle one as fast. To be called first in main: where OpenMP is loaded already and has read its settings, the program
/// is started anew in place. A setting of the user's own is left alone.
void letOpenMpThreadsSleep(char** arguments);

} // namespace inventio::app
