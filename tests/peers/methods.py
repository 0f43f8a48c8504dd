"""Self-supervised methods in plain PyTorch, written after their published code. Networks come from a state that the
engine saved, by the names of model.safetensors; nothing else is shared with it."""

import torch
from torch.nn import functional as F

from networks import resnet


def unit(x):
    return F.normalize(x, dim=1)


def head(state, prefix):
    """The layers that are named in the state; numbers that are left out are the ReLUs between."""
    own = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
    if "weight" in own:
        layers = torch.nn.Linear(own["weight"].shape[1], own["weight"].shape[0], bias="bias" in own)
    else:
        layers = torch.nn.Sequential()
        for number in range(1 + max(int(name.split(".")[0]) for name in own)):
            weight = own.get(f"{number}.weight")
            if f"{number}.running_mean" in own:
                layers.append(torch.nn.BatchNorm1d(own[f"{number}.running_mean"].shape[0], affine=weight is not None))
            elif weight is not None:
                layers.append(torch.nn.Linear(weight.shape[1], weight.shape[0], bias=f"{number}.bias" in own))
            else:
                layers.append(torch.nn.ReLU())
    layers.load_state_dict(own, strict=True)
    return layers


def encoder(state, prefix="", head_prefix="head.fc."):
    """ResNet-18 with CIFAR stem and the head of the state."""
    parts = ("conv1.", "bn1.", "layer1.", "layer2.", "layer3.", "layer4.")
    model = resnet("resnet18", "cifar", "linear")
    model.fc = torch.nn.Identity()
    model.load_state_dict({name.removeprefix(prefix): value for name, value in state.items()
                           if name.startswith(prefix) and name.removeprefix(prefix).startswith(parts)}, strict=True)
    model.fc = head(state, head_prefix)
    return model


class Method:
    def __init__(self, state, settings):
        self.settings = settings
        self.online = encoder(state)
        self.modules = torch.nn.ModuleDict({"online": self.online})

    def named_parameters(self):
        """Trained parameters under the names of model.safetensors."""
        for name, parameter in self.modules.named_parameters():
            name = name.removeprefix("online.")
            yield ("head." + name if name.startswith("fc.") else name), parameter

    def after_backward(self, step):
        pass

    def after_step(self):
        pass


class Moco(Method):
    """facebookresearch/moco, moco/builder.py; with several key views the sum of one term for each (LeOCLR, equation 2)."""

    def __init__(self, state, settings):
        super().__init__(state, settings)
        self.follower = encoder(state, "key.", "key.fc.").requires_grad_(False)
        self.queue = state["queue"].clone()
        self.pointer = int(state["queue_pointer"])

    def loss(self, views, step):
        temperature, momentum = self.settings["method.temperature"], self.settings["method.key_momentum"]
        query = unit(self.online(views[0]))
        with torch.no_grad():
            for own, other in zip(self.follower.parameters(), self.online.parameters()):
                own.data = own.data * momentum + other.data * (1 - momentum)
            self.keys = [unit(self.follower(view)) for view in views[1:]]
        total = 0
        for key in self.keys:
            positive = torch.einsum("nc,nc->n", [query, key]).unsqueeze(-1)
            negative = torch.einsum("nc,ck->nk", [query, self.queue.clone()])
            logits = torch.cat([positive, negative], dim=1) / temperature
            total = total + F.cross_entropy(logits, torch.zeros(len(logits), dtype=torch.long))
        return total

    def after_backward(self, step):
        size = self.queue.shape[1]
        for column in self.keys[0]: # first_key; the queue is a ring
            self.queue[:, self.pointer] = column
            self.pointer = (self.pointer + 1) % size


class SimClr(Method):
    """google-research/simclr, objective.py."""

    def loss(self, views, step):
        count = len(views[0])
        first, second = unit(self.online(torch.cat(list(views)))).split(count)
        t = self.settings["method.temperature"]
        masks = torch.eye(count) * 1e9
        aa, bb = first @ first.t() / t - masks, second @ second.t() / t - masks
        ab, ba = first @ second.t() / t, second @ first.t() / t
        labels = torch.arange(count)
        return F.cross_entropy(torch.cat([ab, aa], 1), labels) + F.cross_entropy(torch.cat([ba, bb], 1), labels)


class Byol(Method):
    """google-deepmind, byol_experiment.py: the target follows after the optimiser's step."""

    def __init__(self, state, settings):
        super().__init__(state, settings)
        self.predictor = self.modules["predictor"] = head(state, "predictor.")
        self.target = encoder(state, "key.", "key.fc.").requires_grad_(False)

    def loss(self, views, step):
        predictions = [self.predictor(self.online(view)) for view in views]
        with torch.no_grad():
            targets = [self.target(view) for view in views]
        regression = lambda x, y: (unit(x) - unit(y)).square().sum(1)
        return (regression(predictions[0], targets[1]) + regression(predictions[1], targets[0])).mean()

    @torch.no_grad()
    def after_step(self):
        momentum = self.settings["method.key_momentum"]
        for own, other in zip(self.target.parameters(), self.online.parameters()):
            own.data = own.data * momentum + other.data * (1 - momentum)


class SimSiam(Method):
    """facebookresearch/simsiam, main_simsiam.py."""

    def __init__(self, state, settings):
        super().__init__(state, settings)
        self.predictor = self.modules["predictor"] = head(state, "predictor.")

    def loss(self, views, step):
        z1, z2 = self.online(views[0]), self.online(views[1])
        p1, p2 = self.predictor(z1), self.predictor(z2)
        similarity = torch.nn.CosineSimilarity(dim=1)
        return -(similarity(p1, z2.detach()).mean() + similarity(p2, z1.detach()).mean()) * 0.5


class BarlowTwins(Method):
    """facebookresearch/barlowtwins, main.py."""

    def loss(self, views, step):
        z1, z2 = self.online(views[0]), self.online(views[1])
        norm = torch.nn.BatchNorm1d(z1.shape[1], affine=False)
        c = norm(z1).t() @ norm(z2) / len(z1)
        diagonal = torch.diagonal(c).add(-1).pow(2).sum()
        rest = c.flatten()[:-1].view(len(c) - 1, len(c) + 1)[:, 1:].pow(2).sum()
        return diagonal + self.settings["method.redundancy_weight"] * rest


class VicReg(Method):
    """facebookresearch/vicreg, main_vicreg.py."""

    def loss(self, views, step):
        x, y = self.online(views[0]), self.online(views[1])
        invariance = F.mse_loss(x, y)
        x, y = x - x.mean(dim=0), y - y.mean(dim=0)
        std_x, std_y = torch.sqrt(x.var(dim=0) + 0.0001), torch.sqrt(y.var(dim=0) + 0.0001)
        variance = torch.mean(F.relu(1 - std_x)) / 2 + torch.mean(F.relu(1 - std_y)) / 2

        def off_diagonal(z):
            c = z.t() @ z / (len(z) - 1)
            return c.flatten()[:-1].view(len(c) - 1, len(c) + 1)[:, 1:].pow(2).sum() / z.shape[1]

        return 25 * invariance + 25 * variance + off_diagonal(x) + off_diagonal(y)


class NnClr(Method):
    """vturrisi/solo-learn, losses/nnclr.py and methods/nnclr.py."""

    def __init__(self, state, settings):
        super().__init__(state, settings)
        self.predictor = self.modules["predictor"] = head(state, "predictor.")
        self.queue = state["queue"].t().clone()
        self.pointer = int(state["queue_pointer"])

    def loss(self, views, step):
        z1, z2 = self.online(views[0]), self.online(views[1])
        p1, p2 = unit(self.predictor(z1)), unit(self.predictor(z2))
        self.z1, z2 = unit(z1).detach(), unit(z2).detach()
        neighbour = lambda z: self.queue[(z @ self.queue.t()).max(dim=1)[1]]
        contrast = lambda nn, p: F.cross_entropy(nn @ p.t() / self.settings["method.temperature"], torch.arange(len(p)))
        return contrast(neighbour(self.z1), p2) / 2 + contrast(neighbour(z2), p1) / 2

    def after_backward(self, step):
        for row in self.z1:
            self.queue[self.pointer] = row
            self.pointer = (self.pointer + 1) % len(self.queue)


class SwAv(Method):
    """facebookresearch/swav, main_swav.py, without a queue."""

    def __init__(self, state, settings):
        super().__init__(state, settings)
        weight = state["prototypes.weight"]
        self.prototypes = self.modules["prototypes"] = torch.nn.Linear(weight.shape[1], weight.shape[0], bias=False)
        self.prototypes.weight.data.copy_(weight)

    @torch.no_grad()
    def codes(self, scores):
        q = torch.exp(scores / self.settings["method.sinkhorn_epsilon"]).t()
        q /= q.sum()
        for _ in range(self.settings["method.sinkhorn_iterations"]):
            q /= q.sum(dim=1, keepdim=True)
            q /= q.shape[0]
            q /= q.sum(dim=0, keepdim=True)
            q /= q.shape[1]
        return (q * q.shape[1]).t()

    def loss(self, views, step):
        with torch.no_grad():
            self.prototypes.weight.copy_(F.normalize(self.prototypes.weight, dim=1, p=2))
        sizes = [view.shape[-1] for view in views]
        large = sizes.count(sizes[0])
        layers, self.online.fc = self.online.fc, torch.nn.Identity()
        groups = [views[:large], views[large:]] if large < len(views) else [views]
        features = torch.cat([self.online(torch.cat(list(group))) for group in groups])
        self.online.fc = layers
        scores = self.prototypes(unit(layers(features))).split(len(views[0]))
        total = 0
        for crop in range(2):
            codes = self.codes(scores[crop].detach())
            others = [v for v in range(len(views)) if v != crop]
            for v in others:
                logs = F.log_softmax(scores[v] / self.settings["method.temperature"], dim=1)
                total = total - torch.mean(torch.sum(codes * logs, dim=1)) / len(others)
        return total / 2

    def after_backward(self, step):
        if step < self.settings["method.prototypes_frozen_steps"]:
            self.prototypes.weight.grad = None


class Lars(torch.optim.Optimizer):
    """facebookresearch/barlowtwins, main.py: no weight decay and no adaptation for vectors."""

    def __init__(self, parameters, momentum, weight_decay, eta):
        super().__init__(parameters, dict(lr=0, momentum=momentum, weight_decay=weight_decay, eta=eta))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                dp = p.grad
                if p.ndim > 1:
                    dp = dp.add(p, alpha=group["weight_decay"])
                    lengths = torch.norm(p), torch.norm(dp)
                    if lengths[0] > 0 and lengths[1] > 0:
                        dp = dp.mul(group["eta"] * lengths[0] / lengths[1])
                buffer = self.state[p].setdefault("mu", torch.zeros_like(p))
                buffer.mul_(group["momentum"]).add_(dp)
                p.add_(buffer, alpha=-group["lr"])
