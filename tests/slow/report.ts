import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const FILE = 'docs/slow-tests.md';

/** Writes what the slow tests found, with what they measured and with which programs, into `docs/`. */
export default class SlowReport implements Reporter {
	readonly #rows: string[] = [];
	readonly #programs = new Set<string>();

	onTestEnd({ title }: TestCase, { status, duration, annotations }: TestResult): void {
		const told = (type: string) =>
			annotations.flatMap((note) => (note.type === type ? [note.description ?? ''] : []));
		for (const program of told('program')) this.#programs.add(program);
		const seconds = (duration / 1000).toFixed(0);
		this.#rows.push(`| ${title} | ${status} | ${told('measured').join('; ')} | ${seconds} s |`);
	}

	async onEnd({ status }: FullResult): Promise<void> {
		if (this.#rows.length === 0) return;
		const text = [
			'# Slow tests',
			'',
			`The last result of \`npm run test:slow\`: **${status}** on ${new Date().toISOString().slice(0, 10)}.`,
			'These tests give what the atlas exports to the programs that people open it with. They are no part',
			'of `npm test`, since not every machine has the programs.',
			'',
			'| test | result | measured | took |',
			'| --- | --- | --- | --- |',
			...this.#rows,
			'',
			`With ${[...this.#programs].sort().join(', ')}.`,
			'',
		].join('\n');
		writeFileSync(FILE, await format(text, { parser: 'markdown' }));
	}
}
