import { expect, onTestFinished, test, vi } from 'vitest';
import { dropTarget } from '#lib/ui/own-data/drop-target.ts';

test('what reads files is asked for once when some are first held over the page, and never for text', () => {
	const element = document.body.appendChild(document.createElement('div'));
	const [onfiles, oncoming] = [vi.fn<(files: File[]) => void>(), vi.fn<() => void>()];
	const stop = dropTarget(onfiles, oncoming)(element);
	onTestFinished(() => {
		stop();
		element.remove();
	});
	const drag = (type: string, dataTransfer: DataTransfer) =>
		element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
	const text = new DataTransfer();
	text.setData('text/plain', 'a word');
	drag('dragover', text);
	expect(oncoming).not.toHaveBeenCalled();
	const files = new DataTransfer();
	files.items.add(new File(['<kml/>'], 'a.kml'));
	for (let i = 0; i < 3; i++) drag('dragover', files);
	expect(oncoming).toHaveBeenCalledTimes(1);
	expect(onfiles).not.toHaveBeenCalled();
	drag('drop', files);
	expect(onfiles.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['a.kml']);
	expect('drop' in element.dataset).toBe(false);
});
