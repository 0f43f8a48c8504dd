"""Photographs to compare on: the shared real images where they are, else demo scenes of the engine."""

import io
import os
import tarfile
from pathlib import Path

import numpy
import torch
from PIL import Image

PROJECT = Path(__file__).resolve().parents[2]


def shared_archive(name):
    folder = Path(os.environ.get("LEOCLR_SHARED_DATA", PROJECT.parent / "shared" / "data"))
    return folder / name if (folder / name).exists() else None


def photographs(engine, count):
    """(what they are, {name: bytes of a JPEG file or None}, {name: RGB image})."""
    archive = shared_archive("imagenet-sample/imagenet-sample-100.tar")
    if archive is None:
        return "demo scenes", {}, demo_scenes(engine, count)
    files, images = {}, {}
    with tarfile.open(archive) as tar:
        members = sorted((m for m in tar.getmembers() if m.isfile()), key=lambda m: m.name)
        for member in members[:: max(1, len(members) // count)][:count]:
            data = tar.extractfile(member).read()
            name = Path(member.name).stem
            files[name] = data
            images[name] = Image.open(io.BytesIO(data)).convert("RGB")
    return "photographs of imagenet-sample", files, images


def demo_scenes(engine, count):
    views = [{"name": f"scene{i}", "scene": {"number": i, "short_side": 320}} for i in range(count)]
    rendered = engine.compare("views", {"views": views}, {})
    return {name: Image.fromarray(pixels.numpy()) for name, pixels in rendered.items()}


def to_tensor(image):
    return torch.from_numpy(numpy.asarray(image.convert("RGB")).copy())


def mean_error(ours, theirs):
    """Mean absolute difference of 8-bit values."""
    return (ours.to(torch.int32) - theirs.to(torch.int32)).abs().float().mean().item()
