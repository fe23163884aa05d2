"""GSHHG 2.3.7, full resolution, to GeoJSON: python3 gshhg.py FOLDER OUT   (FOLDER: usr/share/gmt-gshhg of gmt-gshhg-full)
Lakes become polygons with their islands; rivers and borders lines. The data lie in bins of one degree: integers 0..65535."""
import collections, json, sys
import numpy as np
from netCDF4 import Dataset

FOLDER, OUT = sys.argv[1:]
BOX = (-1, 19, 101, 65)

def read(name):
    data = Dataset(f'{FOLDER}/binned_{name}_f.nc')
    data.set_auto_mask(False)
    return {key: value[:] for key, value in data.variables.items()}

def segments(d, counts):
    size = d['Bin_size_in_minutes'][0] / 60
    columns = int(d['N_bins_in_360_longitude_range'][0])
    x, y = (d[f'Relative_{axis}_from_SW_corner_of_bin'].astype(np.uint16) for axis in ('longitude', 'latitude'))
    first = d['Id_of_first_point_in_a_segment']
    for bin, (start, n) in enumerate(zip(d['Id_of_first_segment_in_a_bin'], d['N_segments_in_a_bin'])):
        lon, lat = bin % columns * size, 90 - (bin // columns + 1) * size
        if lon > 180: lon -= 360
        if lon + size < BOX[0] or lon > BOX[2] or lat + size < BOX[1] or lat > BOX[3]: continue
        for k in range(start, start + n):
            part = slice(first[k], first[k] + counts[k])
            if counts[k] > 1: yield k, np.round(np.c_[lon + x[part] / 65535 * size, lat + y[part] / 65535 * size], 5)

def chain(parts, is_ring):
    """Joins parts where they meet; lines only where exactly two meet."""
    ends = collections.defaultdict(list)
    for i, part in enumerate(parts):
        for end in (0, -1): ends[tuple(part[end])].append((i, end))
    used, lines = set(), []
    def grow(line):
        while tuple(line[0]) != tuple(line[-1]):
            here = ends[tuple(line[-1])]
            free = [(i, end) for i, end in here if i not in used]
            if not free or (not is_ring and len(free) != 1): break
            i, end = free[0]
            used.add(i)
            line = np.vstack([line, (parts[i] if end == 0 else parts[i][::-1])[1:]])
        return line
    for i, part in enumerate(parts):
        if i not in used:
            used.add(i)
            lines.append(grow(grow(part)[::-1]))
    return lines

def write(name, features):
    features = [{'type': 'Feature', 'properties': p, 'geometry': {'type': t, 'coordinates': c}} for p, t, c in features]
    json.dump({'type': 'FeatureCollection', 'features': features}, open(f'{OUT}/{name}.json', 'w'))
    print(name, len(features))

d = read('GSHHS')
packed = d['Embedded_npts_levels_exit_entry_for_a_segment'].astype(np.int64)
parts, level = collections.defaultdict(list), {}
for k, part in segments(d, packed >> 9):
    kind, polygon = int(packed[k] >> 6 & 7), int(d['Id_of_GSHHS_ID'][k])
    if kind in (2, 3): parts[polygon].append(part); level[polygon] = kind    # 2 lakes, 3 islands in lakes
lakes, islands = {}, collections.defaultdict(list)
for polygon, rest in parts.items():
    for ring in chain(rest, True):
        if np.hypot(*(ring[0] - ring[-1])) > .02: continue                   # cut by the box
        ring = np.vstack([ring, ring[:1]]).tolist()
        if level[polygon] == 2: lakes.setdefault(polygon, ring)
        else: islands[int(d['Id_of_parent_polygons'][polygon])].append(ring)
area = d['The_km_squared_area_of_polygons']
write('lakes', [({'km2': round(float(area[i]), 1)}, 'Polygon', [ring, *islands[i]]) for i, ring in lakes.items() if area[i] >= .8])
for name in ('river', 'border'):
    d, by_level = read(name), collections.defaultdict(list)
    for k, part in segments(d, d['N_points_for_a_segment'].astype(int)):
        by_level[int(d['Hierarchial_level_of_a_segment'][k])].append(part)
    write(f'{name}s', [({'level': l}, 'LineString', line.tolist()) for l, rest in by_level.items() for line in chain(rest, False)])
