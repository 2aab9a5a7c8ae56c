"""The histogram of differences as a picture: small inline SVG, dark on light and readable without colour."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from hubmigrate.verify.closeness import Histogram
from hubmigrate.verify.faces import decade_name, xml_text

BAR, GAP, HEIGHT, TEXT = 44, 8, 80, 14


def svg(histogram: Histogram, title: str) -> str:
    """One bar for each power of ten between the smallest and the largest difference; its height is the share."""
    counts = dict(histogram)
    plain = [decade for decade in counts if abs(decade) < 99]
    decades = [*range(min(plain), max(plain) + 1), *(d for d in counts if abs(d) >= 99)] if plain else list(counts)
    largest = max(counts.values())
    width, height = len(decades) * (BAR + GAP) + GAP, HEIGHT + 2 * TEXT + GAP
    root = Element(
        "svg", xmlns="http://www.w3.org/2000/svg", width=str(width), height=str(height), role="img",
        viewBox=f"0 0 {width} {height}",
    )  # fmt: skip
    SubElement(root, "title").text = xml_text(title)
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


def _at(left: int, top: int) -> dict[str, str]:
    return {"x": str(left), "y": str(top), "text-anchor": "middle", "font-size": "11", "font-family": "sans-serif"}
