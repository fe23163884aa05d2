import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { ASPECTS, type Aspect } from '#lib/atlas/vocabulary.ts';
import { stateOf } from '#lib/atlas/census.ts';
import { YEARS } from '#lib/time/years.ts';

/** One aspect of one country, with its state in each year and the permissions behind it. */
export type Area = {
	country: string;
	aspect: Aspect;
	digits: string;
	things: { id: string; digits: string }[];
};

/** The areas of a fetched file: what to paint, and each country's outline as path data. */
export type AreaData = { areas: Area[]; paths: Record<string, string> };

/** The painted aspects of every country that allowed something; what was only planned is not painted. */
export function areas(outline: Outline): Area[] {
	const granted = outline.things.filter(
		(thing) => thing.permission && thing.country && thing.status === 'real',
	);
	const countries = [...new Set(granted.map((thing) => thing.country as string))].sort();
	return countries.flatMap((country) =>
		ASPECTS.flatMap((aspect): Area[] => {
			const things = granted.filter(
				(thing) => thing.country === country && hasAspect(thing, aspect),
			);
			if (things.length === 0) return [];
			const digits = YEARS.map((_, i) =>
				Math.max(...things.map((thing) => Number(thing.digits[i]))),
			).join('');
			return [
				{ country, aspect, digits, things: things.map(({ id, digits }) => ({ id, digits })) },
			];
		}),
	);
}

/** The permissions behind some areas that exist in a year, each once. */
export function grantsIn(areas: readonly Area[], year: number): string[] {
	const shown = areas.flatMap(({ things }) =>
		things.filter(({ digits }) => stateOf(digits, year) > 0),
	);
	return [...new Set(shown.map(({ id }) => id))];
}

function hasAspect({ permission }: OutlineThing, aspect: Aspect): boolean {
	if (!permission) return false;
	if (aspect === 'lethal') return permission.cargo.includes('lethal');
	const isAir = (mode: string) => mode === 'air';
	return permission.modes.some((mode) => isAir(mode) === (aspect === 'air'));
}
