import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { axeFaults } from './axe.ts';
import { emptyPicture, expect, test, waitForScript } from './atlas.ts';

/** What is open in a view before it is looked at. */
type Opening = (page: Page) => Promise<void>;

const details: Opening = async (page) => {
	await expect(page.locator('.panel .claims').first()).toBeVisible();
};
const search: Opening = async (page) => {
	await page.keyboard.press('/');
	await page.locator('input[role=combobox]').fill('2009-05');
	await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
};
const keys: Opening = async (page) => {
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
};
const share: Opening = async (page) => {
	await page.keyboard.press('s');
	await expect(page.getByRole('dialog')).toBeVisible();
};
const table: Opening = async (page) => {
	await expect(page.getByRole('table')).toBeVisible();
};
const routes: Opening = async (page) => {
	await expect(page.locator('.routes > li').first()).toBeVisible();
};
const maps: Opening = async (page) => {
	await expect(page.locator('.sides-pane figure svg.things').nth(1)).toBeVisible();
};
const changes: Opening = async (page) => {
	await page.locator('.legend details > summary').first().click();
};
/** A page that is not there is drawn by script, and has no map to wait for. */
const heading: Opening = async (page) => {
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/**
 * Every kind of view, its colours in each theme; `isLong`: with words that may take the room of others in
 * the language that has the longest.
 */
const VIEWS: { path: string; open?: Opening; isLong?: true }[] = [
	{ path: '', open: changes, isLong: true },
	{ path: '?select=manas-transit-center', open: details, isLong: true },
	{ path: '?compare=2008&layers=corridors,permissions', open: search, isLong: true },
	{ path: '?years=2008-2011', open: keys },
	{ path: '?year=2009&data=2020.01', open: share, isLong: true },
	{ path: '?view=table&layers=corridors,bases,incidents', open: table },
	{ path: '?view=timeline&layers=corridors,bases,incidents', open: table, isLong: true },
	{ path: '?year=2010&trace=riga-port,bagram&cargo=lumber', open: routes, isLong: true },
	{ path: '?date=2012-03&country=KGZ,PAK' },
	{ path: '?view=pair&year=2012&compare=2009&measure=share-all-cargo', open: maps, isLong: true },
	{ path: '?view=strip&strip=1994,2001,2009,2014', open: maps },
	{ path: 'embed/?compare=2008&controls=slider,layers,legend,zoom,title', isLong: true },
	{ path: 'stories/northern-network/#kkt', isLong: true },
	{ path: 'no/such/page/', open: heading },
];

/** Pages of text: their HTML is all there is. */
const TEXTS = [
	...['about/', 'about/embedding/', 'data/', 'stories/', 'countries/', 'countries/kaz/'],
	...['quantities/', 'corridors/pakgloc-torkham/'],
];

/**
 * Takes away all but two of siblings of one build (elements, classes, names of attributes, where there is text):
 * axe would say the same of the hundredth row of a table as of the second.
 */
const takeRepeats = (page: Page) =>
	page.evaluate(() => {
		const builds = new Map<Element, string>();
		const buildOf = (element: Element): string => {
			const known = builds.get(element);
			if (known !== undefined) return known;
			const hasText = [...element.childNodes].some(
				(node) => node instanceof Text && node.data.trim() !== '',
			);
			const build = [
				element.localName,
				element.getAttribute('class'),
				element.getAttribute('role'),
				element.getAttributeNames().join(),
				hasText,
				// Whether it has two rows or two hundred.
				...new Set([...element.children].map(buildOf)),
			].join('/');
			builds.set(element, `(${build})`);
			return `(${build})`;
		};
		for (const parent of document.querySelectorAll('body :not(svg *)')) {
			const seen = new Map<string, number>();
			for (const child of [...parent.children]) {
				const build = buildOf(child);
				const before = seen.get(build) ?? 0;
				seen.set(build, before + 1);
				if (before >= 2) child.remove();
			}
		}
	});

/** Ids that more than one element has, but for the shapes of pictures, which are the same in each. */
const doubleIds = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const all = document.querySelectorAll('[id]:not(.stage svg.picture *, .sides-pane svg *)');
		const ids = [...all].map(({ id }) => id);
		return ids.filter((id, i) => ids.indexOf(id) !== i);
	});

const faults = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
	// For axe the picture is one image.
	await emptyPicture(page);
	await takeRepeats(page);
	return axeFaults(page, options);
};

/** What scrolls and would be a stop of Tab in some browsers, without saying what it is. */
const namelessScrollers = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.body.querySelectorAll('*:not(svg *)')].flatMap((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const scrolls = [overflowX, overflowY].some((value) => /auto|scroll/.test(value));
			const isStop =
				scrolls && element.checkVisibility() && !element.matches('[tabindex="-1"], textarea');
			const hasRole = element.matches(
				'main, section, aside, nav, dialog, [role]:not([role="presentation"])',
			);
			const hasName = element.matches('[aria-label], [aria-labelledby]');
			return isStop && !(hasRole && hasName)
				? [`${element.localName}.${[...element.classList].join('.')}`]
				: [];
		}),
	);

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

const LIGHT = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
const TARGETS = { 'target-size': { enabled: true } };
/** Languages share all but words: colours are looked at in one of them. */
const WORDS = { ...TARGETS, 'color-contrast': { enabled: false } };

/** Looks at a page that is open, in both widths and themes. */
async function lookAt(page: Page): Promise<void> {
	// Before anything is laid out anew for another width.
	await emptyPicture(page);
	// The whole page, before what repeats is taken from it; on a phone other parts scroll.
	for (const size of [PHONE, DESK]) {
		await page.setViewportSize(size);
		expect(await namelessScrollers(page)).toEqual([]);
		expect(await doubleIds(page)).toEqual([]);
	}
	expect(await faults(page, { rules: TARGETS })).toEqual([]);
	// Only colours differ between the themes.
	await page.emulateMedia({ ...LIGHT, colorScheme: 'dark' });
	expect(await faults(page, { runOnly: ['color-contrast'] })).toEqual([]);
}

for (const { path, open, isLong } of VIEWS)
	// Russian and Kazakh share all but words, and Kazakh has the longer ones.
	for (const root of isLong ? ['/', '/kk/'] : ['/'])
		test(`${root}${path} has no accessibility violation`, async ({ page }) => {
			test.slow();
			await page.emulateMedia(LIGHT);
			await page.goto(root + path);
			if (open !== heading) await waitForScript(page);
			await open?.(page);
			if (root === '/') await lookAt(page);
			else expect(await faults(page, { rules: WORDS })).toEqual([]);
		});

for (const root of ['/', '/kk/'])
	test(`no page of text in ${root} has an accessibility violation`, async ({ page }) => {
		test.slow();
		// What frames show is looked at in a view of its own.
		await page.route(/\/embed\/\?/, (route) => route.abort());
		for (const path of TEXTS)
			await test.step(path, async () => {
				await page.emulateMedia(LIGHT);
				await page.goto(root + path);
				if (root === '/') await lookAt(page);
				else expect(await faults(page, { rules: WORDS })).toEqual([]);
			});
	});

/**
 * Links and summaries of which a line is under 24 px high or wide. (axe measures the box around all lines
 * of a link, and what a closed summary hides.)
 */
const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('main :is(a, summary, button, input, select)')]
			.filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
			.filter((element) => {
				const lines = [...element.getClientRects()];
				const widest = Math.max(...lines.map(({ width }) => width));
				return lines.some(({ height }) => height < 24) || widest < 24;
			})
			.map((element) => `${element.localName} ${element.textContent?.trim().slice(0, 40)}`),
	);

// The longest page is the same in every language, but for its frame.
test('/sources/ has no accessibility violation in either theme', async ({ page }) => {
	test.slow();
	await page.goto('/sources/');
	expect(await smallTargets(page)).toEqual([]);
	expect(await doubleIds(page)).toEqual([]);
	expect(await faults(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faults(page, { runOnly: ['color-contrast'] })).toEqual([]);
});

/** Texts that have the colour of what they lie on. */
const unreadable = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const isSeen = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		const hasText = ({ childNodes }: Element) =>
			[...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
		const ground = (element: Element | null): string => {
			if (!element) return '';
			const { backgroundColor } = getComputedStyle(element);
			return backgroundColor === 'rgba(0, 0, 0, 0)'
				? ground(element.parentElement)
				: backgroundColor;
		};
		return [...document.querySelectorAll('body :not(svg *)')]
			.filter((element) => isSeen(element) && hasText(element))
			.filter((element) => getComputedStyle(element).color === ground(element))
			.map((element) => `${element.parentElement?.className} > ${element.textContent.trim()}`);
	});

/** Whether bars, thumb, switches and pressed buttons are told from the ground. */
async function seeControls(page: Page): Promise<void> {
	const [ground, ...colours] = await page.evaluate(() =>
		[
			'body',
			'.column span',
			'.thumb',
			'input[role=switch]:checked',
			'[aria-pressed=true]',
			'.modes .on',
		].map(
			(selector) => getComputedStyle(document.querySelector(selector) as Element).backgroundColor,
		),
	);
	expect(colours).toHaveLength(5);
	for (const colour of colours) {
		expect(colour).not.toBe(ground);
		expect(colour).not.toMatch(/rgba\(.*, 0\)/);
	}
}

test('in forced colours no text has the colour of what it lies on, and controls are told from it', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/');
	await waitForScript(page);
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
	await seeControls(page);
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
	await page.keyboard.press('c');
	await expect(page).toHaveURL(/compare=2008/);
	expect(await unreadable(page)).toEqual([]);
	await page.goto('embed/?controls=slider,layers,legend,zoom,title');
	await waitForScript(page);
	expect(await unreadable(page)).toEqual([]);
	await page.addStyleTag({ content: 'h1 { background: CanvasText !important }' });
	expect(await unreadable(page)).not.toEqual([]);
});
