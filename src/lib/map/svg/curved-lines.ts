import { curvedLine } from '../curve.ts';
import { LEG_STEPS, pathData, pathLines, stepsOf } from './path.ts';

/**
 * Bends the exact lines of legs of a picture, or of what waits beside it, as the live map draws them; what they were
 * stays with them, for who reads the data (`read.ts`). False where nothing was straight any more.
 */
export function curveLines(part: ParentNode): boolean {
	const straight = [...part.querySelectorAll<SVGElement>('defs > path')].filter(
		(path) => path.dataset.exact === undefined && stepsOf(path) === LEG_STEPS,
	);
	for (const path of straight) {
		const data = path.getAttribute('d') ?? '';
		path.dataset.exact = data;
		const lines = pathLines(data, LEG_STEPS).map(curvedLine);
		path.setAttribute('d', pathData(lines, false, LEG_STEPS));
	}
	return straight.length > 0;
}
