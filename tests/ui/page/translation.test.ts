import { beforeAll, describe, expect, test } from 'vitest';
import { tick } from 'svelte';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { followTranslation, untranslate } from '#lib/words/translation.ts';
import Panned from '../Panned.svelte';
import { render } from '../render.ts';
import { CENSUS, EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { NETWORK } from '../small-network.ts';
import { translate } from '../translate.ts';

beforeAll(() => followTranslation(document));

const said = (root: Element) => (root.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

async function panels(view: Partial<View>) {
	const data = { census: CENSUS, outline: OUTLINE, network: NETWORK, evidence: EVIDENCE };
	let steer: (view: View) => void = () => undefined;
	const page = await render(Panned, {
		...data,
		first: { ...DEFAULT_VIEW, ...view },
		onsteer: (show) => (steer = show),
	});
	for (const details of page.container.querySelectorAll('details')) details.open = true;
	await tick();
	await tick();
	const show = (next: Partial<View>) => steer({ ...DEFAULT_VIEW, ...next });
	return { container: page.container, unmount: page.unmount, show };
}

/** What the panels say of a view that they showed from the beginning. */
async function saidOf(view: Partial<View>) {
	const page = await panels(view);
	const text = said(page.container);
	await page.unmount();
	return text;
}

describe('a page that its browser translates', () => {
	const WAYS: Partial<View>[] = [
		{ year: 2011 },
		{ year: 2012, trace: ['riga', 'hairaton'] },
		{ years: [1998, 2009], trace: ['riga', 'hairaton'], closed: ['KAZ'] },
		{ year: 2010, compare: 2013, certain: true },
		{ year: 1993, trace: ['riga', 'hairaton'], cargo: 'lethal' },
		{ year: 2011 },
	];

	test('says after each change what it would say untranslated, in every panel', async () => {
		const expected: string[] = [];
		for (const view of WAYS) expected.push(await saidOf(view));
		const page = await panels(WAYS[0] ?? {});
		for (const [i, view] of WAYS.entries()) {
			page.show(view);
			for (const details of page.container.querySelectorAll('details')) details.open = true;
			await tick();
			await tick();
			expect(said(page.container)).toBe(expected[i]);
			translate(page.container);
			expect(said(page.container)).toBe(expected[i]);
			// The observer hears of it in a microtask.
			await Promise.resolve();
			expect(said(page.container)).toBe(expected[i]);
		}
	});

	test('gives its texts back before it wakes, and when the reader wants the original', async () => {
		const box = document.createElement('p');
		box.append('In 2011: ', document.createElement('b'), '9 corridors.');
		document.body.append(box);
		const [first, , last] = box.childNodes;
		translate(box);
		await Promise.resolve();
		expect(box.querySelectorAll('font')).toHaveLength(4);
		untranslate(document);
		expect([...box.childNodes].map(({ nodeName }) => nodeName)).toEqual(['#text', 'B', '#text']);
		expect([first?.textContent, last?.textContent]).toEqual(['In 2011: ', '9 corridors.']);

		translate(box);
		await Promise.resolve();
		for (const font of box.querySelectorAll(':scope > font'))
			font.replaceWith(font.previousSibling!);
		await Promise.resolve();
		expect(box.textContent).toBe('In 2011: 9 corridors.');
		box.remove();
	});
});
