import { describe, expect, test, vi } from 'vitest';
import { MOST_FEATURES } from '#lib/own-data/draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { Reader, type Answer } from '#lib/own-data/reader.ts';
import { guessedChoices, reading, readingSteps } from '#lib/own-data/reading.ts';
import { atOnce, inSlices, type Steps } from '#lib/own-data/slices.ts';
import { tableDraft } from '#lib/own-data/table-text.ts';

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
