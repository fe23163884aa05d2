import { onMount } from 'svelte';
import { browser } from '$app/environment';
import { afterNavigate, beforeNavigate, pushState, replaceState } from '$app/navigation';
import { HistoryWriter } from '#lib/view/history-writer.ts';
import { openedQuery, openedView, writtenQuery } from '#lib/view/opened.ts';
import { asOneMap } from '#lib/view/sides.ts';
import { encodeView, type DecodedView, type View } from '#lib/view/view.ts';

/** The view that is shown in place of the next one, after another. */
type Fitted = (before: View, next: View) => View;

/**
 * The view of the page, whose one truth is its address. A preview (dragging, panning) shows at once
 * and replaces the address at a limited pace; a commit makes a new entry in the history, unless the
 * page is an embed, which must leave its host's Back button alone. Construct it while a component initialises.
 */
export class ViewAddress {
	readonly #isEmbed: boolean;
	readonly #fitted: Fitted;
	/** Read once: the keys that are not ours stay as they were. */
	readonly #first: DecodedView = openedView(browser ? openedQuery(location.search) : '');
	readonly #writer = new HistoryWriter<View>(this.#first.view, {
		says: (view) => location.search.slice(1) === this.query(view) || isSame(addressed(), view),
		replace: (view) => replaceState(this.href(view), {}),
		push: (view) => pushState(this.href(view), {}),
		isSame,
	});
	#view = $state.raw(this.#first.view);
	/** The query of the entry when it was last written or arrived at. */
	#search = browser ? location.search : '';
	/** What the address that was opened held and could not be used. */
	readonly notices = this.#first.notices;

	/**
	 * `onarrive` is called when Back, Forward or a link has brought another entry of the history; `fitted` makes
	 * what goes with a change follow it.
	 */
	constructor(
		isEmbed: boolean,
		onarrive: () => void = () => undefined,
		fitted: Fitted = (_, next) => asOneMap(next),
	) {
		this.#isEmbed = isEmbed;
		this.#fitted = fitted;
		const arrive = () => {
			this.#writer.arrive(addressed());
			this.#follow();
			onarrive();
		};
		// Asked of the browser, since Kit may take a while: what waits must not reach the new entry.
		const pop = ({ state }: PopStateEvent) => {
			// A link to a part of the page makes an entry without state, which goes on with the view.
			if (state !== null || location.search !== this.#search) arrive();
		};
		afterNavigate(({ type }) => type !== 'enter' && type !== 'popstate' && arrive());
		beforeNavigate(({ type }) => type !== 'popstate' && this.#writer.flush());
		onMount(() => {
			addEventListener('popstate', pop);
			return () => {
				removeEventListener('popstate', pop);
				this.#writer.stop();
			};
		});
	}

	/** What is shown now. */
	get view(): View {
		return this.#view;
	}

	/** Shows the view now; its address follows. A commit ends what previews began. */
	preview(view: View): void {
		this.#writer.preview(this.#fitted(this.#view, view));
		this.#follow();
	}

	/** Changes some fields for good: Back does not return to what they were before. */
	settle(fields: Partial<View>): void {
		this.#writer.settle((view) => this.#fitted(view, { ...view, ...fields }));
		this.#follow();
	}

	/** Shows the view and makes it a step that Back undoes. */
	commit(view: View): void {
		const next = this.#fitted(this.#view, view);
		if (this.#isEmbed) this.#writer.settle(() => next);
		else this.#writer.commit(next);
		this.#follow();
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
		return writtenQuery(view, this.#first.rest);
	}

	#follow() {
		this.#view = this.#writer.value;
		this.#search = location.search;
	}
}

function isSame(a: View, b: View): boolean {
	return encodeView(a) === encodeView(b);
}

/** The view that the address of the current entry says. */
function addressed(): View {
	return openedView(openedQuery(location.search)).view;
}
