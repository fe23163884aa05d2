import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NetworkCorridor } from '#lib/network/network.ts';
import TracePanel from '#lib/ui/trace/TracePanel.svelte';
import type { Bounds } from '#lib/view/camera.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { ru } from '#lib/words/ru.ts';
import { rule } from '../../fixtures/network.ts';
import { render } from '../render.ts';
import { EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { network } from '../small-network.ts';
import '../theme.ts';

beforeAll(() => page.viewport(400, 900));

async function tracePanel(
	fields: Partial<View>,
	corridors: Record<string, Partial<NetworkCorridor>> = {},
	words?: typeof ru,
) {
	let view: View = { ...DEFAULT_VIEW, ...fields };
	const calls = {
		onselect: vi.fn<(id: string) => void>(),
		onfocus: vi.fn<(legs: ReadonlySet<string> | null) => void>(),
		onbounds: vi.fn<(bounds: Bounds | null) => void>(),
		onconsignment: vi.fn<(position: [number, number] | null) => void>(),
	};
	const onchange = vi.fn((changed: Partial<View>) => {
		view = { ...view, ...changed };
		void panel.rerender({ view });
	});
	const data = { network: network(corridors), outline: OUTLINE, evidence: EVIDENCE };
	const panel = await render(TracePanel, { view, ...data, onchange, ...calls }, words);
	const text = () => panel.container.innerText.replaceAll(/\s+/g, ' ');
	const result = () => panel.container.querySelector('.result')?.textContent;
	return { panel, text, result, onchange, view: () => view, ...calls };
}

const RIGA: Partial<View> = { trace: ['riga', 'hairaton'], year: 2012 };

describe('the form', () => {
	test('takes two places by typing, and asks once both are there', async () => {
		const { panel, onchange, result } = await tracePanel({ year: 2012 });
		await userEvent.type(panel.getByRole('combobox', { name: 'From' }), 'рига');
		await expect.element(panel.getByRole('option', { name: 'Riga Latvia' })).toBeVisible();
		expect(panel.container.querySelectorAll('li[role="option"]')).toHaveLength(1);
		await userEvent.keyboard('{Enter}');
		expect(onchange).not.toHaveBeenCalled();
		await userEvent.type(panel.getByRole('combobox', { name: 'To', exact: true }), 'ha');
		await userEvent.keyboard('{Enter}');
		expect(onchange).toHaveBeenCalledExactlyOnceWith({ way: 1, trace: ['riga', 'hairaton'] });
		await expect.poll(result).toBe('Riga → Hairaton: 1 route in 2012.');
	});

	test('walks the list by arrows, and Escape closes the list only', async () => {
		const { panel, onchange } = await tracePanel(RIGA);
		const heard = vi.fn();
		document.addEventListener('keydown', heard);
		const box = panel.getByRole('combobox', { name: 'From' });
		await userEvent.click(box);
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		const active = () =>
			document.getElementById(box.element().getAttribute('aria-activedescendant') ?? '');
		expect(active()?.textContent).toContain('Astana');
		expect(active()?.getAttribute('aria-selected')).toBe('true');
		await userEvent.keyboard('{ArrowUp}{ArrowUp}');
		expect(active()?.textContent).toContain('Tashkent');
		await userEvent.keyboard('{Escape}');
		await expect.element(box).toHaveAttribute('aria-expanded', 'false');
		expect(heard.mock.calls.map(([event]) => (event as KeyboardEvent).key)).not.toContain('Escape');
		expect(onchange).not.toHaveBeenCalled();
		document.removeEventListener('keydown', heard);
	});

	test('lets a finger scroll the list of places, and chooses by a tap', async () => {
		const { panel, onchange } = await tracePanel(RIGA);
		const box = panel.getByRole('combobox', { name: 'From' });
		await userEvent.click(box);
		await userEvent.keyboard('{ArrowDown}');
		const option = panel.getByRole('option', { name: /^Astana/ });
		const finger = { bubbles: true, pointerType: 'touch' };
		option.element().dispatchEvent(new PointerEvent('pointerdown', finger));
		option.element().dispatchEvent(new PointerEvent('pointercancel', finger));
		await expect.element(box).toHaveAttribute('aria-expanded', 'true');
		expect(onchange).not.toHaveBeenCalled();
		await userEvent.click(option);
		expect(onchange).toHaveBeenCalledExactlyOnceWith({ way: 1, trace: ['astana', 'hairaton'] });
		await expect.element(box).toHaveAttribute('aria-expanded', 'false');
		await userEvent.keyboard('{ArrowDown}');
		await userEvent.click(panel.getByRole('heading').first());
		await expect.element(box).toHaveAttribute('aria-expanded', 'false');
	});

	test('says when no place is called so', async () => {
		const { panel } = await tracePanel({});
		await userEvent.type(panel.getByRole('combobox', { name: 'From' }), 'zzz');
		await expect.element(panel.getByText('No place in the network matches.')).toBeVisible();
	});

	test('says of a kind of cargo that it does not know that no rule is applied', async () => {
		const { panel } = await tracePanel({ ...RIGA, cargo: 'teu-40' });
		await expect.element(panel.getByText('no kind of cargo “teu-40”')).toBeVisible();
	});

	test('swaps the places, and chooses year and cargo', async () => {
		const { panel, view, result } = await tracePanel(RIGA);
		await userEvent.click(panel.getByRole('button', { name: 'Swap the two places' }));
		expect(view().trace).toEqual(['hairaton', 'riga']);
		await expect.poll(result).toBe('Hairaton → Riga: no corridor led there in any year.');
		await userEvent.selectOptions(panel.getByRole('combobox', { name: 'Year' }), '2010');
		await userEvent.selectOptions(panel.getByRole('combobox', { name: 'Cargo' }), 'lethal');
		expect(view()).toMatchObject({ year: 2010, years: null, cargo: 'lethal', way: 1 });
	});

	test('without places lists the routes into Afghanistan and traces one', async () => {
		const { panel, view } = await tracePanel({ year: 2010 });
		await expect.element(panel.getByText('Routes into Afghanistan in 2010')).toBeVisible();
		const entries = panel.container.querySelectorAll('.entries strong');
		expect([...entries].map(({ textContent }) => textContent)).toEqual([
			'Baku to Hairaton',
			'Manas to Bagram by air',
			'Riga to Hairaton by rail',
		]);
		await userEvent.click(panel.getByRole('button', { name: 'Riga to Hairaton by rail' }));
		expect(view().trace).toEqual(['riga', 'hairaton']);
	});
});

describe('a route', () => {
	test('shows kilometres, transshipments and borders, by stretches', async () => {
		const { panel, text } = await tracePanel(RIGA);
		expect(text()).toContain('5,169 km · 1 transshipment · 3 border crossings · certain');
		expect(text()).toContain('Tashkent: transshipment, rail to road');
		const stretches = panel.container.querySelectorAll('.stretches summary strong');
		expect([...stretches].map(({ textContent }) => textContent)).toEqual([
			'Riga → Tashkent',
			'Tashkent → Hairaton',
		]);
	});

	test('unfolds into legs, which lead to their details', async () => {
		const { panel, onselect } = await tracePanel(RIGA);
		await userEvent.click(panel.getByText('Riga → Tashkent'));
		await userEvent.click(panel.getByRole('button', { name: 'Astana → Tashkent 1,000 km' }));
		expect(onselect).toHaveBeenCalledExactlyOnceWith('astana-tashkent');
	});

	test('is in focus on the map, with what holds it', async () => {
		const { onfocus, onbounds, panel } = await tracePanel(RIGA);
		expect([...(onfocus.mock.lastCall?.[0] ?? [])]).toEqual([
			'riga-astana',
			'astana-tashkent',
			'hairaton-tashkent',
		]);
		expect(onbounds.mock.lastCall?.[0]).toEqual([23.1, 36.2, 72.4, 58]);
		await panel.unmount();
		expect(onfocus).toHaveBeenLastCalledWith(null);
		expect(onbounds).toHaveBeenLastCalledWith(null);
	});

	test('is followed leg by leg', async () => {
		const { panel, text, onconsignment } = await tracePanel(RIGA);
		const next = panel.getByRole('button', { name: 'Next leg' });
		await userEvent.click(next);
		expect(onconsignment.mock.lastCall?.[0]).toEqual([71.4, 51.2]);
		expect(text()).toContain('Leg 1 of 3: Riga → Astana, rail');
		await userEvent.click(next);
		await userEvent.click(next);
		await userEvent.click(next);
		expect(onconsignment.mock.lastCall?.[0]).toEqual([67.4, 37.2]);
		await userEvent.click(panel.getByRole('button', { name: 'Previous leg' }));
		expect(text()).toContain('Leg 2 of 3');
	});

	test('plays, and stops when asked', async () => {
		const { panel, onconsignment } = await tracePanel(RIGA);
		await userEvent.click(panel.getByRole('button', { name: 'Play' }));
		await expect.poll(() => onconsignment.mock.calls.length).toBeGreaterThan(5);
		await userEvent.click(panel.getByRole('button', { name: 'Pause' }));
		const stopped = onconsignment.mock.calls.length;
		for (let frames = 0; frames < 5; frames++)
			await new Promise((resolve) => requestAnimationFrame(resolve));
		expect(onconsignment.mock.calls).toHaveLength(stopped);
	});
});

describe('rules', () => {
	const winter = (more = {}) => ({
		'russian-route': {
			restrictions: [
				rule('russian-route', { claim: 'russian-route-1', months: [12, 1, 2], ...more }),
			],
		},
	});

	test('of some months are told with their claim', async () => {
		const { text } = await tracePanel({ ...RIGA, cargo: 'forty-foot' }, winter());
		expect(text()).toContain(
			'not accepted · December, January and February (from 2009, with no known end)',
		);
		expect(text()).toContain('Trains ran from Riga.');
	});

	test('that bar all year stop the cargo, and other cargo is offered', async () => {
		const barred = winter({ months: undefined });
		const { panel, text, result, view } = await tracePanel(
			{ ...RIGA, cargo: 'forty-foot' },
			barred,
		);
		expect(result()).toBe('Riga → Hairaton: no route was open in 2012.');
		expect(text()).toContain('“Riga to Hairaton by rail” did not accept forty-foot containers');
		await userEvent.click(panel.getByRole('button', { name: 'Allow any cargo' }));
		expect(view().cargo).toBeNull();
		await expect.poll(result).toBe('Riga → Hairaton: 1 route in 2012.');
	});
});

describe('what stops a shipment', () => {
	test('in a year without legs is that year; the nearest year is offered', async () => {
		const { panel, text, view } = await tracePanel({ ...RIGA, year: 2005 });
		expect(text()).toContain('There was no leg Riga → Hairaton in 2005; the first opened in 2009.');
		await userEvent.click(panel.getByRole('button', { name: 'Go to 2009' }));
		expect(view().year).toBe(2009);
	});

	test('by hypothesis is a country that was closed, and opens again', async () => {
		const { panel, text, view, result } = await tracePanel(RIGA);
		await userEvent.click(panel.getByRole('button', { name: 'Close: Kazakhstan' }));
		expect(view().closed).toEqual(['KAZ']);
		await expect.poll(text).toContain('Closed in this scenario: Kazakhstan.');
		await userEvent.click(panel.getByRole('button', { name: 'Reopen: Kazakhstan' }));
		await expect.poll(result).toBe('Riga → Hairaton: 1 route in 2012.');
		await userEvent.selectOptions(
			panel.getByRole('combobox', { name: 'What if a country or leg were closed?' }),
			'UZB',
		);
		expect(view().closed).toEqual(['UZB']);
	});

	test('is a place that no corridor knows', async () => {
		const { result } = await tracePanel({ trace: ['riga', 'atlantis'] });
		expect(result()).toContain('“atlantis” is not in the network');
	});
});

test('all of it is there in Russian', async () => {
	const { result, text } = await tracePanel(RIGA, {}, ru);
	expect(result()).toBe('Riga → Hairaton: 1 маршрут в 2012 году.');
	expect(text()).toContain('1 перегрузка · 3 пересечения границы · достоверно');
});

test('nothing is wider than a phone', async () => {
	const { panel } = await tracePanel({ ...RIGA, cargo: 'forty-foot' });
	panel.container.style.width = '354px';
	expect(panel.container.scrollWidth).toBeLessThanOrEqual(354);
});
