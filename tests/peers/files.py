"""Weights that go to Python and come from it."""

import os

import torch
import torchvision
from safetensors.torch import load_file, safe_open

from networks import difference, features, resnet, unsettle


def compare_export(engine, table):
    """A run of the engine, its checkpoint in the safetensors package, its backbone in torchvision's ResNet."""
    run = engine.path / "run"
    engine.need("train", "--preset", "leoclr-demo", "--run", run, *sum((["--set", setting] for setting in [
        "data.demo_images=32", "data.demo_size=32", "views.size=32", "training.batch_size=16", "method.queue_size=64",
        "training.epochs=1", "watch.knn_every_epochs=0", "network.backbone=resnet18", "network.stem=cifar"]), []))
    checkpoint = max((run / "checkpoints").iterdir(), key=lambda folder: int(folder.name))
    with safe_open(checkpoint / "model.safetensors", "pt") as opened:
        table.row("model.safetensors opens in the safetensors package", 0 if len(list(opened.keys())) else 1, 0,
                  f"{len(list(opened.keys()))} tensors")
    engine.need("export", run, "--output", engine.path / "resnet.safetensors")
    model = resnet("resnet18", "cifar", "linear")
    loaded = model.load_state_dict(load_file(engine.path / "resnet.safetensors"), strict=False)
    wrong = set(loaded.missing_keys) ^ {"fc.weight", "fc.bias"} | set(loaded.unexpected_keys)
    table.row("exported ResNet in torchvision, strict apart from fc", len(wrong), 0)

    images = torch.randn(4, 3, 32, 32)
    weights = {name.removeprefix("head."): tensor for name, tensor in load_file(checkpoint / "model.safetensors").items()
               if not name.startswith(("key.", "queue"))}
    settings = {"network.backbone": "resnet18", "network.stem": "cifar", "network.head": "mlp",
                "network.dimension": weights["fc.2.weight"].shape[0], "training.device": "cpu"}
    got = engine.compare("network", {"settings": settings}, {"weights": weights, "input": {"images": images}})
    with torch.no_grad():
        table.row("its features there and here", difference(got["features"], features(model.eval(), images)), 1e-4)
    engine.need("export", run, "--output", engine.path / "moco.safetensors", "--format", "moco", "--encoder", "key")
    table.row("the key encoder under MoCo's names",
              sum(not name.startswith("module.encoder_q.") for name in load_file(engine.path / "moco.safetensors")), 0)


def mismatches(expected, got, strip, head="fc."):
    """Number of tensors that are missing or not equal bit for bit."""
    wrong = 0
    for name, tensor in expected.items():
        name = name.removeprefix(strip)
        ours = got.get(head + name.removeprefix("fc.") if name.startswith("fc.") else name)
        wrong += ours is None or not torch.equal(ours, tensor.to(ours.dtype))
    return wrong


def moco_checkpoint(query, key, dimension):
    """As facebookresearch/moco saves it, optimiser included."""
    state = {f"module.encoder_q.{name}": tensor for name, tensor in query.state_dict().items()}
    state |= {f"module.encoder_k.{name}": tensor for name, tensor in key.state_dict().items()}
    state |= {"module.queue": torch.randn(dimension, 256), "module.queue_ptr": torch.tensor([64])}
    optimiser = torch.optim.SGD(query.parameters(), 0.03, momentum=0.9)
    query(torch.randn(2, 3, 32, 32)).sum().backward()
    optimiser.step()
    return {"epoch": 200, "arch": "resnet50", "state_dict": state, "optimizer": optimiser.state_dict()}


def compare_import(engine, table):
    file, output = engine.path / "weights.pth", engine.path / "imported" / "model.safetensors"

    def imported(operation, saved, expected, strip="", head="fc.", **options):
        torch.save(saved, file, **options)
        done = engine.run("import", file, "--output", output.parent)
        if done.returncode != 0:
            return table.trouble(operation, done.stderr.strip())
        table.row(operation, mismatches(expected, load_file(output), strip, head), 0, f"{len(expected)} tensors")

    plain = {}
    for backbone in ("resnet18", "resnet34", "resnet50"):
        model = getattr(torchvision.models, backbone)()
        unsettle(model)
        plain = model.state_dict()
        imported(f"import of torchvision's {backbone}", plain, plain)
    imported("import in the format before PyTorch 1.6", plain, plain, _use_new_zipfile_serialization=False)
    imported("import of pickle protocol 4", plain, plain, pickle_protocol=4)
    imported("import of a DistributedDataParallel checkpoint", {"model": {"module." + k: v for k, v in plain.items()}}, plain)
    half = {name: tensor.half() if tensor.is_floating_point() else tensor for name, tensor in plain.items()}
    imported("import of half precision", half, half)
    strided = {name: tensor.to(memory_format=torch.channels_last) if tensor.ndim == 4 else tensor for name, tensor in plain.items()}
    imported("import of channels-last weights", strided, plain)

    query, key = resnet("resnet50", "imagenet", "mlp"), resnet("resnet50", "imagenet", "mlp")
    checkpoint = moco_checkpoint(query, key, 128)
    state = checkpoint["state_dict"]
    of = lambda prefix: {name: tensor for name, tensor in state.items() if name.startswith(prefix)}
    for note, options in [("", {}), (" before PyTorch 1.6", {"_use_new_zipfile_serialization": False})]:
        imported(f"import of MoCo's checkpoint{note}: query", checkpoint, of("module.encoder_q."), "module.encoder_q.",
                 "head.fc.", **options)
        got = load_file(output) if output.exists() else {}
        keys = {name.removeprefix("key."): tensor for name, tensor in got.items() if name.startswith("key.")}
        table.row(f"import of MoCo's checkpoint{note}: key and queue",
                  mismatches(of("module.encoder_k."), keys, "module.encoder_k.")
                  + (not torch.equal(got.get("queue", torch.empty(0)), state["module.queue"])), 0)

    everything = {"f64": torch.randn(3, 4, dtype=torch.float64), "bf16": torch.randn(5).bfloat16(),
                  "i16": torch.arange(6, dtype=torch.int16), "u16": torch.arange(6).to(torch.uint16),
                  "f8": torch.randn(8).to(torch.float8_e4m3fn), "bool": torch.tensor([True, False]),
                  "slice": torch.arange(40).view(5, 8)[1:4, 2:6], "transposed": torch.randn(3, 5).t(),
                  "one": torch.tensor(3.5), "none": torch.empty(0, 4)}
    everything["shared"] = everything["f64"][1]
    torch.save(everything, file)
    target = engine.path / "everything.safetensors"
    engine.need("import", file, "--output", target, "--names", "keep")
    got = load_file(target)
    wrong = sum(not torch.equal(got[name].view(torch.uint8) if got[name].element_size() == 1 else got[name],
                                tensor.view(torch.uint8) if tensor.element_size() == 1 else tensor)
                for name, tensor in everything.items())
    table.row("import of every element type, strides, shared storages", wrong, 0, f"{len(everything)} tensors")


class Attack:
    """Unpickling this runs a command."""

    def __init__(self, command):
        self.command = command

    def __reduce__(self):
        return os.system, (self.command,)


def compare_refusal(engine, table):
    file, trace = engine.path / "hostile.pth", engine.path / "trace"
    for name, saved, options in [("zip", {"state_dict": Attack(f"touch {trace}")}, {}),
                                 ("older format", [Attack(f"touch {trace}")], {"_use_new_zipfile_serialization": False}),
                                 ("whole module", torchvision.models.resnet18(), {})]:
        torch.save(saved, file, **options)
        done = engine.run("import", file, "--output", engine.path / "hostile")
        refused = done.returncode == 1 and file.name in done.stderr and not trace.exists()
        table.row(f"hostile file refused, nothing run: {name}", 0 if refused else 1, 0, done.stderr.strip()[:90] + " ...")


def compare_files(engine, table):
    table.heading("Weights that go to Python and come from it", "wrong")
    compare_export(engine, table)
    compare_import(engine, table)
    compare_refusal(engine, table)
