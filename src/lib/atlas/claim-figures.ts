import type { Corridor } from './atlas.ts';
import type { Figure } from './schema.ts';
import type { Topic } from './vocabulary.ts';

/** The units in which claims count what went by a way, and how long it took. */
const TOPICS: readonly [RegExp, Topic][] = [
	[/^(containers|TEU|tonnes|tons)\b/, 'cargo'],
	[/^per cent$/, 'shares'],
	[/^days$/, 'times'],
	[/^flights\b/, 'flights'],
];

/**
 * The dated numbers that a corridor's claims give and none of some figures repeats, each as a figure called by its
 * claim.
 */
export function claimFigures({ id, claims }: Corridor, figures: readonly Figure[]): Figure[] {
	const told = figures.flatMap(({ points }) => points);
	return claims.flatMap((claim): Figure[] => {
		const { value, unit = '', denominator, when, source, at, citedIn } = claim;
		const topic = TOPICS.find(([units]) => units.test(unit))?.[1];
		if (!topic || value === undefined || !when || source === undefined || !at) return [];
		if (told.some((point) => point.source === source && point.value === value)) return [];
		const point = { when, value, source, at, ...(citedIn ? { citedIn } : {}) };
		const counted = { unit, ...(denominator ? { denominator } : {}) };
		return [{ id: claim.id, title: claim.text, topic, ...counted, about: [id], points: [point] }];
	});
}
