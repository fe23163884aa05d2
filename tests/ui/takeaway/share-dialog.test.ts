import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { census } from '#lib/atlas/census.ts';
import ShareDialog from '#lib/ui/takeaway/ShareDialog.svelte';
import SinceNotice from '#lib/ui/page/SinceNotice.svelte';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { BAD_NAME, OUTLINE } from '../small-atlas.ts';
import { render } from '../render.ts';
import '../theme.ts';

const HOME: View = { ...DEFAULT_VIEW, year: 2009, fit: [20, 24, 85, 60] };

async function shareDialog(view: View = HOME) {
	const onclose = vi.fn();
	const dialog = await render(ShareDialog, {
		view,
		census: census(OUTLINE),
		outline: OUTLINE,
		onclose,
	});
	const text = (name: string) =>
		(dialog.getByRole('textbox', { name, exact: true }).element() as HTMLTextAreaElement).value;
	return { dialog, onclose, text };
}

let written: string[] = [];
beforeEach(async () => {
	await page.viewport(1200, 900);
	written = [];
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
		written.push(text);
	});
});
afterEach(() => vi.restoreAllMocks());

describe('the dialog that shares a view', () => {
	test('opens on the first thing to copy, and says that the address is local', async () => {
		const { dialog } = await shareDialog();
		await expect.element(dialog.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
		await expect.element(dialog.getByRole('button', { name: 'Copy: Link' })).toHaveFocus();
		await expect.element(dialog.getByText(/^This address is local/)).toBeVisible();
	});

	test('previews the embed that the frame holds', async () => {
		const { dialog, text } = await shareDialog();
		const preview = dialog.getByTitle('Preview of the embed').element() as HTMLIFrameElement;
		expect(text('Frame (iframe)')).toContain(preview.src.replaceAll('&', '&amp;'));
	});

	test('writes its options into what is copied', async () => {
		const { dialog, text } = await shareDialog();
		await userEvent.click(dialog.getByRole('checkbox', { name: 'time bar' }));
		await userEvent.click(dialog.getByRole('checkbox', { name: /^Static/ }));
		await userEvent.click(dialog.getByRole('checkbox', { name: /^Include data version/ }));
		await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Theme' }), 'dark');
		await userEvent.fill(
			dialog.getByRole('textbox', { name: 'Sites that may control the embed' }),
			'https://a.example/page null',
		);
		const query = `year=2009&amp;fit=20,24,85,60&amp;theme=dark&amp;controls=layers,legend,zoom,title&amp;still=1&amp;data=${OUTLINE.version}&amp;origin=https://a.example&amp;origin=null"`;
		await expect.poll(() => text('Frame (iframe)')).toContain(`/embed/?${query}`);
		expect(text('Link')).toMatch(
			new RegExp(`/\\?year=2009&fit=20,24,85,60&theme=dark&data=${OUTLINE.version}$`),
		);
		expect(text('Web component')).toContain(
			`<ndn-atlas year="2009" fit="20,24,85,60" theme="dark" controls="layers,legend,zoom,title" still="1" data="${OUTLINE.version}" lang="en" title=`,
		);
	});

	test('says which of the sites is none, and leaves it out', async () => {
		const { dialog, text } = await shareDialog();
		const field = dialog.getByRole('textbox', { name: 'Sites that may control the embed' });
		await userEvent.fill(field, 'https://a.example, nonsense');
		await expect.element(dialog.getByText(/^“nonsense” was ignored/)).toBeVisible();
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		expect(text('Frame (iframe)')).toContain('origin=https://a.example"');
	});

	test('names the selected thing, whatever its name holds', async () => {
		const bad = OUTLINE.things.find(({ name }) => name === BAD_NAME);
		const { text } = await shareDialog({ ...HOME, select: bad?.id ?? '' });
		const [frame, element] = [text('Frame (iframe)'), text('Web component')];
		expect(frame.match(/</g)).toHaveLength(2);
		expect(element.match(/</g)).toHaveLength(4);
		expect((JSON.parse(text('CSL-JSON')) as { title: string }[])[0]?.title).toBe(
			`${BAD_NAME}, 2009`,
		);
	});

	test('copies each text with one key, but not while somebody types', async () => {
		const { dialog, text } = await shareDialog();
		const names = ['Link', 'Frame (iframe)', 'Web component', 'Picture with link (Markdown)'];
		const cited = ['Citation', 'BibTeX', 'CSL-JSON'];
		await userEvent.keyboard('1234567');
		expect(written).toEqual([...names, ...cited].map(text));
		await expect.element(dialog.getByText('Copied: CSL-JSON')).toBeVisible();
		const field = dialog.getByRole('textbox', { name: 'Sites that may control the embed' });
		await userEvent.type(field, '1');
		expect(written).toHaveLength(7);
		// A Kazakh keyboard has a letter there.
		const kazakh = { key: 'ә', code: 'Digit2', bubbles: true };
		dialog
			.getByRole('heading')
			.first()
			.element()
			.dispatchEvent(new KeyboardEvent('keydown', kazakh));
		expect(written.at(-1)).toBe(text('Frame (iframe)'));
	});

	test('selects the text and says so where the browser does not copy', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
		const { dialog } = await shareDialog();
		await userEvent.click(dialog.getByRole('button', { name: 'Copy: BibTeX' }));
		await expect.element(dialog.getByText(/The text is selected: press Ctrl\+C/)).toBeVisible();
		const field = document.activeElement as HTMLTextAreaElement;
		expect(field.value).toContain('@misc{ndn-atlas-map-2009,');
		expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
	});

	test('speaks the language that is chosen for what is shared', async () => {
		const { dialog, text } = await shareDialog();
		await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Language' }), 'kk');
		await expect
			.poll(() => text('Frame (iframe)'))
			.toContain('title="Ауғанстанды жабдықтау жолдарының картасы, 2009 (NDN Atlas)"');
		expect(text('Link')).toContain('/kk/?year=2009');
		expect(text('Citation')).toContain('қаралған күні');
	});

	test('names a month in the language that is chosen, wherever it is told', async () => {
		const { dialog, text } = await shareDialog({ ...HOME, year: 2012, date: '2012-03' });
		await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Language' }), 'ru');
		await expect.poll(() => text('Frame (iframe)'), { timeout: 15_000 }).toContain('март 2012');
		for (const name of ['Frame (iframe)', 'Citation', 'BibTeX']) {
			expect(text(name)).toContain('март 2012');
			expect(text(name)).not.toContain('March');
		}
	});

	test('says why a turned map keeps its camera', async () => {
		const map = { zoom: 4, lat: 45, lng: 60, bearing: 30, pitch: 0 };
		const { dialog, text } = await shareDialog({ ...HOME, fit: null, map });
		await expect.element(dialog.getByText(/has no rectangular bounds/)).toBeVisible();
		expect(text('Link')).toContain('map=4/45/60/30/0');
	});

	test('stays when a text is selected to beyond its edge, and closes by a press beside it', async () => {
		const { dialog, onclose } = await shareDialog();
		const element = dialog.getByRole('heading').first().element().closest('dialog') as HTMLElement;
		const inside = dialog.getByRole('textbox').first().element();
		inside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		element.click();
		expect(element.matches(':modal')).toBe(true);
		element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		element.click();
		await expect.poll(() => onclose.mock.calls.length).toBe(1);
	});

	test('closes by Escape', async () => {
		const { onclose } = await shareDialog();
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => onclose.mock.calls.length).toBe(1);
	});
});

describe('the notice of a pinned version', () => {
	const RELEASES = ['2027.03', '2027.01', '2026.11'].map((version) => ({
		version,
		changes: { en: `What ${version} brought <b>.`, ru: 'Новое.', kk: 'Жаңалық.' },
	}));
	const load = async () => RELEASES;

	test('lists what has changed since, the newest first', async () => {
		const notice = await render(SinceNotice, { pinned: '2026.11', load });
		await expect
			.element(notice.getByText(/made with data version 2026.11; you see version 2027.03/))
			.toBeVisible();
		const terms = notice.getByRole('term').elements();
		expect(terms.map(({ textContent }) => textContent)).toEqual(['2027.03', '2027.01']);
		await expect.element(notice.getByText('What 2027.01 brought <b>.')).toBeVisible();
		await userEvent.click(notice.getByRole('button', { name: 'Close' }));
		expect(notice.getByRole('term').elements()).toEqual([]);
	});

	test('says when there never was such a version, and nothing for the newest', async () => {
		const unknown = await render(SinceNotice, { pinned: '2020.01', load });
		await expect.element(unknown.getByText(/version 2020.01, which was never/)).toBeVisible();
		const newest = await render(SinceNotice, { pinned: '2027.03', load });
		await expect.poll(() => newest.container.textContent?.trim()).toBe('');
	});
});
