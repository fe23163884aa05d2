import * as v from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { jsonFault, type AuthoredFile } from '#lib/atlas/authored-file.ts';
import type { Problem } from '#lib/atlas/problem.ts';
import { isEventKind, momentOf, stateIn } from '#lib/atlas/slice.ts';
import {
	StorySchema,
	StoryStepSchema,
	type Story,
	type StoryStep,
} from '#lib/atlas/story-schema.ts';
import { grainOf } from '#lib/time/days.ts';
import { reasonOf } from '#lib/view/faults.ts';
import { openedView } from '#lib/view/opened.ts';
import { hasSides, toldSlice } from '#lib/view/sides.ts';
import { isList, type View } from '#lib/view/view.ts';

/** What a step may say of its view; the rest is the reader's own. */
export const TOLD_KEYS: readonly string[] = [
	'year',
	'date',
	'years',
	'accumulate',
	'compare',
	'certain',
	'min-sources',
	'layers',
	'country',
	'select',
	'map',
	'fit',
	'view',
	'strip',
] satisfies (keyof View)[];

/**
 * Turns the files of `geodata/stories/` into stories, in the order of the files, or lists everything that is wrong with them.
 * Without an atlas (its own files are broken) what a step refers to is not checked.
 */
export function compileStories(
	files: readonly AuthoredFile[],
	atlas: Atlas | null,
): { stories: Story[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const claims = new Set(atlas?.things.flatMap((thing) => thing.claims.map(({ id }) => id)));
	const taken = new Map<string, string>();
	const stories = files.flatMap((file): Story[] => {
		const report = (feature: string, sentence: string) =>
			problems.push({ file: file.name, feature, sentence });
		const story = readStory(file, report);
		if (!story) return [];
		const before = taken.get(story.id);
		if (before) report(story.id, `the id is used twice (also in ${before})`);
		taken.set(story.id, file.name);
		if (file.name.replace(/^stories\/\d+-/, '') !== `${story.id}.json`)
			report(
				story.id,
				`its file must be called by its place in the list and its id, like stories/1-${story.id}.json`,
			);
		const ids = story.steps.map(({ id }) => id);
		for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
			report(id, 'the id is used by two steps of the story');
		for (const step of story.steps) {
			for (const sentence of viewFaults(step, atlas)) report(step.id, sentence);
			for (const claim of atlas ? step.claims : [])
				if (!claims.has(claim))
					report(step.id, `it cites the claim “${claim}”, which does not exist`);
		}
		return [story];
	});
	return { stories, problems };
}

type Report = (feature: string, sentence: string) => void;

/** The story of a file as far as it can be read; null when it cannot. */
function readStory({ text }: AuthoredFile, report: Report): Story | null {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch (error) {
		report('-', `the file is not JSON: ${jsonFault(error as Error, text)}`);
		return null;
	}
	const { id } = (content ?? {}) as { id?: unknown };
	const label = typeof id === 'string' && id !== '' ? id : '-';
	const story = read(StorySchema, content, label, report);
	if (!story) return null;
	const steps = story.steps.map((raw, i) => read(StoryStepSchema, raw, stepLabel(raw, i), report));
	return { ...story, steps: steps.filter((step) => step !== null) };
}

function read<S extends v.GenericSchema>(
	schema: S,
	raw: unknown,
	label: string,
	report: Report,
): v.InferOutput<S> | null {
	const result = v.safeParse(schema, raw);
	if (result.success) return result.output;
	for (const sentence of new Set(result.issues.map(({ message }) => message)))
		report(label, sentence);
	return null;
}

/** What a problem calls a step: its id or, lacking that, its number in the story. */
function stepLabel(raw: unknown, index: number): string {
	const { id } = (raw ?? {}) as { id?: unknown };
	return typeof id === 'string' && id !== '' ? id : `step #${index + 1}`;
}

/** What is wrong with the view and the sweep of a step, in sentences. */
function viewFaults(step: StoryStep, atlas: Atlas | null): string[] {
	const { view, notices } = openedView(step.view);
	const keys = [...new URLSearchParams(step.view).keys()];
	const faults = [
		...notices.map(({ key, fault }) => `its view is broken at “${key}”: ${reasonOf(fault)}`),
		...keys
			.filter((key) => !TOLD_KEYS.includes(key))
			.map((key) => `its view says “${key}”, which a step cannot say; leave it out`),
	];
	if (isList(view.view))
		faults.push(
			`its view is a ${view.view}, which a story does not show; it can be a map, a pair or a strip`,
		);
	if (step.sweep && (view.years || view.compare !== null || hasSides(view)))
		faults.push('it sweeps the years, but its view shows more than one year');
	else if (step.sweep && grainOf(step.sweep.from) !== grainOf(step.sweep.to))
		faults.push('its sweep goes from a year to a month; it needs two years or two months');
	else if (step.sweep && step.sweep.to !== momentOf(view))
		faults.push(
			`its sweep ends in ${step.sweep.to}, but its view shows ${momentOf(view)}; they must be the same ${grainOf(step.sweep.to)}`,
		);
	if (step.sweep && step.sweep.from === step.sweep.to)
		faults.push(`its sweep begins and ends in the same ${grainOf(step.sweep.to)}`);
	if (atlas && view.select !== null) faults.push(...selectFaults(view.select, view, atlas));
	return faults;
}

function selectFaults(id: string, view: View, atlas: Atlas): string[] {
	const thing = atlas.things.find((each) => each.id === id);
	if (!thing) return [`its view selects “${id}”, which is no thing, leg or corridor`];
	const isEvent = isEventKind(thing.kind);
	const { yearStates, days, layer } = thing;
	return stateIn({ yearStates, days, layer, isEvent }, toldSlice(view)) > 0
		? []
		: [`its view selects “${id}”, which it does not show: wrong year, or its layer is off`];
}
