import type { FigureBook } from '#lib/atlas/figure-book.ts';
import { loadFigures } from '#lib/ui/page/files.ts';

const KEY = 'ndn-atlas-figure';

/**
 * The figure under the slider: the taste of a visitor for the time of a session, and no part of a
 * view. The figures are loaded when one is chosen.
 */
export class ChosenFigure {
	/** Empty for none. */
	id = $state('');
	book = $state.raw<FigureBook | null>(null);
	problem = $state.raw<unknown>(null);
	readonly #load: () => Promise<FigureBook>;

	constructor(load: () => Promise<FigureBook> = loadFigures) {
		this.#load = load;
	}

	/** Takes up what was chosen before in this session. */
	restore() {
		const id = stored();
		if (id) void this.choose(id);
	}

	async choose(id: string): Promise<void> {
		this.id = id;
		store(id);
		if (id === '' || this.book) return;
		try {
			this.book = await this.#load();
			this.problem = null;
		} catch (error) {
			this.problem = error;
		}
	}

	figure() {
		return this.book?.figures.find(({ id }) => id === this.id);
	}
}

/** A browser may forbid to remember; then the choice lasts as long as the page. */
function stored(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

function store(id: string) {
	try {
		if (id) sessionStorage.setItem(KEY, id);
		else sessionStorage.removeItem(KEY);
	} catch {
		// Nothing is lost but the memory of it.
	}
}
