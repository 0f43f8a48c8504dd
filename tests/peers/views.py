"""Every operation on views against torchvision and Pillow, as the reference implementations use them."""

import io
import random

from PIL import Image, ImageFilter, ImageOps
from torchvision.transforms import InterpolationMode
from torchvision.transforms import functional as F

from images import mean_error, photographs, to_tensor

SIZE = 224
LIMIT = 1.0  # of 255, mean over the pixels of all photographs
WORST_LIMIT = 2.0  # the same over one photograph: Pillow cuts hues to 8 bits, which is 6 of 255 where all is one vivid colour
NO_JITTER = {"order": ["brightness", "contrast", "saturation", "hue"], "brightness": 1, "contrast": 1, "saturation": 1,
             "hue": 0}
ADJUST = {"brightness": F.adjust_brightness, "contrast": F.adjust_contrast, "saturation": F.adjust_saturation,
          "hue": F.adjust_hue}
FILTERS = {"bilinear": InterpolationMode.BILINEAR, "bicubic": InterpolationMode.BICUBIC}


def apply_jitter(image, jitter):
    for step in jitter["order"]:
        image = ADJUST[step](image, jitter[step])
    return image


def peer(image, recipe):
    """The view that torchvision and Pillow make of a recipe, in MoCo-v2's order."""
    left, top, width, height = recipe["box"]
    size = recipe["size"]
    if recipe.get("original") and recipe.get("resize") == "letterbox":
        whole = ImageOps.contain(image, (size, size), Image.BILINEAR)
        image = Image.new("RGB", (size, size), (124, 116, 104))
        image.paste(whole, ((size - whole.width) // 2, (size - whole.height) // 2))
    elif recipe.get("original") and recipe.get("resize") == "centre_crop":
        side = min(image.size)
        image = F.resized_crop(image, (image.height - side) // 2, (image.width - side) // 2, side, side, [size, size])
    else:
        image = F.resized_crop(image, top, left, height, width, [size, size], FILTERS[recipe.get("resampling", "bilinear")])
    if recipe.get("gray_first") and recipe.get("gray"):
        image = F.rgb_to_grayscale(image, num_output_channels=3)
    if "jitter" in recipe:
        image = apply_jitter(image, recipe["jitter"])
    if recipe.get("gray") and not recipe.get("gray_first"):
        image = F.rgb_to_grayscale(image, num_output_channels=3)
    if recipe.get("blur_sigma", 0) > 0:
        image = image.filter(ImageFilter.GaussianBlur(radius=recipe["blur_sigma"]))
    if recipe.get("solarise"):
        image = ImageOps.solarize(image)
    return F.hflip(image) if recipe.get("flip") else image


def random_box(image, dice, smallest=0.08):
    width = max(1, int(image.width * dice.uniform(smallest, 1) ** 0.5))
    height = max(1, int(image.height * dice.uniform(smallest, 1) ** 0.5))
    return [dice.randint(0, image.width - width), dice.randint(0, image.height - height), width, height]


def small_box(image, dice):
    width, height = min(24, image.width), min(17, image.height)
    return [dice.randint(0, image.width - width), dice.randint(0, image.height - height), width, height]


def random_recipe(image, dice):
    order = list(ADJUST)
    dice.shuffle(order)
    recipe = {"box": random_box(image, dice), "size": SIZE, "flip": dice.random() < 0.5, "gray": dice.random() < 0.2,
              "solarise": dice.random() < 0.2, "resampling": dice.choice(list(FILTERS))}
    if dice.random() < 0.8:
        recipe["jitter"] = {"order": order, "brightness": dice.uniform(0.6, 1.4), "contrast": dice.uniform(0.6, 1.4),
                            "saturation": dice.uniform(0.6, 1.4), "hue": dice.uniform(-0.1, 0.1)}
    if dice.random() < 0.5:
        recipe["blur_sigma"] = dice.uniform(0.1, 2.0)
    if recipe["gray"] and dice.random() < 0.5:
        recipe["gray_first"] = True
    return recipe


def operations(image, dice):
    """(name, recipe, whether it is for the 224-pixel square instead of the whole image)."""
    square = {"box": [0, 0, SIZE, SIZE], "size": SIZE}
    whole = {"box": [0, 0, image.width, image.height], "size": SIZE}
    yield "crop and resize, bilinear", {"box": random_box(image, dice), "size": SIZE}, False
    yield "crop and resize, bicubic", {"box": random_box(image, dice), "size": SIZE, "resampling": "bicubic"}, False
    yield "crop and resize to 32 pixels", {"box": random_box(image, dice), "size": 32}, False
    yield "small crop enlarged", {"box": small_box(image, dice), "size": SIZE}, False
    yield "original, squashed", {**whole, "original": True}, False
    yield "original, letterboxed", {**whole, "original": True, "resize": "letterbox"}, False
    yield "original, centre crop", {**whole, "original": True, "resize": "centre_crop"}, False
    for step, low, high in [("brightness", 0.2, 1.8), ("contrast", 0.2, 1.8), ("saturation", 0.2, 1.8),
                            ("hue", -0.2, 0.2)]:
        yield step, {**square, "jitter": {**NO_JITTER, step: dice.uniform(low, high)}}, True
    yield "hue, all around", {**square, "jitter": {**NO_JITTER, "hue": dice.uniform(-0.5, 0.5)}}, True
    yield "grayscale", {**square, "gray": True}, True
    yield "Gaussian blur, sigma 0.1 to 2 (Pillow)", {**square, "blur_sigma": dice.uniform(0.1, 2.0)}, True
    yield "solarise", {**square, "solarise": True}, True
    yield "horizontal flip", {**square, "flip": True}, True
    yield "whole recipes", random_recipe(image, dice), False
    yield "whole recipes", random_recipe(image, dice), False


def compare_views(engine, table, count=16):
    kind, files, images = photographs(engine, count)
    table.heading(f"Views: {len(images)} {kind}, {SIZE} px, against torchvision and Pillow", "of 255, mean")
    dice = random.Random(20240313)
    tensors, views, expected = {}, [], []
    for name, image in images.items():
        square = F.resize(image, [SIZE, SIZE])
        tensors[name], tensors[name + "/square"] = to_tensor(image), to_tensor(square)
        for number, (operation, recipe, is_square) in enumerate(operations(image, dice)):
            source = name + "/square" if is_square else name
            views.append({"name": f"{number} {name}", "image": source, "recipe": recipe})
            expected.append((operation, to_tensor(peer(square if is_square else image, recipe))))
    for name, data in files.items():
        (engine.path / f"{name}.jpg").write_bytes(data)
        views.append({"name": f"decoded {name}", "file": f"{name}.jpg"})
        upright = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
        expected.append(("decoding of JPEG files", to_tensor(upright)))

    got = engine.compare("views", {"views": views}, {"images": tensors})
    errors = {}
    for view, (operation, pixels) in zip(views, expected):
        ours = got[view["name"]]
        error = mean_error(ours, pixels) if ours.shape == pixels.shape else float("inf")
        errors.setdefault(operation, []).append(error)
    for operation, found in errors.items():
        table.row(operation, sum(found) / len(found), LIMIT, f"worst of {len(found)}: {max(found):.3g}")
    operation = max(errors, key=lambda name: max(errors[name]))
    table.row("the worst photograph of all", max(errors[operation]), WORST_LIMIT, operation)
