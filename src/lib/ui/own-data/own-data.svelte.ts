import type { Slice } from '#lib/atlas/slice.ts';
import {
	groupsOf,
	isOwnId,
	MOST_GROUPS,
	ownFeature,
	OWN_COLOURS,
	type OwnFeature,
	type OwnLayer,
	type OwnLayerId,
} from '#lib/own-data/own-layer.ts';
import { weightOf } from '#lib/own-data/coordinates.ts';
import { MOST_FEATURES, MOST_POSITIONS } from '#lib/own-data/draft.ts';
import type { Findings } from '#lib/search/finder.ts';
import { OwnCensus, type OwnCount } from '#lib/own-data/own-census.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { prepareShape } from '#lib/map/own/own-drawing.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { adjustmentWords } from '#lib/words/adjustment.ts';
import type { Words } from '#lib/words/en.ts';
import type { StoryHead } from '#lib/ui/own/story-store.ts';
import { Importer } from './importer.svelte.ts';
import { KeptElsewhere, Keeping } from './keeping.ts';
import OwnBars from './OwnBars.svelte';
import OwnInventory from './OwnInventory.svelte';
import OwnLegend from './OwnLegend.svelte';
import OwnPanel from './OwnPanel.svelte';
import OwnRows from './OwnRows.svelte';
import { boundsOf, toRow } from './own-destination.ts';
import { foundRows, type RowScope } from './own-rows.ts';
import { NO_STAGE, type OwnStage } from './own-stage.ts';
import { OwnTexts } from './own-texts.svelte.ts';
import { Removed } from './removed.svelte.ts';

/** Counts of layers, each worked out once. */
const censuses = new WeakMap<readonly OwnFeature[], OwnCensus>();

/**
 * What a visitor laid over the atlas, and what is done with it. Nothing of it is in the address, and
 * nothing leaves the page.
 */
export class OwnData {
	/** What pages show of it; they come with this code. */
	readonly parts = { OwnBars, OwnInventory, OwnLegend, OwnPanel, OwnRows };
	readonly words: OwnWords;
	/** What rows are found by. */
	readonly texts = new OwnTexts();
	readonly importer: Importer;
	layers = $state.raw<readonly OwnLayer[]>([]);
	/** Id of the feature whose details are open. */
	selected = $state.raw<string | null>(null);
	/** What the panel shows; null while it is closed. */
	pane = $state<'bring' | 'rows' | 'detail' | null>(null);
	/** Which rows are listed. */
	scope = $state<RowScope>('time');
	/** The rows at a spot that was picked; null: all. */
	spot = $state.raw<readonly string[] | null>(null);
	isKept = $state(false);
	message = $state('');
	/** Stories on this device that still hold data, once these were removed. */
	toldIn = $state.raw<readonly StoryHead[]>([]);
	#last: OwnOverlay | null = null;
	/** What was removed last and can be had back. */
	readonly removed = new Removed();
	readonly #keeping = new Keeping();
	readonly #words: Words;
	readonly stage: OwnStage;

	/** The layer of a file that is being looked at before it is taken. */
	readonly #coming = $derived.by<OwnLayer | null>(() => {
		const { features } = this.importer;
		if (this.pane !== 'bring' || features.length === 0) return null;
		// It has no name yet: each letter typed into its field would draw all rows anew.
		return madeLayer(this.layers, '', features, 0);
	});
	readonly #drawn = $derived.by(() =>
		this.#coming ? [...this.layers, this.#coming] : this.layers,
	);
	/** The layers whose rows are asked for: of a file that is being looked at, or all that are shown. */
	readonly asked = $derived.by(() =>
		this.#coming ? [this.#coming] : this.layers.filter(({ isShown }) => isShown),
	);
	/** What painters are told. */
	readonly overlay = $derived.by(() => {
		this.#last = new OwnOverlay(this.#drawn, this.selected, this.#last);
		return this.#last;
	});
	/** What exports are told; nothing while there are no layers. */
	readonly picture = $derived.by(() =>
		this.layers.some(({ isShown }) => isShown)
			? { overlay: this.overlay, words: this.words }
			: null,
	);
	/** What a link does not hold, and a saved file may. */
	readonly saved = $derived.by(() => savedOf(this.layers, this.words));
	readonly isEmpty = $derived.by(() => this.layers.length === 0);
	/** The heading of the panel. */
	readonly title = $derived.by(() => {
		if (this.pane !== 'detail') return this.words.title;
		return this.nameOf(this.selected ?? '') ?? this.words.title;
	});

	constructor(words: Words, said: OwnWords, stage: OwnStage = NO_STAGE) {
		[this.#words, this.stage] = [words, stage];
		this.words = said;
		this.importer = new Importer(words, said);
		this.#keeping.follow((isKept) => void this.#changedElsewhere(isKept));
	}

	/** Opens the panel to bring data, with a file if there is one; of several the first is read. */
	readonly bring = (file?: File, ...others: readonly File[]): void => {
		[this.pane, this.selected, this.message, this.toldIn] = ['bring', null, '', []];
		if (!file) return void this.importer.prepare().catch(() => undefined);
		void this.importer.open(file);
		if (others.length > 0) this.importer.note = this.words.bring.onlyFirst(file.name);
	};

	/** Takes what was read as one layer, or as one for each value of its column of layers. */
	readonly take = async (): Promise<void> => {
		const { features } = this.importer;
		const name = this.importer.name.trim() || this.words.title;
		const tooMuch = tooMuchOf(this.layers, features, this.words);
		if (tooMuch) return void (this.importer.note = tooMuch);
		const groups = groupsOf(features);
		const isSplit = groups.length > 1 && groups.length <= MOST_GROUPS;
		const parts = isSplit
			? groups.map((group) => features.filter((feature) => feature.group === group))
			: [features];
		for (const part of isSplit ? parts : []) await prepareShape(part);
		if (this.importer.features !== features) return;
		const made = parts.map((part, i) =>
			madeLayer(this.layers, (isSplit && groups[i]) || name, part, i),
		);
		this.importer.cancel();
		[this.pane, this.spot] = ['rows', null];
		this.#set([...this.layers, ...made]);
	};

	/** Changes how a layer is called or looks. */
	readonly change = (id: OwnLayerId, fields: Partial<OwnLayer>): void =>
		this.#set(this.layers.map((layer) => (layer.id === id ? { ...layer, ...fields } : layer)));

	/** Removes a layer or, without an id, all; for a while they can be had back. */
	readonly remove = (id?: OwnLayerId): void => {
		[this.selected, this.spot] = [null, null];
		const before = { layers: this.layers, isKept: this.isKept };
		const left = id === undefined ? [] : this.layers.filter((layer) => layer.id !== id);
		if (left.length === 0) this.isKept = false;
		this.#set(left);
		this.message = this.words.layers.layerRemoved;
		if (left.length === 0) void this.#forget();
		this.removed.hold(before);
	};

	/** Brings back what was removed last. */
	readonly undo = (): void => {
		const before = this.removed.take();
		if (!before) return;
		[this.isKept, this.message, this.toldIn] = [before.isKept, '', []];
		this.#set(before.layers);
	};

	/** Takes all off the device, and says so; a story that took them has them still. */
	async #forget() {
		await this.#keeping.forget();
		const { storiesWithData } = await import('#lib/ui/own/story-store.ts');
		const told = await storiesWithData();
		// They were brought back meanwhile.
		if (!this.isEmpty) return;
		this.toldIn = told;
		const { removed, toldStill } = this.words.layers;
		this.message = this.toldIn.length === 0 ? removed : toldStill(this.toldIn.length);
	}

	/** Keeps the layers on the device from now on, or no more. */
	readonly setKept = async (isKept: boolean): Promise<void> => {
		this.isKept = isKept;
		this.message = '';
		if (!isKept) return this.#keeping.forget();
		try {
			await this.#keeping.keep(this.layers);
		} catch (error) {
			const { keptElsewhere, keepFailed, keptBefore } = this.words.layers;
			if (error instanceof KeptElsewhere) [this.isKept, this.message] = [false, keptElsewhere];
			// What was kept before still is.
			else if (this.#keeping.knowsOfSome) this.message = keptBefore;
			else [this.isKept, this.message] = [false, keepFailed];
		}
	};

	/** Follows another window where this one keeps the same: what is removed there is never kept again here. */
	async #changedElsewhere(isKept: boolean): Promise<void> {
		if (!this.isKept) return;
		if (!isKept)
			return void ([this.isKept, this.message] = [false, this.words.layers.removedElsewhere]);
		this.layers = await this.#keeping.layers();
		[this.selected, this.spot] = [null, null];
	}

	/** Takes the layers of a saved file, as JSON. */
	adopt(json: string): void {
		this.layers = JSON.parse(json) as OwnLayer[];
	}

	/** Brings back what was kept. */
	async restore(): Promise<void> {
		const layers = await this.#keeping.layers();
		for (const { features } of layers) await prepareShape(features);
		[this.layers, this.isKept] = [[...layers, ...this.layers], layers.length > 0];
	}

	/**
	 * Selects what was hit, if it is of these data; several things at a spot are listed. Gives the ids of those
	 * that are not, to be listed beside, or null where none is of these.
	 */
	readonly pick = (ids: readonly string[]): readonly string[] | null => {
		const mine = ids.filter(isOwnId);
		const [first] = mine;
		if (!first) return null;
		// What is only being looked at has no details yet.
		if (this.pane === 'bring') return [];
		if (ids.length === 1) this.select(first);
		else [this.pane, this.spot, this.selected] = ['rows', mine, null];
		return ids.filter((id) => !isOwnId(id));
	};

	/** Opens the details of a row, and goes to its time and its place. */
	readonly select = (id: string): void => {
		[this.pane, this.selected] = ['detail', id];
		const feature = ownFeature(this.layers, id)?.feature;
		if (!feature) return;
		const bounds = feature.geometry && boundsOf(feature.geometry);
		const sight = bounds ? this.stage.towards(bounds) : {};
		const way = toRow(feature, this.stage.view());
		const told = way ? adjustmentWords(this.#words, feature.name, way.adjustment) : '';
		this.stage.change({ ...way?.change, ...sight }, told);
	};

	/** Lists rows: those of the time shown, or others. */
	readonly list = (scope: RowScope = this.scope): void => {
		[this.pane, this.selected, this.spot, this.scope] = ['rows', null, null, scope];
	};

	/** What the search of the page finds here. */
	readonly find = (query: string): Findings['groups'] =>
		foundRows(this.layers, this.texts.finding(this.layers, query), this.words);

	/** Gives the panel to something else; a file that is being looked at waits. */
	readonly hide = (): void => {
		[this.pane, this.selected, this.spot] = [null, null, null];
	};

	/** Closes the panel; a file that was not taken is given up. */
	readonly close = (): void => {
		if (this.pane === 'bring') this.importer.cancel();
		this.hide();
	};

	/** What stands at the pointer over a row: whose it is, too. */
	readonly tipOf = (id: string): string | undefined => {
		const name = this.nameOf(id);
		return name && `${name} · ${this.words.title}`;
	};

	/** How much of the shown layers a slice shows, as a sentence; nothing where there are none. */
	readonly countsIn = (slice: Slice): string => {
		const counts = this.layers
			.filter(({ isShown }) => isShown)
			.map((layer) => this.censusOf(layer).countIn(slice));
		if (counts.length === 0) return '';
		const sum = (key: keyof OwnCount) => counts.reduce((all, count) => all + count[key], 0);
		return this.words.counts(sum('certain'), sum('possible'));
	};

	readonly nameOf = (id: string): string | undefined => ownFeature(this.#drawn, id)?.feature.name;

	/** The counts of a layer, worked out once. */
	censusOf({ features }: OwnLayer): OwnCensus {
		const census = censuses.get(features) ?? new OwnCensus(features);
		censuses.set(features, census);
		return census;
	}

	#set(layers: readonly OwnLayer[]) {
		this.removed.drop();
		this.layers = layers;
		if (this.isKept) void this.setKept(true);
	}
}

const savedOf = (layers: readonly OwnLayer[], { isPrivate, layers: said }: OwnWords) =>
	layers.length === 0
		? null
		: { notInLinks: isPrivate, withThem: said.inFile, json: () => JSON.stringify(layers) };

/** Rows as a layer, with an id and a colour after those of layers that are there. */
function madeLayer(
	layers: readonly OwnLayer[],
	name: string,
	features: readonly OwnFeature[],
	more: number,
): OwnLayer {
	// After the last: a layer before it may have been removed.
	const taken = layers.map(({ id }) => Number(id.slice('own-'.length)));
	const number = Math.max(0, ...taken) + more;
	const colour = OWN_COLOURS[number % OWN_COLOURS.length] ?? 'violet';
	return { id: `own-${number + 1}`, name, colour, symbol: 'disc', isShown: true, features };
}

/** That layers and more rows are together more than is drawn, as a sentence; null where they are not. */
function tooMuchOf(
	layers: readonly OwnLayer[],
	more: readonly OwnFeature[],
	{ bring }: OwnWords,
): string | null {
	const all = [...layers.flatMap(({ features }) => features), ...more];
	const { points, positions } = weightOf(all.map(({ geometry }) => geometry));
	const rows = Math.max(all.length, points);
	if (rows > MOST_FEATURES) return bring.full(rows);
	return positions > MOST_POSITIONS ? bring.fullOfLines(positions) : null;
}
