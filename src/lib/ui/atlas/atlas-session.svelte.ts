import { tick } from 'svelte';
import { neighbourEvent } from '#lib/atlas/events.ts';
import type { LegIds } from '#lib/atlas/focused-legs.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import type { Hit, Painter } from '#lib/map/painter.ts';
import type { Entry } from '#lib/search/entries.ts';
import { dayOf, momentAt } from '#lib/time/days.ts';
import type { Bounds } from '#lib/view/camera.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { adjustmentWords } from '#lib/words/adjustment.ts';
import type { Words } from '#lib/words/en.ts';
import { memoizeAsync } from '#lib/ui/page/files.ts';
import { loadOwnData, restoredOwnData } from '#lib/ui/own-data/load-own-data.ts';
import type { OwnData } from '#lib/ui/own-data/own-data.svelte.ts';
import { ShownView } from '#lib/ui/map/shown-view.svelte.ts';
import type { ViewAddress } from '#lib/ui/page/view-address.svelte.ts';
import { Player } from '#lib/ui/time/player.svelte.ts';
import { grainOfTime, movedTo, playedMoment } from '#lib/ui/time/time-thumbs.ts';
import { LoadedAtlas } from './loaded-atlas.svelte.ts';
import { legsKnown } from './legs-known.ts';
import type { Search } from './load-search.ts';
import type { Height } from './bottom-sheet.ts';
import { ownStage } from './own-stage.ts';
import { Viewport } from './viewport.svelte.ts';

type Address = Pick<ViewAddress, 'view' | 'preview' | 'commit' | 'change' | 'settle'>;
/** What an action did beside what was asked, or why it could not be done and how to try again. */
export type Message = { text: string; again?: () => void };
/** The page that a session drives. */
type Page = {
	/** Its root element, once it is there. */
	root: () => HTMLElement | undefined;
	painter: () => Painter | null;
	/** A story is being made, beside which the details make room for the map. */
	isMaking?: () => boolean;
	/** Something was selected in a list that keeps the focus. */
	onselected?: () => void;
};

/**
 * What a visitor does on the page of the map: select, open and close, trace, go to what was found.
 * Its truth is the address; what is not part of a view stands here. Construct it while a component initialises.
 */
export class AtlasSession {
	readonly address: Address;
	readonly loaded: LoadedAtlas;
	readonly viewport: Viewport;
	readonly shown: ShownView;
	readonly player: Player;
	/** Things of a stack that was opened; one of them is chosen next. */
	stack = $state.raw<readonly string[]>([]);
	/** Corridors that the pointer is on in the legend or the table. */
	hoveredCorridors = $state.raw<readonly string[] | null>(null);
	/** The layer that the pointer or the focus is on in the legend. */
	pointedLayer = $state.raw<LayerId | null>(null);
	/** Legs of the traced route, its bounds, and where its consignment is. */
	tracedLegs = $state.raw<LegIds | null>(null);
	tracedBounds = $state.raw<Bounds | null>(null);
	consignment = $state.raw<[number, number] | null>(null);
	/** The claim that the address points at. */
	targetClaim = $state<string | null>(null);
	message = $state.raw<Message | null>(null);
	/** What the visitor laid over the atlas; its code comes when it is first wanted. */
	own = $state.raw<OwnData | null>(null);
	/** How high the panel stands over the map of a small screen. */
	panelHeight = $state<Height>('half');
	/** Tracing was opened by hand; a link that traces opens the panel by itself. */
	#isTracing = $state(false);
	readonly #words: Words;
	readonly #page: Page;
	/** What had the focus before the panel was opened, and gets it back. */
	#opener: HTMLElement | null = null;

	readonly isTraceOpen = $derived.by(() => this.#isTracing || this.address.view.trace !== null);
	readonly isDetailOpen = $derived.by(
		() => this.address.view.select !== null || this.stack.length > 0,
	);
	readonly isOwnOpen = $derived.by(() => (this.own?.pane ?? null) !== null);
	readonly isPanelOpen = $derived.by(() => this.isDetailOpen || this.isTraceOpen || this.isOwnOpen);

	/** The layer that bars have the colour of: the one pointed at or, lacking that, of what is selected. */
	readonly layer = $derived.by(
		() => this.pointedLayer ?? this.loaded.layerOf(this.address.view.select),
	);

	constructor(words: Words, address: Address, page: Page) {
		this.#words = words;
		this.#page = page;
		this.address = address;
		this.loaded = new LoadedAtlas(words);
		const view = () => address.view;
		this.player = new Player({
			now: () => playedMoment(view()),
			step: (moment) => address.preview({ ...view(), ...movedTo(view(), moment) }),
			done: () => address.commit(view()),
		});
		this.shown = new ShownView({
			view,
			...legsKnown(() => this.loaded.outline, page.root),
			hovered: () => this.hoveredCorridors,
			traced: () => this.tracedLegs,
			own: () => this.own?.overlay ?? null,
		});
		this.viewport = new Viewport({
			view,
			slice: () => this.shown.told,
			map: () => this.loaded.map,
			painter: page.painter,
			traced: () => (this.isTraceOpen ? this.tracedBounds : undefined),
			linked: view().select,
			isAside: () => page.isMaking?.() ?? false,
			isOpen: () => this.isPanelOpen,
		});
	}

	/** Selects something and opens its details, which take the focus. */
	readonly select = (id: string): void => {
		this.#selectOnly({ select: id, ...this.viewport.towards(id) }, true);
		void this.#open();
		void this.#showOnceKnown(id);
	};

	/** Selects something from a list that keeps the focus, such as the table. */
	readonly selectInPlace = (id: string): void => {
		this.#selectOnly({ select: id, ...this.viewport.towards(id) });
		this.#page.onselected?.();
		void this.loaded.loadDetails();
		void this.#showOnceKnown(id);
	};

	/** Selects what was hit on the map; several things at one spot are listed. */
	readonly pick = (hit: Hit): void => {
		this.player.pause();
		const { ids } = hit;
		const beside = this.own?.pick(ids);
		if (beside) return void this.#openOwn(undefined, beside);
		this.own?.hide();
		const [first] = ids;
		if (ids.length > 1) {
			this.stack = ids;
			this.address.change({ select: null, ...this.viewport.towardsHit(hit) });
			void this.#open();
		} else if (first) {
			this.#selectOnly({ select: first, ...this.viewport.towardsHit(hit) }, true);
			void this.#open();
		} else if (this.isDetailOpen) {
			this.close();
		}
	};

	/** Brings what is selected into sight. */
	readonly show = (): void => {
		const { select } = this.address.view;
		if (select) this.address.change(this.viewport.towards(select));
	};

	/** Goes to what the search found. */
	readonly go = (entry: Entry, { outline, evidence, destination }: Search): void => {
		if (entry.group === 'own') return void this.#openOwn(entry.id);
		const { view } = this.address;
		const { change, adjustment } = destination(entry, view, outline);
		const place = entry.group === 'places' ? outline.places[entry.id]?.at : null;
		const sight = place
			? this.viewport.towardsPlace(place)
			: this.viewport.towards(entry.id, { ...view, ...change });
		this.#selectOnly({ ...change, ...sight });
		if (entry.group === 'claims') {
			const claims = evidence.things[entry.id]?.claims ?? [];
			this.targetClaim = claims.find(({ text }) => text === entry.text)?.id ?? null;
		}
		const name = this.loaded.nameOf(entry.id) ?? entry.names[0]?.text ?? entry.id;
		const text = adjustmentWords(this.#words, name, adjustment);
		this.message = text ? { text } : null;
		if (!change.select) return;
		this.#keepOpener();
		void this.#open();
		void this.#showOnceKnown(change.select);
	};

	/** Goes to the event after (1) or before (-1) the selected one or, lacking that, the year. */
	readonly toEvent = async (step: 1 | -1): Promise<void> => {
		await this.loaded.loadDetails();
		const { view } = this.address;
		const { details } = this.loaded;
		const found =
			details && neighbourEvent(details.map.outline, details.evidence, view, view.select, step);
		if (!found) return;
		const grain = grainOfTime(view);
		const time = movedTo(view, grain === 'year' ? found.year : momentAt(dayOf(found.start), grain));
		const sight = this.viewport.towards(found.id, { ...view, ...time });
		this.stack = [];
		this.player.pause();
		this.address.change({ ...time, select: found.id, ...sight });
	};

	/** Opens the trace in place of details. */
	readonly openTrace = async (): Promise<void> => {
		this.own?.hide();
		this.stack = [];
		this.#keepOpener();
		this.player.pause();
		this.#isTracing = true;
		if (this.address.view.select !== null) this.address.change({ select: null });
		await this.#focusPanel();
	};

	/** Opens the panel for data of the visitor's own, with a file of theirs if they have given one. */
	readonly bringOwn = async (...files: File[]): Promise<void> => {
		try {
			this.own = await this.loadOwn();
		} catch {
			const text = this.#words.panelFailed(this.#words.ownData);
			return void (this.message = { text, again: () => void this.bringOwn(...files) });
		}
		this.own.bring(...files);
		await this.#openOwn();
	};

	/** Brings back what the visitor has kept on the device, or what came in a file. */
	async restoreOwn(): Promise<void> {
		this.own = (await restoredOwnData(this.loadOwn)) ?? this.own;
	}

	/** Closes the details and, when there are none, the trace under them. */
	readonly close = (): void => {
		if (this.isOwnOpen) return this.#closeOwn();
		if (this.isDetailOpen && this.isTraceOpen) return void this.openTrace();
		const stays = this.viewport.pinnedHome();
		const { trace, cargo, closed, way } = DEFAULT_VIEW;
		const untraced = this.address.view.trace === null ? {} : { trace, cargo, closed, way };
		this.stack = [];
		this.#isTracing = false;
		this.address.change({ select: null, ...stays, ...untraced });
		this.#focusOpener();
	};

	#focusOpener() {
		const before = this.#opener?.isConnected ? this.#opener : null;
		this.#opener = null;
		(before ?? this.#page.root()?.querySelector<HTMLElement>('canvas, .track'))?.focus();
	}

	#selectOnly(change: Partial<View>, isOpened = false) {
		this.own?.hide();
		this.stack = [];
		this.targetClaim = null;
		if (isOpened) this.#keepOpener();
		this.player.pause();
		this.address.change(change);
	}

	/** The one object for own data, however many ask for it at once. */
	readonly loadOwn = memoizeAsync(() => loadOwnData(this.#words, ownStage(this)));

	/** Shows own data in the panel, in place of what it held; `beside` are things of the atlas at the same spot. */
	async #openOwn(id?: string, beside: readonly string[] = []) {
		if (id) this.own?.select(id);
		this.#keepOpener();
		this.stack = beside;
		if (this.address.view.select !== null) this.address.change({ select: null });
		this.panelHeight = 'half';
		await this.#focusPanel();
	}

	#closeOwn() {
		this.own?.close();
		this.stack = [];
		this.#focusOpener();
	}

	#keepOpener() {
		this.#opener ??= document.activeElement as HTMLElement | null;
	}

	async #open() {
		void this.loaded.loadDetails();
		this.panelHeight = 'half';
		// The claim that is pointed at takes the focus itself.
		if (this.targetClaim === null) await this.#focusPanel();
	}

	/** Brings into sight what was selected before anybody knew where it is. */
	async #showOnceKnown(id: string) {
		if (this.loaded.map) return;
		await this.loaded.loadDetails();
		if (this.address.view.select === id) this.address.settle(this.viewport.towards(id));
	}

	async #focusPanel() {
		await tick();
		this.#page.root()?.querySelector<HTMLElement>('.panel h2')?.focus();
	}
}
