import { expect, test } from 'vitest';
import type { Census } from '#lib/atlas/census.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import type { Network } from '#lib/network/network.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import Panned from './Panned.svelte';
import { render } from './render.ts';
import { CENSUS, EVIDENCE, OUTLINE } from './small-atlas.ts';
import { NETWORK } from './small-network.ts';

/** The object, with a count of how often the list under a key was read: once at least by each working out. */
function counted<T extends object>(object: T, key: keyof T): { object: T; reads: () => number } {
	let reads = 0;
	const proxy = new Proxy(object, {
		get(target, name, receiver) {
			if (name === key) reads++;
			return Reflect.get(target, name, receiver) as unknown;
		},
	});
	return { object: proxy, reads: () => reads };
}

test('a pan works out nothing of time bar, table, trace and changes; a new year works out all', async () => {
	const census = counted<Census>(CENSUS, 'groups');
	const outline = counted<Outline>(OUTLINE, 'things');
	const network = counted<Network>(NETWORK, 'legs');
	const view: View = { ...DEFAULT_VIEW, year: 2011, trace: ['riga', 'hairaton'] };
	const props = {
		census: census.object,
		outline: outline.object,
		network: network.object,
		evidence: EVIDENCE,
	};
	const reads = () => [census.reads(), outline.reads(), network.reads()];
	let show: (view: View) => void = () => undefined;
	const page = await render(Panned, { ...props, first: view, onsteer: (steer) => (show = steer) });
	page.container.querySelector<HTMLDetailsElement>('details.changes')!.open = true;
	await expect.element(page.getByRole('heading', { name: 'Riga → Hairaton' })).toBeVisible();

	const before = reads();
	for (const lng of [60, 61, 62, 63]) {
		const map = { zoom: 4, lat: 45, lng, bearing: 0, pitch: 0 };
		// As the address gives it after Back: equal, and another object throughout.
		show(structuredClone({ ...view, map }));
	}
	expect(reads()).toEqual(before);

	show({ ...view, year: 2012 });
	const after = reads();
	before.forEach((count, i) => expect(after[i]).toBeGreaterThan(count));
});
