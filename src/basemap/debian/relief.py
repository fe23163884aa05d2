"""Grey relief of 0..105 E, 12..66 N in Web Mercator from Marble's SRTM tiles: 128 is flat, darker is shadow.

python3 relief.py TILES LAND OUT WIDTH THRESHOLD
  TILES  usr/share/marble/data/maps/earth/srtm/3 of the Debian package marble-qt-data
  LAND   GeoJSON Feature, MultiPolygon, longitude and latitude: what is not sea
"""
import glob, io, json, os, sys
import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import binary_dilation, gaussian_filter, map_coordinates

TILES, LAND, OUT, WIDTH, THRESHOLD = *sys.argv[1:4], int(sys.argv[4]), float(sys.argv[5])
N, PER_DEGREE, PAD = 675, 30, 16              # pixels of a tile, pixels of a degree, margin
W, E, S, NORTH = 0, 105, 12, 66               # the picture
W0, E0, S0, N0 = -2, 107, 10, 67              # the part of the world that is read

def tiles():
    """The world of grey values, without the edges of the 8 x 8 blocks: each tile is compressed again in
    all 64 positions of the block grid with the tile's own quantisation, and the results are averaged."""
    world, table = np.zeros((5400, 10800), np.uint8), None
    for path in sorted(glob.glob(f'{TILES}/*/*.jpg')):
        row, col = (int(part) for part in os.path.basename(path)[:-4].split('_'))
        tile = Image.open(path)
        table = table or {0: list(tile.quantization[0])}
        world[row * N:(row + 1) * N, col * N:(col + 1) * N] = np.asarray(tile.convert('L'))
    x0, x1, y0, y1 = ((W0 + 180) * PER_DEGREE, (E0 + 180) * PER_DEGREE, (90 - N0) * PER_DEGREE, (90 - S0) * PER_DEGREE)
    padded, smooth = np.pad(world, PAD, mode='wrap'), np.zeros(world.shape, np.float32)
    for row in range(y0 // N, (y1 - 1) // N + 1):
        for col in range(x0 // N, (x1 - 1) // N + 1):
            part = padded[row * N:row * N + N + 2 * PAD, col * N:col * N + N + 2 * PAD]
            total = np.zeros((N, N), np.float32)
            for dy in range(8):
                for dx in range(8):
                    data = io.BytesIO()
                    Image.fromarray(part[dy:, dx:]).save(data, 'JPEG', qtables=table)
                    again = np.asarray(Image.open(data)).astype(np.float32)
                    total += again[PAD - dy:PAD - dy + N, PAD - dx:PAD - dx + N]
            smooth[row * N:(row + 1) * N, col * N:(col + 1) * N] = total / 64
    return smooth[y0:y1, x0:x1]

mercator = lambda lat: np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))
HEIGHT = round(WIDTH * (mercator(NORTH) - mercator(S)) / np.radians(E - W))

# Metres by grey value: medians of ETOPO5 over the theatre.
GREY = [60, 66, 72, 78, 84, 87, 90, 96, 102, 108, 114, 120, 126, 132, 138, 144, 150, 156, 162, 168, 174, 180, 186, 192, 198, 204, 210, 216, 222, 228, 234, 247]
METRES = [-1100, -600, -250, -80, -35, -25, -15, 8, 28, 45, 70, 105, 152, 210, 290, 405, 500, 610, 725, 840, 980, 1210, 1520, 1870, 2300, 2800, 3320, 3900, 4500, 5050, 5600, 7500]
metres = gaussian_filter(np.maximum(np.interp(tiles(), GREY, METRES), -30).astype(np.float32), 0.6)

y = mercator(NORTH) - (np.arange(HEIGHT) + .5) / HEIGHT * (mercator(NORTH) - mercator(S))
lat = np.degrees(2 * np.arctan(np.exp(y)) - np.pi / 2)
lon = W + (np.arange(WIDTH) + .5) / WIDTH * (E - W)
at = np.meshgrid((N0 - lat) * PER_DEGREE - .5, (lon - W0) * PER_DEGREE - .5, indexing='ij')
height = map_coordinates(metres, at, order=3, mode='nearest')
# Low hills are lifted and high ranges tamed.
height = np.sign(height) * np.abs(height) ** 0.8 * 5
pixel = 6378137 * np.radians(E - W) / WIDTH * np.cos(np.radians(lat))[:, None]

def light(height, exaggeration):
    """From four sides, mostly the north-west; 45 degrees high; 0 on flat land."""
    dy, dx = np.gradient(height)
    dx, dy = dx / pixel * exaggeration, -dy / pixel * exaggeration
    length, up = np.sqrt(1 + dx * dx + dy * dy), np.sin(np.pi / 4)
    total = np.zeros_like(height)
    for azimuth, weight in ((315, .45), (270, .18), (0, .22), (225, .15)):
        a = np.radians(azimuth)
        total += weight * ((-dx * np.sin(a) * up - dy * np.cos(a) * up + up) / length - up)
    return total

k = WIDTH / 3200                              # three scales: slopes, ridges, ranges
shade = .40 * light(height, 9) + .35 * light(gaussian_filter(height, 2 * k), 14) + .25 * light(gaussian_filter(height, 6 * k), 26)
shade = np.tanh(shade * 1.5)

# No relief in the sea; two pixels beyond the coast are kept, the sea is painted over them.
land = Image.new('L', (WIDTH, HEIGHT))
draw = ImageDraw.Draw(land)
point = lambda p: ((p[0] - W) / (E - W) * WIDTH, (mercator(NORTH) - mercator(min(max(p[1], -80), 80))) / (mercator(NORTH) - mercator(S)) * HEIGHT)
for outer, *holes in json.load(open(LAND))['geometry']['coordinates']:
    draw.polygon([point(p) for p in outer], fill=255)
    for hole in holes:
        draw.polygon([point(p) for p in hole], fill=0)
mask = gaussian_filter(binary_dilation(np.asarray(land) > 0, iterations=2).astype(np.float32), 1.2)

# What is nearly flat becomes flat: it would cost bytes and show nothing. Light slopes are rarer than dark ones.
shade = np.sign(shade) * np.maximum(np.abs(shade) - THRESHOLD, 0) * 1.6
shade = np.tanh(np.where(shade > 0, shade * 1.6, shade) * 1.2) * mask
Image.fromarray(np.clip(np.round(128 + shade * 127), 0, 255).astype(np.uint8)).save(OUT)
