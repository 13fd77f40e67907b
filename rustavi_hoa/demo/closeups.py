"""Pictures of things on a wall: switchboard, gas meter, pipes, cracks, fire, cables."""

from rustavi_hoa.demo.brush import Brush, Color, mix
from rustavi_hoa.demo.inside import DARK, SKIRTS, STEEL, WALLS, WATER, WHITE


def plaster(b: Brush, *, tired: bool = True) -> Color:
    """A wall seen straight on, lit from the left; gives its colour."""
    wall = mix(WALLS[b.dice.randrange(len(WALLS))], (128, 122, 112), 0.22 if tired else 0.0)
    b.fade([(0, 0), (1200, 0), (1200, 900), (0, 900)], mix(wall, WHITE, 0.3), mix(wall, DARK, 0.22), across=True)
    for _ in range(5):
        x, y = b.dice.uniform(0, 1200), b.dice.uniform(0, 800)
        b.soft(b.blob(x, y, 190, 120, 0.4), mix(wall, DARK, 0.4) if tired else WHITE, 0.22, 50)
    skirt = SKIRTS[b.dice.randrange(len(SKIRTS))]
    b.fade([(0, 720), (1200, 720), (1200, 900), (0, 900)], mix(skirt, WHITE, 0.12), mix(skirt, DARK, 0.3), across=True)
    b.rect(0, 714, 1200, 722, mix(skirt, WHITE, 0.6))
    return wall


def electric(b: Brush, done: bool) -> None:
    """An open switchboard with scorched wires and sparks, or a tidy one."""
    plaster(b, tired=not done)
    b.soft([(300, 130), (960, 130), (960, 800), (300, 800)], DARK, 0.55, 40)
    b.fade([(290, 100), (910, 100), (910, 770), (290, 770)], (128, 136, 142), (92, 98, 104))
    b.rect(318, 128, 882, 742, (52, 56, 62), 6)
    b.fade([(910, 100), (1120, 60), (1120, 820), (910, 770)], (158, 166, 170), (104, 110, 116), across=True)
    b.poly([(1010, 240), (1060, 330), (960, 336)], (246, 204, 60))
    b.poly([(1014, 264), (1000, 306), (1014, 304), (1004, 328), (1026, 296), (1012, 298)], DARK)
    for row in range(2):
        y = 210 + row * 250
        b.rect(340, y + 62, 860, y + 76, (188, 192, 194))
        for col in range(7):
            x = 350 + col * 74
            b.rect(x, y, x + 62, y + 136, (232, 232, 226), 5)
            b.rect(x + 18, y + 42, x + 44, y + 96, (60, 64, 72), 4)
            b.rect(
                x + 20,
                y + (44 if done or col % 3 else 70),
                x + 42,
                y + (68 if done or col % 3 else 94),
                (58, 116, 190),
                3,
            )
    for col in range(14):
        x, tone = 364 + col * 37, ((196, 64, 52), (52, 92, 168), (214, 178, 52), (64, 140, 84))[col % 4]
        sway = 0 if done else b.dice.uniform(-70, 70)
        b.line([(x, 346), (x + sway, 385), (x - sway * 0.6, 425), (x, 460)], tone, 7)
        b.line([(x, 596), (x + sway * 0.7, 660), (x + sway, 738)], tone, 7)
    if not done:
        _sparks(b, 610, 430)


def _sparks(b: Brush, x: float, y: float) -> None:
    b.soft(b.blob(x, y - 40, 150, 200, 0.3), (16, 12, 10), 0.8, 36)
    b.glow(x, y, 360, (255, 150, 50), 0.8)
    b.glow(x, y, 170, (255, 240, 190), 0.95)
    for _ in range(30):
        dx, dy = b.dice.gauss(0, 110), b.dice.gauss(20, 90)
        b.line([(x + dx * 0.35, y + dy * 0.35), (x + dx, y + dy)], (255, b.dice.randint(190, 250), 120), 3)
    star = [(0, -66), (14, -16), (64, -24), (22, 8), (46, 60), (0, 24), (-50, 56), (-18, 6), (-70, -12), (-16, -16)]
    b.poly([(x + dx, y + dy) for dx, dy in star], (255, 252, 232))


def gas(b: Brush, done: bool) -> None:
    """A gas meter on yellow pipes; the leaking joint bubbles in soap."""
    plaster(b, tired=not done)
    yellow = (232, 186, 52)
    for x in (410, 740):
        b.soft([(x + 20, 0), (x + 60, 0), (x + 60, 480), (x + 20, 480)], DARK, 0.4, 20)
        b.fade([(x, 0), (x + 44, 0), (x + 44, 420), (x, 420)], mix(yellow, WHITE, 0.35), mix(yellow, DARK, 0.4), True)
        b.fade([(x - 14, 330), (x + 58, 330), (x + 58, 392), (x - 14, 392)], (206, 206, 200), (110, 112, 114), True)
    b.rect(380, 200, 486, 226, (204, 60, 48), 10)
    b.soft([(350, 430), (900, 430), (900, 760), (350, 760)], DARK, 0.55, 36)
    b.rect(340, 390, 850, 730, (168, 174, 176), 46)
    b.fade([(360, 410), (830, 410), (830, 560), (360, 560)], (226, 230, 230), (186, 192, 194))
    b.rect(440, 450, 750, 550, (36, 38, 42), 10)
    for i in range(6):
        b.rect(456 + i * 48, 466, 496 + i * 48, 534, (238, 236, 226) if i < 5 else (206, 70, 58), 5)
        digit = b.dice.randrange(3)
        b.rect(472 + i * 48, 478 + digit * 8, 480 + i * 48, 522, (40, 40, 44))
    b.rect(540, 610, 650, 680, (196, 160, 60), 8)
    b.oval(595, 645, 22, 22, (120, 96, 40))
    if done:
        return
    b.soft(b.blob(762, 370, 110, 90, 0.3), (106, 70, 40), 0.5, 18)
    for _ in range(46):
        x, y, r = b.dice.gauss(762, 52), b.dice.gauss(368, 40), b.dice.uniform(6, 24)
        b.oval(x, y, r, r, (206, 226, 232))
        b.oval(x - r * 0.1, y - r * 0.1, r * 0.82, r * 0.82, (238, 246, 248))
        b.oval(x - r * 0.35, y - r * 0.35, r * 0.25, r * 0.25, (255, 255, 255))


def water(b: Brush, done: bool) -> None:
    """A riser pipe that bursts, or one with a new sleeve."""
    plaster(b, tired=not done)
    for x, wide, tone in ((330, 96, (146, 110, 86)), (520, 70, STEEL), (760, 70, (150, 86, 70))):
        b.soft([(x + 30, 0), (x + wide + 40, 0), (x + wide + 40, 900), (x + 30, 900)], DARK, 0.45, 26)
        light, dark = mix(tone, WHITE, 0.5), mix(tone, DARK, 0.5)
        b.fade([(x, 0), (x + wide * 0.4, 0), (x + wide * 0.4, 900), (x, 900)], dark, light, True)
        b.fade([(x + wide * 0.4, 0), (x + wide, 0), (x + wide, 900), (x + wide * 0.4, 900)], light, dark, True)
        for y in (130, 690):
            b.rect(x - 12, y, x + wide + 12, y + 54, mix(tone, DARK, 0.25), 8)
            b.rect(x - 12, y + 4, x + wide + 12, y + 16, mix(tone, WHITE, 0.3), 6)
    if done:
        b.fade([(500, 360), (555, 360), (555, 540), (500, 540)], (60, 110, 160), (150, 200, 236), True)
        b.fade([(555, 360), (610, 360), (610, 540), (555, 540)], (150, 200, 236), (50, 96, 146), True)
        return
    b.soft(b.blob(600, 620, 330, 260, 0.3), (70, 80, 84), 0.5, 30)
    for i in range(34):
        lift, reach = b.dice.uniform(-190, 60), b.dice.uniform(160, 460) * (1 if i % 3 else -0.7)
        arc = [(556 + reach * t, 450 + lift * t * 2 + 520 * t * t) for t in (0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)]
        b.line(arc, mix(WATER, (240, 250, 255), b.dice.uniform(0.45, 1)), b.dice.uniform(2, 7))
    b.glow(560, 450, 130, (248, 253, 255), 0.95)
    b.crack((548, 380), (566, 540), 9, (40, 34, 32))
    b.poly(b.blob(620, 872, 520, 48, 0.1), (120, 150, 164))
    b.poly(b.blob(600, 866, 360, 22, 0.2), (196, 218, 228))


def structure(b: Brush, done: bool) -> None:
    """A deep crack through a wall with a gauge across it, or the mended wall."""
    wall = plaster(b, tired=not done)
    if done:
        b.soft([(470, -40), (600, -40), (700, 760), (540, 760)], mix(wall, WHITE, 0.6), 0.9, 24)
        return
    b.poly(b.blob(520, 330, 170, 230, 0.3), mix(wall, WHITE, 0.25))
    hole = b.blob(522, 334, 158, 216, 0.3)
    b.poly(hole, (150, 78, 58))
    for row in range(8):
        for col in range(4):
            x, y = 400 + col * 70 + (row % 2) * 34, 180 + row * 40
            if abs(x + 30 - 522) / 130 + abs(y + 16 - 334) / 190 < 0.95:
                b.rect(x, y, x + 64, y + 34, mix((176, 92, 68), (132, 66, 50), b.dice.random()), 3)
    b.soft([(480, 0), (560, 0), (720, 900), (600, 900)], DARK, 0.45, 30)
    b.crack((430, -10), (640, 910), 26)
    b.crack((520, 350), (1100, 140), 9)
    for x0, y0 in ((470, 500), (500, 660)):
        b.poly([(x0, y0), (x0 + 210, y0 - 16), (x0 + 212, y0 + 34), (x0 + 2, y0 + 50)], (236, 238, 232))
        for i in range(1, 14):
            b.line([(x0 + i * 15, y0 - i), (x0 + i * 15, y0 + 16 - i + 8 * (i % 2))], (190, 50, 44), 2)


def fire(b: Brush, done: bool) -> None:
    """A fire cabinet: empty under a sooty wall, or with its hose and extinguisher."""
    plaster(b, tired=not done)
    if not done:
        b.soft(b.blob(640, 130, 420, 300, 0.3), (20, 18, 18), 0.85, 70)
        b.soft([(440, 100), (780, 100), (900, 900), (400, 900)], (30, 26, 24), 0.5, 60)
    b.soft([(330, 260), (820, 260), (820, 790), (330, 790)], DARK, 0.5, 40)
    b.fade([(310, 230), (790, 230), (790, 760), (310, 760)], (206, 48, 42), (142, 26, 26))
    b.rect(342, 262, 758, 728, (62, 22, 22) if not done else (120, 34, 32), 6)
    b.fade([(790, 230), (960, 190), (960, 810), (790, 760)], (214, 70, 60), (150, 34, 32), True)
    if not done:
        b.line([(360, 300), (470, 320), (430, 470)], (96, 92, 86), 9)
        b.crack((810, 250), (920, 600), 4, (240, 220, 210))
        return
    for r in range(8):
        b.oval(470, 500, 104 - r * 12, 104 - r * 12, ((234, 226, 200), (196, 186, 160))[r % 2])
    b.fade([(620, 400), (670, 400), (670, 700), (620, 700)], (150, 24, 24), (240, 96, 84), True)
    b.fade([(670, 400), (720, 400), (720, 700), (670, 700)], (240, 96, 84), (140, 22, 22), True)
    b.rect(640, 360, 700, 402, DARK, 8)
    b.rect(628, 500, 712, 590, WHITE, 4)


def other(b: Brush, done: bool) -> None:
    """A tangle of cables around a box, or the same cables in a duct."""
    plaster(b, tired=not done)
    b.soft([(450, 300), (800, 300), (800, 560), (450, 560)], DARK, 0.5, 40)
    b.fade([(430, 270), (770, 270), (770, 540), (430, 540)], (222, 222, 214), (168, 168, 162))
    b.rect(452, 292, 748, 518, (190, 190, 184) if done else (70, 72, 76), 6)
    if done:
        b.fade([(570, 0), (640, 0), (640, 270), (570, 270)], (240, 240, 236), (196, 196, 190), True)
        b.oval(720, 404, 12, 12, (90, 90, 90))
        return
    for _ in range(26):
        x, y = b.dice.uniform(470, 730), b.dice.uniform(310, 500)
        path = [(b.dice.uniform(-50, 1250), -20.0)]
        path += [(x + b.dice.gauss(0, 130), 120 + y * 0.2 + b.dice.gauss(0, 60)), (x, y)]
        path += [(x + b.dice.gauss(0, 90), 620 + b.dice.gauss(0, 60)), (x + b.dice.gauss(0, 260), 740.0)]
        tone = ((30, 30, 34), (66, 66, 72), (238, 236, 230), (64, 104, 170), (206, 176, 60))[b.dice.randrange(5)]
        b.line([_bend(path, t / 24) for t in range(25)], tone, b.dice.uniform(3, 8))


def _bend(path: list[tuple[float, float]], t: float) -> tuple[float, float]:
    """Walk a smooth curve through the neighbourhood of the points (de Casteljau)."""
    while len(path) > 1:
        pairs = zip(path, path[1:], strict=False)
        path = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for (x0, y0), (x1, y1) in pairs]
    return path[0]
