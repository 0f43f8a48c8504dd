"""Three views of each image, as others make them: the whole image and two random crops at 224 pixels, all with MoCo-v2's
colour jitter, gray, Gaussian blur and flip, from the bytes of a JPEG file to uint8 pixels. Prints one JSON line.

    views.py torchvision|pillow|albumentations|opencv FOLDER --count N
"""

import argparse
import io
import json
import random
import time
from pathlib import Path

import numpy as np

SIZE = 224


def torchvision_views(blur=None):
    import torch
    from PIL import Image
    from torchvision import transforms

    torch.set_num_threads(1)
    after = [
        transforms.RandomApply([transforms.ColorJitter(0.4, 0.4, 0.4, 0.1)], p=0.8),
        transforms.RandomGrayscale(p=0.2),
        transforms.RandomApply([blur or transforms.GaussianBlur(23, (0.1, 2.0))], p=0.5),
        transforms.RandomHorizontalFlip(),
    ]
    original = transforms.Compose([transforms.Resize((SIZE, SIZE)), *after])
    crop = transforms.Compose([transforms.RandomResizedCrop(SIZE, scale=(0.2, 1.0)), *after])

    def views(data):
        image = Image.open(io.BytesIO(data)).convert("RGB")
        return [np.asarray(transform(image)) for transform in (original, crop, crop)]

    return views


def pillow_views():
    """torchvision with the blur of MoCo's code: Pillow's, which approximates a Gaussian by three box filters."""
    from PIL import ImageFilter

    return torchvision_views(lambda image: image.filter(ImageFilter.GaussianBlur(radius=random.uniform(0.1, 2.0))))


def albumentations_views():
    import albumentations as A
    import cv2

    cv2.setNumThreads(1)
    after = [
        A.ColorJitter(brightness_range=(0.6, 1.4), contrast_range=(0.6, 1.4), saturation_range=(0.6, 1.4), hue_range=(-0.1, 0.1), p=0.8),
        A.ToGray(p=0.2),
        A.GaussianBlur(sigma_range=(0.1, 2.0), p=0.5),
        A.HorizontalFlip(p=0.5),
    ]
    original = A.Compose([A.Resize(SIZE, SIZE), *after])
    crop = A.Compose([A.RandomResizedCrop(size=(SIZE, SIZE), scale=(0.2, 1.0)), *after])

    def views(data):
        image = cv2.cvtColor(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
        return [transform(image=image)["image"] for transform in (original, crop, crop)]

    return views


def opencv_views():
    """Plain OpenCV from Python: its own resize, tables for brightness and contrast, its HSV and its blur."""
    import cv2

    cv2.setNumThreads(1)
    steps = np.arange(256, dtype=np.float32)

    def table(values):
        return np.clip(values, 0, 255).astype(np.uint8)

    def gray_of(view):
        return cv2.cvtColor(view, cv2.COLOR_RGB2GRAY)

    def brightness(view):
        return cv2.LUT(view, table(steps * random.uniform(0.6, 1.4)))

    def contrast(view):
        mean, factor = cv2.mean(gray_of(view))[0], random.uniform(0.6, 1.4)
        return cv2.LUT(view, table(steps * factor + mean * (1 - factor)))

    def saturation(view):
        factor = random.uniform(0.6, 1.4)
        return cv2.addWeighted(view, factor, cv2.cvtColor(gray_of(view), cv2.COLOR_GRAY2RGB), 1 - factor, 0)

    def hue(view):
        hsv = cv2.cvtColor(view, cv2.COLOR_RGB2HSV_FULL)
        hsv[..., 0] += np.uint8(int(random.uniform(-0.1, 0.1) * 255) % 256)
        return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB_FULL)

    def box(height, width):
        for _ in range(10):
            area = height * width * random.uniform(0.2, 1.0)
            ratio = np.exp(random.uniform(np.log(3 / 4), np.log(4 / 3)))
            w, h = int(round((area * ratio) ** 0.5)), int(round((area / ratio) ** 0.5))
            if 0 < w <= width and 0 < h <= height:
                return random.randint(0, height - h), random.randint(0, width - w), h, w
        side = min(height, width)
        return (height - side) // 2, (width - side) // 2, side, side

    def augment(view):
        if random.random() < 0.8:
            for step in random.sample([brightness, contrast, saturation, hue], 4):
                view = step(view)
        if random.random() < 0.2:
            view = cv2.cvtColor(gray_of(view), cv2.COLOR_GRAY2RGB)
        if random.random() < 0.5:
            view = cv2.GaussianBlur(view, (0, 0), random.uniform(0.1, 2.0))
        return cv2.flip(view, 1) if random.random() < 0.5 else view

    def resized(part):
        shrinks = part.shape[0] > SIZE or part.shape[1] > SIZE
        return cv2.resize(part, (SIZE, SIZE), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)

    def views(data):
        image = cv2.cvtColor(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
        parts = [image]
        for _ in range(2):
            y, x, h, w = box(*image.shape[:2])
            parts.append(image[y : y + h, x : x + w])
        return [augment(resized(part)) for part in parts]

    return views


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library", choices=["torchvision", "pillow", "albumentations", "opencv"])
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=100)
    arguments = parser.parse_args()
    files = sorted(path for path in Path(arguments.folder).rglob("*") if path.suffix.lower() in (".jpg", ".jpeg"))
    contents = [path.read_bytes() for path in files[: arguments.count]]
    views = globals()[arguments.library + "_views"]()
    random.seed(1)
    for data in contents[:5]:
        result = views(data)
        assert len(result) == 3 and all(view.shape == (SIZE, SIZE, 3) and view.dtype == np.uint8 for view in result)
    begin, processor = time.perf_counter(), time.process_time()
    for data in contents:
        views(data)
    print(json.dumps({"per_round": len(contents), "seconds": time.perf_counter() - begin,
                      "processor_seconds": time.process_time() - processor}))


if __name__ == "__main__":
    main()
