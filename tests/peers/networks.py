"""ResNets with heads: names, outputs, gradients and running statistics, for equal weights."""

import torch
import torchvision

LIMIT = 1e-4
CASES = [("resnet18", "imagenet", "mlp", 96), ("resnet18", "cifar", "mlp", 32), ("resnet34", "imagenet", "linear", 96),
         ("resnet34", "cifar", "mlp", 32), ("resnet50", "imagenet", "mlp", 224), ("resnet50", "cifar", "linear", 32)]
DIMENSION = 128


def resnet(backbone, stem, head, dimension=DIMENSION):
    """torchvision's ResNet with MoCo's head; the CIFAR stem as MoCo's CIFAR demo has it."""
    model = getattr(torchvision.models, backbone)()
    if stem == "cifar":
        model.conv1 = torch.nn.Conv2d(3, 64, 3, 1, 1, bias=False)
        model.maxpool = torch.nn.Identity()
    width = model.fc.in_features
    last = torch.nn.Linear(width, dimension)
    model.fc = last if head == "linear" else torch.nn.Sequential(torch.nn.Linear(width, width), torch.nn.ReLU(), last)
    return model.to(memory_format=torch.channels_last)


def features(model, images):
    head, model.fc = model.fc, torch.nn.Identity()
    try:
        return model(images)
    finally:
        model.fc = head


def unsettle(model):
    """Batch norms with statistics and scales as after training, so that none is the identity."""
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.2)
            module.running_var.uniform_(0.5, 1.5)
            torch.nn.init.uniform_(module.weight, 0.5, 1.0)
            torch.nn.init.normal_(module.bias, 0, 0.1)


def difference(ours, theirs):
    return (ours.double() - theirs.double()).abs().max().item() if ours.shape == theirs.shape else float("inf")


def relative(ours, theirs):
    """Length of the difference by the length of the reference, the worst of all tensors."""
    return max(((ours[name].double() - value.double()).norm() / value.double().norm().clamp_min(1e-12)).item()
               for name, value in theirs.items())


def compare_network(engine, table, backbone, stem, head, size):
    torch.manual_seed(7)
    model = resnet(backbone, stem, head)
    unsettle(model)
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    images = torch.randn(4 if size < 200 else 2, 3, size, size).contiguous(memory_format=torch.channels_last)
    gradient = torch.randn(images.shape[0], DIMENSION)
    settings = {"network.backbone": backbone, "network.stem": stem, "network.head": head, "network.dimension": DIMENSION,
                "training.device": "cpu"}
    name = f"{backbone}, {stem} stem, {head} head, {size} px"

    model.eval()
    with torch.no_grad():
        expected_features, expected = features(model, images), torch.nn.functional.normalize(model(images), dim=1)
    got = engine.compare("network", {"settings": settings}, {"weights": state, "input": {"images": images}})
    ours = {key.removeprefix("state.") for key in got if key.startswith("state.")}
    table.row(f"{name}: names", len(ours ^ set(state)), 0, f"{len(state)} tensors")
    table.row(f"{name}: features", difference(got["features"], expected_features), LIMIT)
    table.row(f"{name}: embedding", difference(got["embedding"], expected), LIMIT)

    model.train()
    embedding = torch.nn.functional.normalize(model(images), dim=1)
    got = engine.compare("network", {"settings": settings, "training": True},
                         {"weights": state, "input": {"images": images, "gradient": gradient}})
    table.row(f"{name}: embedding in training", difference(got["embedding"], embedding.detach()), LIMIT)
    buffers = {f"state.{key}": value for key, value in model.named_buffers()}
    table.row(f"{name}: running statistics", max(difference(got[key], value) for key, value in buffers.items()), LIMIT)

    # In float64: a ReLU that opens on one side only, for the last bit of a sum, moves a whole gradient.
    model.load_state_dict(state)
    model.double().zero_grad()
    (torch.nn.functional.normalize(model(images.double()), dim=1) * gradient).sum().backward()
    got = engine.compare("network", {"settings": settings, "training": True, "double": True},
                         {"weights": state, "input": {"images": images, "gradient": gradient}})
    gradients = {f"gradient.{key}": value.grad for key, value in model.named_parameters()}
    table.row(f"{name}: gradients in float64, relative", relative(got, gradients), 1e-6)


def compare_networks(engine, table):
    table.heading("Networks against torchvision's, equal weights, CPU", "largest")
    for case in CASES:
        compare_network(engine, table, *case)
