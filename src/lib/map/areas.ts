import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { ASPECTS, type Aspect } from '#lib/atlas/vocabulary.ts';
import type { Timed } from '#lib/atlas/slice.ts';

/** One aspect of one country, and the permissions behind it: it is as sure as the surest of them. */
export type Area = {
	country: string;
	aspect: Aspect;
	things: (Timed & { id: string })[];
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
			return [{ country, aspect, things: things.map(timedOf) }];
		}),
	);
}

function timedOf(thing: OutlineThing): Area['things'][number] {
	const { id, yearStates, days, layer, witnesses, countries } = thing;
	return {
		id,
		yearStates,
		...(days === undefined ? {} : { days }),
		layer,
		countries,
		...(witnesses === undefined ? {} : { witnesses }),
	};
}

/** The permissions behind some areas that a scene shows, each once. */
export function grantsIn(
	areas: readonly Area[],
	stateOf: (thing: Area['things'][number]) => number,
): string[] {
	const shown = areas.flatMap(({ things }) => things.filter((thing) => stateOf(thing) > 0));
	return [...new Set(shown.map(({ id }) => id))];
}

function hasAspect({ permission }: OutlineThing, aspect: Aspect): boolean {
	if (!permission) return false;
	if (aspect === 'lethal') return permission.cargo.includes('lethal');
	const isAir = (mode: string) => mode === 'air';
	return permission.modes.some((mode) => isAir(mode) === (aspect === 'air'));
}
