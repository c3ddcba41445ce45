#include "core/model/inference_network.h"
#include "core/model/trainable_network.h"

/// The module's one exported symbol; its name is kModuleEntry.
extern "C" __attribute__((visibility("default"))) const inventio::model::NetworkModule inventio_arcnn{
    inventio::model::makeInferenceNetwork, inventio::model::makeTrainableNetwork};
