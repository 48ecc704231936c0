"""The original study's way through a film, for the bench: every frame is read and converted, one in n goes through three networks, one image at a time.

Its face detector is left out (the whole frame is what the networks see), so it is cheaper here than it was.
usage: original_way.py FILM N SIDE
       original_way.py --export FILE SIDE     the same network as ONNX, so that both sides run the same one
"""
import sys

import cv2
import torch
from torch import nn


def block(inside, outside, stride):
    return nn.ModuleDict(
        {
            "first": nn.Sequential(nn.Conv2d(inside, outside, 3, stride, 1, bias=False), nn.BatchNorm2d(outside), nn.ReLU()),
            "second": nn.Sequential(nn.Conv2d(outside, outside, 3, 1, 1, bias=False), nn.BatchNorm2d(outside)),
            "short": nn.Sequential(nn.Conv2d(inside, outside, 1, stride, bias=False), nn.BatchNorm2d(outside)) if stride > 1 or inside != outside else nn.Identity(),
        }
    )


class ResNet18(nn.Module):
    def __init__(self, classes=5, width=64):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, width, 7, 2, 3, bias=False), nn.BatchNorm2d(width), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        sizes = [width, width, 2 * width, 4 * width, 8 * width]
        self.blocks = nn.ModuleList()
        for stage in range(4):
            self.blocks.append(block(sizes[stage], sizes[stage + 1], 1 if stage == 0 else 2))
            self.blocks.append(block(sizes[stage + 1], sizes[stage + 1], 1))
        self.last = nn.Linear(8 * width, classes)

    def forward(self, x):
        x = self.stem(x)
        for one in self.blocks:
            x = torch.relu(one["second"](one["first"](x)) + one["short"](x))
        return self.last(x.mean((2, 3)))


def main(path, every, side):
    networks = [ResNet18().eval() for _ in range(3)]
    film = cv2.VideoCapture(path)
    number = read = 0
    with torch.no_grad():
        while True:
            there, frame = film.read()
            if not there:
                break
            if number % every == 0:
                image = cv2.resize(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB), (side, side))
                tensor = torch.from_numpy(image).permute(2, 0, 1).float().div(255)[None]
                for network in networks:
                    torch.softmax(network(tensor), 1)
                read += 1
            number += 1
    if read == 0:
        sys.exit(f"no frame of {path} could be read")


def export(path, side):
    torch.onnx.export(
        ResNet18().eval(), torch.rand(1, 3, side, side), path, input_names=["images"], output_names=["logits"],
        dynamic_axes={"images": {0: "n"}, "logits": {0: "n"}}, opset_version=13,
    )


if __name__ == "__main__":
    if sys.argv[1] == "--export":
        export(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
