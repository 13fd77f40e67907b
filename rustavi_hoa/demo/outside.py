"""Pictures taken outside a house: facade, yard, door, ramp, roof, street."""

from rustavi_hoa.demo.brush import Brush, Color, Plane, mix
from rustavi_hoa.demo.inside import DARK, STEEL, WHITE

SKIES: tuple[tuple[Color, Color], ...] = (
    ((120, 172, 220), (222, 234, 240)),
    ((150, 168, 188), (224, 222, 216)),
    ((106, 150, 204), (250, 222, 186)),
)
PANELS: tuple[Color, ...] = ((206, 196, 176), (196, 184, 172), (190, 194, 190), (214, 190, 160))
GRASS, LEAF, WOOD, ASPHALT = (112, 142, 78), (82, 122, 66), (158, 106, 64), (112, 112, 116)


def sky(b: Brush, low: float = 560) -> None:
    """A Rustavi sky with soft clouds."""
    top, bottom = SKIES[b.dice.randrange(len(SKIES))]
    b.fade([(0, 0), (1200, 0), (1200, low), (0, low)], top, bottom)
    for _ in range(4):
        x, y = b.dice.uniform(0, 1200), b.dice.uniform(40, low * 0.6)
        b.soft(b.blob(x, y, 190, 34, 0.4), WHITE, 0.6, 24)


def block(b: Brush, wall: Plane, floors: int, columns: int, *, fresh: bool = False) -> Color:
    """A panel house on a plane: seams, windows, balconies; gives its colour."""
    tone = mix(PANELS[b.dice.randrange(len(PANELS))], WHITE, 0.35 if fresh else 0.0)
    b.fade(wall.rect(0, 0, 1, 1), mix(tone, WHITE, 0.15), mix(tone, DARK, 0.18))
    for row in range(floors):
        for col in range(columns):
            u, v, du, dv = col / columns, row / floors, 1 / columns, 1 / floors
            shade = mix(tone, DARK if b.dice.random() < 0.5 else WHITE, b.dice.uniform(0, 0.1))
            b.poly(wall.rect(u + du * 0.02, v + dv * 0.03, u + du * 0.98, v + dv * 0.97), shade)
            b.poly(wall.rect(u + du * 0.24, v + dv * 0.2, u + du * 0.76, v + dv * 0.74), mix(tone, WHITE, 0.6))
            glass = mix((70, 92, 116), (176, 200, 214), b.dice.random())
            b.fade(wall.rect(u + du * 0.28, v + dv * 0.25, u + du * 0.72, v + dv * 0.7), glass, mix(glass, DARK, 0.35))
            b.poly(wall.rect(u + du * 0.49, v + dv * 0.25, u + du * 0.51, v + dv * 0.7), WHITE)
            if col % 3 == 1:
                b.poly(wall.rect(u + du * 0.06, v + dv * 0.55, u + du * 0.94, v + dv * 0.92), mix(tone, DARK, 0.25))
                b.poly(wall.rect(u + du * 0.06, v + dv * 0.53, u + du * 0.94, v + dv * 0.58), mix(tone, WHITE, 0.3))
    return tone


def ground(b: Brush, top: float, near: Color, far: Color) -> Plane:
    """The ground from ``top`` down to the viewer."""
    b.fade([(0, top), (1200, top), (1200, 900), (0, 900)], far, near)
    return Plane((300, top), (900, top), (1700, 900), (-500, 900))


def tree(b: Brush, x: float, y: float, size: float) -> None:
    """A round tree with its shadow."""
    b.soft(b.blob(x + 40 * size, y + 6, 130 * size, 20 * size), DARK, 0.5, 12)
    b.poly(
        [(x - 11 * size, y), (x - 7 * size, y - 200 * size), (x + 7 * size, y - 200 * size), (x + 13 * size, y)], WOOD
    )
    for dx, dy, r, tone in ((-50, -190, 84, 0.25), (54, -200, 88, 0.12), (0, -260, 104, 0.0), (-20, -285, 60, -0.2)):
        leaf = mix(LEAF, DARK, tone) if tone >= 0 else mix(LEAF, (226, 226, 130), -tone)
        b.poly(b.blob(x + dx * size, y + dy * size, r * size, r * 0.85 * size, 0.14), leaf)


def facade(b: Brush, done: bool) -> None:
    """A panel block with plaster falling off, or freshly painted."""
    sky(b, 900)
    side = Plane((820, 70), (1240, 190), (1240, 860), (820, 900))
    front = Plane((-80, 190), (820, 70), (820, 900), (-80, 880))
    tone = block(b, front, 5, 6, fresh=done)
    b.fade(side.rect(0, 0, 1, 1), mix(tone, DARK, 0.3), mix(tone, DARK, 0.5))
    for row in range(1, 5):
        b.line([side.at(0, row / 5), side.at(1, row / 5)], mix(tone, DARK, 0.6), 4)
    if done:
        b.poly(front.rect(0, 0.96, 1, 1), (196, 120, 84))
        return
    for u, v, rx, ry in ((0.62, 0.2, 120, 90), (0.3, 0.62, 130, 84), (0.86, 0.7, 74, 120)):
        x, y = front.at(u, v)
        b.poly(b.blob(x - 4, y - 5, rx * 1.08, ry * 1.08, 0.35), mix(tone, WHITE, 0.45))
        b.poly(b.blob(x, y, rx, ry, 0.35), (136, 116, 102))
        b.poly(b.blob(x + 10, y + 8, rx * 0.6, ry * 0.6, 0.35), (162, 92, 68))
        b.soft([(x - 40, y), (x + 40, y), (x + 30, y + 240), (x - 20, y + 240)], (70, 60, 50), 0.4, 20)
    b.crack(front.at(0.5, 0.02), front.at(0.68, 0.98), 15)
    b.crack(front.at(0.2, 0.35), front.at(0.55, 0.6), 8)


def yard(b: Brush, done: bool) -> None:
    """A yard with swing, slide, bench and tree: broken, or put in order."""
    sky(b, 420)
    block(b, Plane((60, 60), (760, 120), (760, 430), (60, 450)), 5, 8, fresh=done)
    ground(b, 430, mix(GRASS, DARK, 0.1), mix(GRASS, (214, 204, 140), 0.0 if done else 0.35))
    b.poly(b.blob(560, 690, 470, 130, 0.06), (214, 188, 140) if not done else (200, 112, 88))
    tree(b, 1010, 560, 1.25)
    tree(b, 120, 520, 0.8)
    frame = (60, 120, 180) if done else (132, 96, 80)
    b.soft([(300, 700), (640, 700), (660, 730), (320, 730)], DARK, 0.45, 12)
    for x in (300, 600):
        b.line([(x - 50, 720), (x, 440), (x + 50, 720)], frame, 13)
    b.line([(300, 442), (600, 442)], frame, 13)
    for x, drop in ((390, 640), (510, 640 if done else 560)):
        b.line([(x - 24, 446), (x - 24, drop)], DARK, 4)
        b.line([(x + 24, 446), (x + 24, 640 if done or x == 390 else 690)], DARK, 4)
        b.line([(x - 34, drop), (x + 34, 640 if done or x == 390 else 694)], (230, 176, 60), 13)
    b.poly([(700, 480), (770, 480), (960, 740), (880, 740)], (228, 94, 70) if done else (168, 110, 92))
    b.line([(708, 480), (690, 740)], frame, 11)
    for i in range(5):
        b.line([(704 - i * 3, 530 + i * 42), (750 + i * 22, 530 + i * 42)], frame, 5)
    for x in (160, 380):
        b.rect(x, 780, x + 20, 872, (70, 70, 76))
    for i in range(4):
        sag = 0 if done or i != 1 else 54
        y = (700, 730, 772, 790)[i]
        b.poly([(120, y), (430, y + sag), (430, y + 20 + sag), (120, y + 20)], mix(WOOD, WHITE, 0.25 - i * 0.06))
    if not done:
        b.crack((760, 820), (1120, 720), 7, (96, 84, 60))


def waste(b: Brush, done: bool) -> None:
    """Overflowing bins with bags around, or clean ones."""
    sky(b, 420)
    block(b, Plane((-60, 20), (900, 110), (900, 450), (-60, 480)), 4, 7)
    ground(b, 450, (134, 132, 130), (168, 164, 158))
    tree(b, 1050, 520, 1.0)
    b.soft([(170, 760), (1010, 740), (1060, 800), (200, 830)], DARK, 0.6, 24)
    for i in range(3):
        x, tone = 190 + i * 270, ((64, 128, 92), (60, 112, 160), (196, 160, 60))[i]
        tone = tone if done else mix(tone, (120, 104, 84), 0.3)
        if not done:
            _bags(b, x, 450, x + 220, 490, 7)
        b.fade(
            [(x, 480), (x + 230, 480), (x + 208, 770), (x + 22, 770)],
            mix(tone, WHITE, 0.25),
            mix(tone, DARK, 0.4),
            True,
        )
        for k in range(1, 5):
            b.line([(x + k * 46, 500), (x + 8 + k * 43, 760)], mix(tone, DARK, 0.35), 4)
        b.rect(x - 12, 466, x + 242, 496, mix(tone, DARK, 0.3), 10)
        if done:
            b.poly([(x - 6, 468), (x + 30, 424), (x + 200, 424), (x + 236, 468)], mix(tone, DARK, 0.12))
        for dx in (44, 186):
            b.oval(x + dx, 782, 21, 21, (40, 40, 44))
            b.oval(x + dx, 782, 8, 8, STEEL)
    if not done:
        _bags(b, 100, 760, 1050, 850, 15)


def _bags(b: Brush, x0: float, y0: float, x1: float, y1: float, count: int) -> None:
    tones = ((40, 42, 48), (226, 226, 222), (74, 110, 160), (176, 136, 92), (64, 66, 70))
    for y in sorted(b.dice.uniform(y0, y1) for _ in range(count)):
        x, size, tone = b.dice.uniform(x0, x1), b.dice.uniform(34, 62), tones[b.dice.randrange(5)]
        b.poly(b.blob(x, y, size, size * 0.8, 0.14), tone)
        b.poly(b.blob(x - size * 0.25, y - size * 0.25, size * 0.4, size * 0.3, 0.2), mix(tone, WHITE, 0.22))
        b.poly(
            [(x - 8, y - size * 0.7), (x - 16, y - size * 1.1), (x + 14, y - size * 1.1), (x + 8, y - size * 0.7)], tone
        )


def light_out(b: Brush, done: bool) -> None:
    """A street lamp at dusk: dark, or shining."""
    b.fade([(0, 0), (1200, 0), (1200, 640), (0, 640)], (28, 38, 76), (176, 124, 120))
    house = Plane((640, 180), (1260, 90), (1260, 700), (640, 650))
    b.fade(house.rect(0, 0, 1, 1), (52, 52, 72), (38, 38, 54))
    for row in range(6):
        for col in range(7):
            lit = b.dice.random() < 0.35
            u, v = 0.04 + col * 0.14, 0.05 + row * 0.15
            b.poly(house.rect(u, v, u + 0.08, v + 0.085), (250, 206, 120) if lit else (32, 36, 54))
    ground(b, 640, (34, 36, 46), (64, 60, 74))
    b.poly([(120, 900), (420, 640), (560, 640), (760, 900)], (56, 56, 68))
    tree_tone = (24, 34, 42)
    for x, y, r in ((70, 520, 130), (180, 560, 90), (30, 420, 90)):
        b.poly(b.blob(x, y, r, r * 0.9, 0.15), tree_tone)
    b.line([(420, 800), (420, 190), (450, 150), (540, 140)], (24, 26, 34), 17)
    b.rect(396, 760, 444, 810, (24, 26, 34), 4)
    b.poly([(520, 124), (640, 134), (636, 160), (524, 160)], (34, 36, 44))
    if done:
        b.soft([(540, 160), (624, 160), (960, 880), (180, 880)], (255, 224, 150), 0.5, 40)
        b.glow(580, 160, 270, (255, 238, 190), 0.95)
        return
    b.oval(580, 162, 44, 10, (86, 88, 98))
    b.crack((548, 160), (610, 168), 3, (200, 200, 210))
