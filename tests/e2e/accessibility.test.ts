import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, waitForScript } from './atlas.ts';

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
/** A page that is not there is drawn by script. */
const heading: Opening = async (page) => {
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/** Every kind of view; each in two languages, its colours in each theme. */
const VIEWS: { path: string; open?: Opening }[] = [
	{ path: '', open: changes },
	{ path: '?select=manas-transit-center', open: details },
	{ path: '?compare=2008&layers=corridors,permissions', open: search },
	{ path: '?years=2008-2011', open: keys },
	{ path: '?year=2009&data=2020.01', open: share },
	{ path: '?view=table&layers=corridors,bases,incidents', open: table },
	{ path: '?view=timeline&layers=corridors,bases,incidents', open: table },
	{ path: '?year=2010&trace=riga-port,bagram&cargo=lumber', open: routes },
	{ path: '?date=2012-03&country=KGZ,PAK' },
	{ path: '?view=pair&year=2012&compare=2009&measure=share-all-cargo', open: maps },
	{ path: '?view=strip&strip=1994,2001,2009,2014', open: maps },
	{ path: 'embed/?compare=2008&controls=slider,layers,legend,zoom,title' },
	{ path: 'about/' },
	{ path: 'about/embedding/' },
	{ path: 'data/' },
	{ path: 'stories/' },
	{ path: 'countries/' },
	{ path: 'countries/kaz/' },
	{ path: 'quantities/' },
	{ path: 'corridors/pakgloc-torkham/' },
	{ path: 'stories/northern-network/#kkt' },
	{ path: 'no/such/page/', open: heading },
];

/** For axe the picture is one image, whose thousands of parts would only take it time. */
const emptyPicture = (page: Page) =>
	page.evaluate(() => {
		for (const picture of document.querySelectorAll('.stage svg.picture, .sides-pane svg'))
			picture.replaceChildren();
	});

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

type AxeOptions = Parameters<AxeBuilder['options']>[0];

const faults = async (page: Page, options: AxeOptions = {}): Promise<string[]> => {
	await emptyPicture(page);
	await takeRepeats(page);
	const { violations } = await new AxeBuilder({ page })
		.exclude('iframe')
		// Else axe describes each of the thousands of elements that pass, and carries them to another page.
		.options({ resultTypes: ['violations'], ...options })
		.setLegacyMode()
		.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`,
	);
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

// Russian and Kazakh share all but words, and Kazakh has the longer ones.
for (const root of ['/', '/kk/'])
	for (const { path, open } of VIEWS)
		test(`${root}${path} has no accessibility violation`, async ({ page }) => {
			test.slow();
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
			await page.goto(root + path);
			if (open) {
				if (open !== heading) await waitForScript(page);
				await open(page);
			}
			const rules = {
				'target-size': { enabled: true },
				// Only words differ between the languages, no colours.
				'color-contrast': { enabled: root === '/' },
			};
			// The whole page, before what repeats is taken from it; on a phone other parts scroll.
			for (const size of root === '/' ? [PHONE, DESK] : []) {
				await page.setViewportSize(size);
				expect(await namelessScrollers(page)).toEqual([]);
				expect(await doubleIds(page)).toEqual([]);
			}
			expect(await faults(page, { rules })).toEqual([]);
			if (root !== '/') return;
			// Only colours differ between the themes.
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			expect(await faults(page, { runOnly: ['color-contrast'] })).toEqual([]);
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

test('in forced colours no text has the colour of what it lies on', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	for (const path of ['/?compare=2008', 'embed/?controls=slider,layers,legend,zoom,title']) {
		await page.goto(path);
		await waitForScript(page);
		expect(await unreadable(page), path).toEqual([]);
	}
	await page.addStyleTag({ content: 'h1 { background: CanvasText !important }' });
	expect(await unreadable(page)).not.toEqual([]);
});
