import { movedLine } from '../moved-line.ts';
import { laneOffset } from '../stroke.ts';
import { stepsOf, unitLines } from './path.ts';
import { setAttribute, setData, setStyle } from './write.ts';

/**
 * The offset and scale at which a strand was last drawn, and how exactly. On the strand itself, so that the
 * page knows what the script of the first frame has drawn.
 */
const DRAWN = Symbol.for('drawn');

/**
 * Tells each of these strands and arrow heads how far it moves to the right of its leg (pixels), given
 * the states of the others that share it. Strands of a picture whose scale is known are drawn there.
 */
export function paintLanes(strands: readonly (HTMLElement | SVGElement)[]): void {
	const shown = new Map<string, Set<number>>();
	for (const { dataset } of strands)
		if (dataset.s !== '0') {
			const lanes = shown.get(dataset.leg ?? '') ?? new Set();
			shown.set(dataset.leg ?? '', lanes.add(Number(dataset.lane)));
		}
	for (const strand of strands) {
		const { dataset } = strand;
		const lanes = [...(shown.get(dataset.leg ?? '') ?? [])];
		const side = dataset.side === '-1' ? -1 : 1;
		setOffset(strand, laneOffset(Number(dataset.lane), side, lanes));
	}
	drawLanes(strands);
}

/** Tells a strand or a sign how far it moves; see {@link drawLanes}. */
export function setOffset(strand: HTMLElement | SVGElement, offset: number): void {
	// An arrow head moves as a whole, by the style sheet; a stroke is another line.
	if (strand.dataset.o === undefined) setStyle(strand, '--o', String(offset));
	else setData(strand, 'o', String(offset));
}

/** Draws strands where their offsets are, in a picture whose scale is known. */
export function drawLanes(strands: readonly (HTMLElement | SVGElement)[]): void {
	const k = Number((strands[0]?.closest('svg') ?? null)?.style.getPropertyValue('--k'));
	if (k > 0) for (const strand of strands) drawLane(strand, k);
}

/** Draws the strands of shared legs under an element, itself included, anew for a scale (world units to a pixel). */
export function scaleLanes(root: Element, k: number): void {
	if (root.matches('[data-o]')) drawLane(root as SVGElement, k);
	for (const strand of root.querySelectorAll<SVGElement>('[data-o]')) drawLane(strand, k);
}

function drawLane(strand: (HTMLElement | SVGElement) & { [DRAWN]?: string }, k: number) {
	const { o, s, leg } = strand.dataset;
	if (o === undefined || s === '0') return;
	const by = Number(o) * k;
	const id = `leg-${leg}`;
	// A copy of the page's picture has the lines of that.
	const line = strand.closest('svg')?.getElementById(id) ?? strand.ownerDocument.getElementById(id);
	if (!line) return;
	const steps = stepsOf(line);
	const how = `${by} ${steps} ${line.hasAttribute('data-exact')}`;
	if (strand[DRAWN] === how) return;
	strand[DRAWN] = how;
	const inUnits = unitLines(line.getAttribute('d') ?? '').map((points) =>
		points.map(([x, y]): [number, number] => [x / steps, y / steps]),
	);
	setAttribute(strand, 'd', laneData(inUnits, by));
}

/** The path data of lines (world units) moved to their right, to a hundredth of a unit. */
function laneData(lines: readonly (readonly [number, number][])[], by: number): string {
	return lines
		.map((line) =>
			movedLine(line, by)
				.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`)
				.join(''),
		)
		.join('');
}

const rounded = (value: number) => Math.round(value * 100) / 100;
