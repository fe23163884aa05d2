import type { OutlineLeg } from '#lib/atlas/outline.ts';
import { unproject } from '#lib/view/mercator.ts';
import { BASELINE, isLabelKind, LABEL_TYPE, type Label } from '../labels.ts';
import type { MapData } from '../painter.ts';
import { spotOf } from './found.ts';
import { waitingParts } from './late.ts';
import { LEG_STEPS, pathLines, stepsOf } from './path.ts';
import type { GroundPath } from './picture.ts';

const GROUND_KINDS: readonly GroundPath['kind'][] = [
	'graticule',
	'sea',
	'land',
	'river',
	'lake',
	'border',
	'wet-border',
];

/** The paths of the basemap as the prerendered picture `ground` holds them now: a sketch, or the whole. */
export function groundIn(ground: Element): GroundPath[] {
	return [...ground.querySelectorAll<SVGElement>('path:not(.fine *)')].flatMap((path) => {
		const kind = GROUND_KINDS.find((known) => path.classList.contains(known));
		const data = path.getAttribute('d');
		if (!kind || !data) return [];
		const { z } = path.dataset;
		const scale = /^scale\((.+)\)$/.exec(path.getAttribute('transform') ?? '')?.[1];
		return [
			{
				kind,
				data,
				...(z === undefined ? {} : { zooms: numbers(z) }),
				...(scale === undefined ? {} : { steps: 1 / Number(scale) }),
			},
		];
	});
}

/** The data of a map without what its page's picture holds: the lines of legs, and the labels. */
export type UndrawnData = {
	outline: Omit<MapData['outline'], 'legs'> & { legs: Omit<OutlineLeg, 'lines'>[] };
	layout: Omit<MapData['layout'], 'labels'>;
};

/** The data without what {@link wholeData} reads back, so that a page does not send it twice. */
export function undrawnData({ outline, layout }: MapData): UndrawnData {
	const legs = outline.legs.map(({ lines: _lines, ...leg }) => leg);
	const { labels: _labels, ...placed } = layout;
	return { outline: { ...outline, legs }, layout: placed };
}

/**
 * The whole data of a map, from `things`, the prerendered picture that `thingsPicture` made of it,
 * with the detail that its page fetched (`bringDetail`). Names of places are in the picture's language.
 * Throws when a leg is not in the picture, or not exactly.
 */
export function wholeData({ outline, layout }: UndrawnData, things: Element): MapData {
	const lines = linesIn(things);
	const linesOf = (id: string) => {
		const found = lines.get(`leg-${id}`);
		if (!found) throw new Error(`the picture has no leg “${id}”`);
		return found;
	};
	return {
		outline: {
			...outline,
			legs: outline.legs.map((leg) => ({ ...leg, lines: linesOf(leg.id) })),
		},
		layout: { ...layout, labels: labelsIn(things) },
	};
}

const labelsIn = (things: Element): Label[] =>
	[things, ...waitingParts(things)].flatMap((part) =>
		[...part.querySelectorAll<SVGElement>('.label')].map(labelOf),
	);

/** The exact lines of legs, by the ids of their elements. */
function linesIn(things: Element): Map<string, [number, number][][]> {
	const paths = [things, ...waitingParts(things)].flatMap((part) => [
		...part.querySelectorAll<SVGElement>('defs > path'),
	]);
	const exact = paths.filter((path) => stepsOf(path) === LEG_STEPS);
	return new Map(
		exact.map((path) => {
			const lines = pathLines(path.dataset.exact ?? path.getAttribute('d') ?? '', LEG_STEPS);
			const rounded = lines.map((line) =>
				line.map((position) => position.map(inThousandths) as [number, number]),
			);
			return [path.id, rounded];
		}),
	);
}

function labelOf(text: SVGElement): Label {
	const { z = '', members = '', was = '[]', years } = text.dataset;
	const kind = [...text.classList].find(isLabelKind) ?? 'place';
	// The last is the name of today, whatever the text shows now.
	const names = JSON.parse(was) as [string, number][];
	const px = parseFloat(text.style.fontSize) || LABEL_TYPE[kind].px;
	const part = (name: string) => Number(text.getAttribute(name) ?? 0);
	return {
		text: names.at(-1)?.[0] ?? text.textContent,
		kind,
		at: unproject(spotOf(text)),
		anchor: (text.getAttribute('text-anchor') as Label['anchor'] | null) ?? 'start',
		offset: [part('x'), Math.round(part('y') - BASELINE * px)],
		px,
		zooms: numbers(z),
		members: members.split(' ').filter(Boolean),
		marked: text.classList.contains('marked'),
		was: names.slice(0, -1),
		...(years ? { years: numbers(years) } : {}),
	};
}

const numbers = (text: string) => text.split(' ').map(Number) as [number, number];

function inThousandths(degrees: number): number {
	return Math.round(degrees * 1000) / 1000;
}
