import { isCorridor, isLeg, type Atlas, type Thing } from '#lib/atlas/atlas.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { yearDigits } from '#lib/time/lifetime.ts';
import { isEventKind, stateIn } from '#lib/atlas/slice.ts';
import { witnesses } from '#lib/atlas/witness.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { dateWords } from '#lib/words/dates.ts';
import { KIND_WORDS, LAYER_WORDS, STATUS_WORDS } from '#lib/words/en.ts';
import { attributes, escaped } from './markup.ts';

/**
 * Every thing of the atlas as lists by layer, each item turned on and off by year as the picture is:
 * what a page without script, and a screen reader, reads in place of the map.
 */
export function inventory(atlas: Atlas): string {
	return LAYERS.map((layer) => {
		const things = atlas.things.filter((thing) => thing.layer === layer && !isLeg(thing));
		if (things.length === 0) return '';
		return `<section class="inventory-layer"><h3>${LAYER_WORDS[layer].name}</h3><ul>${things.map((thing) => item(thing, atlas)).join('')}</ul></section>`;
	}).join('\n');
}

function item(thing: Thing, { sources }: Atlas): string {
	const digits = yearDigits(thing.life);
	const timed = {
		digits,
		layer: thing.layer,
		isEvent: isEventKind(thing.kind),
		witnesses: witnesses(thing.claims, sources).length,
	};
	const notes = [
		isCorridor(thing)
			? `${Math.round(thing.lengthKm).toLocaleString('en')} km`
			: KIND_WORDS[thing.kind],
		dateWords(thing.when),
		thing.status === 'real' ? '' : STATUS_WORDS[thing.status],
	].filter(Boolean);
	return `<li${attributes({
		'data-item': thing.id,
		'data-t': digits,
		'data-layer': thing.layer,
		'data-e': timed.isEvent ? '' : undefined,
		'data-w': timed.witnesses,
		'data-s': stateIn(timed, DEFAULT_VIEW),
	})}><a href="?select=${encodeURIComponent(thing.id)}">${escaped(thing.names.en)}</a> <span>${escaped(notes.join(' · '))}</span></li>`;
}
