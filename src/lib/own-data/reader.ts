import { FileFault, type Draft, type Encoding, type Fault, type RowFault } from './draft.ts';
import { fileSteps, isMarkup, type FileChoice } from './file-draft.ts';
import { decoded } from './decoding.ts';
import { featureSteps, type NumberedFeature } from './geojson-draft.ts';
import { markupPieces, type Markup } from './markup-pieces.ts';
import { Gazetteer, type NamedPlace } from './gazetteer.ts';
import type { OwnFeature } from './own-layer.ts';
import { guessedChoices, readingSteps, type Choices, type Reading } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';

/** What a reader is asked. A file is opened first; then it is read as often as something is chosen. */
export type Ask =
	| { type: 'places'; places: NamedPlace[] }
	| { type: 'open'; bytes: Uint8Array; choice: FileChoice }
	/** What a page, which alone can read XML, made of pieces of KML or GPX. */
	| { type: 'parsed'; features: NumberedFeature[]; faults: RowFault[] }
	| { type: 'read'; choices: Choices }
	/** Lets go of the file. */
	| { type: 'forget' };

/** What one is asked from afar: the bytes of a file are taken where it is read, so that no page copies them. */
export type FileAsk =
	Exclude<Ask, { type: 'open' }> | { type: 'open'; file: Blob; choice: FileChoice };

/** Fetches the bytes of the file that a question is of. */
export async function withBytes(ask: FileAsk): Promise<Ask> {
	if (ask.type !== 'open') return ask;
	const { file, ...rest } = ask;
	return { ...rest, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A draft without its rows but the first. */
export type Summary = Omit<Draft, 'entries' | 'faults'> & {
	rows: number;
	first: readonly (readonly string[])[];
	choices: Choices;
	/** Whether its letters were read as a visitor said, rather than guessed. */
	isEncodingChosen: boolean;
};

/** How a file was read: how many rows are good, what is wrong with others, and what is to be asked. */
export type Read = Omit<Reading, 'features'> & { good: number };

/** What a reader answers, in this order: summary, then progress, then features in parts, then the rest. */
export type Answer =
	| ({ type: 'markup' } & Omit<Markup, 'faults'>)
	| { type: 'summary'; summary: Summary }
	| { type: 'progress'; done: number; all: number }
	| { type: 'features'; features: OwnFeature[] }
	| { type: 'reading'; reading: Read }
	| { type: 'fault'; fault: Fault };

/** So many rows are shown before a file is taken. */
const FIRST = 6;
/** So many features are handed over at once: more would hold up the page that takes them. */
const PART = 2000;
/** So many characters of XML are read by the page at once. */
const PIECE = 64_000;

/** A file of XML while its pieces are read. */
type Parsing = Markup & { encoding: Encoding; features: NumberedFeature[]; done: number };

/** Reads one file at a time, in a worker or, where there is none, in the page. */
export class Reader {
	#gazetteer = new Gazetteer([]);
	#draft: Draft | null = null;
	#parsing: Parsing | null = null;
	#isEncodingChosen = false;
	readonly #answer: (answer: Answer) => void;

	constructor(answer: (answer: Answer) => void) {
		this.#answer = answer;
	}

	/** Answers a question; what is wrong with the file is an answer, too. */
	take(ask: Ask): void {
		atOnce(this.steps(ask));
	}

	/** The same in steps, for a page that must stay awake. */
	*steps(ask: Ask): Steps<void> {
		try {
			if (ask.type === 'places') this.#gazetteer = new Gazetteer(ask.places);
			else if (ask.type === 'open') yield* this.#open(ask.bytes, ask.choice);
			else if (ask.type === 'forget') [this.#draft, this.#parsing] = [null, null];
			else if (ask.type === 'parsed') yield* this.#takeParsed(ask.features, ask.faults);
			else yield* this.#read(ask.choices);
		} catch (error) {
			if (!(error instanceof FileFault)) throw error;
			this.#answer({ type: 'fault', fault: error.fault });
		}
	}

	*#open(bytes: Uint8Array, choice: FileChoice): Steps<void> {
		this.#parsing = null;
		this.#isEncodingChosen = Boolean(choice.encoding);
		const file = decoded(bytes, choice.encoding ?? null);
		const { text, encoding } = file;
		if (!isMarkup(text)) return yield* this.#summarise(yield* fileSteps(file, choice));
		this.#parsing = { ...markupPieces(text), encoding, features: [], done: 0 };
		yield* this.#parse();
	}

	/** Gives the next pieces to the page or, when all are read, goes on with them. */
	*#parse(): Steps<void> {
		if (!this.#parsing) return;
		const { kind, open, pieces, encoding, features, faults, done } = this.#parsing;
		if (done === pieces.length) {
			this.#parsing = null;
			if (features.length + faults.length === 0) throw new FileFault('nothing');
			const draft = yield* featureSteps(
				features.sort((a, b) => a.line - b.line),
				faults,
			);
			return yield* this.#summarise({ ...draft, kind, encoding, isMercator: false });
		}
		let [end, size] = [done, 0];
		while (end < pieces.length && (end === done || size < PIECE))
			size += pieces[end++]?.xml.length ?? 0;
		this.#parsing.done = end;
		this.#answer({ type: 'progress', done, all: pieces.length });
		this.#answer({ type: 'markup', kind, open, pieces: pieces.slice(done, end) });
	}

	*#takeParsed(features: readonly NumberedFeature[], faults: readonly RowFault[]): Steps<void> {
		this.#parsing?.features.push(...features);
		this.#parsing?.faults.push(...faults);
		yield* this.#parse();
	}

	*#summarise(draft: Draft): Steps<void> {
		this.#draft = draft;
		const { entries, faults: _faults, ...rest } = draft;
		const choices = guessedChoices(draft);
		const first = entries.slice(0, FIRST).map(({ cells }) => cells);
		const isEncodingChosen = this.#isEncodingChosen;
		this.#answer({
			type: 'summary',
			summary: { ...rest, rows: entries.length, first, choices, isEncodingChosen },
		});
		yield* this.#read(choices);
	}

	*#read(choices: Choices): Steps<void> {
		if (!this.#draft) return;
		const all = this.#draft.entries.length;
		const { features, ...rest } = yield* readingSteps(
			this.#draft,
			choices,
			this.#gazetteer,
			(done) => this.#answer({ type: 'progress', done, all }),
		);
		for (let i = 0; i < features.length; i += PART) {
			this.#answer({ type: 'features', features: features.slice(i, i + PART) });
			yield;
		}
		this.#answer({ type: 'reading', reading: { ...rest, good: features.length } });
	}
}
