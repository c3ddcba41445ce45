#include "core/model/inference_network.h"
#include "core/model/trainable_network.h"

// The module's exported symbols; their names are kModuleEntry and kModuleBuildId.

extern "C" __attribute__((visibility("default"))) const inventio::model::NetworkModule inventio_arcnn{
    inventio::model::makeInferenceNetwork, inventio::model::makeTrainableNetwork};

extern "C" __attribute__((visibility("default"))) const char inventio_arcnn_build[] = INVENTIO_MODULE_BUILD_ID;
