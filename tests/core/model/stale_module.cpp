// Modules as other builds of the program have left them: nothing but the names.
#if defined(INVENTIO_TEST_BUILD_ID)
extern "C" __attribute__((visibility("default"))) const char inventio_arcnn_build[] = INVENTIO_TEST_BUILD_ID;
#endif
extern "C" __attribute__((visibility("default"))) const int inventio_arcnn = 0;
