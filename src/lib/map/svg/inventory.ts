import { isCorridor, isLeg, type Atlas, type Thing } from '#lib/atlas/atlas.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { isEventKind, stateIn } from '#lib/atlas/slice.ts';
import { witnesses } from '#lib/atlas/witness.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { attributes, escaped } from './markup.ts';

/**
 * Every thing of the atlas as lists by layer, each item turned on and off by year as the picture is:
 * what a page without script, and a screen reader, reads in place of the map.
 */
export function inventory(atlas: Atlas, words: Words): string {
	return LAYERS.map((layer) => {
		const things = atlas.things.filter((thing) => thing.layer === layer && !isLeg(thing));
		if (things.length === 0) return '';
		return `<section class="inventory-layer"><h3>${words.layers[layer].name}</h3><ul>${things.map((thing) => item(thing, atlas, words)).join('')}</ul></section>`;
	}).join('\n');
}

function item(thing: Thing, { sources }: Atlas, words: Words): string {
	const timed = {
		yearStates: thing.yearStates,
		layer: thing.layer,
		isEvent: isEventKind(thing.kind),
		witnesses: witnesses(thing.claims, sources).length,
		countries: thing.countries,
	};
	const notes = [
		isCorridor(thing) ? words.panel.km(Math.round(thing.lengthKm)) : words.kinds[thing.kind],
		words.date(thing.when),
		...thing.interruptions.map(({ kind, when }) => words.interrupted[kind](words.date(when))),
		thing.status === 'real' ? '' : words.statuses[thing.status],
	].filter(Boolean);
	return `<li${attributes({
		'data-item': thing.id,
		'data-t': thing.days,
		'data-layer': thing.layer,
		'data-e': timed.isEvent ? '' : undefined,
		'data-w': timed.witnesses,
		'data-c': thing.countries.join(' '),
		'data-s': stateIn(timed, DEFAULT_VIEW),
	})}><a href="?select=${encodeURIComponent(thing.id)}">${escaped(thing.names[words.language])}</a> <span>${escaped(notes.join(' · '))}</span></li>`;
}
