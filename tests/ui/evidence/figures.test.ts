import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FigureBook, FigureTitle } from '#lib/atlas/figure-book.ts';
import type { Figure } from '#lib/atlas/schema.ts';
import type { Topic } from '#lib/atlas/vocabulary.ts';
import { daysOf, type Moment } from '#lib/time/days.ts';
import { ChosenFigure } from '#lib/ui/time/chosen-figure.svelte.ts';
import FigureChart from '#lib/ui/evidence/FigureChart.svelte';
import FigureList from '#lib/ui/evidence/FigureList.svelte';
import FigureChoice from '#lib/ui/time/FigureChoice.svelte';
import FigureChooser from '#lib/ui/time/FigureChooser.svelte';
import FigureStrip from '#lib/ui/time/FigureStrip.svelte';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { render } from '../render.ts';
import { BAD_NAME } from '../small-atlas.ts';
import '../theme.ts';

beforeAll(() => page.viewport(900, 700));
beforeEach(() => sessionStorage.clear());

const point = (when: string, value: number, fields: object = {}) => ({
	when,
	value,
	source: 'staff-2011',
	at: 'table 2',
	...fields,
});

const SHARE: Figure = {
	id: 'share',
	topic: 'shares',
	title: 'Share of the north',
	unit: 'per cent',
	denominator: 'of surface cargo',
	about: ['russian-route'],
	points: [point('2009', 10), point('2010~', 30, { citedIn: 'memoir' }), point('2014-02', 40)],
};
const SINGLE: Figure = {
	id: 'single',
	topic: 'cargo',
	title: `Trucks ${BAD_NAME}`,
	unit: 'trucks',
	about: [],
	points: [point('2011-05-19', 1234567)],
};
const BOOK: FigureBook = {
	figures: [SHARE, SINGLE],
	sources: {
		'staff-2011': {
			id: 'staff-2011',
			type: 'report',
			title: 'Staff study',
			grade: 'primary',
			author: [{ family: 'Ivanova' }],
			issued: { 'date-parts': [[2011]] },
		},
		memoir: {
			id: 'memoir',
			type: 'book',
			title: 'Memoir',
			grade: 'scholarly',
			author: [{ family: 'Grey' }],
		},
	},
};

const words = (element: Element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ');
const middle = (element: Element) => {
	const { left, width } = element.getBoundingClientRect();
	return left + width / 2;
};

describe('a chart', () => {
	const chart = (figure: Figure, year = 2011) =>
		render(FigureChart, { figure, sources: BOOK.sources, year });

	test('gives each number in words, with date, source and locator', async () => {
		const { container } = await chart(SHARE);
		expect(words(container)).toContain('per cent, of surface cargo');
		const rows = [...container.querySelectorAll('tbody tr')].map(words);
		expect(rows).toEqual([
			'2009 10 Ivanova 2011, table 2',
			'about 2010 30 Ivanova 2011, cited in Grey, table 2',
			'February 2014 40 Ivanova 2011, table 2',
		]);
		expect(container.querySelector('tbody a')).toHaveAttribute('href', '/sources/#staff-2011');
	});

	test('draws a dot for each number, on the span of its date', async () => {
		const { container } = await chart(SHARE);
		const [first, about, month] = [...container.querySelectorAll('.span')];
		expect(container.querySelectorAll('.dot')).toHaveLength(3);
		const width = (element: Element | undefined) => element?.getBoundingClientRect().width ?? 0;
		expect(width(about) / width(first)).toBeCloseTo(3, 0);
		expect(width(month)).toBeLessThan(width(first) / 6);
		expect([first, about, month].map((span) => span?.matches('.uncertain'))).toEqual([
			false,
			true,
			false,
		]);
	});

	test('breaks the stroke over years without a number', async () => {
		const { container } = await chart(SHARE);
		const strokes = [...container.querySelectorAll('path')].map((path) => path.matches('.gap'));
		// The first two dates overlap, so that only the last stroke could be drawn, and 2012 is silent.
		expect(strokes).toEqual([]);
		const apart = { ...SHARE, points: [point('2009', 10), point('2010', 30), point('2014', 40)] };
		const other = await chart(apart);
		expect(
			[...other.container.querySelectorAll('path')].map((path) => path.matches('.gap')),
		).toEqual([false, true]);
	});

	test('names the numbers of the year', async () => {
		const label = (container: Element) => container.querySelector('.plot b')?.textContent;
		expect(label((await chart(SHARE, 2014)).container)).toBe('40');
		expect(label((await chart(SHARE, 1999)).container)).toBeUndefined();
	});

	test('is not drawn of one or two numbers, which the table tells', async () => {
		const { container } = await chart(SINGLE);
		expect(container.querySelector('.plot')).toBeNull();
		expect(words(container.querySelector('tbody tr')!)).toContain('1,234,567');
	});
});

describe('the figures of a thing', () => {
	test('stand as charts, and words from the data as text', async () => {
		const list = await render(FigureList, {
			ids: ['single', 'share', 'gone'],
			year: 2011,
			load: () => Promise.resolve(BOOK),
		});
		await expect.element(list.getByText('Share of the north').first()).toBeVisible();
		expect([...list.container.querySelectorAll('summary')].map(words)).toEqual([
			`Trucks ${BAD_NAME.replaceAll(/\s+/g, ' ')}`,
			'Share of the north',
		]);
		expect(list.container.querySelectorAll('script')).toHaveLength(0);
	});

	test('that cannot be loaded are asked for again', async () => {
		const load = vi
			.fn<() => Promise<FigureBook>>()
			.mockRejectedValueOnce(new Error('gone'))
			.mockResolvedValue(BOOK);
		const list = await render(FigureList, { ids: ['share'], year: 2011, load });
		await expect.element(list.getByRole('alert')).toHaveTextContent(/could not be loaded/);
		await userEvent.click(list.getByRole('button', { name: 'Try again' }));
		await expect.element(list.getByText('of surface cargo', { exact: false })).toBeVisible();
	});
});

describe('the strip under the slider', () => {
	async function strip(id: string, first: number, last = first) {
		const chosen = new ChosenFigure(() => Promise.resolve(BOOK));
		await chosen.choose(id);
		const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
		return render(FigureStrip, { chosen, times: years, when: years.join(', ') });
	}

	test('says the number of the year with unit, source and locator', async () => {
		const { container } = await strip('share', 2009);
		expect(words(container.querySelector('p')!)).toContain(
			'Share of the north (per cent, of surface cargo): 2009 10 (Ivanova 2011, table 2)',
		);
		const later = await strip('share', 2013);
		expect(words(later.container.querySelector('p')!)).toContain('No figure for 2013.');
		const range = await strip('share', 2009, 2014);
		expect(range.container.querySelectorAll('.plot b')).toHaveLength(3);
	});

	test('stands on the scale of the slider', async () => {
		const { container } = await strip('share', 2009);
		const plot = container.querySelector('.plot')!.getBoundingClientRect();
		const [dot] = container.querySelectorAll('.dot');
		expect(middle(dot!)).toBeCloseTo(plot.left + ((2009 - 1992) / 23) * plot.width, 0);
	});

	test('stands on the scale of the months, with what lies within them and names what the month touches', async () => {
		const chosen = new ChosenFigure(() => Promise.resolve(BOOK));
		await chosen.choose('share');
		const at = (from: Moment, to: Moment, times: Moment[]) =>
			render(FigureStrip, {
				chosen,
				times,
				when: times.join(),
				stretch: { from: daysOf(from).from, to: daysOf(to).to },
			});
		const { container } = await at('2008-07', '2009-12', ['2009-03']);
		const plot = container.querySelector('.plot')!.getBoundingClientRect();
		const dots = container.querySelectorAll('.dot');
		expect(dots).toHaveLength(1);
		// A number of 2009: the last two of three half years, give or take the lengths of months.
		expect(middle(dots[0]!) - plot.left).toBeCloseTo((plot.width * 2) / 3, -1);
		const spans = [...container.querySelectorAll('.span')].map((span) =>
			span.getBoundingClientRect(),
		);
		expect(spans[0]!.left - plot.left).toBeCloseTo(plot.width / 3, -1);
		// “About 2010” reaches from 2009 beyond the end.
		for (const { right } of spans) expect(right).toBeCloseTo(plot.right, 0);
		expect(words(container.querySelector('p')!)).toContain('2009 10 (');
		const part = await at('2009-06', '2009-07', ['2009-06-14']);
		expect(part.container.querySelector('.span')!.getBoundingClientRect().width).toBeCloseTo(
			part.container.querySelector('.plot')!.getBoundingClientRect().width,
			0,
		);
		const before = await at('2007-01', '2008-10', ['2008-03']);
		expect(before.container.querySelector('.dot')).toBeNull();
		expect(words(before.container.querySelector('p')!)).toContain('No figure for 2008-03.');
	});

	test('tells a figure of one number as a note, in any year, and can be put away', async () => {
		const note = await strip('single', 1999);
		expect(note.container.querySelector('.plot')).toBeNull();
		expect(words(note.container)).toContain('19 May 2011 1,234,567 (Ivanova 2011, table 2)');
		await userEvent.click(note.getByRole('button', { name: 'Hide' }));
		await expect.poll(() => note.container.querySelector('section')).toBeNull();
	});

	test('speaks the language of the page', async () => {
		const chosen = new ChosenFigure(() => Promise.resolve(BOOK));
		await chosen.choose('share');
		const { container } = await render(FigureStrip, { chosen, times: [2013], when: '2013' }, kk);
		expect(words(container)).toContain('2013: сан жоқ.');
	});
});

const title = (id: string, topic: Topic, numbers: number): FigureTitle => ({
	id,
	titles: { en: `Title of ${id}`, ru: `Ряд ${id}`, kk: `Қатар ${id}` },
	topic,
	numbers,
	first: 2009,
	last: 2009 + numbers - 1,
	isSeries: numbers > 2,
});

describe('the list of figures', () => {
	const all = [title('riga', 'cargo', 1), title('all', 'shares', 4), title('tanker', 'flights', 2)];
	async function list(chosen = '') {
		const onchoose = vi.fn();
		const shown = await render(FigureChooser, { chosen, onchoose, all });
		const named = () => [...shown.container.querySelectorAll('button')].map(words);
		return { shown, onchoose, named };
	}

	test('stands by topic, with how many numbers there are and of which years', async () => {
		const { shown, named } = await list();
		expect([...shown.container.querySelectorAll('h3')].map(words)).toEqual([
			'Containers and cargo',
			'Shares of the corridors',
			'Flights',
		]);
		expect(named()).toEqual([
			'Title of riga 1 number, 2009',
			'Title of all 4 numbers, 2009–2012',
			'Title of tanker 2 numbers, 2009–2010',
		]);
	});

	test('is named, sorted and searched in the language of the page', async () => {
		const { container, getByRole } = await render(
			FigureChooser,
			{ chosen: '', onchoose: vi.fn(), all },
			ru,
		);
		await userEvent.fill(getByRole('searchbox'), 'ряд');
		expect(
			[...container.querySelectorAll('button')].map((each) => words(each).slice(0, 8)),
		).toEqual(['Ряд riga', 'Ряд all ', 'Ряд tank']);
	});

	test('is narrowed by words of titles and topics, and says how many are left', async () => {
		const { shown, named } = await list();
		const field = shown.getByRole('searchbox');
		await expect.element(field).toHaveFocus();
		await userEvent.fill(field, 'SHARES all');
		expect(named()).toEqual(['Title of all 4 numbers, 2009–2012']);
		await expect.element(shown.getByRole('status')).toHaveTextContent('1 figure');
		await userEvent.fill(field, 'camels');
		expect(named()).toEqual([]);
		await expect.element(shown.getByRole('status')).toHaveTextContent('0 figures');
	});

	test('chooses a figure, and takes the shown one away', async () => {
		const { shown, onchoose } = await list('all');
		await userEvent.click(shown.getByRole('button', { name: 'Title of riga' }));
		expect(onchoose).toHaveBeenLastCalledWith('riga');
		const pressed = shown.getByRole('button', { name: 'Title of all' });
		await expect.element(pressed).toHaveAttribute('aria-pressed', 'true');
		await userEvent.click(pressed);
		expect(onchoose).toHaveBeenLastCalledWith('');
	});

	test('opens by its button, loads when it is first opened, and gives the focus back', async () => {
		const chosen = new ChosenFigure(() => Promise.resolve(BOOK));
		const bar = await render(FigureChoice, { chosen });
		bar.container.style.marginTop = '500px';
		const button = bar.getByRole('button', { name: 'Figures' });
		await userEvent.click(button);
		await expect.element(bar.getByRole('searchbox')).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(button).toHaveFocus();
		await userEvent.click(button);
		await userEvent.fill(bar.getByRole('searchbox'), 'American troops in Afghanistan');
		await userEvent.click(bar.getByRole('button', { name: /^American troops in Afghanistan/ }));
		expect(chosen.id).toBe('us-troops-afghanistan');
		await expect.element(button).toHaveFocus();
		await expect.element(bar.getByRole('searchbox')).not.toBeInTheDocument();
	});
});

describe('the choice', () => {
	test('loads once, lasts for the session and can be undone', async () => {
		const load = vi.fn(() => Promise.resolve(BOOK));
		const chosen = new ChosenFigure(load);
		chosen.restore();
		expect(load).not.toHaveBeenCalled();
		await chosen.choose('single');
		await chosen.choose('share');
		expect(load).toHaveBeenCalledOnce();
		const next = new ChosenFigure(load);
		next.restore();
		await vi.waitFor(() => expect(next.figure()?.id).toBe('share'));
		await next.choose('');
		expect(next.figure()).toBeUndefined();
		const last = new ChosenFigure(load);
		last.restore();
		expect(last.id).toBe('');
	});
});
