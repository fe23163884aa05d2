import { describe, expect, it, vi } from 'vitest';
import { MOST_CELLS } from '#lib/map/ground/cells.ts';
import type { SheetTopology } from '#lib/map/ground/sheet.ts';
import { Sheets, type SheetName } from '#lib/map/ground/sheets.ts';

const empty = { type: 'GeometryCollection' as const, geometries: [] };
const topology = {
	...{ type: 'Topology', bbox: [0, 0, 1, 1], arcs: [] },
	objects: {
		...{ land: empty, borders: empty, wet: empty, lakes: empty },
		...{ 'osm-lakes': empty, rivers: empty, towns: empty },
	},
} as unknown as SheetTopology;

const TERMEZ = [66, 36.5, 69, 38] as const;

function made(load: (name: SheetName) => Promise<SheetTopology | null>) {
	const asked: SheetName[] = [];
	const shown: SheetName[][] = [];
	const ontrouble = vi.fn();
	const sheets = new Sheets(
		(name) => {
			asked.push(name);
			return load(name);
		},
		(all) => shown.push([...all.keys()]),
		ontrouble,
	);
	return { sheets, asked, shown, ontrouble };
}

describe('the sheets of a map', () => {
	it('are none on the theatre', () => {
		const { sheets, asked } = made(async () => topology);
		sheets.look([20, 24, 85, 60], 3.4);
		expect(asked).toEqual([]);
	});

	it('are the overview from zoom 5, and the cells in view before zoom 7', () => {
		const { sheets, asked } = made(async () => topology);
		sheets.look(TERMEZ, 5);
		expect(asked).toEqual(['overview']);
		sheets.look(TERMEZ, 6.6);
		expect(asked).toEqual(['overview', '5-1']);
	});

	it('are asked for once', async () => {
		const { sheets, asked, shown } = made(async () => topology);
		sheets.look(TERMEZ, 8);
		sheets.look(TERMEZ, 8.1);
		await vi.waitFor(() => expect(shown.at(-1)).toHaveLength(2));
		sheets.look(TERMEZ, 8.2);
		expect(asked).toEqual(['overview', '5-1']);
	});

	it('are forgotten when they are far and others come', async () => {
		const { sheets, shown } = made(async () => topology);
		sheets.look(TERMEZ, 8);
		await vi.waitFor(() => expect(shown.at(-1)).toContain('5-1'));
		sheets.look([0, 42, 50, 64], 7);
		await vi.waitFor(() => expect(shown.at(-1)).not.toContain('5-1'));
		expect(shown.at(-1)?.length).toBeLessThanOrEqual(MOST_CELLS + 1);
		expect(shown.at(-1)).toContain('overview');
	});

	it('that cannot be had are told once, and asked for again at the next look', async () => {
		const { sheets, asked, shown, ontrouble } = made((name) =>
			name === 'overview' ? Promise.resolve(topology) : Promise.reject(new Error('404')),
		);
		sheets.look(TERMEZ, 8);
		await vi.waitFor(() => expect(ontrouble).toHaveBeenCalledTimes(1));
		sheets.look(TERMEZ, 8);
		await vi.waitFor(() => expect(asked.filter((name) => name === '5-1')).toHaveLength(2));
		await Promise.resolve();
		expect(ontrouble).toHaveBeenCalledTimes(1);
		expect(shown.at(-1)).toEqual(['overview']);
	});

	it('that are damaged leave the coarser map', async () => {
		const { sheets, shown, ontrouble } = made(async () => ({}) as SheetTopology);
		sheets.look(TERMEZ, 5);
		await vi.waitFor(() => expect(ontrouble).toHaveBeenCalledTimes(1));
		expect(shown).toEqual([]);
	});

	it('that this page does not have are no fault', async () => {
		const { sheets, asked, ontrouble } = made(async (name) =>
			name === 'overview' ? topology : null,
		);
		sheets.look(TERMEZ, 8);
		await vi.waitFor(() => expect(asked).toContain('5-1'));
		await Promise.resolve();
		expect(ontrouble).not.toHaveBeenCalled();
	});
});
