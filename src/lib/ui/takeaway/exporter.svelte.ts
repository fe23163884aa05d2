import type { PictureFiles } from '#lib/export/picture.ts';
import { ExportError } from '#lib/export/problem.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { LoadError } from '#lib/ui/page/files.ts';
import { saveBlob } from '#lib/ui/page/save-file.ts';
import { loadExportFiles } from './export-files.ts';
import type { ExportContext, Made, Subject } from './exporting.ts';

export type Format = keyof Words['exports']['formats'];
/** The code that makes files, and what they are made from. */
export type ExportTools = typeof import('./exporting.ts') & {
	picture: (typeof import('#lib/export/picture.ts'))['picture'];
	files: PictureFiles;
};

/** Loads the tools, with the shapes of countries and the finer basemap where the views show them. */
export async function loadExportTools(words: Words, views: readonly View[]): Promise<ExportTools> {
	const [files, exporting, { picture }] = await Promise.all([
		loadExportFiles(words.language, views),
		import('./exporting.ts'),
		import('#lib/export/picture.ts'),
	]);
	return { ...exporting, picture, files };
}

type Source = {
	subject: () => Subject;
	load: () => Promise<ExportTools>;
	save?: (name: string, blob: Blob) => void;
};

/** Makes one file at a time and tells how it goes. A failure is told and tried again by the next action. */
export class Exporter {
	/** Null until they have been loaded. */
	tools = $state.raw<ExportTools | null>(null);
	/** What is being made, and how far it has come. */
	busy = $state<Format | null>(null);
	progress = $state.raw<{ done: number; all: number } | null>(null);
	/** How it ended, as a sentence; empty for nothing to tell. */
	message = $state('');
	isTrouble = $state(false);
	readonly #words: Words;
	readonly #source: Source;
	#stop: AbortController | null = null;

	constructor(words: Words, source: Source) {
		this.#words = words;
		this.#source = source;
	}

	/** Loads what all files are made with, for the preview. */
	readonly prepare = async (): Promise<void> => {
		this.#tell('');
		try {
			await this.#load();
		} catch (error) {
			this.#fail(error);
		}
	};

	/** Makes a file and hands it over, unless it is cancelled or fails, which is told. */
	async make(
		format: Format,
		run: (tools: ExportTools, context: ExportContext) => Promise<Made>,
	): Promise<void> {
		this.cancel();
		const mine = new AbortController();
		this.#stop = mine;
		[this.busy, this.progress] = [format, null];
		this.#tell('');
		try {
			const tools = await this.#load();
			mine.signal.throwIfAborted();
			const { blob, name } = await run(tools, this.#context(tools, mine.signal));
			mine.signal.throwIfAborted();
			(this.#source.save ?? saveBlob)(name, blob);
			this.#tell(this.#words.exports.saved(name));
		} catch (error) {
			if (mine.signal.aborted) this.#tell(this.#words.exports.cancelled);
			else this.#fail(error);
		} finally {
			if (this.#stop === mine) this.busy = null;
		}
	}

	/** Opens the print view of the handout. */
	async print(): Promise<void> {
		this.#tell('');
		try {
			const { files } = await this.#load();
			const { printHandout } = await import('./handout.ts');
			await printHandout(this.#source.subject(), files, this.#words);
			this.#tell(this.#words.exports.printing);
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Gives up what is being made. */
	cancel(): void {
		this.#stop?.abort();
	}

	async #load(): Promise<ExportTools> {
		return (this.tools ??= await this.#source.load());
	}

	#context({ files }: ExportTools, signal: AbortSignal): ExportContext {
		return {
			subject: this.#source.subject(),
			files,
			words: this.#words,
			signal,
			onprogress: (done, all) => (this.progress = { done, all }),
		};
	}

	#tell(message: string) {
		[this.message, this.isTrouble] = [message, false];
	}

	#fail(error: unknown) {
		const isKnown = error instanceof LoadError || error instanceof ExportError;
		this.message = isKnown ? error.sentence(this.#words) : this.#words.exports.problems.failed;
		this.isTrouble = true;
	}
}
