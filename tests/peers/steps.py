"""Ten training steps of every method from equal weights and equal views."""

import json
import math

import torch
from safetensors.torch import load_file
from torchvision.transforms import RandomResizedCrop
from torchvision.transforms import functional as F

import methods
from images import photographs, to_tensor

LIMIT = 1e-4
UPDATE_LIMIT = 1e-4 # of the length of the whole update
# Both sides compute in float64. Float32 training is chaotic: at this rate PyTorch in two memory orders differs from itself
# by 6e-5 in the second loss and by 1e-3 in the third.
RATE = 0.03
STEPS, PER_EPOCH, BATCH, SIZE = 10, 5, 16, 32
MEAN, DEVIATION = (torch.tensor(three, dtype=torch.float64) for three in ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))

COMMON = {"network.backbone": "resnet18", "network.stem": "cifar", "network.head": "mlp", "network.dimension": 64,
          "views.size": SIZE, "training.batch_size": BATCH, "training.epochs": STEPS // PER_EPOCH, "training.device": "cpu",
          "method.temperature": 0.2, "method.queue_size": 40, "method.key_momentum": 0.99, "optimiser.name": "sgd",
          "optimiser.learning_rate": RATE, "optimiser.momentum": 0.9, "optimiser.weight_decay": 1e-4,
          "optimiser.schedule": "cosine", "optimiser.schedule_unit": "epoch"}
NORMS = {"network.head": "mlp_norm", "network.head_hidden": 96}
PREDICTOR = {**NORMS, "network.predictor_hidden": 48}

# name here, settings beside COMMON, peer, views, views of a smaller size
CASES = [
    ("MoCo-v2", {"method.name": "mocov2"}, methods.Moco, 2, 0),
    ("LeOCLR", {"method.name": "leoclr"}, methods.Moco, 3, 0),
    ("MoCo-v2, two key crops", {"method.name": "mocov2-two-keys"}, methods.Moco, 3, 0),
    ("MoCo-v1", {"method.name": "mocov1", "network.head": "linear", "method.temperature": 0.07}, methods.Moco, 2, 0),
    ("SimCLR", {"method.name": "simclr", **NORMS, "network.head_layers": 3}, methods.SimClr, 2, 0),
    ("BYOL", {"method.name": "byol", **PREDICTOR}, methods.Byol, 2, 0),
    ("SimSiam", {"method.name": "simsiam", **PREDICTOR, "network.head_layers": 3, "network.head_last_norm": "plain"},
     methods.SimSiam, 2, 0),
    ("Barlow Twins", {"method.name": "barlow-twins", **NORMS, "network.head_layers": 3,
                      "method.redundancy_weight": 0.0051}, methods.BarlowTwins, 2, 0),
    ("Barlow Twins with LARS", {"method.name": "barlow-twins", **NORMS, "network.head_layers": 3,
                                "method.redundancy_weight": 0.0051, "optimiser.name": "lars", "optimiser.decayed": "weights",
                                "optimiser.lars_coefficient": 0.001, "optimiser.learning_rate": 0.02,
                                "optimiser.bias_learning_rate": 0.00005}, methods.BarlowTwins, 2, 0),
    ("VICReg", {"method.name": "vicreg", **NORMS, "network.head_layers": 3, "method.invariance_weight": 25.0,
                "method.variance_weight": 25.0, "method.covariance_weight": 1.0, "optimiser.learning_rate": RATE / 10},
     methods.VicReg, 2, 0),
    ("NNCLR", {"method.name": "nnclr", **PREDICTOR, "network.head_layers": 3}, methods.NnClr, 2, 0),
    ("SwAV, two large and two small crops",
     {"method.name": "swav", **NORMS, "method.prototypes": 24, "method.prototypes_frozen_steps": 3,
      "method.queue_size": 0, "method.sinkhorn_epsilon": 0.05, "method.sinkhorn_iterations": 3, "views.local_crops": 2,
      "views.local_size": 16, "method.temperature": 0.1}, methods.SwAv, 4, 2),
]


def crops(images, count, small, original):
    """{"step0.view0": [N, S, S, 3] ...}: random crops of photographs, the whole image where the method takes it."""
    torch.manual_seed(1)
    views = {}
    for step in range(STEPS):
        for view in range(count):
            side = SIZE if view < count - small else SIZE // 2
            crop = RandomResizedCrop(side, (0.2, 1.0))
            chosen = [images[(step * BATCH + i) % len(images)] for i in range(BATCH)]
            whole = original and view == 0
            views[f"step{step}.view{view}"] = torch.stack(
                [to_tensor(F.resize(image, [side, side]) if whole else crop(image)) for image in chosen])
    return views


def normalised(pixels):
    """As the engine rounds it: one product and one sum in float32. Channels last."""
    return (pixels.float() * (1 / (255 * DEVIATION)).float() + (-MEAN / DEVIATION).float()).double().permute(0, 3, 1, 2)


def optimiser_of(method, settings):
    named = list(method.named_parameters())
    vectors = settings.get("optimiser.bias_learning_rate")
    if settings["optimiser.name"] == "lars":
        groups = [{"params": [p for _, p in named if p.ndim > 1], "base": settings["optimiser.learning_rate"]},
                  {"params": [p for _, p in named if p.ndim == 1], "base": vectors}]
        return methods.Lars(groups, settings["optimiser.momentum"], settings["optimiser.weight_decay"],
                            settings["optimiser.lars_coefficient"])
    return torch.optim.SGD([{"params": [p for _, p in named], "base": settings["optimiser.learning_rate"]}],
                           momentum=settings["optimiser.momentum"], weight_decay=settings["optimiser.weight_decay"])


def train(method, views, settings, count):
    """Losses of the peer's steps."""
    optimiser = optimiser_of(method, settings)
    losses = []
    for step in range(STEPS):
        share = 0.5 * (1 + math.cos(math.pi * (step // PER_EPOCH) / settings["training.epochs"]))
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * share
        batch = [normalised(views[f"step{step}.view{v}"]) for v in range(count)]
        loss = method.loss(batch, step)
        optimiser.zero_grad()
        loss.backward()
        method.after_backward(step)
        optimiser.step()
        method.after_step()
        losses.append(loss.item())
    return losses


def compare_method(engine, table, images, name, changes, peer, count, small):
    settings = {**COMMON, **changes}
    views = crops(images, count, small, settings["method.name"] == "leoclr")
    folder = engine.compare("steps", {"settings": settings, "steps_per_epoch": PER_EPOCH, "double": True}, {"views": views})
    ours = json.loads((folder / "steps.json").read_text())
    before = {key: value.double() if value.is_floating_point() else value
              for key, value in load_file(folder / "before.safetensors").items()}
    method = peer(before, settings)
    losses = train(method, views, settings, count)
    error = max(abs(step["loss"] - loss) for step, loss in zip(ours, losses)) if len(ours) == STEPS else math.inf
    table.row(f"{name}: loss of ten steps", error, LIMIT, f"from {losses[0]:.4f} to {losses[-1]:.4f}")
    after = load_file(folder / "after.safetensors")
    length = lambda tensors: math.sqrt(sum(tensor.double().square().sum().item() for tensor in tensors))
    parameters = [(key, value.detach()) for key, value in method.named_parameters()]
    update = length(value - before[key] for key, value in parameters)
    table.row(f"{name}: update of ten steps, relative", length(after[key] - value for key, value in parameters) / update,
              UPDATE_LIMIT)


def compare_steps(engine, table):
    kind, _, images = photographs(engine, 48)
    table.heading(f"Ten training steps, ResNet-18, batch {BATCH}, {kind}, CPU", "largest")
    known = engine.need("fields", "--json")
    for name, changes, *rest in CASES:
        if f'"{changes["method.name"]}"' not in known:
            table.trouble(name, "the engine does not know this method")
            continue
        torch.set_default_dtype(torch.float64)
        try:
            compare_method(engine, table, list(images.values()), name, changes, *rest)
        except RuntimeError as problem:
            table.trouble(name, problem)
        finally:
            torch.set_default_dtype(torch.float32)
