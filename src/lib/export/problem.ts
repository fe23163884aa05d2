import type { Words } from '#lib/words/en.ts';

/** Why an export failed; each has its sentence in the catalogues. */
export type Problem = keyof Words['exports']['problems'];

/** An export that did not come about, with the reason that a visitor is told. */
export class ExportError extends Error {
	override readonly name = 'ExportError';
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem);
		this.problem = problem;
	}

	/** What happened and the next best way, as a sentence for the visitor. */
	sentence(words: Words): string {
		return words.exports.problems[this.problem];
	}
}

/** How far an export has come; a long one tells it now and then. */
export type Progress = (done: number, all: number) => void;
