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
    std::string dataReader = "demo";          ///< data.reader: demo, cifar10, cifar100, stl10, folder
    std::string dataPath;                     ///< data.path; unused by demo
    std::string dataSplit = "train";          ///< data.split: train, test, unlabeled, train+unlabeled
    std::int64_t dataLimit = 0;               ///< data.limit; 0 = all images
    std::string brokenImages = "skip";        ///< data.broken_images: skip, refuse
    std::int64_t demoImages = 2000;           ///< data.demo_images
    std::int64_t demoSize = 64;               ///< data.demo_size, pixels a side of a demo scene

    // method
    std::string method = "leoclr";            ///< method.name: leoclr, mocov2, mocov2-two-keys
    double temperature = 0.2;                 ///< method.temperature
    std::int64_t queueSize = 65536;           ///< method.queue_size
    double keyMomentum = 0.999;               ///< method.key_momentum
    std::string queuePolicy = "first_key";    ///< method.queue_policy: first_key, both_keys, two_queues
    std::string batchNorm = "ordinary";       ///< method.batch_norm of the key encoder: ordinary, shuffle, split
    std::int64_t batchNormGroups = 8;         ///< method.batch_norm_groups of split batch norm

    // network
    std::string backbone = "resnet50";        ///< network.backbone: resnet18, resnet34, resnet50
    std::string stem = "imagenet";            ///< network.stem: imagenet, cifar
    std::string head = "mlp";                 ///< network.head: linear, mlp
    std::int64_t dimension = 128;             ///< network.dimension of the embedding

    // views
    std::int64_t viewSize = 224;              ///< views.size, pixels a side
    double cropScaleMin = 0.2;                ///< views.crop_scale_min, share of the original's area
    double cropScaleMax = 1.0;                ///< views.crop_scale_max
    double cropRatioMin = 0.75;               ///< views.crop_ratio_min, width / height
    double cropRatioMax = 4.0 / 3.0;          ///< views.crop_ratio_max
    std::string originalResize = "squash";    ///< views.original_resize: squash, letterbox, centre_crop
    bool originalAugmented = true;            ///< views.original_augmented
    double flipProbability = 0.5;             ///< views.flip_probability
    double jitterProbability = 0.8;           ///< views.jitter_probability
    double jitterBrightness = 0.4;            ///< views.jitter_brightness
    double jitterContrast = 0.4;              ///< views.jitter_contrast
    double jitterSaturation = 0.4;            ///< views.jitter_saturation
    double jitterHue = 0.1;                   ///< views.jitter_hue
    double grayProbability = 0.2;             ///< views.gray_probability
    double blurProbability = 0.5;             ///< views.blur_probability
    double blurSigmaMin = 0.1;                ///< views.blur_sigma_min, pixels of the view
    double blurSigmaMax = 2.0;                ///< views.blur_sigma_max
    double solariseProbability = 0.0;         ///< views.solarise_probability
    std::string normalise = "imagenet";       ///< views.normalise: imagenet, cifar10, stl10, none

    // optimiser
    std::string optimiser = "sgd";            ///< optimiser.name: sgd, adamw
    double learningRate = 0.03;               ///< optimiser.learning_rate
    double sgdMomentum = 0.9;                 ///< optimiser.momentum
    double weightDecay = 1e-4;                ///< optimiser.weight_decay
    std::string schedule = "cosine";          ///< optimiser.schedule: cosine, step, constant
    std::string scheduleUnit = "epoch";       ///< optimiser.schedule_unit: epoch, iteration
    std::int64_t warmupEpochs = 0;            ///< optimiser.warmup_epochs

    // training
    std::int64_t epochs = 200;                ///< training.epochs
    std::int64_t batchSize = 256;             ///< training.batch_size
    std::string precision = "float32";        ///< training.precision: float32, bfloat16
    std::string device = "auto";              ///< training.device: auto, cpu, cuda
    std::int64_t computeThreads = 0;          ///< training.compute_threads; 0 = all cores
    std::int64_t loaderThreads = 0;           ///< training.loader_threads; 0 = chosen by the engine

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
