"""Pictures taken inside a house: stairwell, lift, basement, pipes, meters."""

from rustavi_hoa.demo.brush import Brush, Color, Plane, Point, mix

DARK, STEEL, WHITE, WATER = (34, 34, 40), (150, 158, 166), (246, 244, 238), (86, 120, 138)
WALLS: tuple[Color, ...] = ((196, 208, 190), (190, 204, 216), (222, 208, 180), (214, 196, 188))
SKIRTS: tuple[Color, ...] = ((92, 132, 112), (84, 116, 148), (156, 116, 76), (140, 98, 96))


class Room:
    """A stairwell hall seen from its middle: painted walls with a darker oil skirt, tiled floor, white ceiling."""

    def __init__(self, b: Brush, *, far: float = 1.0, tired: bool = True) -> None:
        pick = b.dice.randrange(len(WALLS))
        grey = 0.18 if tired else 0.0
        self.wall, self.skirt = mix(WALLS[pick], (130, 126, 118), grey), mix(SKIRTS[pick], (90, 88, 84), grey)
        x0, y0, x1, y1 = 600 - 290 * far, 430 - 230 * far, 600 + 290 * far, 430 + 230 * far
        self.ceiling = Plane((-60, -60), (1260, -60), (x1, y0), (x0, y0))
        self.floor = Plane((x0, y1), (x1, y1), (1260, 960), (-60, 960))
        self.left = Plane((-60, -60), (x0, y0), (x0, y1), (-60, 960))
        self.right = Plane((x1, y0), (1260, -60), (1260, 960), (x1, y1))
        self.back = Plane((x0, y0), (x1, y0), (x1, y1), (x0, y1))
        self._paint(b)

    def _paint(self, b: Brush) -> None:
        b.fade(self.ceiling.rect(0, 0, 1, 1), (244, 242, 236), (206, 204, 198))
        for plane, near, dark in ((self.left, 0.0, 0.22), (self.right, 0.22, 0.06), (self.back, 0.05, 0.12)):
            b.fade(plane.rect(0, 0, 1, 1), mix(self.wall, DARK, near), mix(self.wall, DARK, dark), across=True)
            b.fade(plane.rect(0, 0.56, 1, 1), mix(self.skirt, DARK, near), mix(self.skirt, DARK, dark), across=True)
            b.poly(plane.rect(0, 0.55, 1, 0.565), mix(self.skirt, WHITE, 0.55))
        for row in range(6):
            for col in range(6):
                tone = mix((176, 160, 138), (140, 126, 110), 0.7 * ((row + col) % 2) + b.dice.random() * 0.2)
                b.poly(self.floor.rect(col / 6, row / 6, (col + 1) / 6, (row + 1) / 6), tone)
        b.soft(self.floor.rect(0, 0, 1, 0.2), DARK, 0.45, 24)
        b.soft(self.back.rect(0, 0, 1, 0.06), DARK, 0.25, 20)


def lamp(b: Brush, x: float, y: float, *, lit: bool = True) -> None:
    """A round ceiling lamp."""
    b.oval(x, y, 62, 22, (120, 116, 110))
    b.oval(x, y + 6, 52, 18, (255, 246, 214) if lit else (112, 110, 108))
    if lit:
        b.glow(x, y + 20, 420, (255, 238, 190), 0.5)


def roof(b: Brush, done: bool) -> None:
    """A ceiling that leaks under the roof, with a bucket below."""
    room = Room(b, far=0.8, tired=not done)
    lamp(b, 700, 110)
    if done:
        b.soft(b.blob(480, 120, 200, 70), WHITE, 0.8, 30)
        return
    for size, tone, power in ((1.0, (150, 118, 70), 0.55), (0.75, (112, 84, 50), 0.5), (0.5, (70, 56, 40), 0.55)):
        b.soft(b.blob(430, 120, 330 * size, 105 * size, 0.35), tone, power, 12)
    b.poly(b.blob(440, 120, 78, 28, 0.4), (168, 156, 142))
    b.poly(b.blob(444, 122, 56, 18, 0.4), (98, 88, 80))
    for _ in range(5):
        u = b.dice.uniform(0.1, 0.8)
        b.soft(room.left.rect(u, 0.0, u + 0.07, b.dice.uniform(0.3, 0.75)), (104, 84, 56), 0.6, 12)
    b.poly(b.blob(450, 780, 170, 42, 0.15), (104, 116, 124))
    b.poly(b.blob(440, 772, 120, 22, 0.15), (170, 186, 192))
    for i in range(6):
        x, y = 440 + b.dice.uniform(-26, 26), 190 + i * 82 + b.dice.uniform(-20, 20)
        b.poly([(x, y - 18), (x + 6, y + 4), (x, y + 10), (x - 6, y + 4)], (190, 214, 228))
    b.fade([(370, 660), (530, 660), (510, 800), (390, 800)], (74, 128, 186), (38, 78, 132), across=True)
    b.oval(450, 660, 80, 20, (52, 92, 140))
    b.oval(450, 664, 66, 14, (146, 186, 206))


def lift(b: Brush, done: bool) -> None:
    """Lift doors: stuck half open and dark, or closed and lit."""
    room = Room(b, far=1.25, tired=not done)
    b.rect(340, 190, 800, 722, (94, 98, 104))
    b.rect(362, 214, 778, 722, (24, 24, 30))
    if done:
        b.fade([(362, 214), (569, 214), (569, 722), (362, 722)], (212, 218, 222), (156, 164, 172), across=True)
        b.fade([(572, 214), (778, 214), (778, 722), (572, 722)], (156, 164, 172), (206, 212, 216), across=True)
    else:
        b.fade([(430, 240), (700, 240), (700, 722), (430, 722)], (44, 42, 46), (22, 22, 26))
        b.fade([(362, 214), (480, 214), (480, 722), (362, 722)], (156, 160, 160), (110, 114, 116), across=True)
        b.fade([(664, 214), (778, 214), (794, 722), (680, 722)], (110, 114, 116), (152, 154, 154), across=True)
        b.crack((376, 320), (450, 610), 3)
        b.poly([(372, 430), (778, 470), (778, 506), (372, 466)], (232, 72, 58))
        for i in range(6):
            x = 386 + i * 66
            b.poly(
                [(x, 432 + i * 6.5), (x + 30, 435 + i * 6.5), (x + 22, 470 + i * 6.5), (x - 8, 467 + i * 6.5)], WHITE
            )
    b.poly(room.floor.rect(0.2, 0.0, 0.8, 0.06), (80, 80, 82))
    b.rect(500, 130, 640, 176, (30, 32, 36), 8)
    arrow: list[Point] = [(570, 138), (588, 166), (552, 166)]
    b.poly(arrow, (96, 226, 130) if done else (120, 44, 40))
    b.rect(858, 380, 910, 500, STEEL, 8)
    for y in (415, 465):
        b.oval(884, y, 15, 15, (236, 238, 238))
        b.oval(884, y, 9, 9, (90, 200, 120) if done else (190, 60, 50))
    if done:
        b.glow(570, 300, 420, (255, 244, 214), 0.4)


def light_in(b: Brush, done: bool) -> None:
    """A staircase in the dark, or lit again."""
    wall = (206, 198, 172)
    b.fade([(0, 0), (1200, 0), (1200, 900), (0, 900)], wall, mix(wall, DARK, 0.25))
    b.fade([(0, 520), (1200, 200), (1200, 900), (0, 900)], (104, 136, 122), (70, 96, 88))
    b.fade([(820, 0), (1200, 0), (1200, 300), (820, 300)], (214, 208, 186), (180, 174, 154))
    b.rect(880, 50, 1120, 270, (112, 104, 92), 6)
    b.fade([(896, 66), (1104, 66), (1104, 254), (896, 254)], (70, 92, 132), (34, 44, 74))
    b.rect(994, 66, 1006, 254, (112, 104, 92))
    for i in range(9):
        x, y = 100 + i * 92, 800 - i * 60
        b.fade([(x, y), (1210, y), (1210, y + 62), (x, y + 62)], (176, 172, 164), (118, 114, 110))
        b.poly([(x - 14, y - 12), (1210, y - 12), (1210, y + 4), (x - 14, y + 4)], (208, 204, 194))
    for i in range(9):
        x, y = 110 + i * 92, 790 - i * 60
        b.line([(x, y), (x, y - 190)], (44, 48, 54), 8)
    b.line([(70, 620), (930, 64)], (128, 76, 44), 22)
    b.line([(70, 613), (930, 57)], (176, 116, 72), 6)
    b.line([(430, -10), (430, 90)], DARK, 5)
    b.oval(430, 112, 26, 32, (255, 248, 216) if done else (86, 84, 82))
    if done:
        b.glow(430, 120, 760, (255, 236, 180), 0.6)
        return
    b.soft([(-200, -200), (1400, -200), (1400, 1100), (-200, 1100)], (10, 12, 26), 0.8, 10)
    b.glow(1000, 170, 330, (110, 140, 190), 0.42)
    b.glow(430, 700, 330, (255, 236, 190), 0.32)


def basement(b: Brush, done: bool) -> None:
    """A basement corridor with pipes, flooded or dry."""
    x0, y0, x1, y1 = 440, 290, 760, 560
    left = Plane((-60, -60), (x0, y0), (x0, y1), (-60, 960))
    right = Plane((x1, y0), (1260, -60), (1260, 960), (x1, y1))
    b.fade([(-60, -60), (1260, -60), (x1, y0), (x0, y0)], (126, 122, 116), (70, 68, 68))
    b.fade([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], (74, 72, 70), (50, 50, 52))
    b.fade(left.rect(0, 0, 1, 1), (142, 134, 122), (72, 70, 68), across=True)
    b.fade(right.rect(0, 0, 1, 1), (72, 70, 68), (150, 142, 130), across=True)
    for plane in (left, right):
        for row in range(1, 9):
            b.line([plane.at(0, row / 9), plane.at(1, row / 9)], (92, 88, 82), 2)
    for v, tone in ((0.14, (156, 96, 66)), (0.24, STEEL), (0.33, (170, 150, 110))):
        b.poly(left.rect(0, v, 1, v + 0.055), tone)
        b.poly(left.rect(0, v, 1, v + 0.014), mix(tone, WHITE, 0.4))
    b.rect(540, 350, 660, 560, (58, 50, 44))
    floor = Plane((x0, y1), (x1, y1), (1260, 960), (-60, 960))
    lamp(b, 600, 170)
    if done:
        b.fade(floor.rect(0, 0, 1, 1), (112, 108, 104), (170, 164, 154))
        b.soft(floor.rect(0.35, 0.1, 0.65, 1), WHITE, 0.25, 40)
        return
    b.soft(left.rect(0, 0.55, 1, 1), (50, 60, 50), 0.6, 40)
    b.soft(right.rect(0, 0.55, 1, 1), (50, 60, 50), 0.6, 40)
    b.fade(
        [(-60, 760), (x0 - 20, 540), (x1 + 20, 540), (1260, 760), (1260, 960), (-60, 960)], (38, 52, 54), (92, 112, 104)
    )
    for _ in range(34):
        y = b.dice.uniform(556, 890)
        half, x = (y - 500) * b.dice.uniform(0.1, 0.4), b.dice.uniform(60, 1140)
        b.oval(x, y, half, max(1.5, half * 0.03), mix((60, 78, 78), (190, 200, 180), b.dice.random() * 0.6))
    b.soft([(570, 560), (630, 560), (720, 900), (480, 900)], (255, 240, 190), 0.4, 24)
    b.fade([(250, 700), (360, 690), (372, 770), (262, 782)], (186, 136, 84), (140, 98, 58))


def stairs(b: Brush, done: bool) -> None:
    """A flight of steps seen from below: broken edges and a missing rail, or mended."""
    room = Room(b, far=1.25, tired=not done)
    flight = Plane((330, 210), (870, 210), (1080, 900), (120, 900))
    for i in range(9):
        v0, v1 = i / 9, (i + 1) / 9
        b.poly(flight.rect(0, v0, 1, v0 + (v1 - v0) * 0.42), mix((206, 200, 190), (230, 224, 212), i / 9))
        b.poly(flight.rect(0, v0 + (v1 - v0) * 0.42, 1, v1), mix((112, 106, 100), (142, 136, 128), i / 9))
        b.line([flight.at(0, v0 + (v1 - v0) * 0.42), flight.at(1, v0 + (v1 - v0) * 0.42)], (240, 236, 226), 3)
    for i in range(8):
        if done or i not in (2, 3, 5):
            (x, y), lean = flight.at(0.06, (i + 0.5) / 9), 0 if done else b.dice.uniform(-16, 16)
            b.line([(x, y), (x + lean, y - 80 - i * 13)], (50, 54, 60), 6 + i * 0.8)
    rail = [flight.at(0.06, v) for v in (0.05, 0.5, 0.95)]
    ends = [(x, y - 82 - i * 50) for i, (x, y) in enumerate(rail)]
    b.line(ends if done else ends[:2], (150, 92, 52), 16)
    if done:
        b.soft(room.left.rect(0, 0, 1, 0.5), (255, 244, 214), 0.3, 60)
        return
    for i, u in ((5, 0.62), (7, 0.38), (3, 0.5)):
        (x, y), s = flight.at(u, (i + 0.42) / 9), 0.5 + i / 9
        b.poly(b.blob(x, y, 92 * s, 30 * s, 0.5), (84, 76, 70))
        b.poly(b.blob(x + 8, y + 8, 66 * s, 18 * s, 0.5), (58, 52, 50))
        for _ in range(9):
            dx, dy = b.dice.uniform(-130, 130) * s, b.dice.uniform(30, 80) * s
            b.poly(b.blob(x + dx, y + dy, 13 * s, 9 * s, 0.4), mix((176, 168, 158), DARK, b.dice.random() * 0.5))
    b.crack(flight.at(0.6, 0.6), flight.at(0.85, 0.98), 5)
