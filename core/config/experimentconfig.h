#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace leoclr {

/// The complete settings of one training run, resolved: nothing is left to a default elsewhere.
/// One member per row of the field table (fieldtable.h), which holds key, range, help and source of each.
/// Choices are kept as the words of the table, so that config.json reads as the form does.
struct ExperimentConfig
{
    // run
    std::string runName;                      ///< run.name; empty: made from method and data
    std::int64_t seed = 1;                    ///< run.seed; key of every random number

    // data
    std::string dataReader = "demo";          ///< data.reader: a name of core/data/readers/registry.cpp
    std::string dataPath;                     ///< data.path; unused by demo
    std::string dataSplit = "train";          ///< data.split: train, test, unlabeled, train+unlabeled
    std::int64_t dataLimit = 0;               ///< data.limit; 0 = all images
    std::int64_t dataFold = 0;                ///< data.fold of STL-10's ten labelled folds; 0 = all
    std::string brokenImages = "skip";        ///< data.broken_images: skip, refuse
    std::int64_t demoImages = 2000;           ///< data.demo_images
    std::int64_t demoSize = 64;               ///< data.demo_size, pixels a side of a demo scene

    // method
    std::string method = "leoclr";            ///< method.name: a name of core/learning/methods/registry.cpp
    double temperature = 0.2;                 ///< method.temperature
    std::int64_t queueSize = 65536;           ///< method.queue_size
    double keyMomentum = 0.999;               ///< method.key_momentum
    std::string keyMomentumSchedule = "constant"; ///< method.key_momentum_schedule: constant, cosine (up to 1, BYOL)
    std::string queuePolicy = "first_key";    ///< method.queue_policy: first_key, both_keys, two_queues
    std::string batchNorm = "ordinary";       ///< method.batch_norm: ordinary, shuffle, split (key encoder), synchronised (all)
    std::int64_t batchNormGroups = 8;         ///< method.batch_norm_groups of split batch norm
    std::int64_t crops = 2;                   ///< method.crops: crops that LeOCLR pulls to the original
    double redundancyWeight = 0.0051;         ///< method.redundancy_weight: lambda of Barlow Twins
    double invarianceWeight = 25;             ///< method.invariance_weight of VICReg
    double varianceWeight = 25;               ///< method.variance_weight of VICReg
    double covarianceWeight = 1;              ///< method.covariance_weight of VICReg
    std::int64_t prototypes = 3000;           ///< method.prototypes of SwAV
    std::int64_t prototypesFrozenSteps = 313; ///< method.prototypes_frozen_steps
    double sinkhornEpsilon = 0.05;            ///< method.sinkhorn_epsilon
    std::int64_t sinkhornIterations = 3;      ///< method.sinkhorn_iterations
    std::int64_t queueFromEpoch = 0;          ///< method.queue_from_epoch: SwAV uses its queue from this epoch on

    // network
    std::string backbone = "resnet50";        ///< network.backbone: resnet18, resnet34, resnet50
    std::string stem = "imagenet";            ///< network.stem: imagenet, cifar
    std::string head = "mlp";                 ///< network.head: linear, mlp, mlp_norm (batch norm after hidden layers)
    std::int64_t dimension = 128;             ///< network.dimension of the embedding
    std::int64_t headLayers = 2;              ///< network.head_layers of an mlp head, the last one included
    std::int64_t headHidden = 0;              ///< network.head_hidden; 0 = as wide as the features
    std::string headLastNorm = "none";        ///< network.head_last_norm: none, affine, plain (no scale and shift)
    std::int64_t predictorHidden = 4096;      ///< network.predictor_hidden
    bool zeroInitResidual = false;            ///< network.zero_init_residual

    // views
    std::int64_t viewSize = 224;              ///< views.size, pixels a side
    double cropScaleMin = 0.2;                ///< views.crop_scale_min, share of the original's area
    double cropScaleMax = 1.0;                ///< views.crop_scale_max
    double cropRatioMin = 0.75;               ///< views.crop_ratio_min, width / height
    double cropRatioMax = 4.0 / 3.0;          ///< views.crop_ratio_max
    std::string cropPolicy = "random";        ///< views.crop_policy: random, centre_suppressed, object_aware
    double cropCentreSpread = 0.6;            ///< views.crop_centre_spread: a of Beta(a, a), ContrastiveCrop
    double cropMinimumCoverage = 0.2;         ///< views.crop_minimum_coverage of an object by an object-aware crop
    std::string resampling = "bilinear";      ///< views.resampling: bilinear, bicubic
    std::int64_t localCrops = 0;              ///< views.local_crops: small crops beside the two large ones (SwAV)
    std::int64_t localSize = 96;              ///< views.local_size, pixels a side
    double localScaleMin = 0.05;              ///< views.local_scale_min
    double localScaleMax = 0.14;              ///< views.local_scale_max
    std::string originalResize = "squash";    ///< views.original_resize: squash, letterbox, centre_crop
    bool originalAugmented = true;            ///< views.original_augmented
    double flipProbability = 0.5;             ///< views.flip_probability
    double jitterProbability = 0.8;           ///< views.jitter_probability
    double jitterBrightness = 0.4;            ///< views.jitter_brightness
    double jitterContrast = 0.4;              ///< views.jitter_contrast
    double jitterSaturation = 0.4;            ///< views.jitter_saturation
    double jitterHue = 0.1;                   ///< views.jitter_hue
    double grayProbability = 0.2;             ///< views.gray_probability
    bool grayFirst = false;                   ///< views.gray_first: gray before jitter (MoCo-v1)
    double blurProbability = 0.5;             ///< views.blur_probability
    double blurSigmaMin = 0.1;                ///< views.blur_sigma_min, pixels of the view
    double blurSigmaMax = 2.0;                ///< views.blur_sigma_max
    double solariseProbability = 0.0;         ///< views.solarise_probability
    std::string secondView = "same";          ///< views.second_view: same, own (the two values below; BYOL)
    double secondBlurProbability = 0.1;       ///< views.second_blur_probability
    double secondSolariseProbability = 0.2;   ///< views.second_solarise_probability
    std::string normalise = "imagenet";       ///< views.normalise: imagenet, cifar10, stl10, none

    // optimiser
    std::string optimiser = "sgd";            ///< optimiser.name: sgd, lars, adamw
    double learningRate = 0.03;               ///< optimiser.learning_rate
    double sgdMomentum = 0.9;                 ///< optimiser.momentum
    double weightDecay = 1e-4;                ///< optimiser.weight_decay
    std::string decayed = "all";              ///< optimiser.decayed: all, weights (neither batch norm nor biases)
    double larsCoefficient = 0.001;           ///< optimiser.lars_coefficient
    double biasLearningRate = 0;              ///< optimiser.bias_learning_rate of biases and batch norm; 0 = the same
    bool predictorRateFixed = false;          ///< optimiser.predictor_rate_fixed (SimSiam, --fix-pred-lr)
    std::string schedule = "cosine";          ///< optimiser.schedule: cosine, step, constant
    std::string scheduleUnit = "epoch";       ///< optimiser.schedule_unit: epoch, iteration
    std::int64_t warmupEpochs = 0;            ///< optimiser.warmup_epochs
    double warmupStart = 0;                   ///< optimiser.warmup_start, learning rate of the first step
    double finalRateShare = 0;                ///< optimiser.final_rate_share of the learning rate at the end

    // training
    std::int64_t epochs = 200;                ///< training.epochs
    std::int64_t batchSize = 256;             ///< training.batch_size
    std::int64_t accumulation = 1;            ///< training.accumulation: parts that a batch is computed in
    std::int64_t processes = 1;               ///< training.processes, one per device
    std::string precision = "float32";        ///< training.precision: float32, bfloat16
    std::string device = "auto";              ///< training.device: auto, cpu, cuda
    std::int64_t computeThreads = 0;          ///< training.compute_threads; 0 = all cores
    std::int64_t loaderThreads = 0;           ///< training.loader_threads; 0 = chosen by the engine
    std::int64_t imageCache = 1024;           ///< training.image_cache, MiB of decoded images kept in memory

    // watching
    std::int64_t metricsEverySteps = 10;      ///< watch.metrics_every_steps
    std::int64_t previewEverySteps = 200;     ///< watch.preview_every_steps
    std::int64_t previewImages = 8;           ///< watch.preview_images
    std::int64_t knnEveryEpochs = 1;          ///< watch.knn_every_epochs; 0 = never
    std::int64_t knnNeighbours = 200;         ///< watch.knn_neighbours
    double knnTemperature = 0.1;              ///< watch.knn_temperature
    std::string knnFeatures = "backbone";     ///< watch.knn_features: backbone, embedding
    std::int64_t knnTrainImages = 5000;       ///< watch.knn_train_images at most; 0 = all
    std::int64_t knnTestImages = 1000;        ///< watch.knn_test_images at most; 0 = all

    // checkpoints
    std::int64_t checkpointEveryEpochs = 1;   ///< checkpoint.every_epochs
    std::int64_t checkpointsKept = 1;         ///< checkpoint.kept

    bool operator==(const ExperimentConfig &) const = default;
};

} // namespace leoclr
