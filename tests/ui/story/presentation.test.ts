import { afterEach, expect, test, vi } from 'vitest';
import type { NotesWindow } from '#lib/ui/story/notes-window.ts';
import { Presentation } from '#lib/ui/story/presentation.svelte.ts';

const root = document.documentElement;
afterEach(() => void delete root.dataset.single);

/** A presentation without a screen to fill, whose notes get this window. */
function presentation(notes: Promise<NotesWindow | null>, isEmbed = false) {
	const onend = vi.fn();
	let closed = () => {};
	const openNotes = (onclose: () => void) => ((closed = onclose), notes);
	const about = { element: () => undefined, isEmbed, openNotes, onend };
	return { presentation: new Presentation(about), onend, closed: () => closed() };
}

const none = Promise.resolve(null);
const other = () => ({ close: vi.fn() });

test('a presentation shows one step, and leaves the page as it was', async () => {
	const { presentation: p, onend } = presentation(none);
	await p.start();
	expect(root.dataset.single).toBe('present');
	p.isBlank = true;
	await p.end();
	expect([p.isOn, p.isBlank, root.dataset.single]).toEqual([false, false, undefined]);
	await p.end();
	expect(onend).toHaveBeenCalledOnce();
});

test('in an embed one step at a time is shown afterwards, too', async () => {
	const { presentation: p } = presentation(none, true);
	await p.start();
	await p.end();
	expect(root.dataset.single).toBe('embed');
});

test('notes that get no window stand in the page', async () => {
	const { presentation: p } = presentation(none);
	await p.toggleNotes();
	expect(p.notes).toBe('here');
	await p.toggleNotes();
	expect(p.notes).toBe('none');
});

test('the window of the notes is closed by the key, by the end and by its reader', async () => {
	const opened = other();
	const { presentation: p, closed } = presentation(Promise.resolve(opened));
	await p.start();
	await p.toggleNotes();
	expect(p.notes).toBe('window');
	await p.toggleNotes();
	expect([p.notes, opened.close.mock.calls.length]).toEqual(['none', 1]);
	await p.toggleNotes();
	closed();
	expect(p.notes).toBe('none');
	await p.toggleNotes();
	await p.end();
	expect(opened.close).toHaveBeenCalledTimes(2);
});

test('the full screen that a second window ends does not end the presentation', async () => {
	const { presentation: p } = presentation(Promise.resolve(other()));
	await p.start();
	await p.toggleNotes();
	p.fullScreenChanged();
	expect(p.isOn).toBe(true);
	await p.toggleNotes();
	p.fullScreenChanged();
	expect(p.isOn).toBe(false);
});

test('a window that opens when nobody wants the notes any more is closed', async () => {
	const opened = other();
	let open = (_: NotesWindow) => {};
	const { presentation: p } = presentation(new Promise((resolve) => (open = resolve)));
	const asked = p.toggleNotes();
	await p.toggleNotes();
	open(opened);
	await asked;
	expect(p.notes).toBe('none');
	expect(opened.close).toHaveBeenCalledOnce();
});
