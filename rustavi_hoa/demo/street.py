"""Pictures taken at the door, on the roof and in the street."""

from rustavi_hoa.demo.brush import SCALE, Brush, Plane, mix
from rustavi_hoa.demo.inside import DARK, STEEL, WATER, WHITE
from rustavi_hoa.demo.outside import ASPHALT, GRASS, block, ground, sky, tree


def entrance(b: Brush, done: bool) -> None:
    """The door of an entrance: rusty and ajar, or new with a door phone."""
    block(b, Plane((0, -260), (1200, -260), (1200, 720), (0, 720)), 2, 3, fresh=done)
    ground(b, 700, (136, 132, 128), (176, 172, 166))
    b.rect(330, 150, 870, 720, (150, 142, 132) if not done else (214, 206, 194))
    b.poly([(260, 110), (940, 110), (900, 170), (300, 170)], (120, 114, 110) if not done else (92, 120, 110))
    b.soft([(300, 170), (900, 170), (900, 220), (300, 220)], DARK, 0.6, 20)
    b.rect(400, 220, 800, 710, (28, 26, 28))
    steel = (62, 104, 88) if done else (124, 92, 76)
    edge = 796 if done else 700
    b.fade([(404, 224), (edge, 224), (edge, 706 if done else 740), (404, 706)], mix(steel, WHITE, 0.2), steel, True)
    for y in (260, 480):
        b.rect(440, y, edge - 36, y + 180, mix(steel, DARK, 0.25), 8)
        b.rect(446, y + 6, edge - 42, y + 174, mix(steel, WHITE, 0.12), 6)
    b.line([(edge - 26, 440), (edge - 26, 520)], STEEL, 12)
    b.rect(820, 380, 858, 480, (60, 64, 70), 6)
    b.oval(839, 404, 9, 9, (90, 210, 140) if done else (90, 60, 56))
    if not done:
        for _ in range(9):
            x, y = b.dice.uniform(430, 680), b.dice.uniform(250, 690)
            b.poly(b.blob(x, y, b.dice.uniform(8, 40), b.dice.uniform(6, 26), 0.5), (146, 82, 46))
        b.crack((450, 270), (650, 430), 4, (206, 200, 190))
    for i in range(3):
        b.rect(350 - i * 50, 716 + i * 44, 850 + i * 50, 744 + i * 44, (204, 198, 188))
        b.rect(350 - i * 50, 740 + i * 44, 850 + i * 50, 760 + i * 44, (128, 122, 116))


def ramp(b: Brush, done: bool) -> None:
    """A ramp by the steps: steep rails that end in a hole, or a gentle one with handrails."""
    block(b, Plane((0, -300), (1200, -200), (1200, 520), (0, 560)), 3, 5, fresh=done)
    ground(b, 540, (132, 130, 128), (170, 166, 160))
    b.rect(690, 250, 900, 560, (70, 92, 84), 4)
    b.rect(708, 270, 882, 560, mix((70, 92, 84), WHITE, 0.15), 4)
    for i in range(4):
        b.rect(640 - i * 16, 556 + i * 56, 1120 + i * 16, 580 + i * 56, (214, 208, 198))
        b.rect(640 - i * 16, 580 + i * 56, 1120 + i * 16, 612 + i * 56, (136, 130, 124))
    if done:
        b.poly([(640, 556), (640, 600), (60, 830), (60, 800)], (140, 136, 130))
        b.fade([(640, 556), (700, 640), (240, 880), (60, 800)], (206, 200, 192), (176, 172, 166))
        for dx, dy in ((0, 0), (110, 76)):
            b.line([(70 + dx, 700 + dy), (610 + dx, 470 + dy * 0.7)], (236, 190, 60), 13)
            for i in range(5):
                x, y = 80 + dx + i * 130, 700 + dy - i * 55 - dy * i * 0.06
                b.line([(x, y), (x, y + 102)], (236, 190, 60), 9)
        return
    for x in (720, 880):
        b.line([(x, 556), (x - 160, 810)], (96, 70, 56), 24)
        b.line([(x - 4, 556), (x - 164, 810)], (176, 120, 84), 6)
    b.poly(b.blob(640, 850, 220, 40, 0.3), (70, 66, 64))
    b.poly(b.blob(640, 858, 170, 26, 0.3), (44, 42, 44))
    b.crack((300, 640), (560, 850), 8)


def chimney(b: Brush, done: bool) -> None:
    """Chimneys on a roof: a crumbling one among others, or a capped one."""
    sky(b, 620)
    block(b, Plane((40, 420), (420, 400), (420, 640), (40, 650)), 3, 6)
    ground(b, 600, (92, 90, 94), (142, 138, 136))
    for i in range(7):
        b.line([(600 + (i - 3) * 90, 600), (600 + (i - 3) * 330, 900)], (76, 74, 78), 4)
    for x, y, s, bad in ((930, 640, 0.6, False), (520, 800, 1.35, not done)):
        w, h = 150 * s, 400 * s
        b.soft([(x, y), (x + w * 2, y - 20), (x + w * 2.2, y + 20), (x + 20, y + 20)], DARK, 0.5, 18)
        for row in range(14):
            for col in range(4):
                if bad and row < 4 and b.dice.random() < 0.55 - row * 0.1:
                    continue
                bx, by = x - w / 2 + col * w / 4, y - h + row * h / 14
                tone = mix((186, 98, 70), (126, 62, 48), b.dice.random() * 0.8 + col * 0.05)
                b.rect(bx, by, bx + w / 4 - 2, by + h / 14 - 2, tone)
        if not bad:
            b.rect(x - w * 0.62, y - h - 24 * s, x + w * 0.62, y - h + 6 * s, (176, 172, 168))
            b.poly([(x - w * 0.5, y - h - 60 * s), (x, y - h - 120 * s), (x + w * 0.5, y - h - 60 * s)], STEEL)
    if done:
        return
    b.crack((500, 300), (560, 780), 9, (40, 30, 28))
    for _ in range(9):
        x, y = b.dice.uniform(360, 720), b.dice.uniform(806, 872)
        b.poly(b.blob(x, y, 26, 14, 0.3), mix((176, 92, 66), DARK, b.dice.random() * 0.4))
    for i in range(5):
        b.soft(b.blob(540 + i * 50, 220 - i * 44, 60 + i * 20, 44, 0.3), (70, 68, 70), 0.5 - i * 0.07, 18)


def _street(b: Brush) -> Plane:
    sky(b, 300)
    block(b, Plane((-40, -40), (820, 60), (820, 330), (-40, 340)), 4, 8)
    tree(b, 1020, 400, 0.9)
    b.fade([(0, 320), (1200, 320), (1200, 420), (0, 420)], mix(GRASS, WHITE, 0.1), GRASS)
    road = ground(b, 400, mix(ASPHALT, DARK, 0.25), mix(ASPHALT, WHITE, 0.15))
    b.poly([(0, 392), (1200, 392), (1200, 424), (0, 424)], (190, 186, 180))
    for _ in range(160):
        x, y = b.dice.uniform(0, 1200), b.dice.uniform(430, 900)
        size = (y - 380) / 110
        b.oval(x, y, size, size * 0.5, mix(ASPHALT, WHITE if b.dice.random() < 0.5 else DARK, 0.3))
    return road


def sewer(b: Brush, done: bool) -> None:
    """A manhole that overflows with its cover aside, or a closed one."""
    _street(b)
    if not done:
        b.poly(b.blob(560, 700, 500, 150, 0.16), (84, 76, 60))
        b.poly(b.blob(600, 690, 380, 96, 0.2), (108, 98, 74))
        b.poly(b.blob(520, 730, 190, 22, 0.3), (150, 146, 122))
    b.oval(600, 650, 214, 92, (74, 74, 78))
    b.oval(600, 645, 186, 76, (18, 18, 20))
    x, y = (600, 642) if done else (890, 760)
    b.oval(x, y + 14, 186, 76, (40, 38, 40))
    b.oval(x, y, 186, 76, (112, 104, 100))
    for share in (0.84, 0.6, 0.36):
        b.oval(x, y, 186 * share, 76 * share, (84, 78, 76))
        b.oval(x, y, 186 * share - 9, 76 * share - 4, (120, 112, 106))
    for dx, dy in ((-120, 0), (120, 0), (0, -48), (0, 48)):
        b.oval(x + dx, y + dy, 15, 7, (40, 38, 40))
    if not done:
        b.poly(b.blob(600, 656, 168, 56, 0.1), (96, 84, 60))
        for _ in range(16):
            bx, by = b.dice.gauss(600, 70), b.dice.gauss(652, 18)
            b.oval(bx, by, 14, 9, (146, 134, 100))


def flood(b: Brush, done: bool) -> None:
    """A street grating under water, or clean and dry."""
    road = _street(b)
    if not done:
        b.fade(b.blob(600, 680, 690, 220, 0.08), mix(WATER, WHITE, 0.25), mix(WATER, DARK, 0.35))
        b.soft([(0, 520), (700, 520), (640, 640), (60, 640)], (196, 200, 196), 0.4, 26)
        for i in range(10):
            b.soft(b.blob(b.dice.uniform(120, 1080), 560 + i * 28, 110, 5), WHITE, 0.6, 5)
    grate = Plane(road.at(0.42, 0.3), road.at(0.66, 0.3), road.at(0.66, 0.62), road.at(0.42, 0.62))
    b.poly(grate.rect(-0.06, -0.08, 1.06, 1.08), (132, 128, 124) if done else mix(WATER, DARK, 0.4))
    b.poly(grate.rect(0, 0, 1, 1), (24, 24, 28))
    for i in range(9):
        bar = (108, 108, 112) if done else mix(WATER, (80, 84, 88), 0.5)
        b.poly(grate.rect(i / 9 + 0.02, 0.04, i / 9 + 0.07, 0.96), bar)
    if done:
        return
    b.soft(grate.rect(-0.1, 0.3, 1.1, 1.2), WATER, 0.75, 18)
    for _ in range(34):
        x, y = b.dice.gauss(640, 170), b.dice.gauss(610, 50)
        leaf = ((196, 130, 50), (170, 92, 44), (206, 176, 70), (96, 120, 60))[b.dice.randrange(4)]
        b.poly(b.blob(x, y, 19, 8, 0.5), leaf)
    for _ in range(60):
        x, y = b.dice.uniform(0, 1200), b.dice.uniform(0, 820)
        b.line([(x, y), (x - 9, y + 36)], (206, 216, 224), 1.4)
    for _ in range(16):
        x, y = b.dice.uniform(120, 1080), b.dice.uniform(560, 860)
        b.pen.ellipse([v * SCALE for v in (x - 30, y - 8, x + 30, y + 8)], outline=(206, 220, 226), width=3)
