import { browser } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { openedQuery, openedView } from '#lib/view/opened.ts';
import { encodeView, type DecodedView, type View } from '#lib/view/view.ts';
import { throttled } from '#lib/view/throttle.ts';

/** Browsers drop or refuse more address changes than about a hundred in half a minute. */
const WRITE_MS = 340;

/**
 * The view of the page, whose one truth is its address. A preview (dragging, panning) shows at once
 * and replaces the address at a bearable pace; a commit makes a new entry in the history, unless the
 * page is an embed, which must leave its host's Back button alone.
 */
export class ViewAddress {
	readonly #isEmbed: boolean;
	#ahead = $state.raw<View | null>(null);
	/** Read once: Kit keeps the query in step with us from then on. */
	readonly #first: DecodedView = openedView(browser ? openedQuery(location.search) : '');
	readonly #written = $derived(
		page.state.view ?? (browser ? openedView(openedQuery(page.url.search)).view : this.#first.view),
	);
	/** What is shown now. */
	readonly view: View = $derived(this.#ahead ?? this.#written);
	/** What the address that was opened held and could not be used. */
	readonly notices = this.#first.notices;

	/** The view that the history's entry stood for before previews replaced it. */
	#base: View | null = null;

	readonly #write = throttled<View>((view) => {
		this.#enter(replaceState, view);
		if (this.#ahead === view) this.#ahead = null;
	}, WRITE_MS);

	constructor(isEmbed: boolean) {
		this.#isEmbed = isEmbed;
	}

	/** Shows the view now; its address follows. A commit ends what previews began. */
	preview(view: View): void {
		this.#base ??= this.#written;
		this.#ahead = view;
		this.#write.call(view);
	}

	/** Shows the view in place of the last one, for good: Back does not return to what was before. */
	settle(view: View): void {
		this.preview(view);
		this.#base = null;
	}

	/** Shows the view and makes it a step that Back undoes. */
	commit(view: View): void {
		const base = this.#base ?? this.#written;
		if (this.#isEmbed || encodeView(view) === encodeView(base)) return this.settle(view);
		this.#write.cancel();
		this.#ahead = view;
		// The entry goes back to what it stood for before it was dragged away from.
		if (this.#base && encodeView(base) !== encodeView(this.#written))
			this.#enter(replaceState, base);
		this.#base = null;
		if (this.#enter(pushState, view)) this.#ahead = null;
	}

	/** Changes some fields and commits. */
	change(fields: Partial<View>): void {
		this.commit({ ...this.view, ...fields });
	}

	/** The address of a view on this page, with the keys that are not ours. */
	href(view: View): string {
		const query = this.query(view);
		return query ? `?${query}` : location.pathname;
	}

	/** The query of that address, without “?”. */
	query(view: View): string {
		return encodeView(view, this.#first.rest);
	}

	/** Writes to the history; a browser that has had enough refuses, and the view stays ahead. */
	#enter(write: typeof pushState, view: View): boolean {
		try {
			write(this.href(view), { view });
			return true;
		} catch {
			return false;
		}
	}
}
