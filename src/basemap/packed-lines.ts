import type { Position } from 'geojson';

/** Lines with one whole number each, such as a level or an area. */
export type Marked = { mark: number; lines: Position[][] };

/** Steps to a degree: eleven metres of latitude. */
const STEPS = 10_000;

/**
 * Lines as bytes: whole numbers of seven bits a byte, the lowest first; positions as differences in
 * ten-thousandths of a degree. {@link unpackLines} is the inverse, to that precision.
 */
export function packLines(items: readonly Marked[]): Uint8Array {
	const bytes: number[] = [];
	const whole = (value: number) => {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
		bytes.push(rest);
	};
	const signed = (value: number) => whole(value < 0 ? -2 * value - 1 : 2 * value);
	whole(items.length);
	for (const { mark, lines } of items) {
		whole(mark);
		whole(lines.length);
		for (const line of lines) {
			const steps = line.map((position) => position.map((part) => Math.round(part * STEPS)));
			whole(steps.length);
			steps.forEach(([x, y], i) => {
				const [px, py] = steps[i - 1] ?? [0, 0];
				signed(x! - px!);
				signed(y! - py!);
			});
		}
	}
	return Uint8Array.from(bytes);
}

export function unpackLines(bytes: Uint8Array): Marked[] {
	let at = 0;
	const whole = () => {
		let value = 0;
		for (let weight = 1; ; weight *= 128) {
			const byte = bytes[at++]!;
			value += (byte & 127) * weight;
			if (byte < 128) return value;
		}
	};
	const signed = () => {
		const value = whole();
		return value % 2 ? -(value + 1) / 2 : value / 2;
	};
	return Array.from({ length: whole() }, () => ({
		mark: whole(),
		lines: Array.from({ length: whole() }, () => {
			let [x, y] = [0, 0];
			return Array.from({ length: whole() }, (): Position => {
				x += signed();
				y += signed();
				return [x / STEPS, y / STEPS];
			});
		}),
	}));
}
