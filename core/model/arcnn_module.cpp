#include "core/model/accompaniment/nets.h"
#include "core/model/accompaniment/trainable_accompaniment.h"
#include "core/model/inference_network.h"
#include "core/model/trainable_network.h"

// The module's exported symbols; their names are kModuleEntry, kAccompanimentEntry and kModuleBuildId.

extern "C" __attribute__((visibility("default"))) const inventio::model::NetworkModule inventio_arcnn{
    inventio::model::makeInferenceNetwork, inventio::model::makeTrainableNetwork};

extern "C" __attribute__((visibility("default"))) const inventio::model::AccompanimentModule inventio_accompaniment{
    inventio::model::makeAccompanimentNetwork, inventio::model::makeTrainableAccompaniment};

extern "C" __attribute__((visibility("default"))) const char inventio_arcnn_build[] = INVENTIO_MODULE_BUILD_ID;
