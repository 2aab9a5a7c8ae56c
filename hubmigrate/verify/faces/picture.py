"""The histogram of differences as a small SVG, readable without colour and on any ground; or in characters."""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element, SubElement, tostring

from hubmigrate.verify.closeness import ENDLESS, Histogram
from hubmigrate.verify.faces import decade_name, xml_text

BAR, GAP, HEIGHT, TEXT = 44, 8, 80, 14
WIDTH = 40
"""Of the longest bar, in characters."""


def svg(histogram: Histogram, title: str) -> str:
    """One bar for each power of ten between the smallest and the largest difference; its height is the share."""
    counts, decades = dict(histogram), _decades(histogram)
    largest = max(counts.values())
    width, height = len(decades) * (BAR + GAP) + GAP, HEIGHT + 2 * TEXT + GAP
    root = Element(
        "svg", xmlns="http://www.w3.org/2000/svg", width=str(width), height=str(height), role="img",
        viewBox=f"0 0 {width} {height}",
    )  # fmt: skip
    SubElement(root, "title").text = xml_text(title)
    SubElement(root, "rect", width=str(width), height=str(height), fill="white")
    for index, decade in enumerate(decades):
        count = counts.get(decade, 0)
        left, size = GAP + index * (BAR + GAP), round(HEIGHT * count / largest)
        middle = left + BAR // 2
        SubElement(
            root, "rect", x=str(left), y=str(TEXT + HEIGHT - size), width=str(BAR), height=str(size), fill="#4c78a8"
        )
        SubElement(root, "text", _at(middle, TEXT + HEIGHT - size - 3)).text = str(count) if count else ""
        SubElement(root, "text", _at(middle, HEIGHT + 2 * TEXT)).text = decade_name(decade)
    return tostring(root, encoding="unicode")


def bars(histogram: Histogram) -> str:
    """The same in characters, a line for each power of ten."""
    counts = dict(histogram)
    largest = max(counts.values())
    lines = []
    for decade in _decades(histogram):
        count = counts.get(decade, 0)
        lines.append(f"{decade_name(decade):>9} {'#' * math.ceil(WIDTH * count / largest)} {count or ''}".rstrip())
    return "\n".join(lines)


def _decades(histogram: Histogram) -> list[int]:
    """Every power of ten between the smallest and the largest, and what is none."""
    plain = [decade for decade, _ in histogram if abs(decade) < ENDLESS]
    return [*(range(min(plain), max(plain) + 1) if plain else ()), *(d for d, _ in histogram if abs(d) >= ENDLESS)]


def _at(left: int, top: int) -> dict[str, str]:
    return {"x": str(left), "y": str(top), "text-anchor": "middle", "font-size": "11", "font-family": "sans-serif"}
