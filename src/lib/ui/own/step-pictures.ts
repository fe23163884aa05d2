import type { Attachment } from 'svelte/attachments';
import type { Theme } from '#lib/view/view.ts';

/** Data that lie over the maps of a story; the same ones are the same object. */
type Data = readonly unknown[] | undefined;
/** Draws the view of a query in a theme. */
type Draw = (query: string, theme: Theme, data: Data) => Promise<HTMLCanvasElement>;
/** A canvas and what it is to show, until it is to show something else. */
type Wish = {
	query: string;
	theme: Theme;
	data: Data;
	canvas: HTMLCanvasElement;
	isOver: boolean;
};

/** So many pictures are kept, those of a full story in both themes. */
const KEPT = 200;
/** The page may be busy for so long before the next picture is drawn all the same. */
const PATIENCE_MS = 3000;

/** Runs something once the page has nothing else to do; Safari does not tell when that is. */
function atRest(run: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: PATIENCE_MS });
	else setTimeout(run, 100);
}

/**
 * The small pictures of steps: drawn one after the other while the page is idle, each view once. What is
 * no longer on the page is not drawn any more, so that closing the panel ends it all.
 */
export class StepPictures {
	readonly #draw: Draw;
	readonly #drawn = new Map<string, HTMLCanvasElement>();
	readonly #wishes = new Set<Wish>();
	#isDrawing = false;

	constructor(draw: Draw) {
		this.#draw = draw;
	}

	/** Fills a canvas with the picture of a view, at once or when it is drawn. */
	of(query: string, theme: Theme, data?: Data): Attachment<HTMLCanvasElement> {
		return (canvas) => {
			const wish = { query, theme, data, canvas, isOver: false };
			if (!this.#fill(wish)) {
				this.#wishes.add(wish);
				this.#goOn();
			}
			return () => {
				wish.isOver = true;
				this.#wishes.delete(wish);
				delete canvas.dataset.drawn;
			};
		};
	}

	/** Whether the picture is there. */
	#fill(wish: Wish): boolean {
		const { canvas, isOver } = wish;
		if (isOver) return false;
		const picture = this.#drawn.get(keyOf(wish));
		if (!picture) return false;
		canvas.width = picture.width;
		canvas.height = picture.height;
		canvas.getContext('2d')?.drawImage(picture, 0, 0);
		canvas.dataset.drawn = '';
		return true;
	}

	#goOn() {
		if (this.#isDrawing || this.#wishes.size === 0) return;
		this.#isDrawing = true;
		atRest(() => void this.#next());
	}

	async #next(): Promise<void> {
		const [wish] = this.#wishes;
		if (wish) {
			this.#wishes.delete(wish);
			// Without its picture a step shows its time.
			const picture = await this.#draw(wish.query, wish.theme, wish.data).catch(() => null);
			if (picture) this.#keep(keyOf(wish), picture);
			for (const other of [wish, ...this.#wishes])
				if (this.#fill(other)) this.#wishes.delete(other);
		}
		this.#isDrawing = false;
		this.#goOn();
	}

	#keep(key: string, picture: HTMLCanvasElement) {
		this.#drawn.set(key, picture);
		const [oldest] = this.#drawn.keys();
		if (this.#drawn.size > KEPT && oldest !== undefined) this.#drawn.delete(oldest);
	}
}

const numbers = new WeakMap<readonly unknown[], number>();
let last = 0;

/** A number for data: the same one for the same ones. */
function numberOf(data: Data): number {
	if (!data) return 0;
	const number = numbers.get(data) ?? ++last;
	numbers.set(data, number);
	return number;
}

const keyOf = ({ query, theme, data }: Pick<Wish, 'query' | 'theme' | 'data'>) =>
	`${theme} ${numberOf(data)} ${query}`;
