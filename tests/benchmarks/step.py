"""Training steps of MoCo-v2 and LeOCLR in eager PyTorch, channels last: the published code of MoCo
(facebookresearch/moco, builder.py and main_moco.py) on one device, and LeOCLR's algorithm 1 written in the same way.
ResNet-18 with a CIFAR stem at 32 pixels. Prints one JSON line.

    step.py mocov2|leoclr --batch 64 --threads 2 --steps 5
"""

import argparse
import json
import time

import torch
import torchvision
from torch import nn


def encoder(dimension):
    network = torchvision.models.resnet18(num_classes=dimension)
    network.conv1 = nn.Conv2d(3, 64, 3, stride=1, padding=1, bias=False)
    network.maxpool = nn.Identity()
    network.fc = nn.Sequential(nn.Linear(512, 512), nn.ReLU(), network.fc)
    return network.to(memory_format=torch.channels_last)


class MomentumContrast(nn.Module):
    def __init__(self, dimension=128, queue=4096, momentum=0.99, temperature=0.1):
        super().__init__()
        self.queue_size, self.momentum, self.temperature = queue, momentum, temperature
        self.encoder_q, self.encoder_k = encoder(dimension), encoder(dimension)
        for q, k in zip(self.encoder_q.parameters(), self.encoder_k.parameters()):
            k.data.copy_(q.data)
            k.requires_grad = False
        self.register_buffer("queue", nn.functional.normalize(torch.randn(dimension, queue), dim=0))
        self.register_buffer("queue_pointer", torch.zeros(1, dtype=torch.long))

    @torch.no_grad()
    def update_key_encoder(self):
        for q, k in zip(self.encoder_q.parameters(), self.encoder_k.parameters()):
            k.data = k.data * self.momentum + q.data * (1.0 - self.momentum)

    @torch.no_grad()
    def enqueue(self, keys):
        pointer = int(self.queue_pointer)
        self.queue[:, pointer : pointer + keys.shape[0]] = keys.T
        self.queue_pointer[0] = (pointer + keys.shape[0]) % self.queue_size

    def logits(self, q, k):
        positive = torch.einsum("nc,nc->n", [q, k]).unsqueeze(-1)
        negative = torch.einsum("nc,ck->nk", [q, self.queue.clone().detach()])
        return torch.cat([positive, negative], dim=1) / self.temperature

    def forward(self, query, keys):
        q = nn.functional.normalize(self.encoder_q(query), dim=1)
        with torch.no_grad():
            self.update_key_encoder()
            keys = [nn.functional.normalize(self.encoder_k(key), dim=1) for key in keys]
        outputs = [self.logits(q, k) for k in keys]
        for k in keys:
            self.enqueue(k)
        return outputs, torch.zeros(q.shape[0], dtype=torch.long)


def accuracy(output, target, topk=(1, 5)):
    with torch.no_grad():
        _, found = output.topk(max(topk), 1, True, True)
        correct = found.t().eq(target.view(1, -1).expand_as(found.t()))
        return [correct[:k].reshape(-1).float().sum(0, keepdim=True) * (100.0 / target.size(0)) for k in topk]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("method", choices=["mocov2", "leoclr"])
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=5)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    model = MomentumContrast()
    criterion = nn.CrossEntropyLoss()
    optimiser = torch.optim.SGD(model.encoder_q.parameters(), 0.03, momentum=0.9, weight_decay=1e-4)
    count = 3 if arguments.method == "leoclr" else 2
    views = [torch.randn(arguments.batch, 3, 32, 32).to(memory_format=torch.channels_last) for _ in range(count)]

    def step():
        outputs, target = model(views[0], views[1:])
        loss = sum(criterion(output, target) for output in outputs)
        for output in outputs:
            accuracy(output, target)
        loss.item()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    for _ in range(2):
        step()
    begin, processor = time.perf_counter(), time.process_time()
    for _ in range(arguments.steps):
        step()
    print(json.dumps({"per_round": arguments.steps * arguments.batch, "seconds": time.perf_counter() - begin,
                      "processor_seconds": time.process_time() - processor}))


if __name__ == "__main__":
    main()
