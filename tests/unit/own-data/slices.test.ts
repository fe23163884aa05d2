import { describe, expect, test, vi } from 'vitest';
import { MOST_FEATURES } from '#lib/own-data/draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { featureSteps } from '#lib/own-data/geojson-draft.ts';
import { Reader, type Answer } from '#lib/own-data/reader.ts';
import { guessedChoices, reading, readingSteps } from '#lib/own-data/reading.ts';
import { atOnce, inSlices, type Steps } from '#lib/own-data/slices.ts';
import { tableDraft } from '#lib/own-data/table-text.ts';
import { layerSteps } from '#lib/own-data/told-layers.ts';

/** The most rows that one step of a page's work may take. */
const MOST_IN_STEP = 2000;
const text = (rows: number) =>
	`name,date,latitude,longitude\n${Array.from({ length: rows }, (_, i) => `Row ${i},${1992 + (i % 24)}-0${1 + (i % 9)}-1${i % 10},${20 + (i % 40)}.${i},${60 + (i % 30)}.${i}`).join('\n')}`;
const draftOf = (rows: number) => ({
	...{ kind: 'table' as const, encoding: null },
	...tableDraft(text(rows)),
});

describe('fifty thousand rows', () => {
	const draft = draftOf(MOST_FEATURES);
	const choices = guessedChoices(draft);

	test('are read in steps, none of which looks at more than a few of them', () => {
		let rows = 0;
		let most = 0;
		// Whoever reads where a row is asks for its geometry, be there one or not.
		const entries = draft.entries.map((entry) => ({
			...entry,
			get geometry() {
				rows++;
				return undefined;
			},
		}));
		const steps = readingSteps({ ...draft, entries }, choices, new Gazetteer([]));
		for (let isDone: boolean | undefined = false; !isDone; rows = 0) {
			isDone = steps.next().done;
			most = Math.max(most, rows);
		}
		expect(most).toBeGreaterThan(0);
		expect(most).toBeLessThanOrEqual(MOST_IN_STEP);
	});

	test('come to the same at once and in steps', () => {
		const small = draftOf(3000);
		const of = guessedChoices(small);
		expect(atOnce(readingSteps(small, of, new Gazetteer([])))).toEqual(
			reading(small, of, new Gazetteer([])),
		);
	});

	test('come from a reader in parts, each in a step of its own', () => {
		const answers: Answer[] = [];
		const reader = new Reader((answer) => answers.push(answer));
		const bytes = new TextEncoder().encode(text(5000));
		const steps = reader.steps({ type: 'open', bytes, choice: {} });
		let most = 0;
		for (let before = 0; !steps.next().done; before = answers.length)
			most = Math.max(
				most,
				...answers
					.slice(before)
					.map((answer) => (answer.type === 'features' ? answer.features.length : 0)),
			);
		expect(most).toBe(MOST_IN_STEP);
		expect(answers.at(-1)).toMatchObject({ type: 'reading', reading: { good: 5000 } });
	});
});

describe('thousands of rows of a story or a host', () => {
	let rows = 0;
	// Whoever reads a row asks for its properties.
	const features = Array.from({ length: 20_000 }, (_, i) => ({
		...{ type: 'Feature', geometry: { type: 'Point', coordinates: [60 + (i % 30), 40] } },
		get properties() {
			rows++;
			return { name: `Row ${i}`, when: String(1992 + (i % 24)), text: `told ${i}` };
		},
	}));

	test('are read in steps, none of which looks at more than a few of them', () => {
		const steps = layerSteps([{ name: 'A', features: { features } }]);
		let [most, sum] = [0, 0];
		let step = steps.next();
		for (; !step.done; step = steps.next()) {
			sum += rows;
			most = Math.max(most, rows);
			rows = 0;
		}
		expect(sum + rows).toBeGreaterThanOrEqual(features.length);
		expect(most).toBeLessThanOrEqual(MOST_IN_STEP);
		expect(step.value.leftOut).toBe(0);
		expect(step.value.layers[0]?.features).toHaveLength(features.length);
	});

	test('are turned into columns in steps, with properties that say the same under one name', () => {
		const named = Array.from({ length: 5000 }, (_, i) => ({
			line: i + 1,
			feature: { type: 'Feature', properties: i % 2 ? { year: '2009' } : { date: '2010' } },
		}));
		const steps = featureSteps(named, []);
		let count = 0;
		let step = steps.next();
		for (; !step.done; step = steps.next()) count++;
		expect(count).toBeGreaterThan(5000 / MOST_IN_STEP);
		expect(step.value.columns).toEqual(['date']);
		expect(step.value.entries.map(({ cells }) => cells[0])).toEqual(
			named.map((_, i) => (i % 2 ? '2009' : '2010')),
		);
	});
});

describe('work in slices', () => {
	function* counting(to: number, each: (i: number) => void): Steps<number> {
		for (let i = 0; i < to; i++) {
			each(i);
			yield;
		}
		return to;
	}

	test('lets the page have its turn when a frame is over, and gives the same', async () => {
		let now = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => now);
		let turns = 0;
		const turn = setInterval(() => turns++);
		const done: number[] = [];
		const count = await inSlices(
			counting(40, (i) => {
				now += 4;
				done.push(i);
			}),
		);
		clearInterval(turn);
		vi.restoreAllMocks();
		expect(count).toBe(40);
		expect(done).toHaveLength(40);
		expect(turns).toBeGreaterThan(0);
	});

	test('ends where it is told to', async () => {
		const ending = new AbortController();
		const done: number[] = [];
		const work = inSlices(
			counting(10, (i) => {
				done.push(i);
				if (i === 2) ending.abort();
			}),
			ending.signal,
		);
		await expect(work).rejects.toThrow();
		expect(done).toEqual([0, 1, 2]);
	});
});
