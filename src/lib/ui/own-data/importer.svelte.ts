import { isZip } from '#lib/own-data/decoding.ts';
import { FileFault, MOST_BYTES, type Fault } from '#lib/own-data/draft.ts';
import type { FileChoice } from '#lib/own-data/file-draft.ts';
import { namedPlaces, type NamedPlace } from '#lib/own-data/gazetteer.ts';
import { archiveCode, unpacked } from '#lib/own-data/kmz.ts';
import type { Markup } from '#lib/own-data/markup-pieces.ts';
import type { OwnFeature } from '#lib/own-data/own-layer.ts';
import type { Answer, FileAsk, Read, Summary } from '#lib/own-data/reader.ts';
import type { Choices } from '#lib/own-data/reading.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { prepareShape } from '#lib/map/own/own-drawing.ts';
import { loadEvidence, loadMapData } from '#lib/ui/page/files.ts';
import type { Words } from '#lib/words/en.ts';
import { openReader } from './open-reader.ts';

/** Takes one file in: opens it, reads it as it is told, and can be stopped at any time. */
export class Importer {
	/** Name of what is taken in, without ending; '' while nothing is. */
	name = $state('');
	isBusy = $state(false);
	progress = $state.raw<{ done: number; all: number } | null>(null);
	summary = $state.raw<Summary | null>(null);
	read = $state.raw<Read | null>(null);
	/** The good rows, once all are there. */
	features = $state.raw<readonly OwnFeature[]>([]);
	/** What happened, as a sentence; empty for nothing to tell. */
	message = $state('');
	/** What else is to be told of the file, as a sentence. */
	note = $state('');
	readonly #words: Words;
	readonly #said: OwnWords;
	#file: Blob | null = null;
	#choice: FileChoice = {};
	#ask: ((ask: FileAsk) => void) | null = null;
	#end: () => void = () => undefined;
	#coming: OwnFeature[] = [];
	/** How many readings have been asked for and not come yet: only the last counts. */
	#reads = 0;
	/** Counts the files that were opened: one that was given up meanwhile is not read. */
	#turn = 0;
	#places: NamedPlace[] | null = null;

	constructor(words: Words, said: OwnWords) {
		this.#words = words;
		this.#said = said;
	}

	/** Fetches what will be needed, so that nothing is fetched once a file is there. */
	async prepare(): Promise<void> {
		const [places] = await Promise.all([this.#places ?? this.#named(), parsersCome()]);
		this.#places ??= places;
		this.#ask ??= this.#start();
	}

	/** Opens a file in place of the one before. */
	async open(file: File): Promise<void> {
		this.cancel();
		const turn = this.#turn;
		this.message = '';
		if (file.size > MOST_BYTES)
			return this.#fail({ code: 'too-large', value: String(Math.round(file.size / 1e6)) });
		[this.name, this.isBusy, this.#choice] = [file.name.replace(/\.[a-z]+$/i, ''), true, {}];
		try {
			await this.prepare();
			const found = /\.kmz$/i.test(file.name) ? await unpackedFile(file) : file;
			if (turn !== this.#turn) return;
			this.#file = found;
			this.#send();
		} catch (error) {
			if (turn !== this.#turn) return;
			if (error instanceof FileFault) this.#fail(error.fault);
			else this.#stopWith(this.#said.bring.failed);
		}
	}

	/** Opens the same file again, read in another way. */
	reopen(choice: FileChoice): void {
		this.#choice = { ...this.#choice, ...choice };
		if (this.isBusy) {
			// What is still on its way is of the way before: another reader gives none of it.
			this.#end();
			this.#ask = this.#start();
			this.#reads = 0;
		}
		this.#send();
	}

	/** Reads the file with other choices. */
	choose(choices: Choices): void {
		if (!this.summary || !this.#ask) return;
		this.summary = { ...this.summary, choices };
		[this.isBusy, this.#coming] = [true, []];
		this.#reads++;
		this.#ask({ type: 'read', choices: $state.snapshot(choices) });
	}

	/** Gives up what is being read, or what was read and not taken. */
	cancel(): void {
		this.#turn++;
		this.#reads = 0;
		if (this.isBusy) {
			this.#end();
			this.#ask = null;
			this.message = this.#said.bring.cancelled;
		} else this.#ask?.({ type: 'forget' });
		[this.name, this.note, this.isBusy, this.#file] = ['', '', false, null];
		[this.summary, this.read, this.progress, this.features] = [null, null, null, []];
	}

	/** Ends the worker. */
	destroy(): void {
		this.#end();
		this.#ask = null;
	}

	async #named(): Promise<NamedPlace[]> {
		const [{ outline }, evidence] = await Promise.all([
			loadMapData(this.#words.language),
			loadEvidence(),
		]);
		return namedPlaces(outline, evidence);
	}

	#start(): (ask: FileAsk) => void {
		const { ask, end } = openReader(
			(answer) => void this.#take(answer),
			() => this.#stopWith(this.#said.bring.failed),
		);
		this.#end = end;
		ask({ type: 'places', places: this.#places ?? [] });
		return ask;
	}

	#send() {
		if (!this.#file || !this.#ask) return;
		[this.isBusy, this.progress, this.#coming] = [true, null, []];
		this.#reads++;
		this.#ask({ type: 'open', file: this.#file, choice: this.#choice });
	}

	async #take(answer: Answer) {
		switch (answer.type) {
			case 'markup':
				return this.#readMarkup(answer);
			case 'summary':
				this.summary = answer.summary;
				return;
			case 'progress':
				this.progress = answer;
				return;
			case 'features':
				this.#coming.push(...answer.features);
				return;
			case 'reading':
				this.#reads = Math.max(0, this.#reads - 1);
				if (this.#reads > 0) return void (this.#coming = []);
				return this.#finish(answer.reading, this.#coming);
			case 'fault':
				return this.#fail(answer.fault);
		}
	}

	/** Shows what was read once its rows are ready to be drawn, unless something else was asked meanwhile. */
	async #finish(read: Read, features: readonly OwnFeature[]) {
		await prepareShape(features);
		if (this.#coming !== features || this.#reads > 0 || !this.isBusy) return;
		[this.read, this.features, this.isBusy] = [read, features, false];
	}

	/** Reads pieces of XML for the reader that asked, if it is still wanted. */
	async #readMarkup(markup: Omit<Markup, 'faults'>) {
		const ask = this.#ask;
		try {
			const { markupFeatures } = await import('#lib/own-data/markup-features.ts');
			ask?.({ type: 'parsed', ...(await markupFeatures(markup)) });
		} catch {
			if (ask && ask === this.#ask) this.#stopWith(this.#said.bring.failed);
		}
	}

	#fail({ code, value }: Fault) {
		this.#stopWith(this.#said.faults[code](value));
	}

	#stopWith(message: string) {
		this.isBusy = false;
		this.cancel();
		this.message = message;
	}
}

/** What a KMZ file holds, if it is one. */
async function unpackedFile(file: File): Promise<Blob> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return isZip(bytes) ? new Blob([(await unpacked(bytes)) as Uint8Array<ArrayBuffer>]) : file;
}

/** Brings what reads KML, GPX and archives; where it does not come, only such a file cannot be read. */
const parsersCome = () =>
	Promise.allSettled([
		import('#lib/own-data/markup-features.ts').then(({ markupCode }) => markupCode()),
		archiveCode(),
	]);
