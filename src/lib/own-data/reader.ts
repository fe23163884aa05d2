import { guessedColumns } from './columns.ts';
import { FileFault, type Draft, type Encoding, type Fault } from './draft.ts';
import { fileDraft, isMarkup, type FileChoice } from './file-draft.ts';
import { decoded } from './decoding.ts';
import { Gazetteer, type NamedPlace } from './gazetteer.ts';
import type { OwnFeature } from './own-layer.ts';
import { reading, type Choices, type Reading } from './reading.ts';

/** What a reader is asked. A file is opened first; then it is read as often as something is chosen. */
export type Ask =
	| { type: 'places'; places: NamedPlace[] }
	| { type: 'open'; bytes: Uint8Array; choice: FileChoice }
	/** A draft that only a page could make, of KML or GPX. */
	| { type: 'draft'; draft: Draft }
	| { type: 'read'; choices: Choices };

/** A draft without its rows but the first. */
export type Summary = Omit<Draft, 'entries' | 'faults'> & {
	rows: number;
	first: readonly (readonly string[])[];
	choices: Choices;
};

/** What a reader answers, in this order: summary, then progress, then features in parts, then the rest. */
export type Answer =
	| { type: 'markup'; text: string; encoding: Encoding }
	| { type: 'summary'; summary: Summary }
	| { type: 'progress'; done: number; all: number }
	| { type: 'features'; features: OwnFeature[] }
	| { type: 'reading'; reading: Omit<Reading, 'features'> & { good: number } }
	| { type: 'fault'; fault: Fault };

/** So many rows are shown before a file is taken. */
const FIRST = 6;
/** So many features are handed over at once: more would hold up the page that takes them. */
const PART = 2000;

/** Reads one file at a time, in a worker or, where there is none, in the page. */
export class Reader {
	#gazetteer = new Gazetteer([]);
	#draft: Draft | null = null;
	readonly #answer: (answer: Answer) => void;

	constructor(answer: (answer: Answer) => void) {
		this.#answer = answer;
	}

	/** Answers a question; what is wrong with the file is an answer, too. */
	take(ask: Ask): void {
		try {
			if (ask.type === 'places') this.#gazetteer = new Gazetteer(ask.places);
			else if (ask.type === 'open') this.#open(ask.bytes, ask.choice);
			else if (ask.type === 'draft') this.#summarise(ask.draft);
			else this.#read(ask.choices);
		} catch (error) {
			if (!(error instanceof FileFault)) throw error;
			this.#answer({ type: 'fault', fault: error.fault });
		}
	}

	#open(bytes: Uint8Array, choice: FileChoice) {
		const { text, encoding } = decoded(bytes, choice.encoding ?? null);
		if (isMarkup(text)) return this.#answer({ type: 'markup', text, encoding });
		this.#summarise(fileDraft(bytes, choice));
	}

	#summarise(draft: Draft) {
		this.#draft = draft;
		const { entries, faults: _faults, ...rest } = draft;
		const choices: Choices = { columns: guessedColumns(draft), forms: {}, mend: null };
		const first = entries.slice(0, FIRST).map(({ cells }) => cells);
		this.#answer({ type: 'summary', summary: { ...rest, rows: entries.length, first, choices } });
		this.#read(choices);
	}

	#read(choices: Choices) {
		if (!this.#draft) return;
		const all = this.#draft.entries.length;
		const { features, ...rest } = reading(this.#draft, choices, this.#gazetteer, (done) =>
			this.#answer({ type: 'progress', done, all }),
		);
		for (let i = 0; i < features.length; i += PART)
			this.#answer({ type: 'features', features: features.slice(i, i + PART) });
		this.#answer({ type: 'reading', reading: { ...rest, good: features.length } });
	}
}
