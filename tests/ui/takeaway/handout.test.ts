import { expect, onTestFinished, test, vi } from 'vitest';
import letters from '#generated/letters.json';
import type { GlyphOutlines } from '#lib/export/letters.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { en as ownWords } from '#lib/own-data/words/en.ts';
import type { Subject } from '#lib/ui/takeaway/exporting.ts';
import { printHandout } from '#lib/ui/takeaway/handout.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { AREA_DATA, BASEMAP, EVIDENCE, MAP_DATA } from '../small-atlas.ts';

const FILES = {
	map: MAP_DATA,
	evidence: EVIDENCE,
	ground: groundPaths(BASEMAP),
	letters: letters as unknown as GlyphOutlines,
	areas: AREA_DATA,
};
const STORY: Subject = {
	view: DEFAULT_VIEW,
	size: { width: 800, height: 450 },
	theme: 'light',
	page: 'https://atlas.example/',
	focus: null,
	slides: [{ view: DEFAULT_VIEW, title: 'A step', text: 'Its text.', notes: '', sources: [] }],
	isWhole: true,
	title: 'A story',
};
const foot = (view: Partial<View>, own: Subject['own'] = null) => {
	const main = document.createElement('main');
	document.body.append(main);
	onTestFinished(() => main.remove());
	const subject = { ...STORY, view: { ...DEFAULT_VIEW, ...view }, own, isWhole: false };
	return printHandout(subject, FILES, en).then(() => main);
};
const handouts = () => document.querySelectorAll('.story-handout').length;

test('a handout whose picture cannot be decoded is told, and nothing of it stays on the page', async () => {
	const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
	const decode = vi.spyOn(HTMLImageElement.prototype, 'decode');
	onTestFinished(() => void vi.restoreAllMocks());
	decode.mockRejectedValueOnce(new DOMException('no memory', 'EncodingError'));
	await expect(printHandout(STORY, FILES, en)).rejects.toThrow('no memory');
	expect(handouts()).toBe(0);
	expect(print).not.toHaveBeenCalled();

	await printHandout(STORY, FILES, en);
	await printHandout(STORY, FILES, en);
	expect(handouts()).toBe(1);
	expect(print).toHaveBeenCalledTimes(2);
});

test('the foot of one map has its scale; that of several maps has none, as theirs is another', async () => {
	vi.spyOn(window, 'print').mockImplementation(() => undefined);
	onTestFinished(() => void vi.restoreAllMocks());
	expect((await foot({})).querySelector('.scale')?.textContent).toContain('km');
	for (const view of [{ view: 'pair', compare: 2003 }, { view: 'strip' }] satisfies Partial<View>[])
		expect((await foot(view)).querySelector('.scale')).toBeNull();
});

test('the handout of a story says who tells it and of what', async () => {
	vi.spyOn(window, 'print').mockImplementation(() => undefined);
	onTestFinished(() => void vi.restoreAllMocks());
	const told = { ...STORY, lead: 'How it went.', visitor: { author: '', lang: 'en' as const } };
	await printHandout(told, FILES, en);
	const head = document.querySelector('.story-handout h1')?.parentElement;
	expect(head?.querySelector('.byline')?.textContent).toBe(en.stories.byVisitor);
	expect(head?.querySelector('.lead')?.textContent).toBe('How it went.');
	await printHandout(STORY, FILES, en);
	expect(document.querySelector('.story-handout .byline')).toBeNull();
});

test('a handout lists the sources of a visitor’s own rows apart from those of the atlas', async () => {
	vi.spyOn(window, 'print').mockImplementation(() => undefined);
	onTestFinished(() => void vi.restoreAllMocks());
	const rows = ['ICRC', 'A diary', 'UNAMA', 'The press'].map((source) =>
		ownRow(String(DEFAULT_VIEW.year), { source }),
	);
	const own = { overlay: new OwnOverlay([ownLayer(rows)]), words: ownWords };
	const whole = ownWords.picture.sources('ICRC; A diary; UNAMA; The press', 0);
	const theirs = (root: ParentNode | null) => root?.querySelector('.authors')?.textContent;
	await printHandout({ ...STORY, own }, FILES, en);
	expect(theirs(document.querySelector('.story-handout'))).toBe(whole);
	for (const item of document.querySelectorAll('.story-handout li'))
		expect(item.textContent).not.toContain('UNAMA');
	expect(theirs(await foot({}, own))).toBe(whole);
	expect(theirs(await foot({}))).toBeUndefined();
});

test('a step that cites nothing names the sources of its map, and one without any has no empty heading', async () => {
	vi.spyOn(window, 'print').mockImplementation(() => undefined);
	onTestFinished(() => void vi.restoreAllMocks());
	const [slide] = STORY.slides;
	if (!slide) throw new Error('it has a slide');
	const slides = [
		{ ...slide, view: { ...DEFAULT_VIEW, year: 2011 } },
		{ ...slide, view: { ...DEFAULT_VIEW, year: 2011 }, sources: ['A claim (A, 2005)'] },
		{ ...slide, view: { ...DEFAULT_VIEW, year: 2011, layers: [] } },
	];
	await printHandout({ ...STORY, slides }, FILES, en);
	const parts = [...document.querySelectorAll('.story-handout section')];
	const heads = parts.map((part) => part.querySelector('h3')?.textContent);
	expect(heads).toEqual([en.exports.picture.sources, en.stories.restsOn, undefined]);
	for (const list of document.querySelectorAll('.story-handout ul'))
		expect(list.children.length).toBeGreaterThan(0);
});

test('the relief is on paper only where it is asked for, in the page’s own map and in a story’s pictures', async () => {
	vi.spyOn(window, 'print').mockImplementation(() => undefined);
	onTestFinished(() => void vi.restoreAllMocks());
	const main = document.createElement('main');
	main.append(
		document.createRange()
			.createContextualFragment(`<svg class="picture ground"><path class="land" /><path class="lake" />
		<g class="fine fine-land"><path class="land" /></g><g class="fine fine-lines"></g></svg>`),
	);
	document.body.append(main);
	onTestFinished(() => main.remove());
	const asked: unknown[] = [];
	const href = 'data:image/png;base64,iVBORw0KGgo=';
	const relief = (...of: unknown[]) => {
		asked.push(of);
		return { href, corners: [20000, 11000, 24000, 13000] as const };
	};
	const print = (subject: Partial<Subject>) =>
		printHandout({ ...STORY, theme: 'dark', ...subject }, { ...FILES, relief }, en);
	const laid = () => main.querySelector('.paper-relief');

	await print({ isWhole: false });
	expect(laid()).toBeNull();
	expect(main.textContent).not.toContain('SRTM');
	await print({ isWhole: false, hasPaperRelief: true });
	expect(laid()?.previousElementSibling?.classList).toContain('fine-land');
	expect(laid()?.getAttribute('width')).toBe('4000');
	expect(main.textContent).toContain('SRTM');
	await print({});
	expect(laid()).toBeNull();
	expect(asked).toHaveLength(2);
	await print({ hasPaperRelief: true });
	// Paper is white, whatever the screen is.
	expect(asked.every((of) => (of as unknown[])[1] === 'light')).toBe(true);
	expect(asked.length).toBeGreaterThan(2);
});
