import type { YearState } from '#lib/time/lifetime.ts';
import type { Restriction } from './network.ts';
import type { Step, StepObstacle } from './step.ts';

/** Something that stops a shipment, from the first to the last place of the part that it shuts. */
export type Stop = { from: string; to: string } & StopCause;
type StopCause =
	/** No corridor led there in the year; `states` are those of all years of the slider. */
	| { kind: 'time'; states: readonly YearState[] }
	| { kind: 'filter' }
	| { kind: 'closed'; what: string }
	| { kind: 'rule'; corridor: string; rules: readonly Restriction[] };

/**
 * What stops a shipment on a route that was open under other conditions: `all` are the steps under
 * those that are asked for. Neighbouring legs that the same thing shuts are one stop.
 */
export function stops(route: readonly Step[], all: readonly Step[]): Stop[] {
	const found: Stop[] = [];
	for (const { leg, from, isAgainst } of route) {
		const step = all.find(
			(other) => other.leg === leg && other.from === from && other.isAgainst === isAgainst,
		);
		for (const obstacle of step?.obstacles ?? []) {
			const i = found.findLastIndex((stop) => stop.to === from && isSame(stop, obstacle));
			const to = step?.to ?? from;
			const before = found[i];
			if (before) found[i] = joined(before, to, obstacle);
			else found.push({ ...obstacle, from, to });
		}
	}
	return found;
}

function isSame(stop: Stop, obstacle: StepObstacle): boolean {
	if (stop.kind === 'time' && obstacle.kind === 'time')
		return stop.states.some((state, i) => state > 0 && (obstacle.states[i] ?? 0) > 0);
	if (stop.kind === 'closed' && obstacle.kind === 'closed') return stop.what === obstacle.what;
	if (stop.kind === 'rule' && obstacle.kind === 'rule') return stop.corridor === obstacle.corridor;
	return stop.kind === 'filter' && obstacle.kind === 'filter';
}

function joined(stop: Stop, to: string, obstacle: StepObstacle): Stop {
	if (stop.kind !== 'time' || obstacle.kind !== 'time') return { ...stop, to };
	const states = stop.states.map((state, i) => Math.min(state, obstacle.states[i] ?? 0));
	return { ...stop, to, states: states as YearState[] };
}
