import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { missing } from '../engines/engine.ts';

const FILE = 'docs/slow-tests.md';

/** The sections of the file, in their order; each is written by the run of its command. */
const SECTIONS = {
	programs: {
		heading: '# Slow tests',
		command: 'npm run test:slow',
		about:
			'These tests give what the atlas exports to the programs that people open it with. They are no part of `npm test`, since not every machine has the programs.',
		isForEngines: false,
	},
	engines: {
		heading: '## Other engines',
		command: 'npm run test:engines',
		about:
			'Ten tests drive the built site in Firefox and in WebKit, as Debian has them. `npm test` uses Chromium alone.',
		isForEngines: true,
	},
};
const SECOND = `\n${SECTIONS.engines.heading}\n`;

/** Writes what a run found, with what it measured and with which programs, into its section in `docs/`. */
export default class SlowReport implements Reporter {
	readonly #section: keyof typeof SECTIONS;
	readonly #rows: string[] = [];
	readonly #programs = new Set<string>();

	constructor({ section = 'programs' }: { section?: keyof typeof SECTIONS } = {}) {
		this.#section = section;
	}

	onTestEnd(test: TestCase, { status, duration, annotations }: TestResult): void {
		const told = (type: string) =>
			annotations.flatMap((note) => (note.type === type ? [note.description ?? ''] : []));
		for (const program of told('program')) this.#programs.add(program);
		const seconds = (duration / 1000).toFixed(0);
		const title = [test.parent.project()?.name, test.title].filter(Boolean).join(': ');
		const measured = [...told('measured'), ...told('skip')].join('; ');
		this.#rows.push(`| ${title} | ${status} | ${measured} | ${seconds} s |`);
	}

	async onEnd({ status }: FullResult): Promise<void> {
		const { heading, command, about, isForEngines } = SECTIONS[this.#section];
		const absent = isForEngines ? missing() : [];
		for (const sentence of absent) console.log(sentence);
		if (this.#rows.length === 0) return;
		const text = [
			heading,
			'',
			`The last result of \`${command}\`: **${status}** on ${new Date().toISOString().slice(0, 10)}.`,
			about,
			'',
			'| test | result | measured | took |',
			'| --- | --- | --- | --- |',
			...this.#rows,
			'',
			[`With ${[...this.#programs].sort().join(', ')}.`, ...absent].join(' '),
			'',
		].join('\n');
		const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
		const [first = '', second] = before.split(SECOND);
		const whole = isForEngines
			? `${first.trimEnd()}\n\n${text}`
			: text + (second === undefined ? '' : SECOND + second);
		writeFileSync(FILE, await format(whole, { parser: 'markdown' }));
	}
}
