import type { MapData } from '#lib/map/painter.ts';
import { timesOf, type OwnLayer } from '#lib/own-data/own-layer.ts';

/** A small generator of repeatable random numbers (mulberry32). */
function random(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Twenty-four states: absent, then certain for a while, then absent. */
function life(next: () => number): string {
	const first = Math.floor(next() * 20);
	const last = Math.min(23, first + 2 + Math.floor(next() * 12));
	return Array.from({ length: 24 }, (_, i) => (i >= first && i <= last ? '2' : '0')).join('');
}

const EMPTY = { version: 'made', things: [], corridors: [], legs: [], places: {} };

/** So many legs of ten positions in the theatre. */
export function madeLines(count: number): MapData {
	const next = random(1);
	const legs = Array.from({ length: count }, (_, i) => {
		const [x, y] = [20 + next() * 60, 25 + next() * 33];
		const yearStates = life(next);
		const line = Array.from({ length: 10 }, (_, j): [number, number] => [
			x + j * 0.15,
			y + Math.sin(j + i) * 0.1,
		]);
		return {
			id: `leg-${i}`,
			layer: 'corridors' as const,
			mode: 'rail' as const,
			name: `Leg ${i}`,
			yearStates,
			precision: 'approximate' as const,
			lengthKm: 100,
			lines: [line],
			strands: [
				{
					family: 'russian' as const,
					yearStates,
					corridors: [],
					importance: 2 as const,
					reversed: false,
				},
			],
		};
	});
	return {
		outline: { ...EMPTY, legs },
		layout: { marks: [], labels: [], lineLabels: [], bars: [] },
	};
}

/** So many things, each with a mark of its own. */
export function madePoints(count: number): MapData {
	const next = random(2);
	const things = Array.from({ length: count }, (_, i) => ({
		id: `thing-${i}`,
		layer: 'hubs' as const,
		kind: 'port' as const,
		name: `Thing ${i}`,
		yearStates: life(next),
		status: 'real' as const,
		precision: 'approximate' as const,
		at: [20 + next() * 60, 25 + next() * 33] as [number, number],
		place: null,
	}));
	const marks = things.map(({ id, at }) => ({
		id: `mark-${id}`,
		at,
		spot: null,
		size: 1,
		zooms: [0, 8] as [number, number],
		members: [id],
	}));
	return { outline: { ...EMPTY, things }, layout: { marks, labels: [], lineLabels: [], bars: [] } };
}

/** So many rows of a visitor's own, each a point that was there for some years. */
export function madeOwn(count: number): OwnLayer {
	const next = random(3);
	const features = Array.from({ length: count }, (_, i) => {
		const first = 1992 + Math.floor(next() * 20);
		const when = `${first}/${Math.min(2015, first + 2 + Math.floor(next() * 12))}`;
		const coordinates = [20 + next() * 60, 25 + next() * 33];
		return {
			...{ line: i + 2, name: `Row ${i}`, when, text: '', source: '', group: '', rest: [] },
			...timesOf(when),
			geometry: { type: 'Point' as const, coordinates },
		};
	});
	return { id: 'own-1', name: 'Made', colour: 'violet', symbol: 'disc', isShown: true, features };
}
