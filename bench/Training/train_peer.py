"""The peer of TrainingBench: the same ResNet18 in PyTorch, on the same images. Prints one JSON line for each request line it reads."""
import json
import sys
import time

import numpy
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, before, after, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(after)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(after)
        self.downsample = None
        if stride != 1 or before != after:
            self.downsample = nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        y = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(y + (x if self.downsample is None else self.downsample(x)))


def network(classes):
    layers = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(inplace=True), nn.MaxPool2d(3, 2, 1)]
    before = 64
    for stage, after in enumerate((64, 128, 256, 512)):
        layers += [Block(before, after, 1 if stage == 0 else 2), Block(after, after, 1)]
        before = after
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, classes))


def train(net, batches, epochs):
    net.train()
    adam = torch.optim.Adam(net.parameters(), lr=3e-4)
    for _ in range(epochs):
        for images, labels in batches:
            loss = nn.functional.cross_entropy(net((images - MEAN) / DEVIATION), labels)
            adam.zero_grad()
            loss.backward()
            adam.step()
            loss.item()


def infer(net, batches, epochs):
    net.eval()
    with torch.no_grad():
        for _ in range(epochs):
            for images, _ in batches:
                net((images - MEAN) / DEVIATION)


MEAN = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
net = network(5)
for line in sys.stdin:
    # {"file": raw float32 images, "count": N, "side": pixels, "batch": n, "epochs": e, "threads": t, "work": "train" or "infer"}
    asked = json.loads(line)
    torch.set_num_threads(asked["threads"])
    side = asked["side"]
    images = torch.from_numpy(numpy.fromfile(asked["file"], dtype="<f4").reshape(asked["count"], 3, side, side))
    labels = torch.arange(asked["count"]) % 5
    batches = [(images[i:i + asked["batch"]], labels[i:i + asked["batch"]]) for i in range(0, asked["count"], asked["batch"])]
    start = time.perf_counter()
    (train if asked["work"] == "train" else infer)(net, batches, asked["epochs"])
    print(json.dumps({"images_per_second": asked["count"] * asked["epochs"] / (time.perf_counter() - start), "torch": torch.__version__}), flush=True)
